// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What every part of a report draws from: the run, the language, and how figures are written.
struct ReportSource {
  let run: StoredRun
  let language: Language

  var names: DisplayNames { run.scenario.displayNames }
  var answers: DecisionAnswers { DecisionAnswers(run.summary, names: names, language: language) }

  /// How it writes figures and names.
  var words: FigureWords { FigureWords(names: names, language: language) }

  func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:]) -> String {
    language.say(sentence, values)
  }

  func name(of metric: Metric) -> String { words.name(of: metric) }
  func scope(_ scope: String) -> String { words.scope(scope) }
  func date(_ iso: String) -> String { words.date(iso) }
  func axisTitle(_ metric: Metric) -> String { words.axisTitle(metric) }
  func error(_ halfWidth: Double, _ unit: Metric.Unit) -> String { words.error(halfWidth, unit) }
  func figure(_ value: Double, _ unit: Metric.Unit, places more: Int = 0) -> String {
    words.figure(value, unit, places: more)
  }

  /// A period by its first day: `March 2027`, `week of 11 January 2027`.
  func period(_ grain: ResponseLayout.Grain, _ start: CivilDate) -> String {
    switch grain {
    case .month: language.monthAndYear(start)
    case .week: say(ReportSentence.weekOf, ["date": language.date(start)])
    case .day: language.date(start)
    case .horizon: say(ReportLabel.wholePeriod)
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
}
