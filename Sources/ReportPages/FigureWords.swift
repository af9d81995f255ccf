// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
package import Scenarios
package import Wording
package import WorkforceModel

/// How documents write figures, names and dates: a language, with the names that a scenario gives.
package struct FigureWords {
  package let names: DisplayNames
  package let language: Language

  package init(names: DisplayNames, language: Language) {
    self.names = names
    self.language = language
  }

  package func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:])
    -> String
  { language.say(sentence, values) }

  package func name(of metric: Metric) -> String {
    MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
  }

  func name(of metric: Metric, scope: String) -> String {
    scope == "sector" ? name(of: metric) : name(of: metric) + " (" + self.scope(scope) + ")"
  }

  package func scope(_ scope: String) -> String {
    scope == "sector" ? say(RiskSentence.sector) : names.scope(scope, language)
  }

  package func date(_ iso: String) -> String { CivilDate(iso: iso).map(language.date) ?? iso }

  /// `registry-clerks-a/3` as `Registry clerk A 3`.
  func post(_ post: String) -> String { names.post(post, language) }

  // MARK: Figures

  /// Decimals with which a figure of a unit is shown; shares are shown in percent.
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
  func axisTitle(_ metric: Metric) -> String {
    let (name, unit) = (name(of: metric), language.unitName(metric.unit.rawValue))
    // Hours are called so by their name already, and people too.
    guard ![.share, .count, .ratio].contains(metric.unit), !name.contains(unit) else { return name }
    return name + " (" + unit + ")"
  }

  /// The number format of a unit in a chart (d3).
  package static func format(_ unit: Metric.Unit, digits: Int? = nil) -> String {
    let places = digits ?? places(unit)
    return unit == .share ? ",.\(places)%" : ",.\(places)f"
  }

  /// `93 of 100`.
  func counted(_ proportion: Proportion) -> String {
    say(
      ComparisonSentence.betterOf,
      ["count": language.integer(proportion.successes), "of": language.integer(proportion.trials)])
  }

  // MARK: The frame of a document

  /// What a scenario says of itself; the decision is shown as open where it has not been taken.
  func about(_ about: AboutSection) -> [Term] {
    let words = [(ReportLabel.question, about.question), (.expectation, about.expectation)]
      .compactMap { label, text in text.map { Term(say(label), $0[language]) } }
    guard !words.isEmpty || about.decision != nil else { return [] }
    // Called as in the note, where the planner gave one.
    return words + [
      about.decision.map { Term(say(NoteSentence.proposal), $0[language]) }
        ?? Term(say(ReportLabel.decision), say(ReportLabel.decisionOpen))
    ]
  }

  /// Which values were set from outside; nothing where none was.
  func overrides(_ overrides: [String]) -> [String] {
    overrides.isEmpty
      ? [] : [say(SummarySentence.overrides, ["list": overrides.joined(separator: "; ")])]
  }

  func ending(_ ending: RunEnding) -> String {
    let label: ReportLabel =
      switch ending {
      case .completed: .completed
      case .precise: .precise
      case .capped: .capped
      case .interrupted: .interrupted
      }
    return say(label)
  }

  func generated(seed: UInt64, digest: String, program: String? = nil) -> String {
    say(
      ReportSentence.generated,
      ["version": program ?? language.program(), "seed": String(seed), "digest": digest])
  }

  func generated(_ record: RunRecord, of text: String) -> String {
    generated(seed: record.masterSeed, digest: ScenarioDigest.sha256(of: text))
  }

  /// What it takes to get the figures of a document again, beside the digests of its scenarios.
  func provenance(_ record: RunRecord, _ hasLibrary: Bool) -> [Term] {
    [
      (ReportLabel.seedWord, String(record.masterSeed)),
      (.replicationsWord, language.integer(record.replications)),
      (.endingWord, ending(record.ending)), (.versionWord, language.program()),
      (.gslWord, NumericalLibrary.version),
    ].map { Term(say($0.0), $0.1) } + licence(hasLibrary)
  }

  package func licence(_ hasLibrary: Bool) -> [Term] {
    hasLibrary ? [Term(say(ReportLabel.chartsWord), say(ReportLabel.chartsLicence))] : []
  }
}

extension LoweredScenario {
  package func words(_ language: Language) -> FigureWords {
    FigureWords(names: displayNames, language: language)
  }
}

extension String {
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
  /// The text as a sentence; an abbreviation at its end has its stop already.
  var withStop: String { hasSuffix(".") ? self : self + "." }
  var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
  /// A heading of a terminal as one of a page: `NEAR-TIES` as `Near-ties`.
  var sentenceCase: String { lowercased().capitalisedFirst }
}
