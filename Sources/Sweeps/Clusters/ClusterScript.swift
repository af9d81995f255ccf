// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// The job array that runs a sweep on a Slurm cluster, as a plain script.
///
/// Each task runs one shard into a file of its own on the shared file system. A task that is killed,
/// or whose node dies, loses nothing that was finished: running the same shard again goes on.
package struct SlurmScript: Sendable, Equatable {
  package var name: String
  /// The program, as the nodes see it.
  package var program: String
  /// The folder of the sweep, as the nodes see it.
  package var folder: String
  package var shards: Int
  package var jobs: Int
  package var seconds: Double
  /// When a task stops by itself, in seconds from its start; nil for shortly before its limit.
  package var stopAfter: Double?
  /// Memory of each task: `1G`.
  package var memory: String
  /// Where the tasks run; nil for the cluster's default.
  package var partition: String?
  package var retry: Bool

  package init(
    name: String, program: String, folder: String, shards: Int, jobs: Int, seconds: Double,
    stopAfter: Double? = nil, memory: String, partition: String?, retry: Bool = false
  ) {
    self.name = name
    self.program = program
    self.folder = folder
    self.shards = shards
    self.jobs = jobs
    self.seconds = seconds
    self.stopAfter = stopAfter
    self.memory = memory
    self.partition = partition
    self.retry = retry
  }

  /// Of name, folder, memory and partition the first that no script can carry: the lines that Slurm reads know
  /// no way to quote, so line breaks, quotes and the like are refused; nil when all can.
  package var unwritable: String? {
    [name, folder, memory, partition ?? ""].first { text in
      text.contains { $0.isNewline || "\"\\`$".contains($0) }
        || text.unicodeScalars.contains { $0.value < 32 }
    }
  }

  package func text(tasks: [Int]) -> String {
    // Slurm counts minutes; a task needs time to store what it has in hand.
    let minutes = max(1, Int(bounded: (seconds / 60).rounded(.up)))
    let own = max(1, Int(bounded: stopAfter ?? max(seconds * 0.8, seconds - 120)))
    let lines = [
      "#!/bin/bash", "#SBATCH --job-name=\"\(name)\"", "#SBATCH --array=\(Self.ranges(tasks))",
      "#SBATCH --ntasks=1", "#SBATCH --cpus-per-task=\(jobs)", "#SBATCH --mem=\(memory)",
      "#SBATCH --time=\(minutes)", partition.map { "#SBATCH --partition=\($0)" },
      "#SBATCH --requeue", "#SBATCH --open-mode=append",
      // In the names of files Slurm fills in what follows a per cent sign.
      "#SBATCH --output=\"\(Self.doubled("%", in: folder))/slurm/shard-%a.log\"",
      "# Each task runs one part of the sweep, into a file of its own in the sweep's folder 'shards', and",
      "# stops by itself shortly before its time is over. A task that was stopped goes on where it was",
      "# when it is submitted again, by hand too: sbatch --array=3 THIS_FILE",
      "exec \(Self.quoted(program)) \(retry ? "retry" : "run") \(Self.quoted(folder)) \\",
      "  --shard \"$SLURM_ARRAY_TASK_ID/\(shards)\" --jobs \(jobs) --time-limit \(own)s --quiet",
    ]
    return lines.compactMap(\.self).joined(separator: "\n") + "\n"
  }

  /// `1-3,7` for 1, 2, 3 and 7.
  static func ranges(_ tasks: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for task in tasks.sorted() {
      if let last = ranges.last, last.upperBound == task - 1 {
        ranges[ranges.count - 1] = last.lowerBound...task
      } else {
        ranges.append(task...task)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }

  private static func doubled(_ character: Character, in text: String) -> String {
    text.split(separator: character, omittingEmptySubsequences: false).joined(
      separator: String(repeating: character, count: 2))
  }

  /// A word as a shell takes it whatever it holds.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
