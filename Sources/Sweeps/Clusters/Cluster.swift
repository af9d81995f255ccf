// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// The commands of a cluster that runs jobs.
package protocol Cluster: Sendable {
  /// Submits a script.
  ///
  /// - Returns: The number of the job.
  /// - Throws: ``ClusterRefusal``.
  func submit(_ script: URL) throws -> String

  /// Whether tasks of a job are still waiting or running.
  ///
  /// - Throws: ``ClusterRefusal`` when the command is missing or the controller does not answer; it may in a moment.
  func isQueued(_ job: String) throws -> Bool

  /// How the tasks of a job ended, by their numbers in the array.
  func states(_ job: String) -> [ClusterTaskState]
}

/// Why a command of a cluster did not do what it was asked for.
package struct ClusterRefusal: Error, Sendable, Equatable {
  package var command: String
  /// What it printed.
  package var reason: String
  /// Whether the command is not there at all.
  package var isMissing = false
}

/// How one task of an array ended or stands.
package struct ClusterTaskState: Sendable, Equatable {
  package var task: Int
  /// As Slurm calls it: `COMPLETED`, `FAILED`, `TIMEOUT`, `NODE_FAIL`.
  package var state: String
  package var exit: Int
}

/// What runs the jobs of a cluster.
package enum ClusterEngine: String, Sendable, CaseIterable {
  case slurm, gridengine, pbs

  package var title: String {
    switch self {
    case .slurm: "Slurm"
    case .gridengine: "Grid Engine"
    case .pbs: "PBS"
    }
  }

  /// The command that takes a script.
  package var submission: String { self == .slurm ? "sbatch" : "qsub" }

  /// The part that a task of an array runs: those of Slurm have the numbers of their parts, others' have no gaps.
  package func part(ofTask task: Int, of parts: [Int]) -> Int {
    let sorted = parts.sorted()
    return self == .slurm || !sorted.indices.contains(task - 1) ? task : sorted[task - 1]
  }

  /// Nil where a script is all that there is.
  package var cluster: (any Cluster)? {
    switch self {
    case .slurm: SlurmCluster()
    case .gridengine: GridEngineCluster()
    case .pbs: nil
    }
  }
}

extension Cluster {
  func run(_ words: String...) -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { return (127, "", error.localizedDescription) }
    // What these commands print fits in the pipes' buffers many times over.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: printed, as: UTF8.self),
      String(decoding: complaint, as: UTF8.self)
    )
  }
}
