// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
public import Wording
internal import WorkforceModel

/// What a sector head reads after a run: will the desks hold, who is at risk, which week is worst.
///
/// Plain text of at most 80 columns. A section without anything to tell is left out.
public struct TerminalSummary {
  let report: RunReport
  let language: Language
  let isEmphatic: Bool
  let summary: RunSummary
  /// The three sentences that the report says too.
  let answers: DecisionAnswers

  /// The text of a run.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the text.
  ///   - isEmphatic: Headings in bold, for a terminal.
  public init(_ report: RunReport, language: Language, isEmphatic: Bool = false) {
    self.report = report
    self.language = language
    self.isEmphatic = isEmphatic
    summary = RunSummary(report)
    answers = DecisionAnswers(
      summary, names: report.scenario.displayNames, language: language)
  }

  /// The whole text; `path` is where the files are.
  public func text(path: String) -> String {
    let sections = [
      heading, capacity, risk, worstWeek, months, hours, training, knownAnswers,
      [language.say(SummarySentence.filesIn, ["path": path])],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// What was asked, and what the answer rests on.
  private var heading: [String] {
    let scenario = report.scenario
    var lines = [emphasised(TextLayout.wrap(scenario.about.title?[language] ?? scenario.name))]
    if let question = scenario.about.question { lines.append(TextLayout.wrap(question[language])) }
    if !report.overrides.isEmpty {
      lines.append(
        TextLayout.wrap(
          language.say(
            SummarySentence.overrides, ["list": report.overrides.joined(separator: "; ")]),
          hanging: 2))
    }
    let count = language.integer(report.forecast.replications)
    let seed = String(report.seed)
    if report.forecast.layout.monthCount > 0 {
      lines.append(
        language.say(
          SummarySentence.basis,
          [
            "count": count, "start": language.date(report.start(.horizon, 0)),
            "end": language.date(report.end),
            "seed": seed,
          ]))
    } else {
      lines.append(language.say(SummarySentence.basisSteady, ["count": count, "seed": seed]))
    }
    if let shortfall = precisionShortfall { lines.append(TextLayout.wrap(shortfall, hanging: 2)) }
    return lines
  }

  /// How far a run that was asked for a precision stayed from it; nil when it reached it.
  public var precisionShortfall: String? {
    guard let precision = report.result.precision, !precision.isReached else { return nil }
    let figures = precision.figures.map { figure in
      let scope = figure.series.scopeName
      let name =
        name(of: figure.series.metric) + (scope == "sector" ? "" : " (\(plain(scope: scope)))")
      guard let ratio = figure.relativeHalfWidth else {
        return name + " " + language.say(SummarySentence.precisionUndefined)
      }
      return name + " ±" + language.percent(ratio, places: ratio < 0.1 ? 1 : 0)
    }
    return language.say(
      SummarySentence.precisionMissed,
      [
        "asked": language.quantity(precision.asked, unit: "share"),
        "count": language.integer(report.forecast.replications),
        "list": figures.joined(separator: ", "),
      ])
  }

  /// Known answers of a theory scenario beside the simulated ones.
  private var knownAnswers: [String] {
    let outcomes = ExpectedOutcome.all(of: report)
    guard !outcomes.isEmpty else { return [] }
    func row(_ name: String, _ known: String, _ simulated: String, _ verdict: String) -> String {
      TextLayout.row(
        name, 34,
        [(known, 10), (simulated, 18)].map { TextLayout.right($0.0, $0.1) }.joined()
          + "  " + verdict
      ).trimmedAtEnd
    }
    let header = row(
      language.say(SummarySentence.expectedMetric), language.say(SummarySentence.expectedKnown),
      language.say(SummarySentence.expectedSimulated), "")
    let rows =
      [title(SummarySentence.expectedTitle), header]
      + outcomes.map { outcome in
        let expected = outcome.expected
        let scope = expected.scope == "sector" ? "" : " (\(plain(scope: expected.scope)))"
        return row(
          name(of: expected.metric) + scope, language.figure(expected.value),
          language.figure(outcome.simulated) + " ± " + language.figure(outcome.halfWidth),
          language.say(outcome.verdict.sentence))
      }
    guard outcomes.contains(where: { $0.verdict == .undecided }) else { return rows }
    return rows + [
      paragraph(
        language.say(
          SummarySentence.undecidedNote,
          ["count": language.integer(report.forecast.replications)]))
    ]
  }

  // MARK: Words

  func title(_ sentence: some Sentence) -> String { emphasised(language.say(sentence)) }

  private func emphasised(_ text: String) -> String {
    isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  func paragraph(_ text: String) -> String { TextLayout.wrap(text, indent: 2) }

  func name(of metric: Metric) -> String {
    MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
  }

  /// A scope as people say it: the service's or group's name alone.
  func plain(scope: String) -> String {
    scope == "sector"
      ? language.say(RiskSentence.sector) : report.scenario.displayNames.scope(scope, language)
  }
}

extension ExpectedOutcome.Verdict {
  fileprivate var sentence: SummarySentence {
    switch self {
    case .agrees: .agrees
    case .differs: .differs
    case .undecided: .undecided
    case .notObserved: .notObserved
    }
  }
}

extension String {
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
