// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// The commands of a Grid Engine.
package struct GridEngineCluster: Cluster {
  package init() {}

  package func submit(_ script: URL) throws -> String {
    let outcome = run("qsub", "-terse", script.path)
    // An array is `7.1-6:1`.
    let number = outcome.output.prefix { $0.isNumber }
    guard outcome.status == 0, !number.isEmpty else {
      throw ClusterRefusal(
        command: "qsub", reason: outcome.errors + outcome.output, isMissing: outcome.status == 127)
    }
    return String(number)
  }

  package func isQueued(_ job: String) throws -> Bool {
    let outcome = run("qstat", "-j", job)
    if outcome.status == 0 { return true }
    let reason = outcome.errors + outcome.output
    if reason.contains("do not exist") { return false }
    throw ClusterRefusal(command: "qstat", reason: reason, isMissing: outcome.status == 127)
  }

  package func states(_ job: String) -> [ClusterTaskState] {
    Self.accounts(run("qacct", "-j", job).output)
  }

  /// Reads the records of `qacct`: lines of a word and a value, one after another.
  ///
  /// A task that was started again has a record for each time; the last one holds.
  package static func accounts(_ text: String) -> [ClusterTaskState] {
    var (states, record) = ([Int: ClusterTaskState](), [Substring: Substring]())
    func close() {
      defer { record = [:] }
      guard let task = record["taskid"].flatMap({ Int($0) }) else { return }
      let exit = record["exit_status"].flatMap { Int($0) } ?? 0
      let failed = record["failed"] ?? "0"
      let state = failed != "0" ? "failed " + failed : exit == 0 ? "COMPLETED" : "FAILED"
      states[task] = ClusterTaskState(task: task, state: state, exit: exit)
    }
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("====") {
        close()
        continue
      }
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if words.count > 1 { record[words[0]] = words[1] }
    }
    close()
    return states.values.sorted { $0.task < $1.task }
  }
}
