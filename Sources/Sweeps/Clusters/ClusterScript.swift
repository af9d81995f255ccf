// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// The job array that runs a sweep on a cluster, as a plain script.
///
/// Each task runs one shard into a file of its own on the shared file system. A task that is killed,
/// or whose node dies, loses nothing that was finished: running the same shard again goes on.
package struct ClusterScript: Sendable, Equatable {
  package var engine: ClusterEngine
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
  /// Slurm's partition or the queue of others in which the tasks run; nil for the cluster's default.
  package var partition: String?
  package var retry: Bool

  package init(
    engine: ClusterEngine = .slurm, name: String, program: String, folder: String, shards: Int,
    jobs: Int, seconds: Double,
    stopAfter: Double? = nil, memory: String, partition: String?, retry: Bool = false
  ) {
    self.engine = engine
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

  /// Of name, folder, memory and partition the first that no script can carry: the lines that clusters read know
  /// no way to quote, so line breaks, quotes and the like are refused; nil when all can.
  package var unwritable: String? {
    // Before a colon Grid Engine and PBS take a host, after a comma another path.
    let separators = engine == .slurm ? "" : ":,"
    return [name, folder, memory, partition ?? ""].first { text in
      text.contains { $0.isNewline || "\"\\`$".contains($0) || separators.contains($0) }
        || text.unicodeScalars.contains { $0.value < 32 }
    }
  }

  package func text(tasks: [Int]) -> String {
    let own = max(1, Int(bounded: stopAfter ?? max(seconds * 0.8, seconds - 120)))
    let lines =
      ["#!/bin/bash"] + head(tasks) + [
        "# Each task runs one part of the sweep, into a file of its own in the sweep's folder 'shards', and",
        "# stops by itself shortly before its time is over. A task that was stopped goes on where it was",
        "# when it is submitted again.",
      ] + part(tasks) + [
        "exec \(Self.quoted(program)) \(retry ? "retry" : "run") \(Self.quoted(folder)) \\",
        "  --shard \"$part/\(shards)\" --jobs \(jobs) --time-limit \(own)s --quiet",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines that the cluster reads.
  private func head(_ tasks: [Int]) -> [String] {
    let logs = folder + "/" + engine.rawValue
    // A task needs time to store what it has in hand; limits are in whole seconds, Slurm's in minutes.
    let limit = max(1, Int(bounded: seconds.rounded(.up)))
    switch engine {
    case .slurm:
      return [
        "#SBATCH --job-name=\"\(name)\"", "#SBATCH --array=\(Self.ranges(tasks))",
        "#SBATCH --ntasks=1", "#SBATCH --cpus-per-task=\(jobs)", "#SBATCH --mem=\(memory)",
        "#SBATCH --time=\((limit + 59) / 60)", partition.map { "#SBATCH --partition=\($0)" },
        "#SBATCH --requeue", "#SBATCH --open-mode=append",
        // In the names of files Slurm fills in what follows a per cent sign.
        "#SBATCH --output=\"\(Self.doubled("%", in: logs))/shard-%a.log\"",
      ].compactMap(\.self)
    case .gridengine:
      return [
        "#$ -N \(plainName)", "#$ -S /bin/bash", "#$ -t 1-\(tasks.count)", "#$ -r y", "#$ -j y",
        "#$ -o \"\(logs)/task-$TASK_ID.log\"", "#$ -l h_rt=\(limit)", "#$ -l h_vmem=\(memory)",
        jobs > 1 ? "#$ -pe smp \(jobs)" : nil, partition.map { "#$ -q \"\($0)\"" },
      ].compactMap(\.self)
    case .pbs:
      return [
        "#PBS -N \(plainName)", "#PBS -S /bin/bash",
        // PBS has no arrays of one task.
        tasks.count > 1 ? "#PBS -J 1-\(tasks.count)" : nil, "#PBS -r y", "#PBS -j oe",
        "#PBS -o \"\(logs)/\"", "#PBS -l walltime=\(Self.clock(limit))",
        "#PBS -l select=1:ncpus=\(jobs):mem=\(memory.lowercased())b",
        partition.map { "#PBS -q \($0)" },
      ].compactMap(\.self)
    }
  }

  /// The name without what Grid Engine and PBS do not take in one.
  private var plainName: String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
  }

  /// The lines that find the part that a task runs: arrays of Grid Engine and PBS have numbers without gaps.
  private func part(_ tasks: [Int]) -> [String] {
    let list = "parts=(\(tasks.sorted().map { String($0) }.joined(separator: " ")))"
    switch engine {
    case .slurm: return ["part=$SLURM_ARRAY_TASK_ID"]
    case .gridengine: return [list, "part=${parts[$SGE_TASK_ID - 1]}"]
    case .pbs: return [list, "part=${parts[${PBS_ARRAY_INDEX:-1} - 1]}"]
    }
  }

  /// `8:05:00` for 29,100 seconds.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
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
