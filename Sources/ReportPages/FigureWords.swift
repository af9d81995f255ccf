// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
package import Scenarios
package import Wording
package import WorkforceModel

/// How pages write figures, names and dates: a language, with the names that a scenario gives.
package struct FigureWords {
  package let names: DisplayNames
  package let language: Language

  package init(names: DisplayNames, language: Language) {
    self.names = names
    self.language = language
  }

  package func say(
    _ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    language.say(sentence, values)
  }

  package func name(of metric: Metric) -> String {
    MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
  }

  /// A scope as people say it.
  package func scope(_ scope: String) -> String {
    scope == "sector" ? say(RiskSentence.sector) : names.scope(scope, language)
  }

  /// A day written out, from its ISO text.
  package func date(_ iso: String) -> String { CivilDate(iso: iso).map(language.date) ?? iso }

  /// `registry-clerks-a/3` as `Registry clerk A 3`.
  func post(_ post: String) -> String { names.post(post, language) }

  // MARK: Figures

  /// Decimals with which a figure of a unit is told; shares are told in percent.
  package static func places(_ unit: Metric.Unit) -> Int {
    switch unit {
    case .share, .minutes, .points, .people, .sessions: 1
    case .ratio: 2
    case .count, .hours, .days, .euros: 0
    }
  }

  /// A figure without its unit; shares carry their percent sign.
  package func figure(_ value: Double, _ unit: Metric.Unit, places more: Int = 0) -> String {
    let places = Self.places(unit) + more
    return unit == .share
      ? language.percent(value, places: places) : language.decimal(value, places: places)
  }

  /// Half-width of a mean: simulation error, with a digit more than the mean.
  package func error(_ halfWidth: Double, _ unit: Metric.Unit) -> String {
    halfWidth.isFinite ? "±" + figure(halfWidth, unit, places: 1) : "–"
  }

  /// The sign of a unit on an axis; nothing for counts.
  package func axisTitle(_ metric: Metric) -> String {
    let (name, unit) = (name(of: metric), language.unitName(metric.unit.rawValue))
    // Hours are called so by their name already, and people too.
    guard ![.share, .count, .ratio].contains(metric.unit), !name.contains(unit) else {
      return name
    }
    return name + " (" + unit + ")"
  }

  /// The number format of a unit in a chart (d3).
  package static func format(_ unit: Metric.Unit, digits: Int? = nil) -> String {
    let places = digits ?? places(unit)
    return unit == .share ? ",.\(places)%" : ",.\(places)f"
  }

  // MARK: The planner's own words

  /// What a scenario says of itself; the decision is shown as open where it has not been taken.
  func about(_ about: AboutSection) -> [TermView] {
    var terms: [TermView] = []
    if let question = about.question {
      terms.append(TermView(term: say(ReportLabel.question), text: question[language]))
    }
    if let expectation = about.expectation {
      terms.append(TermView(term: say(ReportLabel.expectation), text: expectation[language]))
    }
    if !terms.isEmpty || about.decision != nil {
      terms.append(
        TermView(
          term: say(ReportLabel.decision),
          text: about.decision?[language] ?? say(ReportLabel.decisionOpen)))
    }
    return terms
  }
}
