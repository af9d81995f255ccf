// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What is not known: the spread that comes of it beside that of chance, and from what.
extension ForecastDocument {
  private static let figures: [Metric] = [
    .waitMean, .waitWithinTarget, .abandoned, .backlog, .occupancy, .exhaustion, .shareHigh, .exits,
  ]
  /// Shares whose half-width is larger are no answer.
  private static let largestError = 0.3
  /// Blocks of futures that a share must rest on at least: of fewer, an interval that looks narrow is chance.
  private static let fewestBlocks = 20
  /// Shares of which less is said to be a part are not.
  private static let noticeable = 0.1

  /// Where not every number is known, what that does to the figures; nil where every number is.
  var doubt: Document.Section? {
    guard let central = run.central, let uncertainty = run.scenario.uncertainty else { return nil }
    let metrics = Self.figures.filter { mean($0).isFinite }
    let nine = language.most(0.9, of: summary.replications)
    let table = Table(
      say(DoubtSentence.title),
      [
        Table.Column(say(DoubtSentence.figure)),
        Table.Column(say(DoubtSentence.full, ["most": nine])),
        Table.Column(say(DoubtSentence.chanceAlone)), Table.Column(say(DoubtSentence.unknown)),
      ],
      metrics.compactMap { metric in
        guard let full = run.forecast.cell(metric), let alone = central.cell(metric) else {
          return nil
        }
        return Table.Row(
          words.axisTitle(metric).capitalisedFirst,
          [band(full, metric.unit), band(alone, metric.unit), unknownShare(metric)])
      }, metric: "*", scope: "sector")
    let values = Table(
      say(DoubtSentence.valuesTitle),
      [DoubtSentence.number, .centre, .from, .until, .source].map { say($0) },
      uncertainty.values.map { value in
        func figure(_ number: Double) -> String {
          language.figure(number) + (value.unit.first?.isLetter == true ? " " : "") + value.unit
        }
        return Table.Row(
          ParameterProvenance(
            path: value.path, mark: .assumed, value: "", note: "", isDefault: false
          ).name(language, words.names),
          [
            figure(value.central), figure(value.number(at: 0.05)), figure(value.number(at: 0.95)),
            say(Self.word(DoubtSource(path: value.path))),
          ])
      }, metric: "uncertain")
    return Document.Section(
      "doubt", say(DoubtSentence.title), heading: say(DoubtSentence.terminalTitle),
      [
        .text(
          language.say(
            DoubtSentence.lead, count: uncertainty.values.count,
            ["more": say(DoubtSentence.leadMore)])),
        .table(table),
      ] + metrics.prefix(1).map { .text(sentence($0)) }
        + metrics.filter { $0 == .exhaustion }.map { .text(sentence($0)) }
        + [.only(.page, [.details(say(DoubtSentence.valuesTitle), [.table(values)])])])
  }

  /// What the note says of it: that numbers are not known, and what that does to the first figure.
  var doubtLimit: String? {
    guard run.central != nil, let uncertainty = run.scenario.uncertainty,
      let metric = Self.figures.first(where: { mean($0).isFinite })
    else { return nil }
    return language.say(
      DoubtSentence.lead, count: uncertainty.values.count, ["more": sentence(metric)])
  }

  private func band(_ cell: Forecast.Cell, _ unit: Metric.Unit) -> String {
    words.figure(cell.p05, unit) + "–" + words.figure(cell.p95, unit)
  }

  private func doubts(_ metric: Metric) -> [StoredDoubt] {
    run.doubts.filter { $0.series.metric == metric && $0.series.scopeName == "sector" }
  }

  /// What is left of the variance when the numbers are known; nil where too few futures show it.
  private func chance(_ metric: Metric) -> ConfidenceInterval? {
    doubts(metric).first { $0.source == .chance }.flatMap {
      $0.share.blocks >= Self.fewestBlocks ? $0.share.total : nil
    }
  }

  private func unknownShare(_ metric: Metric) -> String {
    guard let chance = chance(metric), chance.halfWidth <= Self.largestError else { return "?" }
    return percent(1 - min(max(chance.mean, 0), 1)) + " ± " + percent(chance.halfWidth)
  }

  /// Where most of the doubt about a figure comes from.
  private func sentence(_ metric: Metric) -> String {
    let name = words.name(of: metric)
    guard let chance = chance(metric), chance.halfWidth <= Self.largestError else {
      return say(DoubtSentence.tooFew, ["figure": name])
    }
    let unknown = 1 - min(max(chance.mean, 0), 1)
    let known = doubts(metric).filter { $0.source != .chance && $0.share.first.mean.isFinite }
    guard unknown > Self.noticeable,
      let most = known.max(by: { $0.share.first.mean < $1.share.first.mean })
    else { return say(DoubtSentence.mainlyChance, ["figure": name]) }
    guard most.share.first.halfWidth <= Self.largestError || known.count == 1 else {
      return say(
        DoubtSentence.sourceUnclear,
        ["figure": name, "share": percent(unknown), "error": percent(chance.halfWidth)])
    }
    guard known.count > 1 else {
      return say(
        DoubtSentence.oneSource,
        [
          "figure": name, "share": percent(unknown), "error": percent(chance.halfWidth),
          "source": say(Self.word(most.source)),
        ])
    }
    return say(
      DoubtSentence.sentence,
      [
        "figure": name, "share": percent(unknown), "error": percent(chance.halfWidth),
        "source": say(Self.word(most.source)),
        "part": percent(min(max(most.share.first.mean, 0), 1)),
        "partError": percent(most.share.first.halfWidth),
      ])
  }

  private static func word(_ source: DoubtSource) -> DoubtSentence {
    switch source {
    case .chance: .chance
    case .demand: .demand
    case .work: .work
    case .presence: .presence
    case .people: .people
    }
  }
}

extension FigureWords {
  /// What is said where numbers that are not known have their central values.
  func centralValues(_ scenarios: [LoweredScenario]) -> [String] {
    scenarios.contains { $0.uncertainty != nil } ? [say(DoubtSentence.centralValues)] : []
  }
}
