// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// The commands of a Slurm cluster.
package struct SlurmCluster: Cluster {
  package init() {}

  package func submit(_ script: URL) throws -> String {
    let outcome = run("sbatch", "--parsable", script.path)
    let number = outcome.output.split(whereSeparator: { $0 == ";" || $0.isNewline }).first
    guard outcome.status == 0, let number else {
      throw ClusterRefusal(
        command: "sbatch", reason: outcome.errors, isMissing: outcome.status == 127)
    }
    return String(number)
  }

  package func isQueued(_ job: String) throws -> Bool {
    let outcome = run("squeue", "--noheader", "--jobs", job, "--format", "%T")
    if outcome.status == 0 { return outcome.output.contains { !$0.isWhitespace } }
    // Jobs that are over are forgotten after a while.
    if outcome.errors.contains("Invalid job id") { return false }
    throw ClusterRefusal(
      command: "squeue", reason: outcome.errors, isMissing: outcome.status == 127)
  }

  /// From the accounts where there are any, else from the controller.
  package func states(_ job: String) -> [ClusterTaskState] {
    let accounts = run(
      "sacct", "--noheader", "-X", "-P", "-j", job, "--format", "JobID,State,ExitCode")
    let states = Self.accounts(accounts.output)
    if accounts.status == 0, !states.isEmpty { return states }
    return Self.jobs(run("scontrol", "--oneliner", "show", "job", job).output)
  }

  /// Reads lines of `sacct` such as `7_3|FAILED|130:0`.
  package static func accounts(_ text: String) -> [ClusterTaskState] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let fields = line.split(separator: "|")
      guard fields.count == 3, let task = fields[0].split(separator: "_").last.flatMap({ Int($0) }),
        fields[0].contains("_")
      else { return nil }
      // `CANCELLED by 1000` names who cancelled it.
      return ClusterTaskState(
        task: task, state: String(fields[1].prefix { $0 != " " }), exit: exit(fields[2]))
    }
  }

  /// Reads lines of `scontrol -o show job`.
  package static func jobs(_ text: String) -> [ClusterTaskState] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      var values: [Substring: Substring] = [:]
      for word in line.split(separator: " ") {
        guard let equals = word.firstIndex(of: "=") else { continue }
        values[word[..<equals]] = word[word.index(after: equals)...]
      }
      guard let task = values["ArrayTaskId"].flatMap({ Int($0) }), let state = values["JobState"]
      else { return nil }
      return ClusterTaskState(
        task: task, state: String(state), exit: exit(values["ExitCode"] ?? ""))
    }.sorted { $0.task < $1.task }
  }

  /// The status in `130:0`; after the colon stands a signal.
  private static func exit(_ text: Substring) -> Int {
    text.split(separator: ":").first.flatMap { Int($0) } ?? 0
  }
}
