// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording
internal import WorkforceModel

extension ComparisonReport: PublishedResult {
  package var record: RunRecord { comparison.record }

  package func document(_ language: Language, hasLibrary: Bool) -> Document {
    ComparisonDocument(self, language).document(hasLibrary: hasLibrary)
  }

  package func workbook(_ language: Language) -> (heading: [String], sheets: [Document.Section])? {
    let document = ComparisonDocument(self, language)
    return (document.workbookHeading, document.sheets)
  }
}

/// What a planner reads after a comparison: what differs, what it changes and costs, and which
/// differences are open.
struct ComparisonDocument: DocumentMaker {
  typealias Phrases = ComparisonPageSentence
  typealias Lines = ComparisonSentence

  let report: ComparisonReport
  let words: FigureWords
  let others: [Int]
  /// Those with a difference: a level that is the base itself has nothing to show.
  let different: [Int]
  /// Criteria that happen at all.
  let criteria: [Int]
  /// Which verdicts stand where all are to hold at once.
  private let together: ScenarioComparison.Together

  /// Scenarios that a terminal shows one by one; of more, only the overview.
  private static let mostOnTerminal = 4
  /// Differences between files that a terminal lists of each scenario.
  private static let mostDifferences = 8
  /// Scenarios that the page shows one by one, with charts.
  private static let mostDetailed = 8

  init(_ report: ComparisonReport, _ language: Language) {
    self.report = report
    let comparison = report.comparison
    words = comparison.scenarios[0].words(language)
    together = comparison.together
    others = Array(report.entries.indices.dropFirst())
    different = others.filter { scenario in
      report.keeping == nil
        || comparison.criteria.indices.contains {
          comparison.difference($0, of: scenario).verdict != .same
        }
    }
    criteria = comparison.criteria.indices.filter { index in
      guard case .metric = comparison.criteria[index].kind else { return true }
      return !comparison.values[index].allSatisfy { $0.allSatisfy { $0 == 0 } }
    }
  }

  var comparison: ScenarioComparison { report.comparison }
  /// Whether these are levels of a factor, whose names say everything.
  var isFactor: Bool { report.keeping != nil }
  var detailed: [Int] { Array(different.prefix(Self.mostDetailed)) }

  func document(hasLibrary: Bool) -> Document {
    let (details, best) = (detailed.map(detail), best)
    let isShort = different.count <= Self.mostOnTerminal
    let notes =
      shortfall + words.centralValues(comparison.scenarios) + overrides + placesOfSome
    return Document(
      kind: say(.kind), title: title(0), about: words.about(comparison.scenarios[0].about),
      basis: basis, warnings: interruption + notes, lead: [basis] + notes,
      page: [
        staffing, brief, isFactor ? nil : differs,
        Document.Section(
          "differences", say(.differences),
          [.text(say(.differencesLead))] + details.flatMap(\.blocks)),
        others.count > 1 ? best : nil, method, provenance(hasLibrary),
      ].compactMap { $0 },
      terminal: [isShort ? inShort : nil].compactMap { $0 } + [differs, selection]
        + (others.count > 1 ? [glance] : [])
        + [staffing].compactMap { $0 } + (isShort ? details : [])
        + (others.count > 1 ? [best] : []),
      generated: words.generated(report.record, of: ComparisonReport.combined(report.entries)))
  }

  // MARK: Head

  /// Its title, or the name of its file where it has none, or only the one that it takes from the base.
  func title(_ scenario: Int) -> String {
    let name = report.entries[scenario].name
    guard let title = comparison.scenarios[scenario].about.title?[language] else { return name }
    let isOwn =
      scenario == 0 || !isFactor && title != comparison.scenarios[0].about.title?[language]
    return isOwn ? title : name
  }

  /// `A – Spinea with one more operator`, the base by its own letter.
  func name(_ scenario: Int) -> String {
    ComparisonReport.letter(scenario) + " – " + title(scenario)
  }

  private var basis: String {
    let base = comparison.scenarios[0]
    return line(
      comparison.commonFutures < comparison.replications ? .basisSelected : .basis,
      [
        "count": integer(comparison.replications), "start": language.date(base.start),
        "end": language.date(base.end), "seed": String(comparison.masterSeed),
      ])
  }

  /// That a precision was asked for and not reached; a selection says itself that it is open.
  private var shortfall: [String] {
    guard comparison.ending == .capped, comparison.selection == nil else { return [] }
    return [line(.precisionMissed, ["count": integer(comparison.replications)])]
  }

  private var interruption: [String] {
    guard comparison.ending == .interrupted else { return [] }
    return [say(PairingSentence.interrupted, ["done": integer(comparison.replications)])]
  }

  private var overrides: [String] { words.overrides(report.entries[0].overrides) }

  // MARK: What differs

  private var differs: Document.Section {
    let blocks = others.flatMap { scenario -> [Block] in
      let differences = report.entries[scenario].differences
      let isNamed = isFactor || differences.isEmpty
      let nothing = line(.differsNothing)
      var lines =
        differences.isEmpty ? isFactor ? [] : [nothing] : differences.map(sentence)
      if lines.count > Self.mostDifferences {
        let rest = lines.count - Self.mostDifferences
        lines = lines.prefix(Self.mostDifferences) + [line(.more, ["count": integer(rest)])]
      }
      let letter = ComparisonReport.letter(scenario)
      return [
        .only(
          .terminal,
          [
            .points([Block.Point(lead: letter + "  " + report.entries[scenario].name, lines: lines)]
            )
          ]),
        .only(
          .page,
          [
            isNamed
              ? .text(name(scenario) + ": " + nothing + ".")
              : .table(
                Table(
                  say(.differsOf, ["name": name(scenario)]),
                  [say(.what), ComparisonReport.letter(0), letter],
                  differences.map {
                    Table.Row(
                      subject(of: $0).capitalisedFirst, [$0.before ?? "–", $0.after ?? "–"])
                  }, style: .words))
          ]),
      ]
    }
    return Document.Section(
      "differs", say(.differs), heading: line(.differsTitle),
      [.only(.page, [.text(say(.files, ["title": title(0)]))])] + blocks + [unmatched])
  }

  /// Places that not every scenario has; nothing where all have the same.
  private var placesOfSome: [String] {
    let all = comparison.scenarios.map { Set($0.parameters.places.map(\.id)) }
    var names: [String] = []
    for scenario in comparison.scenarios {
      for place in scenario.parameters.places where !all.allSatisfy({ $0.contains(place.id) }) {
        let name = scenario.words(language).scope("place:" + place.id)
        if !names.contains(name) { names.append(name) }
      }
    }
    return names.isEmpty
      ? [] : [line(.placesOfSome, ["list": names.joined(separator: ", ")])]
  }

  /// Which figures are left out since not every scenario has them.
  private var unmatched: Block {
    guard !comparison.unmatched.isEmpty else { return .text("") }
    return .important(
      line(.unmatched, ["list": comparison.unmatched.map(words.name(of:)).joined(separator: ", ")]))
  }

  func subject(of difference: ScenarioDifference) -> String {
    let meaning = difference.meaning(language)
    guard let item = difference.item?[language] else { return meaning }
    // A whole item is called by its name.
    return difference.path.split(separator: ".").count == 2
      && (difference.before == nil || difference.after == nil)
      ? item : "\(item), \(meaning.withSmallInitial)"
  }

  private func sentence(_ difference: ScenarioDifference) -> String {
    let what = subject(of: difference)
    func clipped(_ text: String) -> String { TextLayout.clipped(text, 60) }
    switch (difference.before.map(clipped), difference.after.map(clipped)) {
    case (nil, let after): return line(.added, ["what": what, "after": after ?? ""])
    case (let before?, nil): return line(.removed, ["what": what, "before": before])
    case (let before?, let after?):
      return line(.changed, ["what": what, "before": before, "after": after])
    }
  }

  // MARK: Method and provenance

  /// What the error and the count of a difference mean.
  var pairedNote: String { line(.pairedNote, ["confidence": percent(comparison.confidence)]) }

  /// Items that a sentence lists.
  private static let mostOpenTogether = 8

  /// Whether a verdict stands by itself, and would be open if all were to hold together.
  func standsAlone(_ index: Int, of scenario: Int) -> Bool {
    let verdict = comparison.difference(index, of: scenario).verdict
    return verdict != together.verdict(verdict, index, of: scenario)
  }

  /// What the mark of such verdicts means; nothing where there are none.
  var aloneNote: [Block] {
    guard
      others.contains(where: { scenario in criteria.contains { standsAlone($0, of: scenario) } })
    else { return [] }
    return [
      .text(
        line(
          .aloneNote,
          ["confidence": percent(comparison.confidence), "count": integer(together.tests)]))
    ]
  }

  /// Which verdicts would be open if all were to hold together; nothing where there is one difference only.
  var togetherNote: String {
    guard together.tests > 1 else { return "" }
    let open = others.flatMap { scenario in
      criteria.filter { standsAlone($0, of: scenario) }.map { index in
        let name = name(of: comparison.criteria[index])
        return others.count > 1 ? ComparisonReport.letter(scenario) + " – " + name : name
      }
    }
    let shown =
      open.prefix(Self.mostOpenTogether) + (open.count > Self.mostOpenTogether ? ["…"] : [])
    return line(
      open.isEmpty ? .togetherAll : .together,
      [
        "confidence": percent(comparison.confidence), "count": integer(together.tests),
        "list": shown.joined(separator: "; "),
      ])
  }

  private var method: Document.Section {
    let hasCosts = comparison.criteria.contains { $0.kind == .cost }
    let lines = [
      say(.methodSame), pairedNote, togetherNote, say(.methodOpen),
      others.count > 1 ? say(.methodBest) : "",
      hasCosts ? say(.methodCost) : "",
      comparison.scenarios[0].targets.isEmpty ? "" : say(.methodTargets),
    ]
    return Document.Section("method", say(.method), lines.map { .text($0) })
  }

  private func provenance(_ hasLibrary: Bool) -> Document.Section {
    let digests = report.entries.enumerated().map { scenario, entry in
      Term(
        say(.scenarioDigest, ["name": ComparisonReport.letter(scenario) + " (" + entry.name + ")"]),
        ScenarioDigest.sha256(of: entry.text))
    }
    let terms = words.provenance(report.record, hasLibrary)
    return Document.Section(
      "provenance", say(ReportLabel.provenanceSection),
      [.text(say(.provenance)), .terms(digests + terms), .text(say(.filesNote))])
  }
}
