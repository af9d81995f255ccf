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
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: comparisonHelp(.compare),
    discussion: comparisonHelp(.compareMore))

  @Argument(help: ArgumentHelp(comparisonHelp(.baseFile), valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp(comparisonHelp(.otherFiles), valueName: "other"))
  var others: [String] = []

  @Option(help: ArgumentHelp(comparisonHelp(.vary), valueName: comparisonHelp(.varyWord)))
  var vary: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(comparisonHelp(.keep), valueName: "90%"))
  var keep: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(comparisonHelp(.comparePrecision), valueName: "2%"))
  var precision: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(comparisonHelp(.compareDelta), valueName: "0.25min"))
  var delta: String?

  @Option(help: ArgumentHelp(comparisonHelp(.compareBy), valueName: comparisonHelp(.metricWord)))
  var by: String?

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  /// The most levels of all factors together.
  private static let mostRungs = 100

  func validate() throws {
    let spoken = Language.ofEnvironment
    if let precision, RunOptions.share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
    if let keep, RunOptions.share(keep) == nil {
      throw ValidationError(
        spoken.say(PairingSentence.badShare, ["option": "--keep", "value": keep]))
    }
    if let delta, IndifferenceZone.amount(delta) == nil {
      throw ValidationError(spoken.say(CalendarSentence.badDelta, ["value": delta]))
    }
    if delta != nil, precision != nil {
      throw ValidationError(spoken.say(PairingSentence.deltaAndPrecision))
    }
    if by != nil, delta == nil {
      throw ValidationError(spoken.say(PairingSentence.byNeedsDelta))
    }
    if others.isEmpty, vary.isEmpty {
      throw ValidationError(spoken.say(PairingSentence.nothingToCompare))
    }
    if !others.isEmpty, !vary.isEmpty {
      throw ValidationError(spoken.say(PairingSentence.varyAndSet))
    }
    var count = 1
    for text in vary {
      guard let factor = ScenarioFactor(text) else {
        throw ValidationError(spoken.say(PairingSentence.badFactor, ["value": text]))
      }
      count *= factor.values.count
      guard count <= Self.mostRungs else {
        throw ValidationError(
          spoken.say(
            PairingSentence.tooManyLevels,
            ["count": spoken.integer(count), "most": String(Self.mostRungs)]))
      }
    }
  }

  func run() async throws {
    let scenarios = try load()
    let lowered = scenarios.map { $0.scenario.lowered() }
    try checkPairing(lowered, names: scenarios.map(\.name))
    let entries = scenarios.map { loaded in
      ComparisonReport.Entry(
        name: loaded.name, text: loaded.scenario.flattenedYAML, overrides: loaded.overrides,
        differences: ScenarioDifference.between(scenarios[0].scenario, loaded.scenario))
    }
    let names = entries.dropFirst().map(\.name)
    let shared = try SharedRun(
      usualName: lowered[0].name
        + (vary.isEmpty
          ? "-vs-" + names[0] + (names.count > 1 ? "-and-\(names.count - 1)-more" : "")
          : "-levels"),
      described: ComparisonReport.described(entries.map(\.name)),
      text: ComparisonReport.combined(entries), options: options, language: language)
    try await shared.perform {
      let experiment = try experiment(lowered)
      let comparison = try await shared.simulate { progress in
        try await experiment.run(progress: progress)
      }
      guard comparison.replications >= 2 else {
        throw Failure(.interrupted, language, .interruptedTooEarly)
      }
      let report = ComparisonReport(
        comparison, entries: entries,
        keeping: vary.isEmpty ? nil : keep.flatMap(RunOptions.share) ?? 0.9,
        jobs: options.jobCount)
      try shared.publish { folder in
        try report.write(to: folder)
        try ComparisonPage(report, language: language, library: .here).write(to: folder.draft)
      }
      if !options.quiet {
        print(
          ComparisonText(report, language: language, isEmphatic: Terminal.allowsEmphasis)
            .text(path: shared.path), terminator: "")
      }
      if comparison.ending == .interrupted {
        throw Failure(
          .interrupted,
          message: language.say(
            PairingSentence.interrupted, ["done": language.integer(comparison.replications)]))
      }
    }
  }

  private func experiment(_ lowered: [LoweredScenario]) throws -> ComparisonExperiment {
    let stated = lowered[0].experiment
    var experiment = try ComparisonExperiment(
      lowered, masterSeed: options.masterSeed ?? stated.seed, stopping: stopping(stated),
      jobs: options.jobCount, confidence: stated.confidence)
    guard let delta else { return experiment }
    let criteria = try experiment.criteria()
    let names = criteria.map(\.name)
    let criterion = by ?? Metric.waitMean.rawValue
    guard let chosen = criteria.first(where: { $0.name == criterion }) else {
      throw Failure(
        .badInput,
        message: language.say(
          PairingSentence.badCriterion,
          ["names": names.joined(separator: ", "), "value": criterion]))
    }
    guard let indifference = IndifferenceZone.amount(delta, unit: chosen.unit) else {
      throw Failure(
        .badInput, message: language.say(CalendarSentence.badDelta, ["value": delta]))
    }
    experiment.selecting = ScenarioSelection.Rule(
      criterion: criterion, indifference: indifference, confidence: stated.confidence,
      cap: min(
        options.replicationCount ?? stated.replications, ComparisonExperiment.mostReplications))
    return experiment
  }

  private struct Loaded {
    var name: String
    var scenario: Scenario
    var overrides: [String]
  }

  /// Reads the files, or the levels of the factors; tells the faults of all of them.
  private func load() throws -> [Loaded] {
    var loaded = [
      Loaded(
        name: "",
        scenario: try CommandLineTools.loaded(base, overrides: options.overrides, language),
        overrides: options.overrides)
    ]
    loaded[0].name = loaded[0].scenario.name
    var failures: [String] = []
    func add(_ file: String, _ changes: [String], name: String?) {
      do {
        let scenario = try CommandLineTools.loaded(
          file, overrides: options.overrides + changes, language)
        loaded.append(Loaded(name: name ?? scenario.name, scenario: scenario, overrides: changes))
      } catch {
        failures.append(error.message)
      }
    }
    for file in others { add(file, [], name: nil) }
    let factors = vary.compactMap { ScenarioFactor($0) }
    if !factors.isEmpty {
      for changes in ScenarioFactor.combinations(factors) {
        add(base, changes, name: changes.joined(separator: " "))
        // A path that does not exist is wrong on every level.
        if !failures.isEmpty { break }
      }
    }
    guard failures.isEmpty else {
      throw Failure(.badInput, message: failures.joined(separator: "\n"))
    }
    return loaded
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

  /// When to stop: what the options say, else what the base scenario says.
  private func stopping(_ experiment: ExperimentParameters) -> ComparisonExperiment.Stopping {
    let count = options.replicationCount
    guard let share = precision.flatMap(RunOptions.share) else {
      return .replications(
        min(count ?? experiment.replications, ComparisonExperiment.mostReplications))
    }
    let standard = SequentialPrecision(relativeHalfWidth: share)
    let cap = count ?? standard.cap
    return .precision(
      SequentialPrecision(
        relativeHalfWidth: share, minimum: min(standard.minimum, cap), cap: cap,
        confidence: experiment.confidence))
  }
}

/// Text of `--help` of the commands that compare.
func comparisonHelp(_ sentence: ComparisonHelp) -> String { Language.ofEnvironment.say(sentence) }
