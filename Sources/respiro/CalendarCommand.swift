// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Scenarios
import Wording

/// `respiro calendar SCENARIO`: training calendars with common random numbers.
struct CalendarCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: comparisonHelp(.calendar),
    discussion: comparisonHelp(.calendarMore))

  @Argument(help: .text(.scenarioFile, value: "file")) var file: String

  @Option(help: .comparison(.part, .nameWord)) var training: String?

  @Option(help: .comparison(.by, .byWord)) var by: String = CalendarObjective.wait.rawValue

  @Option(parsing: .unconditional, help: .comparison(.delta, value: "0.25min")) var delta: String?

  @Option(parsing: .unconditional, help: .comparison(.attend, value: "70%"))
  var attendance: String?

  @Option(parsing: .unconditional, help: .comparison(.selection, value: "95%"))
  var precision: String?

  @Option(help: .comparison(.write, value: "file")) var write: String?

  @Flag(help: .comparison(.fileForEachGroup)) var fileForEachGroup = false

  @Option(parsing: .unconditional, help: .comparison(.choose, .numberWord)) var choose: String?

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  private var objective: CalendarObjective? { CalendarObjective(rawValue: by) }

  func validate() throws {
    try options.validateShared()
    guard let objective else {
      throw usageFault(
        of: CalendarSentence.badObjective,
        ["names": CalendarObjective.allCases.map(\.rawValue).joined(separator: ", "), "value": by])
    }
    if let delta, IndifferenceZone.amount(delta, unit: objective.unit) == nil {
      throw usageFault(of: CalendarSentence.badDelta, ["value": delta])
    }
    for (option, value) in [("--attendance", attendance), ("--precision", precision)] {
      if let value, value != "100%", RunOptions.share(value) == nil {
        throw usageFault(of: PairingSentence.badShare, ["option": option, "value": value])
      }
    }
    if fileForEachGroup, write == nil {
      throw usageFault(of: CalendarSentence.fileForEachGroupOfNothing, [:])
    }
    if let choose, RunOptions.whole(choose).map({ $0 >= 1 }) != true {
      throw usageFault(.notANumber, ["option": "--choose", "value": choose])
    }
  }

  func run() async throws {
    let scenario = try loaded(file, overrides: options.overrides, language)
    let (lowered, text) = (scenario.lowered(), scenario.flattenedYAML)
    try options.allow([lowered], language)
    let space = try space(of: scenario)
    let groups = fileForEachGroup ? space.groupNames : []
    let target = try write.map { try writable($0, groups) }
    let run = try ResultsRun(
      ("calendar", [file]), usualName: lowered.name + "-calendar", text: text, options: options,
      more: [
        ("--training", training), ("--by", by == CalendarObjective.wait.rawValue ? nil : by),
        ("--delta", delta), ("--attendance", attendance), ("--precision", precision),
      ], language: language)
    let searched = StudyScenario(
      name: scenario.name, scenario: scenario, overrides: options.overrides)
    try await run.perform {
      let report = try await report(of: searched, in: run)
      let chosen = try chosen(report.ranking)
      try run.publish(
        report, interrupted: { _ in language.say(CalendarSentence.interrupted) },
        then: { if let target { try write(chosen, to: target, report) } })
    }
  }

  func result(of scenarios: [StudyScenario], in run: ResultsRun) async throws
    -> any PublishedResult
  {
    try await report(of: scenarios[0], in: run)
  }

  private func report(of searched: StudyScenario, in run: ResultsRun) async throws
    -> CalendarReport
  {
    let scenario = searched.scenario
    let ranking = try await search(scenario.lowered(), try space(of: scenario), run)
    try run.requireEnough(ranking.best == nil ? 0 : ranking.replications)
    if ranking.best?.mean(ranking.objective).isNaN == true {
      throw Failure(language, AttributionSentence.unknownFigure, ["metric": by, "scope": "sector"])
    }
    return CalendarReport(
      ranking, scenarioText: scenario.flattenedYAML, overrides: searched.overrides,
      jobs: options.jobCount)
  }

  private func search(_ scenario: LoweredScenario, _ space: CalendarSpace, _ run: ResultsRun)
    async throws -> CalendarRanking
  {
    let experiment = scenario.experiment
    let search = CalendarSearch(
      scenario, space: space, masterSeed: options.masterSeed ?? experiment.seed,
      jobs: options.jobCount, objective: objective ?? .wait,
      indifference: delta.flatMap { IndifferenceZone.amount($0, unit: objective?.unit) },
      minimumAttendance: attendance == "100%" ? 1 : attendance.flatMap(RunOptions.share) ?? 0.7,
      cap: options.replicationCount ?? experiment.replications,
      confidence: precision.flatMap(RunOptions.share) ?? experiment.confidence)
    let (language, isQuiet) = (language, options.quiet)
    return try await run.simulate { progress in
      try await search.run(
        firstRanking: { ranking in
          guard !isQuiet else { return }
          // Somebody who waits sees who leads; a pipe is only given what cannot be had.
          if isatty(STDERR_FILENO) != 0 {
            Terminal.printError("\r\u{1B}[K" + ranking.leader(language))
          } else if let shortfall = ranking.shortfall(language) {
            Terminal.printError(shortfall)
          }
        }, progress: progress)
    }
  }

  /// The part of the programme whose calendars are tried.
  private func space(of scenario: Scenario) throws -> CalendarSpace {
    let spaces = CalendarSpace.all(scenario)
    let names = spaces.map(\.part).joined(separator: ", ")
    func fail(_ sentence: CalendarSentence, _ values: KeyValuePairs<String, String>) -> Failure {
      Failure(language, sentence, values)
    }
    guard !spaces.isEmpty else {
      throw fail(
        .noSearch,
        ["file": file, "range": "{from: 2027-02-01, to: 2027-05-31, weekdays: [tue, wed]}"])
    }
    let found = spaces.filter { training == nil || $0.part == training }
    guard let first = found.first else {
      throw fail(.noSuchPart, ["value": training ?? "", "names": names])
    }
    guard found.count == 1 else { throw fail(.severalParts, ["names": names]) }
    guard !first.plans.isEmpty else { throw fail(.noCalendar, ["part": first.part]) }
    return first
  }

  // MARK: The chosen calendar

  /// What the files that will be written are called but for their ending; none may exist.
  private func writable(_ path: String, _ groups: [String]) throws -> String {
    let stem = path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
    let endings = [".yaml", ".ics"] + groups.map { "-\($0).ics" }
    for path in endings.map({ stem + $0 }) where FileManager.default.fileExists(atPath: path) {
      throw Failure(language, CalendarSentence.writeExists, ["path": path])
    }
    return stem
  }

  private func chosen(_ ranking: CalendarRanking) throws -> CalendarPlan {
    let number = choose.flatMap(RunOptions.whole) ?? 1
    guard number <= ranking.ranked.count else {
      throw Failure(
        language, CalendarSentence.badChoice,
        ["count": String(ranking.ranked.count), "value": String(number)])
    }
    return ranking.ranked[number - 1].plan
  }

  private func write(
    _ plan: CalendarPlan, to stem: String, _ report: CalendarReport
  ) throws {
    let base = URL(fileURLWithPath: file).resolvingSymlinksInPath()
    let target = (scenario: stem + ".yaml", calendar: stem + ".ics")
    let place = URL(fileURLWithPath: target.scenario).resolvingSymlinksInPath()
    // A variant must stand beside what it extends; elsewhere it is written whole.
    let isVariant =
      options.overrides.isEmpty
      && base.deletingLastPathComponent() == place.deletingLastPathComponent()
    let space = report.ranking.space
    do {
      let text =
        isVariant
        ? space.yaml(plan, extending: base.lastPathComponent)
        : try space.wholeYAML(plan, path: file, overrides: options.overrides)
      // Nothing appears half-written, and nothing that exists is written over.
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: target.scenario), options: .withoutOverwriting)
      let revision = CalendarFile.revisionNow
      func write(_ group: Int?, to path: String) throws {
        let text = report.calendarFile(plan, ofGroup: group, revision: revision, language)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      }
      try write(nil, to: target.calendar)
      if fileForEachGroup {
        for (place, name) in space.groupNames.enumerated() {
          try write(place, to: "\(stem)-\(name).ics")
        }
      }
    } catch { throw Failure(writing: target.scenario, error, language) }
    if !options.quiet {
      print(
        language.say(
          CalendarSentence.chosenWritten, ["path": target.scenario, "calendar": target.calendar]))
    }
  }
}
