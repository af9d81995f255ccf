// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean and range of a level that holds from one change to the next, weighted by time.
///
/// A queue length, the number of busy desks and a backlog are such levels. Time has any unit, as long
/// as it never runs backwards.
///
/// ```swift
/// var queue = TimePersistentStatistic(level: 0, at: 0)
/// queue.record(2, at: 3)  // empty for 3 minutes
/// queue.advance(to: 6)    // two waiting for 3 minutes
/// queue.mean              // 1.0
/// ```
@frozen public struct TimePersistentStatistic: Sendable, Equatable, BitwiseCopyable {
  /// The level that holds now.
  public var level: Double

  /// The instant up to which the level has been counted.
  public var time: Double

  /// The time observed.
  public var duration: Double

  /// The level summed over the time observed.
  public var area: Double

  /// The lowest level seen, held for however short a time.
  public var minimum: Double

  /// The highest level seen, held for however short a time.
  public var maximum: Double

  /// Starts observing a level at an instant.
  @inlinable public init(level: Double = 0, at time: Double = 0) {
    self.level = level
    self.time = time
    duration = 0
    area = 0
    minimum = level
    maximum = level
  }

  /// Counts the present level up to an instant.
  ///
  /// - Precondition: `instant` is not before `time`.
  @inlinable public mutating func advance(to instant: Double) {
    let elapsed = instant - time
    precondition(elapsed >= 0, "a time that is not before the last one required")
    area += level * elapsed
    duration += elapsed
    time = instant
  }

  /// Changes the level at an instant.
  @inlinable public mutating func record(_ newLevel: Double, at instant: Double) {
    advance(to: instant)
    level = newLevel
    if newLevel < minimum { minimum = newLevel }
    if newLevel > maximum { maximum = newLevel }
  }

  /// Raises (or, if negative, lowers) the level at an instant.
  @inlinable public mutating func change(by amount: Double, at instant: Double) {
    record(level + amount, at: instant)
  }

  /// Forgets what was observed but keeps the level: the end of a warm-up.
  @inlinable public mutating func reset(at instant: Double) {
    advance(to: instant)
    self = TimePersistentStatistic(level: level, at: instant)
  }

  /// Joins what another statistic observed over its own time; level and time stay as they are here.
  ///
  /// Both must have been advanced to their ends, as two replications are.
  @inlinable public mutating func merge(_ other: TimePersistentStatistic) {
    area += other.area
    duration += other.duration
    if other.minimum < minimum { minimum = other.minimum }
    if other.maximum > maximum { maximum = other.maximum }
  }

  /// The level averaged over the time observed; NaN when no time was observed.
  @inlinable public var mean: Double { duration > 0 ? area / duration : .nan }
}
