// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import ScenarioFormat
internal import Scenarios
public import Wording
internal import WorkforceModel

/// The table that a network of municipalities compares when it meets: figures, their range, ranks.
///
/// Plain text of at most 80 columns.
public struct NetworkText {
  let report: NetworkReport
  let language: Language
  private let isEmphatic: Bool

  /// The text of a network.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the text.
  ///   - isEmphatic: Headings in bold, for a terminal.
  public init(_ report: NetworkReport, language: Language, isEmphatic: Bool = false) {
    self.report = report
    self.language = language
    self.isEmphatic = isEmphatic
  }

  private static let nameColumns = 20
  /// Ranges that stand side by side; more would be wider than a terminal.
  private static let rangesAtOnce = 4

  /// The whole text; `path` is where the files are.
  public func text(path: String) -> String {
    let told = report.told
    var sections = [heading, sizes, legend, table(.figuresTitle, .figuresNote, told, figure)]
    for first in stride(from: 0, to: told.count, by: Self.rangesAtOnce) {
      let some = Array(told[first..<min(first + Self.rangesAtOnce, told.count)])
      sections.append(
        table(
          first == 0 ? .rangesTitle : nil,
          first + Self.rangesAtOnce >= told.count ? .rangesNote : nil, some, range))
    }
    sections += [
      table(.ranksTitle, .ranksNote, told, ranks),
      [language.say(ComparisonSentence.filesIn, ["path": path])],
    ]
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let first = report.benchmark.scenarios[0]
    let end = first.start.adding(days: max(0, first.parameters.days.count - 1))
    return [
      emphasised(
        TextLayout.wrap(
          language.say(
            NetworkSentence.title,
            [
              "name": report.name, "count": language.integer(report.benchmark.scenarios.count),
            ]))),
      TextLayout.wrap(
        language.say(
          NetworkSentence.basis,
          [
            "count": language.integer(report.benchmark.replications),
            "start": language.date(first.start), "end": language.date(end),
          ])),
    ]
  }

  private var sizes: [String] {
    let header = row(
      "", [language.say(NetworkSentence.residents), language.say(NetworkSentence.operators)],
      columns: 11)
    return [title(.sizesTitle), header]
      + report.benchmark.scenarios.map { scenario in
        row(
          name(scenario),
          [
            language.decimal(scenario.residents ?? .nan, places: 0),
            language.integer(scenario.parameters.people.count),
          ], columns: 11)
      } + [origin].compactMap { $0 }
  }

  /// How sure the residents are, by which figures are divided; nil where no file says so.
  private var origin: String? {
    let marks = report.benchmark.scenarios.compactMap { scenario in
      scenario.assumptions.first { $0.path == "population" }?.mark
    }
    let counts = ParameterProvenance.Mark.allCases.compactMap { mark -> String? in
      let count = marks.count { $0 == mark }
      return count > 0 ? language.integer(count) + " " + language.say(mark.label) : nil
    }
    return counts.isEmpty
      ? nil
      : TextLayout.wrap(
        language.say(NetworkSentence.residentsNote, ["list": counts.joined(separator: ", ")]),
        indent: 2)
  }

  private func table(
    _ heading: NetworkSentence?, _ note: NetworkSentence?, _ indicators: [Int],
    _ cell: (Int, Int) -> String
  ) -> [String] {
    let columns = min(13, (TextLayout.width - Self.nameColumns - 2) / max(1, indicators.count))
    let header = row("", indicators.map(head), columns: columns)
    let rows = report.benchmark.scenarios.indices.map { place in
      row(
        name(report.benchmark.scenarios[place]), indicators.map { cell($0, place) },
        columns: columns)
    }
    return [heading.map(title)].compactMap { $0 } + [header] + rows
      + [note.map { TextLayout.wrap(language.say($0), indent: 2) }].compactMap { $0 }
  }

  private func figure(_ indicator: Int, _ place: Int) -> String {
    short(report.benchmark.cells[indicator][place].interval.mean, indicator)
  }

  /// From the value that five futures in a hundred stay below to the one that five exceed.
  private func range(_ indicator: Int, _ place: Int) -> String {
    let quantiles = report.benchmark.cells[indicator][place].quantiles
    guard let low = quantiles.first, let high = quantiles.last, low.isFinite else { return "–" }
    return short(low, indicator, hasSign: false) + "–" + short(high, indicator, hasSign: false)
  }

  private func ranks(_ indicator: Int, _ place: Int) -> String {
    guard let ranks = report.benchmark.cells[indicator][place].ranks else { return "–" }
    return ranks.lowerBound == ranks.upperBound
      ? String(ranks.lowerBound) : "\(ranks.lowerBound)–\(ranks.upperBound)"
  }

  private func short(_ value: Double, _ indicator: Int, hasSign: Bool = true) -> String {
    switch NetworkIndicator.allCases[indicator] {
    case .contactsPerThousandResidents, .servedPerOperator:
      return language.decimal(value, places: 0)
    case .waitMean, .sickDaysPerOperator, .costPerResident:
      return language.decimal(value, places: 1)
    case .servedWithinTarget, .occupancy, .shareHigh:
      return hasSign ? language.percent(value) : language.decimal(value * 100, places: 0)
    }
  }

  private func head(_ indicator: Int) -> String {
    language.say(NetworkIndicator.allCases[indicator].head)
  }

  private var legend: [String] {
    [title(.legendTitle)]
      + report.told.map { indicator in
        TextLayout.wrap(
          head(indicator) + ": " + language.say(NetworkIndicator.allCases[indicator].meaning),
          indent: 2, hanging: 2)
      }
  }

  private func row(_ name: String, _ fields: [String], columns: Int) -> String {
    TextLayout.row(
      name, Self.nameColumns, fields.map { TextLayout.right($0, columns) }.joined())
  }

  private func name(_ scenario: LoweredScenario) -> String {
    scenario.about.title?[language] ?? scenario.name
  }

  private func title(_ sentence: NetworkSentence) -> String {
    emphasised(language.say(sentence))
  }

  private func emphasised(_ text: String) -> String {
    isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
