// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import OutputAnalysis
internal import ScenarioFormat
package import Scenarios
public import Wording
internal import WorkforceModel

/// What a planner reads after a comparison: what differs, what it changes, what cannot be told apart.
///
/// Plain text of at most 80 columns.
public struct ComparisonText {
  package let report: ComparisonReport
  package let language: Language
  private let isEmphatic: Bool

  /// The text of a comparison.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the text.
  ///   - isEmphatic: Headings in bold, for a terminal.
  public init(_ report: ComparisonReport, language: Language, isEmphatic: Bool = false) {
    self.report = report
    self.language = language
    self.isEmphatic = isEmphatic
  }

  package var comparison: ScenarioComparison { report.comparison }
  package var figures: FigureText { FigureText(language: language) }

  /// Scenarios that are told one by one; of more, only the overview.
  private static let mostDetailed = 4
  /// Differences between files that are told of each scenario.
  private static let mostDifferences = 8

  /// The whole text; `path` is where the files are.
  public func text(path: String) -> String {
    let others = Array(report.entries.indices.dropFirst())
    var sections = [heading, files(others)]
    sections.append(selection)
    if others.count > 1 { sections.append(overview(others)) }
    if report.keeping != nil { sections.append(staffing) }
    // A level that is the base itself has nothing to tell.
    let different = others.filter { scenario in
      report.keeping == nil
        || comparison.criteria.indices.contains {
          comparison.difference($0, of: scenario).verdict != .same
        }
    }
    if different.count <= Self.mostDetailed {
      sections += different.map(details)
      sections.append([note])
    }
    if others.count > 1 { sections += [best, domination] }
    sections.append([language.say(ComparisonSentence.filesIn, ["path": path])])
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    [emphasised(TextLayout.wrap(baseTitle)), TextLayout.wrap(basis, hanging: 2)]
      + [shortfall].compactMap { $0.map { TextLayout.wrap($0) } }
  }

  /// The base as it is called.
  package var baseTitle: String {
    let base = comparison.scenarios[0]
    return base.about.title?[language] ?? base.name
  }

  /// Which futures all scenarios met.
  package var basis: String {
    let base = comparison.scenarios[0]
    let end = base.start.adding(days: max(0, base.parameters.days.count - 1))
    return language.say(
      ComparisonSentence.basis,
      [
        "count": language.integer(comparison.replications), "start": date(base.start),
        "end": date(end), "seed": String(comparison.masterSeed),
      ])
  }

  /// That a precision was asked for and not reached; nil otherwise.
  package var shortfall: String? {
    // A selection says itself that it is open.
    guard comparison.ending == .capped, comparison.selection == nil else { return nil }
    return language.say(
      ComparisonSentence.precisionMissed, ["count": language.integer(comparison.replications)])
  }

  // MARK: What differs

  private func files(_ others: [Int]) -> [String] {
    var lines = [title(.differsTitle)]
    for scenario in others {
      let entry = report.entries[scenario]
      lines.append(
        TextLayout.wrap(
          ComparisonReport.letter(scenario) + "  " + entry.name, indent: 2, hanging: 3))
      // The name of a level says it all.
      if report.keeping != nil { continue }
      let told = entry.differences.prefix(Self.mostDifferences)
      if told.isEmpty {
        lines.append(
          TextLayout.wrap(language.say(ComparisonSentence.differsNothing), indent: 5))
      }
      lines += told.map { TextLayout.wrap(words(of: $0), indent: 5, hanging: 2) }
      if entry.differences.count > told.count {
        lines.append(
          TextLayout.wrap(
            language.say(
              ComparisonSentence.more,
              ["count": language.integer(entry.differences.count - told.count)]), indent: 5))
      }
    }
    if let unmatchedSentence { lines.append(TextLayout.wrap(unmatchedSentence, indent: 2)) }
    return lines
  }

  /// Which figures are left out since not every scenario tells them; nil when all do.
  package var unmatchedSentence: String? {
    guard !comparison.unmatched.isEmpty else { return nil }
    return language.say(
      ComparisonSentence.unmatched,
      [
        "list": comparison.unmatched.map {
          MetricWording[$0.rawValue]?.name[language] ?? $0.rawValue
        }.joined(separator: ", ")
      ])
  }

  /// What a value that differs is, in the planner's words.
  package func subject(of difference: ScenarioDifference) -> String {
    let meaning = difference.meaning(language)
    guard let item = difference.item?[language] else { return meaning }
    // A whole item is told by its name.
    return difference.path.split(separator: ".").count == 2
      && (difference.before == nil || difference.after == nil)
      ? item : "\(item), \(meaning.withSmallInitial)"
  }

  private func words(of difference: ScenarioDifference) -> String {
    let what = subject(of: difference)
    let values = (difference.before, difference.after)
    func clipped(_ text: String?) -> String { TextLayout.clipped(text ?? "", 60) }
    let sentence: ComparisonSentence =
      values.0 == nil ? .added : values.1 == nil ? .removed : .changed
    switch sentence {
    case .added:
      return language.say(sentence, ["what": what, "after": clipped(values.1)])
    case .removed:
      return language.say(sentence, ["what": what, "before": clipped(values.0)])
    default:
      return language.say(
        sentence,
        ["what": what, "before": clipped(values.0), "after": clipped(values.1)])
    }
  }

  // MARK: One scenario

  /// A scenario by its title, a level by what it sets.
  package func caption(_ scenario: Int) -> String {
    let name = report.entries[scenario].name
    return report.keeping == nil
      ? comparison.scenarios[scenario].about.title?[language] ?? name : name
  }

  private func details(_ scenario: Int) -> [String] {
    var lines = [
      emphasised(
        TextLayout.clipped(ComparisonReport.letter(scenario) + "  " + caption(scenario), 80)),
      row(
        language.say(ComparisonSentence.figure), language.say(ComparisonSentence.base),
        language.say(ComparisonSentence.difference), language.say(ComparisonSentence.betterIn), ""),
    ]
    var untold: [String] = []
    for (index, criterion) in comparison.criteria.enumerated() {
      let difference = comparison.difference(index, of: scenario)
      let interval = difference.interval
      if isAbsent(index) { continue }
      lines.append(
        row(
          name(of: criterion),
          figures.value(comparison.mean(index, of: 0).mean, unit: criterion.unit),
          difference.verdict == .same
            ? "0" : figures.difference(interval.mean, interval.halfWidth, unit: criterion.unit),
          counted(difference.betterIn), language.say(difference.verdict.sentence)))
      if let further = open(difference, name(of: criterion)) { untold.append(further) }
    }
    if !untold.isEmpty {
      lines.append(
        TextLayout.wrap(
          language.say(ComparisonSentence.openNote, ["list": untold.joined(separator: "; ")]),
          indent: 2, hanging: 2))
    }
    return lines
  }

  /// Whether a metric is nothing in every future of every scenario.
  package func isAbsent(_ criterion: Int) -> Bool {
    guard case .metric = comparison.criteria[criterion].kind else { return false }
    return comparison.values[criterion].allSatisfy { $0.allSatisfy { $0 == 0 } }
  }

  private func open(_ difference: CriterionDifference, _ name: String) -> String? {
    guard case .open(let further) = difference.verdict else { return nil }
    guard let further else {
      return language.say(ComparisonSentence.openItemNever, ["name": name])
    }
    return language.say(
      ComparisonSentence.openItem, ["name": name, "count": Self.rough(further, language)])
  }

  /// A number of further futures: two digits are all that such an estimate has.
  package static func rough(_ further: Int, _ language: Language) -> String {
    let scale = further < 100 ? 10 : further < 1000 ? 50 : further < 10_000 ? 500 : 5000
    return language.integer((further + scale - 1) / scale * scale)
  }

  private func row(
    _ name: String, _ base: String, _ difference: String, _ count: String, _ verdict: String
  ) -> String {
    TextLayout.row(
      name, 24,
      " " + TextLayout.right(base, 12) + TextLayout.right(" " + difference, 18)
        + TextLayout.right(count, 12) + "  " + verdict
    ).trimmedAtEnd
  }

  /// `93 of 100`.
  package func counted(_ proportion: Proportion) -> String {
    language.say(
      ComparisonSentence.betterOf,
      [
        "count": language.integer(proportion.successes), "of": language.integer(proportion.trials),
      ])
  }

  private var note: String { TextLayout.wrap(pairedNote, indent: 2) }

  /// What the error and the count of a difference mean.
  package var pairedNote: String {
    language.say(
      ComparisonSentence.pairedNote, ["confidence": language.percent(comparison.confidence)])
  }

  // MARK: Words

  func title(_ sentence: ComparisonSentence) -> String { emphasised(language.say(sentence)) }

  private func emphasised(_ text: String) -> String {
    isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// A criterion as people say it.
  package func name(of criterion: ComparisonCriterion) -> String {
    let names = comparison.scenarios[0].displayNames
    switch criterion.kind {
    case .cost: return language.say(ComparisonSentence.cost)
    case .perPerson(let metric):
      return language.say(
        ComparisonSentence.perPerson,
        ["name": MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue])
    case .broken(let target):
      return language.say(ComparisonSentence.broken, ["name": names.target(target, language)])
    case .metric(let metric, let scope):
      let name = MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue
      return scope == "sector" ? name : name + " (" + names.scope(scope, language) + ")"
    }
  }

  private func date(_ date: CivilDate) -> String {
    language.date(year: date.year, month: date.month, day: date.day)
  }
}

extension CriterionDifference.Verdict {
  /// The word for it.
  package var sentence: ComparisonSentence {
    switch self {
    case .better: .better
    case .worse: .worse
    case .same: .same
    case .open: .open
    case .undefined: .undefined
    }
  }
}

extension String {
  /// The text with a small first letter, as within a sentence.
  package var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
}
