// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import Reporting
internal import ScenarioFormat
import Scenarios
import Wording
import WorkforceModel

/// `respiro network FOLDER`: all municipalities of a network, side by side.
struct NetworkCommand: AsyncParsableCommand {
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
    let texts = scenarios.map(\.flattenedYAML)
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let run = try ResultsRun(
      ("network", [folder]), usualName: name, text: NetworkReport.combined(texts), options: options,
      language: language)
    try await run.perform {
      let seeds = lowered.map { options.masterSeed ?? $0.experiment.seed }
      let stated = lowered[0].experiment
      let experiment = try NetworkExperiment(
        lowered, seeds: seeds, replications: options.replicationCount ?? stated.replications,
        jobs: options.jobCount)
      let benchmark = try await run.simulate {
        try await experiment.run(confidence: stated.confidence, progress: $0)
      }
      try run.publish(
        NetworkReport(
          benchmark, name: name, texts: texts, overrides: options.overrides, seeds: seeds,
          jobs: options.jobCount)
      ) { language.say(NetworkSentence.interrupted, ["done": $0]) }
    }
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
