// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
internal import Foundation
package import OutputAnalysis
package import ScenarioFormat
package import Scenarios
public import Wording
internal import WorkforceModel

/// Which cause carries which share, as files and as text of at most 80 columns.
public struct AttributionReport: Sendable {
  /// The result.
  public let attribution: Attribution
  /// The scenario as text.
  public let scenarioText: String
  /// Number of replications that ran at once.
  public let jobs: Int

  /// The report of a result, with the scenario as run.
  public init(_ attribution: Attribution, scenarioText: String, jobs: Int) {
    self.attribution = attribution
    self.scenarioText = scenarioText
    self.jobs = jobs
  }

  /// Writes every file; all but the manifest have the same bytes for any number of jobs.
  public func write(to folder: ResultsFolder) throws {
    let writer = try CSVWriter(
      to: folder.file("attribution.csv"),
      columns: [
        "metric", "scope", "unit", "period", "start", "cause", "effect", "half_width", "share",
        "replications",
      ])
    func row(_ cause: String, _ effect: ConfidenceInterval) throws {
      writer.field(attribution.outcome.metric.rawValue)
      writer.field(attribution.outcome.scope)
      writer.field(attribution.outcome.metric.unit.rawValue)
      writer.field(attribution.outcome.grain.rawValue)
      writer.field(start.description)
      writer.field(cause)
      writer.field(effect.mean)
      writer.field(effect.halfWidth)
      writer.field(effect.mean / attribution.total.mean)
      writer.field(attribution.replications)
      try writer.endRow()
    }
    try row("outcome", attribution.full)
    try row("without all causes", attribution.without)
    try row("all causes", attribution.total)
    for share in attribution.shares {
      try row(fileName(of: share.cause), share.effect)
    }
    try row("of none alone", attribution.remainder)
    try writer.close()
    try folder.write(scenarioText, to: "scenario.yaml")
    try ComparisonManifest(
      kind: "attribution", version: RunReport.programVersion,
      scenario: Self.described(attribution.scenario.name), scenarioText: scenarioText,
      overrides: [], seed: attribution.masterSeed, replications: attribution.replications,
      ending: attribution.ending,
      confidence: attribution.scenario.experiment.confidence, jobs: jobs,
      events: attribution.events,
      elapsed: attribution.elapsed
    ).json().write(to: folder.file(ResultsFolder.manifestName))
  }

  /// What is explained, by name.
  public static func described(_ scenario: String) -> String { scenario + " | explained" }

  /// First day of the period.
  package var start: CivilDate {
    let scenario = attribution.scenario
    switch attribution.outcome.grain {
    case .month: return scenario.monthStarts[attribution.outcome.period]
    case .week: return scenario.weekStarts[attribution.outcome.period]
    case .day, .horizon: return scenario.start
    }
  }

  private func fileName(of cause: ScenarioCause) -> String {
    switch cause.kind {
    case .session(let component, let number, let date):
      "session \(attribution.scenario.parameters.programme[component].id)/\(number + 1) \(date)"
    case .otherSessions: "other sessions"
    case .mechanism(let cause): cause.name
    }
  }

  // MARK: Text

  /// What a person reads; `path` is where the files are.
  public func text(_ language: Language, path: String, isEmphatic: Bool = false) -> String {
    let figures = FigureText(language: language)
    let unit = attribution.outcome.metric.unit.rawValue
    func told(_ interval: ConfidenceInterval) -> String {
      figures.difference(interval.mean, interval.halfWidth, unit: unit)
    }
    func row(_ cause: String, _ part: String, _ share: String, _ mark: String) -> String {
      TextLayout.row(
        cause, 42, TextLayout.right(part, 20) + TextLayout.right(share, 8) + "  " + mark
      ).trimmedAtEnd
    }
    func row(_ cause: String, _ effect: ConfidenceInterval) -> String {
      let isOpen = effect.contains(0) && effect.halfWidth > 0
      return row(
        cause, told(effect), language.percent(effect.mean / attribution.total.mean),
        isOpen ? language.say(AttributionSentence.open) : "")
    }
    let heading = TextLayout.wrap(headline(language), hanging: 2)
    var lines = [
      isEmphatic ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading,
      TextLayout.wrap(basis(language)), "", TextLayout.wrap(totalSentence(language), indent: 2),
      "",
      row(
        language.say(AttributionSentence.headCause), language.say(AttributionSentence.headPart),
        language.say(AttributionSentence.headShare), ""),
    ]
    lines += attribution.shares.map { row(name(of: $0.cause, language), $0.effect) }
    lines.append(row(language.say(AttributionSentence.remainder), attribution.remainder))
    lines.append(
      TextLayout.wrap(
        language.say(
          AttributionSentence.note,
          ["confidence": language.percent(attribution.total.confidence)]), indent: 2))
    let effects = attribution.shares.map(\.effect) + [attribution.remainder]
    if effects.contains(where: { $0.contains(0) && $0.halfWidth > 0 }) {
      lines.append(TextLayout.wrap(language.say(AttributionSentence.openNote), indent: 2))
    }
    lines += ["", language.say(ComparisonSentence.filesIn, ["path": path])]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Which futures were run again.
  package func basis(_ language: Language) -> String {
    language.say(
      AttributionSentence.basis,
      [
        "count": language.integer(attribution.replications),
        "seed": String(attribution.masterSeed),
      ])
  }

  /// What all causes carry together.
  package func totalSentence(_ language: Language) -> String {
    language.say(
      AttributionSentence.total,
      [
        "without": FigureText(language: language).value(
          attribution.without.mean, unit: attribution.outcome.metric.unit.rawValue),
        "total": told(attribution.total, language),
      ])
  }

  /// A difference with its error and unit.
  package func told(_ interval: ConfidenceInterval, _ language: Language) -> String {
    let figures = FigureText(language: language)
    let unit = attribution.outcome.metric.unit.rawValue
    let symbol = unit == "share" ? "" : figures.symbol(unit)
    let text = figures.difference(interval.mean, interval.halfWidth, unit: unit)
    return symbol.isEmpty ? text : text + " " + symbol
  }

  /// What is explained: figure, value and period.
  package func headline(_ language: Language) -> String {
    let figures = FigureText(language: language)
    let outcome = attribution.outcome
    var metric = MetricWording[outcome.metric.rawValue]?.name[language] ?? outcome.metric.rawValue
    if outcome.scope != "sector" {
      metric += " (\(attribution.scenario.displayNames.scope(outcome.scope, language)))"
    }
    let value = figures.value(attribution.full.mean, unit: outcome.metric.unit.rawValue)
    switch outcome.grain {
    case .month:
      return language.say(
        AttributionSentence.title,
        ["metric": metric, "value": value, "month": language.month(start.month, of: start.year)])
    case .week:
      return language.say(
        AttributionSentence.titleWeek,
        [
          "metric": metric, "value": value,
          "date": language.date(year: start.year, month: start.month, day: start.day),
        ])
    case .day, .horizon:
      return language.say(
        AttributionSentence.titleHorizon, ["metric": metric, "value": value])
    }
  }

  /// A cause in words.
  package func name(of cause: ScenarioCause, _ language: Language) -> String {
    let scenario = attribution.scenario
    switch cause.kind {
    case .session(let component, _, let date):
      return language.say(
        AttributionSentence.session,
        [
          "date": language.date(year: date.year, month: date.month, day: date.day),
          "name": scenario.displayNames.programme(
            scenario.parameters.programme[component].id, language),
        ])
    case .otherSessions: return language.say(AttributionSentence.otherSessions)
    case .mechanism(let cause):
      return AttributionSentence(rawValue: cause.key).map { language.say($0) } ?? cause.name
    }
  }
}
