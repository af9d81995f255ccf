// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The options of a note side by side, those after the first with what the same futures say of them.
struct OptionsTable: DocumentMaker {
  typealias Phrases = NoteSentence

  /// The option that the others are judged against.
  private let base: ForecastDocument
  private let others: [(document: ForecastDocument, pairing: RunPairing?)]
  let words: FigureWords

  init(_ base: ForecastDocument, beside others: [StoredRun]) {
    self.base = base
    self.others = others.map {
      (ForecastDocument($0, base.language), base.run.pairing(with: $0))
    }
    words = base.words
  }

  private var options: [ForecastDocument] { [base] + others.map(\.document) }

  var table: Table {
    Table(
      say(ReportLabel.optionsTitle), [say(ReportLabel.option)] + titles,
      ([
        row(say(.restsOn), nil) {
          language.say(NoteSentence.futures, count: $0.summary.replications)
        }
      ]
        + base.summary.targets.map(row) + figures + [cost]).compactMap { $0 }, metric: "options")
  }

  /// What verdicts mean, or why there are none.
  var remarks: [String] {
    let ranges = hasRanges ? say(.ranges, ["most": language.most(0.9, of: fewestFutures)]) : nil
    guard !others.isEmpty else {
      return [ranges, say(ReportLabel.onlyOption)].compactMap { $0 }
    }
    let unpaired = zip(titles.dropFirst(), others).filter { $0.1.pairing == nil }.map(\.0)
    return [
      ranges,
      unpaired.count < others.count ? say(.paired) : nil,
      unpaired.isEmpty
        ? nil : say(.unpaired, ["list": unpaired.joined(separator: ", ")]),
    ].compactMap { $0 }
  }

  /// Titles that several options share are told apart by what was set from outside, or by the file.
  private var titles: [String] {
    let titles = options.map(\.title)
    return zip(options, titles).map { option, title in
      guard titles.count(where: { $0 == title }) > 1 else { return title }
      let set = option.run.manifest.overrides
      return title + " (" + (set.isEmpty ? option.run.scenario.name : set.joined(separator: "; "))
        + ")"
    }
  }

  private var fewestFutures: Int { options.map(\.summary.replications).min() ?? 0 }

  /// Whether there are futures enough for nine tenths of them.
  private var hasRanges: Bool { language.nineTenths(of: fewestFutures) != nil }

  // MARK: Rows

  /// A row of what an option gives; nil where no option does.
  ///
  /// - Parameter kind: The criterion by which options are judged; nil for none.
  private func row(
    _ head: String, _ kind: ComparisonCriterion.Kind?, _ value: (ForecastDocument) -> String?
  ) -> Table.Row? {
    row(head, kind, options.map(value))
  }

  private func row(
    _ head: String, _ kind: ComparisonCriterion.Kind?, _ values: [String?]
  ) -> Table.Row? {
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Table.Row(
      head,
      values.enumerated().map { position, value in
        guard let value else { return "–" }
        guard position > 0, let kind,
          let difference = others[position - 1].pairing?.difference(kind),
          let verdict = verdict(difference, unit(of: kind))
        else { return value }
        return value + "; " + verdict
      })
  }

  private func row(_ target: RunSummary.TargetOutcome) -> Table.Row? {
    // A service that fails in every option is named once.
    let usual = base.answers.mostFailing(target).first
    return row(
      say(ReportSentence.optionTarget, ["target": words.names.target(target.id, language)]),
      .broken(target: target.id)
    ) { option in
      let outcome = option.summary.targets.first { $0.id == target.id }
      guard let outcome, outcome.interval != nil else { return nil }
      let frequency = language.frequency(outcome.broken)
      guard let first = option.answers.mostFailing(outcome).first,
        first != usual || option.run.manifest.scenarioDigest == base.run.manifest.scenarioDigest
      else { return frequency }
      return say(.missedBy, ["frequency": frequency, "service": words.scope(first)])
    }
  }

  private var figures: [Table.Row?] {
    func row(_ label: String, _ metric: Metric) -> Table.Row? {
      self.row(label, .metric(metric, scope: "sector")) {
        $0.outcome(metric, hasRange: hasRanges)
      }
    }
    // What is as usual in every option is no price of any.
    func price(_ label: String, _ metric: Metric) -> Table.Row? {
      let isUsual = options.allSatisfy { abs($0.mean(metric) - 1) < 0.005 }
      return isUsual ? nil : row(label, metric)
    }
    return [
      row(say(ReportLabel.waitOption), .waitMean), row(say(.within), .waitWithinTarget),
      self.row(say(.sessionDays), .onSessionDays(.waitMean)) { $0.waitsOnSessionDays },
      row(words.name(of: .abandoned).capitalisedFirst, .abandoned),
      price(say(.deskTime), .deskTime), price(say(.quality), .quality),
      row(say(.backlog), .backlog), row(say(.inTerm), .casesInTerm),
      row(say(ReportLabel.occupancyOption), .occupancy), row(say(.highRisk), .shareHigh),
    ]
  }

  /// Euros over the period: by the scenario's prices, else what its budget counts.
  private var cost: Table.Row? {
    func euros(_ value: Double?) -> String? {
      guard let value, value.isFinite else { return nil }
      return words.price(value)
    }
    let costs = options.map { $0.run.forecast.cost(of: $0.run.scenario) }
    let values = costs.enumerated().map { position, cost -> String? in
      // Beside the first, an option fills posts that are new, which its own run has none to count by.
      guard position > 0, let base = costs[0], cost != nil,
        let difference = others[position - 1].pairing?.difference(.cost)
      else { return euros(cost) }
      return euros(base + difference.interval.mean)
    }
    return row(say(.cost), .cost, values)
      ?? row(say(.spending), .metric(.spending, scope: "sector")) {
        euros($0.run.forecast.cell(.spending)?.mean)
      }
  }

  // MARK: Verdicts

  private func unit(of kind: ComparisonCriterion.Kind) -> String {
    switch kind {
    case .metric(let metric, _), .perPerson(let metric), .onSessionDays(let metric):
      metric.unit.rawValue
    case .broken: Metric.Unit.share.rawValue
    case .cost: Metric.Unit.euros.rawValue
    }
  }

  /// What the same futures say of an option; nil where they say nothing.
  private func verdict(_ difference: CriterionDifference, _ unit: String) -> String? {
    let amount = words.shortAmount(difference.interval, unit: unit)
    let (all, equal) = (difference.pairs.count, difference.pairs.equal)
    func counted(_ sentence: NoteSentence, _ count: Int) -> String {
      say(sentence, ["amount": amount, "count": integer(count), "of": integer(all)])
        + (equal == 0 ? "" : say(.equal, ["count": integer(equal)]))
    }
    switch difference.verdict {
    case .better: return counted(.better, difference.betterIn.successes)
    case .worse: return counted(.worse, difference.worseIn)
    case .same: return say(.same)
    case .equivalent: return say(.equivalent, ["amount": amount])
    case .open: return say(.open)
    case .undefined: return nil
    }
  }
}

extension ForecastDocument {
  /// A mean, and between which values nine futures in ten lie.
  fileprivate func outcome(_ metric: Metric, hasRange: Bool) -> String? {
    guard let cell = run.forecast.cell(metric), cell.mean.isFinite else { return nil }
    func figure(_ value: Double) -> String { words.beside(value, metric.unit, cell.mean) }
    let (mean, low, high) = (figure(cell.mean), figure(cell.p05), figure(cell.p95))
    guard low != high, hasRange else { return mean }
    return line(.between, ["mean": mean, "low": low, "high": high])
  }

  /// Mean waits of days on which desks are open while some are trained, and of the other days.
  fileprivate var waitsOnSessionDays: String? {
    guard let position = run.forecast.layout.dailyMetrics.firstIndex(of: .waitMean) else {
      return nil
    }
    let trained = Set(parameters.programme.filter { $0.kind == .training }.map(\.id))
    func mean(of days: [StoredDay]) -> Double {
      let waits = days.map { $0.cells[position].mean }.filter(\.isFinite)
      return waits.reduce(0, +) / Double(waits.count)
    }
    let open = run.days.filter(\.isOpen)
    func isSessionDay(_ day: StoredDay) -> Bool {
      day.sessions.contains { trained.contains($0.component) }
    }
    let (with, without) = (
      mean(of: open.filter(isSessionDay)), mean(of: open.filter { !isSessionDay($0) })
    )
    guard with.isFinite, without.isFinite else { return nil }
    return say(
      NoteSentence.sessionDay,
      [
        "wait": words.beside(with, .minutes, with), "other": words.beside(without, .minutes, with),
      ])
  }
}

extension FigureWords {
  /// A figure beside that of another option: short waits have a decimal more, since seconds decide between them and a
  /// difference must not look larger than it is.
  fileprivate func beside(_ value: Double, _ unit: Metric.Unit, _ mean: Double) -> String {
    figure(value, unit, places: unit == .minutes && mean < 10 ? 1 : 0)
  }
}
