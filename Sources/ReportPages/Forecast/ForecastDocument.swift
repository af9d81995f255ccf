// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording
internal import WorkforceModel

extension StoredRun {
  /// The document of a forecast.
  ///
  /// - Parameter hasLibrary: Whether the library that draws charts is there.
  package func document(_ language: Language, hasLibrary: Bool) -> Document {
    ForecastDocument(self, language).document(hasLibrary: hasLibrary)
  }

  /// One page for the municipal executive, beside other options.
  package func note(_ language: Language, beside others: [StoredRun]) -> Document {
    ForecastDocument(self, language).note(beside: others)
  }

  /// How far a run that was asked for a precision stayed from it; nil when it reached it.
  package func precisionShortfall(_ language: Language) -> String? {
    ForecastDocument(self, language).shortfall
  }
}

/// What is read of a forecast: will the desks hold, who is at risk, which week is worst, and the figures
/// behind the answers.
struct ForecastDocument: DocumentMaker {
  typealias Phrases = ReportLabel
  typealias Lines = ReportSentence

  let run: StoredRun
  let words: FigureWords
  let answers: DecisionAnswers

  init(_ run: StoredRun, _ language: Language) {
    self.run = run
    words = run.scenario.words(language)
    answers = DecisionAnswers(run.summary, names: words.names, language: language)
  }

  var summary: RunSummary { run.summary }
  var parameters: ModelParameters { run.scenario.parameters }
  var title: String { run.scenario.title(language) }

  func document(hasLibrary: Bool) -> Document {
    let question = run.scenario.about.question.map { [$0[language]] } ?? []
    return Document(
      kind: say(.kind), title: title, about: words.about(run.scenario.about), basis: basis,
      warnings: warnings,
      lead: question + words.overrides(run.manifest.overrides) + [basis]
        + [shortfall].compactMap { $0 },
      page: [
        answer, targets, doubt, capacity, timesOfDay, risk, money, training, calendar,
        RosterDocument.section(run, language), method, assumptions, provenance(hasLibrary),
      ].compactMap { $0 },
      terminal: [
        answer, doubt, capacity, placeByPlace, risk, months, hourByHour, hours, money, training,
        method,
      ].compactMap { $0 },
      generated: generated, isRebuilt: true)
  }

  // MARK: Head

  private var basis: String {
    let count = integer(run.manifest.replications)
    let seed = String(run.manifest.seed)
    guard run.periods.count(.month) > 0 else {
      return say(SummarySentence.basisSteady, ["count": count, "seed": seed])
    }
    return say(
      SummarySentence.basis,
      [
        "count": count, "start": language.date(run.periods.start(.horizon, 0)),
        "end": language.date(run.periods.end), "seed": seed,
      ])
  }

  private var warnings: [String] {
    let isCut = [.capped, .interrupted].contains(run.manifest.ending)
    let ending = say(.endingWord) + ": " + words.ending(run.manifest.ending) + "."
    let otherModel = language.saying(.otherFigures, of: run.manifest.model)
    return words.overrides(run.manifest.overrides) + [otherModel].compactMap { $0 }
      + (isCut ? [ending] : [])
  }

  var shortfall: String? {
    guard let precision = summary.precision, !precision.isReached else { return nil }
    let figures = precision.figures.map { figure in
      let name =
        Metric(rawValue: figure.metric).map { words.name(of: $0, scope: figure.scope) }
        ?? figure.metric
      guard let ratio = figure.relativeHalfWidth else {
        return name + " " + say(SummarySentence.precisionUndefined)
      }
      return name + " ±" + percent(ratio, places: ratio < 0.1 ? 1 : 0)
    }
    return say(
      SummarySentence.precisionMissed,
      [
        "asked": language.quantity(precision.asked, unit: "share"),
        "count": integer(summary.replications), "list": figures.joined(separator: ", "),
      ])
  }

  var decisions: [Term] {
    [answers.targets.map { Term(say(.targetsQuestion), $0) }].compactMap { $0 } + [
      Term(say(.desksQuestion), answers.desks), Term(say(.riskQuestion), answers.risk),
      Term(
        say(.weekQuestion), answers.worstWeek,
        link: summary.worstWeek != nil && !run.days.isEmpty
          ? ("#" + CalendarView.worstWeek, say(ReasonSentence.worstWeekLink)) : nil),
    ]
  }

  var generated: String {
    words.generated(seed: run.manifest.seed, digest: run.manifest.scenarioDigest, program: program)
  }

  /// The program and the model that the figures come from.
  var program: String { language.program(run.manifest.version, model: run.manifest.model) }

  // MARK: Figures

  func mean(
    _ metric: Metric, _ grain: ResponseLayout.Grain = .horizon, _ period: Int = 0,
    scope: String = "sector"
  ) -> Double {
    run.forecast.cell(metric, scope: scope, grain: grain, period: period)?.mean ?? .nan
  }

  /// A figure as text, and as a spreadsheet keeps it.
  func cell(_ value: Double?, _ unit: Metric.Unit) -> Table.Cell {
    let kept: Table.Cell.Value = value.map { unit == .share ? .share($0) : .number($0) } ?? .empty
    return Table.Cell(words.figure(value ?? .nan, unit), value: kept)
  }

  /// A period by its first day: `March 2027`, `week of 11 January 2027`.
  func period(_ grain: ResponseLayout.Grain, _ start: CivilDate) -> String {
    switch grain {
    case .month: language.monthAndYear(start)
    case .week: line(.weekOf, ["date": language.date(start)])
    case .day: language.date(start)
    case .horizon: say(.wholePeriod)
    }
  }

  /// The periods that a course is drawn over: months where there are three whole ones, else weeks.
  ///
  /// Periods that the horizon cuts are left out. Nil where there are not even three weeks.
  var course: (grain: ResponseLayout.Grain, periods: [Int])? {
    for grain in [ResponseLayout.Grain.month, .week] {
      let whole = run.periods.comparable(grain)
      if whole.count >= 3 { return (grain, whole) }
    }
    return nil
  }

  func name(of grain: ResponseLayout.Grain) -> String { say(grain == .month ? .month : .week) }

  // MARK: Frequencies

  /// Of how many futures a frequency is shown: a hundred, or all where there are fewer.
  var shownFutures: Int { min(100, summary.replications) }

  /// The head of a column of quantiles over futures.
  func head(_ label: ReportLabel) -> String {
    let shares: [ReportLabel: Double] = [.p05: 0.05, .p25: 0.25, .p75: 0.75, .p95: 0.95]
    guard summary.replications < 100, let share = shares[label] else { return say(label) }
    return line(.quantile, ["share": percent(share)])
  }
}
