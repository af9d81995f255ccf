// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import OutputAnalysis
import Wording

/// Options of the commands that run scenarios in the same futures.
struct RunOptions: ParsableArguments {
  // Numbers are taken as text, so that a wrong one is told in a sentence that says what is allowed.
  @Option(
    parsing: .unconditional, help: ArgumentHelp(help(.replications), valueName: help(.countWord)))
  var replications: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(help(.seed), valueName: help(.numberWord)))
  var seed: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(help(.jobs), valueName: help(.countWord)))
  var jobs: String?

  @Option(help: ArgumentHelp(help(.output), valueName: help(.folderWord)))
  var output: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(help(.set), valueName: help(.changeWord)))
  var overrides: [String] = []

  @Flag(help: ArgumentHelp(help(.overwrite)))
  var overwrite = false

  @Flag(help: ArgumentHelp(help(.quiet)))
  var quiet = false

  /// The most replications of scenarios side by side.
  static let mostReplications = 100_000
  private static let mostJobs = 4096

  func validate() throws {
    if let replications {
      guard let count = Self.whole(replications) else {
        throw usageFault(.notANumber, ["option": "--replications", "value": replications])
      }
      if count < 2 { throw usageFault(.tooFewReplications, ["value": replications]) }
      if count > Self.mostReplications {
        throw ValidationError(
          Language.ofEnvironment.say(
            PairingSentence.tooManyReplications,
            [
              "most": Language.ofEnvironment.integer(Self.mostReplications), "value": replications,
            ]))
      }
    }
    try Self.validate(jobs: jobs)
    if let seed, UInt64(seed) == nil { throw usageFault(.badSeed, ["value": seed]) }
  }

  /// Throws a fault of usage unless `jobs` is missing or a number that may be.
  static func validate(jobs: String?) throws {
    guard let jobs else { return }
    guard let count = whole(jobs) else {
      throw usageFault(.notANumber, ["option": "--jobs", "value": jobs])
    }
    if count < 1 { throw usageFault(.tooFewJobs, ["value": jobs]) }
    if count > mostJobs {
      throw usageFault(.tooManyJobs, ["most": String(mostJobs), "value": jobs])
    }
  }

  /// The number of replications asked for.
  var replicationCount: Int? { replications.flatMap(Self.whole) }
  /// The master seed asked for.
  var masterSeed: UInt64? { seed.flatMap { UInt64($0) } }
  /// How many replications run at once.
  var jobCount: Int {
    jobs.flatMap(Self.whole) ?? ProcessInfo.processInfo.activeProcessorCount
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
