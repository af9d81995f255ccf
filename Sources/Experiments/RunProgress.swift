// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a run has come.
package struct RunProgress: Sendable {
  package var done: Int
  /// The number expected in the end; an estimate that moves when a precision was asked for.
  package var total: Int
  package var events: UInt64
  package var elapsed: Duration

  package init(done: Int, total: Int, events: UInt64, elapsed: Duration) {
    self.done = done
    self.total = total
    self.events = events
    self.elapsed = elapsed
  }

  /// The time left if the rest goes as fast; nil before the first replication.
  package var remaining: Duration? {
    done > 0 ? elapsed * (Double(max(0, total - done)) / Double(done)) : nil
  }
}
