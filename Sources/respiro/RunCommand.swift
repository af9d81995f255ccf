// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Scenarios
import Wording
import WorkforceModel

/// `respiro run FILE`: forecasts one scenario.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: help(.run), discussion: help(.runMore))

  @Argument(help: ArgumentHelp(help(.scenarioFile), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(help(.replications), valueName: "count"))
  var replications: Int?

  @Option(help: ArgumentHelp(help(.precision), valueName: "5%"))
  var precision: String?

  @Option(help: ArgumentHelp(help(.seed), valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp(help(.jobs), valueName: "count"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp(help(.output), valueName: "folder"))
  var output: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(help(.set), valueName: "path=value"))
  var overrides: [String] = []

  @Flag(help: ArgumentHelp(help(.quiet)))
  var quiet = false

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    if let replications, replications < 2 || replications > Self.mostReplications {
      throw usageFault(.tooFewReplications, ["value": String(replications)])
    }
    if jobs < 1 { throw usageFault(.tooFewJobs, ["value": String(jobs)]) }
    if let precision, Self.share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
    if let wrong = overrides.first(where: { !$0.dropFirst().contains("=") }) {
      throw usageFault(.badOverride, ["value": wrong])
    }
  }

  /// Replications are numbered by 32 bits in the key of random streams.
  private static let mostReplications = Int(UInt32.max)

  /// Reads `5%`, `5 %` or `0.05` as a share between 0 and 1.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    let number = (isPercent ? String(text.dropLast()) : text).filter { $0 != " " }
    guard let value = Double(number) else { return nil }
    let share = isPercent ? value / 100 : value
    return share > 0 && share < 1 ? share : nil
  }

  func run() throws {
    let scenario = try load(file, overrides: overrides, language)
    let lowered = scenario.lowered()
    let destination = URL(fileURLWithPath: output ?? "results/\(lowered.name)")
    let folder = try explained { try ResultsFolder(destination) }
    do {
      try forecast(lowered, text: scenario.flattenedYAML, folder)
    } catch {
      folder.discard()
      throw error
    }
  }
}
