// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import Wording

/// Options of the commands that run scenarios.
struct RunOptions: ParsableArguments {
  // Numbers are taken as text, and whatever follows is taken: a wrong one, a negative one too, is
  // refused in a sentence that says what is allowed.
  @Option(parsing: .unconditional, help: .text(.replications, .countWord)) var replications: String?

  @Option(parsing: .unconditional, help: .text(.seed, .numberWord)) var seed: String?

  @Option(parsing: .unconditional, help: .text(.jobs, .countWord)) var jobs: String?

  @Option(help: .text(.output, .folderWord)) var output: String?

  @Option(name: .customLong("set"), help: .text(.set, .changeWord)) var overrides: [String] = []

  @OptionGroup var memoryOption: MemoryOption

  @Flag(help: .text(.overwrite)) var overwrite = false

  @Flag(help: .text(.quiet)) var quiet = false

  /// More than anybody waits for: a few days on a fast machine.
  private static let mostReplications = 10_000_000
  /// More than any machine has processors.
  private static let mostJobs = 4096

  func validate() throws {
    if let replications {
      let count = try Self.number(replications, "--replications")
      if count < 2 { throw usageFault(.tooFewReplications, ["value": replications]) }
      if count > Self.mostReplications {
        throw usageFault(
          .tooManyReplications,
          ["most": Language.ofEnvironment.integer(Self.mostReplications), "value": replications])
      }
    }
    try Self.validate(jobs: jobs)
    if let seed, UInt64(seed) == nil { throw usageFault(.badSeed, ["value": seed]) }
  }

  /// Throws a fault of usage where more replications are asked for than scenarios side by side take.
  func validateShared() throws {
    guard let replications, let count = replicationCount,
      count > ComparisonExperiment.mostReplications
    else { return }
    let spoken = Language.ofEnvironment
    throw ValidationError(
      spoken.say(
        PairingSentence.tooManyReplications,
        ["most": spoken.integer(ComparisonExperiment.mostReplications), "value": replications]))
  }

  /// Throws a fault of usage unless `jobs` is missing or a number that may be.
  static func validate(jobs: String?) throws {
    guard let jobs else { return }
    let count = try number(jobs, "--jobs")
    if count < 1 { throw usageFault(.tooFewJobs, ["value": jobs]) }
    if count > mostJobs {
      throw usageFault(.tooManyJobs, ["most": String(mostJobs), "value": jobs])
    }
  }

  static func validate(precision: String?) throws {
    if let precision, share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
  }

  private static func number(_ text: String, _ option: String) throws -> Int {
    guard let number = whole(text) else {
      throw usageFault(.notANumber, ["option": option, "value": text])
    }
    return number
  }

  var replicationCount: Int? { replications.flatMap(Self.whole) }
  var masterSeed: UInt64? { seed.flatMap { UInt64($0) } }
  /// How many replications run at once.
  var jobCount: Int { Self.jobCount(jobs) }

  /// How many replications run at once: as asked for, else as many as there are processors.
  static func jobCount(_ jobs: String?) -> Int {
    jobs.flatMap(whole) ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// Refuses scenarios that would take more memory than a run may.
  func allow(_ scenarios: [LoweredScenario], _ language: Language) throws(Failure) {
    for scenario in scenarios {
      try memoryOption.allow(
        scenario, replications: replicationCount ?? scenario.experiment.replications,
        jobs: jobCount, language)
    }
  }

  /// The options that decide on figures and files, as they were given; a flag has an empty value.
  func figureOptions(_ more: [(option: String, value: String?)] = []) -> [String] {
    let all = [(option: "--seed", value: seed), ("--replications", replications)] + more
    return all.compactMap { option, value in
      value.map { $0.isEmpty ? option : option + " " + $0 }
    }
  }

  /// When scenarios side by side have run enough: at a precision, else at a number of replications.
  func stopping(_ precision: String?, _ experiment: ExperimentParameters, usual: Int) -> Stopping {
    precision.flatMap(Self.share).map {
      .precision(SequentialPrecision($0, cap: replicationCount, experiment))
    } ?? .replications(replicationCount ?? usual)
  }

  /// A whole number; one with more digits than a machine holds becomes the largest.
  static func whole(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }

  /// Reads `5%`, `5 %`, `0.05` or `0,05` as a share between 0 and 1.
  static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    // An Italian writes 0,5%; no share has thousands to mark.
    let number = (isPercent ? String(text.dropLast()) : text).filter { $0 != " " }
      .replacingOccurrences(of: ",", with: ".")
    guard let value = Double(number) else { return nil }
    let share = isPercent ? value / 100 : value
    return share > 0 && share < 1 ? share : nil
  }
}
