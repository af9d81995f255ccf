// SPDX-License-Identifier: GPL-3.0-or-later

/// The Poisson arrivals of one day, in order, as shares of the day's expected total.
///
/// ```swift
/// stream.rekey(purpose: arrivals, entity: day)
/// var arrivals = DayArrivals(total: expected * dayFactor)
/// while let share = arrivals.nextShare(using: &stream) {
///   let minute = profile.minute(atShare: share)
/// }
/// ```
///
/// Arrivals are the points of a Poisson process of rate 1, a sum of unit exponentials, divided by
/// the total: exact, with no candidate drawn in vain (Çinlar 1975, inversion of the cumulative
/// rate). The k-th point of a stream is the same whatever the total: when demand grows, each
/// arrival comes a little earlier in the day, and new ones join at its end. Settings under
/// comparison therefore meet the same random numbers.
public struct DayArrivals: BitwiseCopyable, Sendable {
  @usableFromInline let total: Double
  /// A multiplication an arrival instead of a slower division.
  @usableFromInline let inverse: Double
  @usableFromInline var position = 0.0

  /// Starts a day with an expected number of arrivals, which may be 0.
  public init(total: Double) {
    precondition(total >= 0 && total.isFinite, "finite expected arrivals ≥ 0 required")
    self.total = total
    inverse = total > 0 ? 1 / total : 0
  }

  /// The share of the day's expected arrivals at which the next one comes; `nil` when the day ends.
  @inlinable public mutating func nextShare(using stream: inout RandomStream) -> Double? {
    position += stream.exponential()
    return position <= total ? min(position * inverse, 1) : nil
  }
}
