// SPDX-License-Identifier: GPL-3.0-or-later

/// A span of simulated time, in minutes.
///
/// Days and weeks are spans of 24 and 168 hours: opening hours and holidays are the business of
/// whoever schedules the events.
@frozen public struct SimulationDuration: BitwiseCopyable, Hashable, Sendable {
  /// The length of the span in minutes.
  public var minutes: Double

  /// A span of `minutes`.
  @inlinable public init(minutes: Double) { self.minutes = minutes }

  /// A span of `count` minutes.
  @inlinable public static func minutes(_ count: Double) -> SimulationDuration {
    SimulationDuration(minutes: count)
  }

  /// A span of `count` times 60 minutes.
  @inlinable public static func hours(_ count: Double) -> SimulationDuration {
    SimulationDuration(minutes: 60 * count)
  }

  /// A span of `count` times 24 hours.
  @inlinable public static func days(_ count: Double) -> SimulationDuration {
    SimulationDuration(minutes: 1_440 * count)
  }

  /// A span of `count` times 7 days.
  @inlinable public static func weeks(_ count: Double) -> SimulationDuration {
    SimulationDuration(minutes: 10_080 * count)
  }
}

extension SimulationDuration: AdditiveArithmetic {
  /// The empty span.
  @inlinable public static var zero: SimulationDuration { SimulationDuration(minutes: 0) }

  @inlinable public static func + (left: SimulationDuration, right: SimulationDuration)
    -> SimulationDuration
  { SimulationDuration(minutes: left.minutes + right.minutes) }

  @inlinable public static func - (left: SimulationDuration, right: SimulationDuration)
    -> SimulationDuration
  { SimulationDuration(minutes: left.minutes - right.minutes) }

  /// The span `factor` times as long.
  @inlinable public static func * (factor: Double, span: SimulationDuration) -> SimulationDuration {
    SimulationDuration(minutes: factor * span.minutes)
  }

  /// How many times `divisor` fits into `span`.
  @inlinable public static func / (span: SimulationDuration, divisor: SimulationDuration) -> Double
  { span.minutes / divisor.minutes }
}

extension SimulationDuration: Comparable {
  @inlinable public static func < (left: SimulationDuration, right: SimulationDuration) -> Bool {
    left.minutes < right.minutes
  }
}
