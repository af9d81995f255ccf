// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
package import Reporting
internal import Scenarios
package import Wording
internal import WorkforceModel

extension AttributionReport: PublishedResult {
  package var record: RunRecord { attribution.record }

  package func document(_ language: Language, hasLibrary: Bool) -> Document {
    AttributionDocument(report: self, words: attribution.scenario.words(language)).document(
      hasLibrary: hasLibrary)
  }
}

/// How much each cause contributes to a figure, and what belongs to none alone.
struct AttributionDocument: DocumentMaker {
  typealias Phrases = AttributionPageSentence
  typealias Lines = AttributionSentence

  let report: AttributionReport
  let words: FigureWords

  private var attribution: Attribution { report.attribution }
  private var unit: String { attribution.outcome.metric.unit.rawValue }

  func document(hasLibrary: Bool) -> Document {
    let basis = line(
      .basis, ["count": integer(attribution.replications), "seed": String(attribution.masterSeed)])
    let central = words.centralValues([attribution.scenario])
    let interruption = line(.interrupted, ["done": integer(attribution.replications)])
    return Document(
      kind: say(.kind), title: title, heading: headline,
      about: [Term(say(ReportLabel.scenarioWord), attribution.scenario.title(language))]
        + words.about(attribution.scenario.about), basis: basis,
      warnings: (attribution.ending == .interrupted ? [interruption] : []) + central,
      lead: [basis, total] + central,
      page: [brief, causes, beside, method, provenance(hasLibrary)].compactMap { $0 },
      terminal: [causes, beside].compactMap { $0 },
      generated: words.generated(report.record, of: report.scenarioText))
  }

  // MARK: Head

  private var metric: String {
    words.name(of: attribution.outcome.metric, scope: attribution.outcome.scope)
  }

  private var title: String {
    let metric = metric.capitalisedFirst
    switch attribution.outcome.grain {
    case .month:
      return say(.titleMonth, ["metric": metric, "month": language.monthAndYear(report.start)])
    case .week: return say(.titleWeek, ["metric": metric, "date": language.date(report.start)])
    case .day, .horizon: return say(.titleHorizon, ["metric": metric])
    }
  }

  private var headline: String {
    let (metric, value) = (metric, words.value(attribution.full.mean, unit: unit))
    switch attribution.outcome.grain {
    case .month:
      return line(
        .title, ["metric": metric, "value": value, "month": language.monthAndYear(report.start)])
    case .week:
      return line(
        .titleWeek, ["metric": metric, "value": value, "date": language.date(report.start)])
    case .day, .horizon: return line(.titleHorizon, ["metric": metric, "value": value])
    }
  }

  // MARK: Sections

  private func amount(_ interval: ConfidenceInterval) -> String {
    words.amount(interval, unit: unit)
  }

  private func isOpen(_ effect: ConfidenceInterval) -> Bool {
    effect.contains(0) && effect.halfWidth > 0
  }

  private var brief: Document.Section {
    let full = attribution.full
    let forecast =
      words.value(full.mean, unit: unit) + " "
      + words.error(full.halfWidth, attribution.outcome.metric.unit)
    let first = attribution.shares.first.map { share in
      Term(
        say(.first),
        say(
          isOpen(share.effect) ? .firstOpen : .firstDistinguished,
          [
            "cause": words.name(of: share.cause, attribution.scenario).capitalisedFirst,
            "part": amount(share.effect),
          ]))
    }
    let remainder = Term(line(.remainder).capitalisedFirst, amount(attribution.remainder).withStop)
    return Document.Section(
      "brief", say(.brief),
      [
        .answers(
          [Term(say(.outcome), forecast.withStop)] + [first].compactMap { $0 } + [remainder]),
        .text(total), .list(against),
      ])
  }

  private var total: String {
    line(
      .total,
      [
        "without": words.value(attribution.without.mean, unit: unit),
        "total": amount(attribution.total),
      ])
  }

  private var rows: [(name: String, effect: ConfidenceInterval)] {
    attribution.shares.map {
      (words.name(of: $0.cause, attribution.scenario).capitalisedFirst, $0.effect)
    } + [(line(.remainder).capitalisedFirst, attribution.remainder)]
  }

  private var causes: Document.Section {
    let open = line(.open)
    let shares = shares
    let table = Table(
      say(.chartTable),
      [
        Table.Column(say(.cause)), Table.Column(say(.part)),
        Table.Column(say(.share), short: line(.headShare)),
        Table.Column(say(.verdict), short: "", isLeft: true),
      ],
      zip(rows, shares).map { row, share in
        let (name, effect) = row
        let isOpen = isOpen(effect)
        // What moved nothing in any future has nothing to distinguish.
        let isNothing = effect.mean == 0 && effect.halfWidth == 0
        return Table.Row(
          name,
          [
            Table.Cell(amount(effect)), Table.Cell(share),
            Table.Cell(
              isNothing ? "–" : say(isOpen ? .notDistinguished : .distinguished),
              short: isOpen ? open : ""),
          ])
      } + [Table.Row(say(.together), [amount(attribution.total), sum, ""])],
      metric: attribution.outcome.metric.rawValue, scope: attribution.outcome.scope)
    let hasOpen = rows.contains { isOpen($0.effect) }
    return Document.Section(
      "causes", say(.causes),
      [
        .charts([chart(table)]), .table(table), .only(.terminal, [.list(against)]),
        .text(hasShares ? "" : say(.noShares)),
        .only(.terminal, [note, hasOpen ? .text(line(.openNote)) : .text("")]),
      ])
  }

  // MARK: Shares

  /// Whether the total is distinguished from zero; parts of one that is not say nothing.
  private var hasShares: Bool { !isOpen(attribution.total) && attribution.total.mean != 0 }

  private var sum: String { hasShares ? percent(1) : "–" }

  /// The shares of causes and remainder as they are shown, which add up to the whole.
  private var shares: [String] {
    guard hasShares else { return rows.map { _ in "–" } }
    return WholeShares.percents(rows.map { $0.effect.mean / attribution.total.mean }).map {
      percent(Double($0) / 100)
    }
  }

  /// What the causes do that move the figure against all of them together, and what is there without them.
  private var against: [String] {
    guard hasShares else { return [] }
    return attribution.shares.filter {
      !isOpen($0.effect) && $0.effect.mean * attribution.total.mean < 0
    }.prefix(Self.mostExplained).compactMap { share in
      words.without(share.cause).map { removal in
        say(
          share.effect.mean < 0 ? .againstHigher : .againstLower,
          [
            "cause": words.name(of: share.cause, attribution.scenario).capitalisedFirst,
            "removal": removal,
            "amount": words.size(share.effect, unit: unit),
          ])
      }
    }
  }

  private static let mostExplained = 4

  /// What the same causes move beside the figure: the price of what they gain; nil where nothing is known.
  private var beside: Document.Section? {
    guard !attribution.beside.isEmpty else { return nil }
    let moved = attribution.shares.filter { share in
      share.beside.contains { $0.mean != 0 }
    }
    guard !moved.isEmpty else { return nil }
    let table = Table(
      say(.beside),
      [Table.Column(say(.cause))]
        + attribution.beside.map { metric in
          Table.Column(words.axisTitle(metric).capitalisedFirst)
        },
      moved.map { share in
        Table.Row(
          words.name(of: share.cause, attribution.scenario).capitalisedFirst,
          zip(attribution.beside, share.beside).map { metric, effect in
            Table.Cell(
              words.difference(effect, unit: metric.unit.rawValue),
              short: words.short(effect, unit: metric.unit.rawValue))
          })
      }, metric: "beside", scope: "sector")
    return Document.Section(
      "beside", say(.beside), heading: say(.beside), [.text(say(.besideNote)), .table(table)])
  }

  /// Causes that change nothing at all are in the table alone.
  private func chart(_ table: Table) -> Chart {
    let scale = unit == "share" ? 100.0 : 1
    let (rows, last) = (rows, rows.count - 1)
    let list = rows.dropLast().prefix(4).map { $0.name.withSmallInitial + " " + amount($0.effect) }
    return Chart(
      "causes", say(.chartTitle),
      say(
        .summary,
        [
          "total": amount(attribution.total), "list": list.joined(separator: ", "),
          "remainder": amount(attribution.remainder),
        ]),
      .ranked(
        language,
        rows.enumerated().filter { $0.offset == last || $0.element.effect.mean != 0 }.map {
          let effect = $0.element.effect
          return Drawing.Amount(
            label: $0.element.name, mean: effect.mean * scale, low: effect.lower * scale,
            high: effect.upper * scale, isOther: $0.offset == last)
        }, axis: say(.axis, ["unit": words.symbol(unit)]), hasBars: true,
        unit: (say(.part), say(ReportLabel.error))), table)
  }

  private var note: Block {
    let note = line(.note, ["confidence": percent(attribution.total.confidence)])
    return .text(isRatio ? note + " " + line(.meansNote) : note)
  }

  /// Whether the figure is a ratio of totals, in which futures with more citizens weigh more.
  private var isRatio: Bool {
    let layout = ResponseLayout(attribution.scenario.parameters)
    let outcome = attribution.outcome
    return layout.position(of: outcome.metric, scope: outcome.scope).map {
      layout.weight(of: layout.index(series: $0, grain: .horizon)) != nil
    } ?? false
  }

  private var method: Document.Section {
    Document.Section(
      "method", say(.method), [.text(say(.methodSame)), note, .text(say(.methodSession))])
  }

  private func provenance(_ hasLibrary: Bool) -> Document.Section {
    .provenance(of: report.scenarioText, report.record, files: say(.filesNote), words, hasLibrary)
  }
}

extension FigureWords {
  /// What is there where a cause is not: the time, the people or the users that it takes or sets free.
  func without(_ cause: ScenarioCause) -> String? {
    switch cause.kind {
    case .session, .otherSessions: say(AttributionSentence.withoutSessions)
    case .mechanism(let cause): MechanismWording.removal(cause.key)?[language]
    }
  }

  func name(of cause: ScenarioCause, _ scenario: LoweredScenario) -> String {
    switch cause.kind {
    case .session(let component, _, let date):
      return say(
        AttributionSentence.session,
        [
          "date": language.date(date),
          "name": names.programme(scenario.parameters.programme[component].id, language),
        ])
    case .otherSessions: return say(AttributionSentence.otherSessions)
    case .mechanism(let cause): return MechanismWording.cause(cause.key)?[language] ?? cause.name
    }
  }
}
