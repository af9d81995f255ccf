// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording
internal import WorkforceModel

extension NetworkReport: PublishedResult {
  package var record: RunRecord { benchmark.record }

  package func document(_ language: Language, hasLibrary: Bool) -> Document {
    NetworkDocument(report: self, words: benchmark.scenarios[0].words(language)).document
  }
}

/// The tables that a network of municipalities compares when it meets: figures, their range, ranks.
struct NetworkDocument: DocumentMaker {
  typealias Phrases = NetworkSentence

  let report: NetworkReport
  let words: FigureWords

  private var scenarios: [LoweredScenario] { report.benchmark.scenarios }

  var document: Document {
    let first = scenarios[0]
    let basis = say(
      .basis,
      [
        "count": integer(report.benchmark.replications), "start": language.date(first.start),
        "end": language.date(first.end),
      ])
    return Document(
      kind: "", title: say(.title, ["name": report.name, "count": integer(scenarios.count)]),
      basis: basis, lead: [basis] + words.centralValues(scenarios), page: [],
      terminal: [
        Document.Section("sizes", say(.sizesTitle), [.table(sizes), origin]),
        Document.Section(
          "legend", say(.legendTitle),
          [
            .list(
              report.indicators.map {
                let (head, meaning) = NetworkIndicator.allCases[$0].sentences
                return say(head) + ": " + say(meaning)
              })
          ]), section("figures", .figuresTitle, .figuresNote, figure),
        section("ranges", .rangesTitle, .rangesNote, range),
        section("ranks", .ranksTitle, .ranksNote, ranks),
      ], generated: "")
  }

  private var sizes: Table {
    Table(
      say(.sizesTitle), ["", say(.residents), say(.operators)],
      scenarios.map { scenario in
        Table.Row(
          scenario.title(language),
          [
            decimal(scenario.residents ?? .nan, places: 0),
            integer(scenario.parameters.people.count),
          ])
      })
  }

  private var origin: Block {
    let marks = scenarios.compactMap { scenario in
      scenario.assumptions.first { $0.path == "population" }?.mark
    }
    let counts = ParameterProvenance.Mark.allCases.compactMap { mark -> String? in
      let count = marks.count { $0 == mark }
      return count > 0 ? integer(count) + " " + say(mark.label) : nil
    }
    return .text(
      counts.isEmpty ? "" : say(.residentsNote, ["list": counts.joined(separator: ", ")]))
  }

  /// A table of one thing that each indicator says of each municipality.
  private func section(
    _ id: String, _ title: NetworkSentence, _ note: NetworkSentence,
    _ cell: (NetworkIndicator, NetworkBenchmark.Cell) -> String
  ) -> Document.Section {
    let table = Table(
      say(title),
      [""] + report.indicators.map { say(NetworkIndicator.allCases[$0].sentences.head) },
      scenarios.enumerated().map { place, scenario in
        Table.Row(
          scenario.title(language),
          report.indicators.map {
            cell(NetworkIndicator.allCases[$0], report.benchmark.cells[$0][place])
          })
      })
    return Document.Section(
      id, say(title),
      [
        .table(table),
        .text(say(note, ["most": language.most(0.9, of: report.benchmark.replications)])),
      ])
  }

  private func figure(_ indicator: NetworkIndicator, _ cell: NetworkBenchmark.Cell) -> String {
    short(cell.interval.mean, indicator)
  }

  /// From the value that five futures in a hundred stay below to the one that five exceed.
  private func range(_ indicator: NetworkIndicator, _ cell: NetworkBenchmark.Cell) -> String {
    guard let low = cell.quantiles.first, let high = cell.quantiles.last, low.isFinite else {
      return "–"
    }
    return short(low, indicator, hasSign: false) + "–" + short(high, indicator, hasSign: false)
  }

  private func ranks(_ indicator: NetworkIndicator, _ cell: NetworkBenchmark.Cell) -> String {
    guard let ranks = cell.ranks else { return "–" }
    return ranks.lowerBound == ranks.upperBound
      ? String(ranks.lowerBound) : "\(ranks.lowerBound)–\(ranks.upperBound)"
  }

  private func short(_ value: Double, _ indicator: NetworkIndicator, hasSign: Bool = true) -> String
  {
    switch indicator {
    case .contactsPerThousandResidents, .servedPerOperator: decimal(value, places: 0)
    case .waitMean, .sickDaysPerOperator, .costPerResident: decimal(value, places: 1)
    case .quality: decimal(value, places: 2)
    case .servedWithinTarget, .occupancy, .shareHigh, .casesInTerm:
      hasSign ? percent(value) : decimal(value * 100, places: 0)
    }
  }
}

extension NetworkIndicator {
  /// Head of its column; what it counts, and which end is rank 1.
  var sentences: (head: NetworkSentence, meaning: NetworkSentence) {
    switch self {
    case .contactsPerThousandResidents: (.contacts, .contactsMeaning)
    case .servedPerOperator: (.served, .servedMeaning)
    case .waitMean: (.wait, .waitMeaning)
    case .servedWithinTarget: (.within, .withinMeaning)
    case .occupancy: (.busy, .busyMeaning)
    case .sickDaysPerOperator: (.sick, .sickMeaning)
    case .shareHigh: (.risk, .riskMeaning)
    case .quality: (.quality, .qualityMeaning)
    case .casesInTerm: (.inTerm, .inTermMeaning)
    case .costPerResident: (.cost, .costMeaning)
    }
  }
}
