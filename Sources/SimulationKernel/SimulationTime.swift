// SPDX-License-Identifier: GPL-3.0-or-later

/// An instant of simulated time, in minutes since the start of the run.
///
/// Instants and spans have different types, so that adding two instants does not compile:
///
/// ```swift
/// calendar.schedule(.shiftEnd, at: calendar.now + .hours(8))
/// ```
@frozen public struct SimulationTime: BitwiseCopyable, Hashable, Sendable {
  /// Minutes since the start of the run.
  public var minutes: Double

  /// The instant `minutes` after the start of the run.
  @inlinable public init(minutes: Double) { self.minutes = minutes }

  /// The start of the run.
  @inlinable public static var zero: SimulationTime { SimulationTime(minutes: 0) }

  /// Later than every event: the end of a run that stops when nothing is pending.
  @inlinable public static var infinity: SimulationTime { SimulationTime(minutes: .infinity) }

  /// The instant `span` after `time`.
  @inlinable public static func + (time: SimulationTime, span: SimulationDuration) -> SimulationTime
  { SimulationTime(minutes: time.minutes + span.minutes) }

  /// The instant `span` before `time`.
  @inlinable public static func - (time: SimulationTime, span: SimulationDuration) -> SimulationTime
  { SimulationTime(minutes: time.minutes - span.minutes) }

  /// The span from `start` to `end`, negative when `end` is the earlier.
  @inlinable public static func - (end: SimulationTime, start: SimulationTime) -> SimulationDuration
  { SimulationDuration(minutes: end.minutes - start.minutes) }

  /// Moves the instant by `span`.
  @inlinable public static func += (time: inout SimulationTime, span: SimulationDuration) {
    time = time + span
  }
}

extension SimulationTime: Comparable {
  @inlinable public static func < (left: SimulationTime, right: SimulationTime) -> Bool {
    left.minutes < right.minutes
  }
}
