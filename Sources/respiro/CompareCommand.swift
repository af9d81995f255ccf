// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import ReportPages
import Reporting
import Scenarios
import Wording
import WorkforceModel

/// `respiro compare BASE OTHER…`: scenarios in the same futures.
struct CompareCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: comparisonHelp(.compare),
    discussion: comparisonHelp(.compareMore))

  @Argument(help: .comparison(.baseFile, value: "base")) var base: String

  @Argument(help: .comparison(.otherFiles, .otherWord)) var others: [String] = []

  @Option(help: .comparison(.vary, .varyWord)) var vary: [String] = []

  @Option(parsing: .unconditional, help: .comparison(.keep, value: "90%")) var keep: String?

  @Option(
    parsing: .unconditional, help: .comparison(.comparePrecision, value: "2%"))
  var precision: String?

  @Option(
    parsing: .unconditional, help: .comparison(.compareDelta, value: "0.25min")
  ) var delta: String?

  @Option(help: .comparison(.matters, value: "wait-mean=0.5min")) var matters: [String] = []

  @Option(help: .comparison(.compareBy, .metricWord)) var by: String?

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  /// The most levels of all factors together.
  private static let mostLevels = 100

  func validate() throws {
    try options.validateShared()
    try RunOptions.validate(precision: precision)
    if let keep, RunOptions.share(keep) == nil {
      throw usageFault(of: PairingSentence.badShare, ["option": "--keep", "value": keep])
    }
    if let delta, IndifferenceZone.amount(delta) == nil {
      throw usageFault(of: CalendarSentence.badDelta, ["value": delta])
    }
    if delta != nil, precision != nil { throw usageFault(of: PairingSentence.deltaAndPrecision) }
    if by != nil, delta == nil { throw usageFault(of: PairingSentence.byNeedsDelta) }
    if others.isEmpty, vary.isEmpty { throw usageFault(of: PairingSentence.nothingToCompare) }
    if !others.isEmpty, !vary.isEmpty { throw usageFault(of: PairingSentence.varyAndSet) }
    var count = 1
    for text in vary {
      guard let factor = ScenarioFactor(text) else {
        throw usageFault(of: PairingSentence.badFactor, ["value": text])
      }
      count *= factor.values.count
      guard count <= Self.mostLevels else {
        throw usageFault(
          of: PairingSentence.tooManyLevels,
          ["count": Language.ofEnvironment.integer(count), "most": String(Self.mostLevels)])
      }
    }
  }

  func run() async throws {
    let scenarios = try load()
    let lowered = scenarios.map { $0.scenario.lowered() }
    try options.allow(lowered, language)
    try checkPairing(lowered, names: scenarios.map(\.name))
    let names = scenarios.dropFirst().map(\.name)
    let more = names.count > 1 ? "-and-\(names.count - 1)-more" : ""
    let run = try ResultsRun(
      ("compare", [base] + others),
      usualName: lowered[0].name
        + (vary.isEmpty
          ? "-vs-" + names[0].replacing("/", with: "-") + more : "-levels"),
      text: RunManifest.combined(scenarios.map(\.scenario.flattenedYAML)), options: options,
      more: vary.map { ("--vary", $0) } + [("--keep", keep)] + matters.map { ("--matters", $0) }
        + [("--precision", precision), ("--delta", delta), ("--by", by)], language: language)
    try await run.perform {
      try run.publish(try await result(of: scenarios, in: run)) {
        language.say(PairingSentence.interrupted, ["done": $0])
      }
    }
  }

  func result(of scenarios: [StudyScenario], in run: ResultsRun) async throws
    -> any PublishedResult
  {
    let entries = scenarios.map { loaded in
      ComparisonReport.Entry(
        name: loaded.name, text: loaded.scenario.flattenedYAML, overrides: loaded.overrides,
        differences: ScenarioDifference.between(scenarios[0].scenario, loaded.scenario))
    }
    let experiment = try experiment(scenarios.map { $0.scenario.lowered() })
    return ComparisonReport(
      try await run.simulate { try await experiment.run(progress: $0) }, entries: entries,
      keeping: vary.isEmpty ? nil : keep.flatMap(RunOptions.share) ?? 0.9, jobs: options.jobCount)
  }

  private func experiment(_ lowered: [LoweredScenario]) throws -> ComparisonExperiment {
    let stated = lowered[0].experiment
    let most = ComparisonExperiment.mostReplications
    var experiment = try ComparisonExperiment(
      lowered, masterSeed: options.masterSeed ?? stated.seed,
      stopping: options.stopping(precision, stated, usual: min(stated.replications, most)),
      jobs: options.jobCount, confidence: stated.confidence)
    let criteria = try experiment.criteria()
    for text in matters {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let criterion = criteria.first(where: { $0.family == parts[0] }),
        let least = IndifferenceZone.amount(parts[1], unit: criterion.unit)
      else {
        let families = criteria.map(\.family).reduce(into: [String]()) {
          if !$0.contains($1) { $0.append($1) }
        }
        throw Failure(
          language, PairingSentence.badMatters,
          ["names": families.joined(separator: ", "), "value": text])
      }
      experiment.mattering[parts[0]] = least
    }
    guard let delta else { return experiment }
    let criterion = by ?? Metric.waitMean.rawValue
    let selectable = try experiment.selectable()
    guard let chosen = selectable.first(where: { $0.name == criterion }) else {
      throw Failure(
        language, PairingSentence.badCriterion,
        ["names": selectable.map(\.name).joined(separator: ", "), "value": criterion])
    }
    guard let indifference = IndifferenceZone.amount(delta, unit: chosen.unit) else {
      throw Failure(language, CalendarSentence.badDelta, ["value": delta])
    }
    experiment.selecting = ScenarioSelection.Rule(
      criterion: criterion, indifference: indifference, confidence: stated.confidence,
      cap: min(options.replicationCount ?? stated.replications, most))
    return experiment
  }

  /// Reads the files, or the levels of the factors.
  private func load() throws(Failure) -> [StudyScenario] {
    let levels =
      vary.isEmpty ? [] : ScenarioFactor.combinations(vary.compactMap { ScenarioFactor($0) })
    let changes = [[]] + others.map { _ in [] } + levels
    let files = [base] + others + levels.map { _ in base }
    return try loaded(all: zip(files, changes).map { ($0, options.overrides + $1) }, language) {
      scenario, place in
      // Another file of the same name, in another folder, is called by its path.
      let isNamesake =
        place > 0
        && files.contains {
          $0 != files[place]
            && URL(fileURLWithPath: $0).lastPathComponent == scenario.name + ".yaml"
        }
      let name = isNamesake ? Self.stem(files[place]) : scenario.name
      return StudyScenario(
        name: changes[place].isEmpty ? name : changes[place].joined(separator: " "),
        scenario: scenario, overrides: place == 0 ? options.overrides : changes[place])
    }
  }

  /// A path without its ending, and without what leads out of a folder.
  private static func stem(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { ![".", ".."].contains($0) }
    let stem = parts.joined(separator: "/")
    return stem.hasSuffix(".yaml") ? String(stem.dropLast(5)) : stem
  }

  private func checkPairing(_ lowered: [LoweredScenario], names: [String]) throws {
    let refusals = zip(lowered, names).dropFirst().compactMap { scenario, name -> String? in
      let faults = ScenarioPairing.faults(base: lowered[0], other: scenario)
      return PairingText.refusal(faults, base: names[0], other: name, language)
    }
    guard refusals.isEmpty else {
      throw Failure(.badInput, message: refusals.joined(separator: "\n"))
    }
  }
}

/// Text of `--help` of the commands that compare.
func comparisonHelp(_ sentence: ComparisonHelp) -> String { Language.ofEnvironment.say(sentence) }

extension ArgumentHelp {
  static func comparison(_ sentence: ComparisonHelp, _ value: HelpSentence) -> ArgumentHelp {
    comparison(sentence, value: help(value))
  }

  static func comparison(_ sentence: ComparisonHelp, _ value: ComparisonHelp) -> ArgumentHelp {
    comparison(sentence, value: comparisonHelp(value))
  }

  static func comparison(_ sentence: ComparisonHelp, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(comparisonHelp(sentence), valueName: value)
  }
}
