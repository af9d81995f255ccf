// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Wording

/// Checks scenarios that somebody changed at random, by number: a number gives the same one again.
///
/// `Scripts/fuzz` starts it, and starts it again behind a scenario that killed it: the number in hand stands in
/// a file. A fault without a place, a figure that is no number, a text that does not read back and whatever
/// takes too long are findings, printed one a line.
@main struct ScenarioFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "scenariofuzz")

  @Argument(help: "Scenarios to change.") var files: [String]
  @Option(help: "Seed of all changes.") var seed: UInt64 = 1
  @Option(help: "Number of the first scenario.") var first = 0
  @Option(help: "How many scenarios.") var count = 1
  @Option(help: "Every how many numbers one is taken.") var step = 1
  @Option(help: "File that holds the number in hand.") var state: String?
  @Option(help: "Folder for every so many scenarios without a fault.") var samples: String?
  @Option(help: "One number in so many is kept as a sample.") var sampling = 1000
  @Option(help: "Seconds of a processor that a scenario may take.") var seconds = 10
  @Flag(help: "Print the scenario instead of checking it.") var printed = false
  @Flag(help: "Check the files as they are.") var unchanged = false

  func run() throws {
    let progress = state.map { open($0, O_RDWR | O_CREAT, 0o644) }
    if unchanged {
      for file in files {
        _ = check(try String(contentsOfFile: file, encoding: .utf8), 0)
      }
      return
    }
    let mutation = ScenarioMutation(of: try files.map(Self.tree))
    var accepted = 0
    for number in stride(from: first, to: first + count * step, by: step) {
      var chance = FuzzChance(seed: seed, number: UInt64(number))
      let text = mutation.text(using: &chance)
      if printed {
        print(text, terminator: "")
        continue
      }
      if let progress {
        var bytes = number
        pwrite(progress, &bytes, MemoryLayout<Int>.size, 0)
      }
      let isAccepted = check(text, number)
      if isAccepted {
        accepted += 1
        if let samples, number.isMultiple(of: sampling) {
          try text.write(toFile: "\(samples)/\(number).yaml", atomically: true, encoding: .utf8)
        }
      }
    }
    print("accepted \(accepted)")
  }

  /// Whether a scenario has no fault; what should not be is printed.
  private func check(_ text: String, _ number: Int) -> Bool {
    // The signal ends the process, which is how the caller learns of it. Time of the processor counts, not that
    // of the clock: others may use the machine.
    var limit = itimerval()
    limit.it_value.tv_sec = seconds
    #if canImport(Glibc)
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
    #else
      setitimer(ITIMER_PROF, &limit, nil)
    #endif
    let findings = ScenarioFindings(of: text, number)
    for finding in findings.found {
      print("finding \(number) \(finding)")
      fflush(nil)
    }
    return findings.isAccepted
  }

  /// A scenario as one tree, with all that it extends.
  private static func tree(_ path: String) throws -> String {
    try ScenarioFile.load(path: path).flattenedYAML
  }
}
