// SPDX-License-Identifier: GPL-3.0-or-later

/// A Poisson arrival process whose rate is constant between breakpoints.
///
/// ```swift
/// var process = try ArrivalProcess(breakpoints: [0, 60, 480], rates: [0.5, 0.2])
/// while let time = process.nextArrival(using: &stream) { … }
/// ```
///
/// Exact, by inversion of the cumulative rate: one unit exponential an arrival, no candidate drawn
/// in vain. When rates change, the k-th arrival keeps its random numbers (see ``DayArrivals``).
public struct ArrivalProcess: Sendable {
  private let breakpoints: [Double]
  private let rates: [Double]
  private let repeats: Bool

  private var segment = 0
  /// When the current round of the breakpoints began, less the first breakpoint.
  private var origin = 0.0
  private var time: Double

  /// Makes a process from rising breakpoints and the rate between each two of them.
  ///
  /// It ends at the last breakpoint unless it `repeats`, in the same unit of time as the rates.
  public init(breakpoints: [Double], rates: [Double], repeats: Bool = false)
    throws(DistributionError)
  {
    let check = ParameterCheck("arrival process")
    try check.require(
      breakpoints.count >= 2, "the number of breakpoints", Double(breakpoints.count), "at least 2")
    try check.require(
      rates.count == breakpoints.count - 1, "the number of rates", Double(rates.count),
      "\(breakpoints.count - 1), one less than breakpoints")
    for (index, point) in breakpoints.enumerated() {
      try check.require("breakpoint \(index + 1)", point)
      if index > 0 {
        try check.require(
          point > breakpoints[index - 1], "breakpoint \(index + 1)", point,
          "above the one before (\(plain(breakpoints[index - 1])))")
      }
    }
    for (index, rate) in rates.enumerated() {
      try check.require("rate \(index + 1)", rate, from: 0)
    }
    try check.require(
      !repeats || rates.contains { $0 > 0 }, "the highest rate", 0, "above 0 to repeat")
    self.breakpoints = breakpoints
    self.rates = rates
    self.repeats = repeats
    time = breakpoints[0]
  }

  /// The time of the next arrival; `nil` when the process has ended.
  public mutating func nextArrival(using stream: inout RandomStream) -> Double? {
    var due = stream.exponential()
    while segment < rates.count {
      let end = origin + breakpoints[segment + 1]
      let expected = rates[segment] * (end - time)
      if due < expected {
        time += due / rates[segment]
        return time
      }
      due -= expected
      time = end
      segment += 1
      if repeats && segment == rates.count {
        segment = 0
        origin += breakpoints[rates.count] - breakpoints[0]
      }
    }
    return nil
  }
}
