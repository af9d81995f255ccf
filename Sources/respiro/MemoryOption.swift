// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Scenarios
import Wording

/// How much memory a run may take.
struct MemoryOption: ParsableArguments {
  @Option(parsing: .unconditional, help: .text(.memory, value: "2GB")) var memory: String?

  /// What a run may take without a word: less than any machine of today has.
  private static let usual = 2e9

  func validate() throws {
    if let memory, Self.bytes(memory) == nil { throw usageFault(.badMemory, ["value": memory]) }
  }

  /// Refuses what would take more; a machine without memory ends a run in its middle.
  func allow(
    _ scenario: LoweredScenario, replications: Int, jobs: Int, _ language: Language
  ) throws(Failure) {
    let estimate = ResourceEstimate(
      scenario.parameters, replications: replications, jobs: jobs,
      separatesDoubt: scenario.uncertainty != nil)
    let limit = memory.flatMap(Self.bytes) ?? Self.usual
    guard estimate.bytes > limit else { return }
    let memory = estimate.memory(language)
    throw Failure(
      .badInput, language, .tooMuchMemory,
      [
        "scenario": scenario.name, "memory": memory, "time": estimate.time(language),
        "limit": ResourceEstimate.memory(limit, language),
        "option": estimate.memory(.english).filter { $0 != " " && $0 != "," },
      ])
  }

  /// Reads `2GB`, `500 MB` or `1,5 GB`.
  private static func bytes(_ text: String) -> Double? {
    let text = text.filter { $0 != " " }.uppercased().replacingOccurrences(of: ",", with: ".")
    for (unit, factor) in [("MB", 1e6), ("GB", 1e9), ("TB", 1e12)] where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(2)), number > 0, number.isFinite else { return nil }
      return number * factor
    }
    return nil
  }
}
