// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
public import Foundation
internal import OutputAnalysis
public import Reporting
internal import Scenarios
public import Wording

/// The page of a comparison: what differs, what it changes and costs, what cannot be distinguished.
public struct ComparisonPage {
  let text: ComparisonText
  let language: Language
  let library: ChartLibrary?

  /// The page of a comparison.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the page.
  ///   - library: What draws the charts; without it the page has tables alone.
  public init(_ report: ComparisonReport, language: Language, library: ChartLibrary?) {
    text = ComparisonText(report, language: language)
    self.language = language
    self.library = library
  }

  /// Writes `report.html` and `charts/*.vl.json` into a folder.
  public func write(to folder: URL) throws {
    try page.write(to: folder, language: language, library: library)
  }

  var report: ComparisonReport { text.report }
  var comparison: ScenarioComparison { text.comparison }
  var words: FigureWords {
    FigureWords(names: comparison.scenarios[0].displayNames, language: language)
  }
  func say(
    _ sentence: ComparisonPageSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    language.say(sentence, values)
  }

  /// Scenarios that are told one by one, with charts.
  private static let mostDetailed = 8

  /// Scenarios other than the base.
  var others: [Int] { Array(report.entries.indices.dropFirst()) }
  /// Those that are told in detail: a level that is the base itself has nothing to tell.
  var detailed: [Int] {
    Array(
      others.filter { scenario in
        report.keeping == nil
          || comparison.criteria.indices.contains {
            comparison.difference($0, of: scenario).verdict != .same
          }
      }.prefix(Self.mostDetailed))
  }
  /// Criteria that happen at all.
  var criteria: [Int] { comparison.criteria.indices.filter { !text.isAbsent($0) } }

  /// `A – Spinea with one more operator`, the base by its own letter.
  func name(_ scenario: Int) -> String {
    ComparisonReport.letter(scenario) + " – " + text.caption(scenario)
  }

  var page: ResultsPage {
    ResultsPage(
      kind: say(.kind), title: text.baseTitle,
      about: words.about(comparison.scenarios[0].about), basis: text.basis,
      warnings: warnings,
      sections: [staffing, brief, differs, differences, best, method, provenance]
        .compactMap { $0 },
      generated: words.say(
        ReportSentence.generated,
        [
          "version": words.language.program(), "seed": String(comparison.masterSeed),
          "digest": ScenarioDigest.sha256(of: ComparisonReport.combined(report.entries)),
        ]))
  }

  private var warnings: [String] {
    var lines = [text.shortfall].compactMap { $0 }
    if comparison.ending == .interrupted {
      lines.append(
        words.say(
          PairingSentence.interrupted, ["done": language.integer(comparison.replications)]))
    }
    if let overrides = report.entries.first?.overrides, !overrides.isEmpty {
      lines.append(
        words.say(SummarySentence.overrides, ["list": overrides.joined(separator: "; ")]))
    }
    return lines
  }

  // MARK: What differs

  private var differs: ResultsPage.Section? {
    // The name of a level says it all.
    guard report.keeping == nil else { return nil }
    let tables = others.map { scenario -> ResultsPage.Block in
      let differences = report.entries[scenario].differences
      guard !differences.isEmpty else {
        return .text(name(scenario) + ": " + words.say(ComparisonSentence.differsNothing) + ".")
      }
      return .table(
        FigureTable(
          caption: say(.differsOf, ["name": name(scenario)]),
          columns: [say(.what), ComparisonReport.letter(0), ComparisonReport.letter(scenario)],
          rows: differences.map {
            FigureTable.Row(
              head: text.subject(of: $0).capitalisedFirst,
              cells: [$0.before ?? "–", $0.after ?? "–"])
          }, isText: true))
    }
    return ResultsPage.Section(
      id: "differs", title: say(.differs),
      [.text(say(.files, ["title": text.baseTitle]))] + tables
        + [text.unmatchedSentence].compactMap { $0.map { .important($0) } })
  }

  // MARK: Method and provenance

  private var method: ResultsPage.Section {
    let hasCosts = comparison.criteria.contains { $0.kind == .cost }
    return ResultsPage.Section(
      id: "method", title: say(.method),
      [.text(say(.methodSame)), .text(text.pairedNote), .text(say(.methodOpen))]
        + (others.count > 1 ? [.text(say(.methodBest))] : [])
        + (hasCosts ? [.text(say(.methodCost))] : [])
        + (comparison.scenarios[0].targets.isEmpty ? [] : [.text(say(.methodTargets))]))
  }

  private var provenance: ResultsPage.Section {
    let digests = report.entries.enumerated().map { scenario, entry in
      TermView(
        term: say(
          .scenarioDigest, ["name": ComparisonReport.letter(scenario) + " (" + entry.name + ")"]),
        text: ScenarioDigest.sha256(of: entry.text))
    }
    let terms = PageProvenance(words, hasCharts: library != nil).terms(
      seed: comparison.masterSeed, replications: comparison.replications,
      ending: comparison.ending)
    return ResultsPage.Section(
      id: "provenance", title: words.say(ReportLabel.provenanceSection),
      [.text(say(.provenance)), .terms(digests + terms), .text(say(.filesNote))])
  }
}
