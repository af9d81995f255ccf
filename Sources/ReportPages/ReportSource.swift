// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What every part of a report draws from: the run, the language, and how figures are written.
struct ReportSource {
  let run: StoredRun
  let language: Language

  var names: DisplayNames { run.scenario.displayNames }
  var answers: DecisionAnswers { DecisionAnswers(run.summary, names: names, language: language) }

  func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:]) -> String {
    language.say(sentence, values)
  }

  func name(of metric: Metric) -> String {
    MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
  }

  /// A scope as people say it.
  func scope(_ scope: String) -> String {
    scope == "sector" ? say(RiskSentence.sector) : names.scope(scope, language)
  }

  /// A day written out, from its ISO text.
  func date(_ iso: String) -> String { CivilDate(iso: iso).map(language.date) ?? iso }

  /// A period by its first day: `March 2027`, `week of 11 January 2027`.
  func period(_ grain: ResponseLayout.Grain, _ start: CivilDate) -> String {
    switch grain {
    case .month: language.monthAndYear(start)
    case .week: say(ReportSentence.weekOf, ["date": language.date(start)])
    case .day: language.date(start)
    case .horizon: say(ReportLabel.wholePeriod)
    }
  }

  // MARK: Figures

  /// Decimals with which a figure of a unit is told; shares are told in percent.
  static func places(_ unit: Metric.Unit) -> Int {
    switch unit {
    case .share, .minutes, .points, .people, .sessions: 1
    case .ratio: 2
    case .count, .hours, .days, .euros: 0
    }
  }

  /// A figure without its unit; shares carry their percent sign.
  func figure(_ value: Double, _ unit: Metric.Unit, places more: Int = 0) -> String {
    let places = Self.places(unit) + more
    return unit == .share
      ? language.percent(value, places: places) : language.decimal(value, places: places)
  }

  /// Half-width of a mean: simulation error, with a digit more than the mean.
  func error(_ halfWidth: Double, _ unit: Metric.Unit) -> String {
    halfWidth.isFinite ? "±" + figure(halfWidth, unit, places: 1) : "–"
  }

  /// The sign of a unit on an axis; nothing for counts.
  func axisTitle(_ metric: Metric) -> String {
    let (name, unit) = (name(of: metric), language.unitName(metric.unit.rawValue))
    // Hours are called so by their name already, and people too.
    guard ![.share, .count, .ratio].contains(metric.unit), !name.contains(unit) else {
      return name
    }
    return name + " (" + unit + ")"
  }

  /// The number format of a unit in a chart (d3).
  static func format(_ unit: Metric.Unit, digits: Int? = nil) -> String {
    let places = digits ?? places(unit)
    return unit == .share ? ",.\(places)%" : ",.\(places)f"
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
}
