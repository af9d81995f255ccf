// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

/// What is kept of every run, whatever it was for.
package struct RunRecord: Sendable {
  package var masterSeed: UInt64
  /// Replications that every scenario has finished, or the most that one has.
  package var replications: Int
  package var confidence: Double
  package var ending: RunEnding
  package var events: UInt64
  package var elapsed: Duration
}

/// A result that was obtained by running scenarios.
package protocol RecordedResult: Sendable { var record: RunRecord { get } }

extension RecordedResult {
  package var masterSeed: UInt64 { record.masterSeed }
  package var replications: Int { record.replications }
  package var confidence: Double { record.confidence }
  package var ending: RunEnding { record.ending }
}

/// How a run ended.
package enum RunEnding: String, Codable, Sendable {
  /// All replications asked for were run.
  case completed
  /// The precision asked for was reached.
  case precise
  /// The cap came before the precision.
  case capped
  /// It was interrupted; the files hold what was finished.
  case interrupted
}

/// Counts what has been run of many scenarios, to report how far a run has come.
struct RunMeter {
  private let began = ContinuousClock.now
  private(set) var units = 0
  private(set) var events: UInt64 = 0

  var elapsed: Duration { ContinuousClock.now - began }

  mutating func count(_ row: [ReplicationResult]) { for result in row { events += result.events } }

  /// Counts a finished run of a scenario; `planned` are probably all there will be.
  mutating func finish(of planned: Int) -> RunProgress {
    units += 1
    return RunProgress(done: units, total: max(units, planned), events: events, elapsed: elapsed)
  }
}

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
