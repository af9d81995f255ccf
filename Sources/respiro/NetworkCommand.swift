// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
internal import ScenarioFormat
import Scenarios
import Wording
import WorkforceModel

/// `respiro network FOLDER`: all municipalities of a network, side by side.
struct NetworkCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: spoken(.command), discussion: spoken(.commandMore))

  @Argument(help: ArgumentHelp(spoken(.folder), valueName: help(.folderWord))) var folder: String

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  /// The most municipalities of a network.
  private static let most = 200

  private static func spoken(_ sentence: NetworkSentence) -> String {
    Language.ofEnvironment.say(sentence)
  }

  func validate() throws { try options.validateShared() }

  func run() async throws {
    let scenarios = try load()
    let lowered = scenarios.map { $0.lowered() }
    try checkComparable(lowered)
    try options.allow(lowered, language)
    let run = try ResultsRun(
      ("network", [folder]), usualName: name,
      text: RunManifest.combined(scenarios.map(\.flattenedYAML)), options: options,
      language: language)
    let entries = scenarios.map {
      StudyScenario(name: $0.name, scenario: $0, overrides: options.overrides)
    }
    try await run.perform {
      try run.publish(try await result(of: entries, in: run)) {
        language.say(NetworkSentence.interrupted, ["done": $0])
      }
    }
  }

  /// The network's name: that of its folder.
  private var name: String { URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent }

  func result(of scenarios: [StudyScenario], in run: ResultsRun) async throws
    -> any PublishedResult
  {
    let lowered = scenarios.map { $0.scenario.lowered() }
    let seeds = lowered.map { options.masterSeed ?? $0.experiment.seed }
    let stated = lowered[0].experiment
    let experiment = try NetworkExperiment(
      lowered, seeds: seeds, replications: options.replicationCount ?? stated.replications,
      jobs: options.jobCount)
    let benchmark = try await run.simulate {
      try await experiment.run(confidence: stated.confidence, progress: $0)
    }
    return NetworkReport(
      benchmark, name: scenarios[0].manifest?.scenario ?? name,
      texts: scenarios.map(\.scenario.flattenedYAML), overrides: scenarios[0].overrides,
      seeds: seeds, jobs: options.jobCount)
  }

  private func load() throws(Failure) -> [Scenario] {
    let files: [String]
    do {
      files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasSuffix(".yaml") && !$0.hasPrefix(".")
      }.sorted()
    } catch { throw fault(.noFolder, ["path": folder]) }
    guard !files.isEmpty else { throw fault(.noScenario, ["path": folder]) }
    guard files.count > 1 else { throw fault(.tooFew, ["path": folder]) }
    guard files.count <= Self.most else {
      throw fault(
        .tooMany,
        ["path": folder, "count": language.integer(files.count), "most": String(Self.most)])
    }
    let paths = files.map { (folder as NSString).appendingPathComponent($0) }
    return try loaded(all: paths.map { ($0, options.overrides) }, language) { scenario, _ in
      scenario
    }
  }

  private func checkComparable(_ scenarios: [LoweredScenario]) throws {
    func period(_ scenario: LoweredScenario) -> String {
      language.date(scenario.start) + " – " + language.date(scenario.end)
    }
    let base = scenarios[0]
    var failures: [String] = []
    for scenario in scenarios {
      let file = scenario.name + ".yaml"
      if scenario.residents == nil {
        failures.append(language.say(NetworkSentence.noResidents, ["file": file]))
      }
      if scenario.start != base.start || scenario.end != base.end {
        failures.append(
          language.say(
            NetworkSentence.otherYears,
            [
              "file": file, "period": period(scenario), "base": base.name + ".yaml",
              "basePeriod": period(base),
            ]))
      }
    }
    guard failures.isEmpty else {
      throw Failure(.badInput, message: failures.joined(separator: "\n"))
    }
  }

  private func fault(_ sentence: NetworkSentence, _ values: KeyValuePairs<String, String>)
    -> Failure
  { Failure(language, sentence, values) }
}
