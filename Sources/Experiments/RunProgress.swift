// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a run has come.
public struct RunProgress: Sendable {
  /// The number of replications counted.
  public var done: Int
  /// The number expected in the end; an estimate that moves when a precision was asked for.
  public var total: Int
  /// Events handled so far.
  public var events: UInt64
  /// Time since the run began.
  public var elapsed: Duration

  /// Creates a report of progress.
  public init(done: Int, total: Int, events: UInt64, elapsed: Duration) {
    self.done = done
    self.total = total
    self.events = events
    self.elapsed = elapsed
  }

  /// The time left if the rest goes as fast; nil before the first replication.
  public var remaining: Duration? {
    done > 0 ? elapsed * (Double(max(0, total - done)) / Double(done)) : nil
  }
}
