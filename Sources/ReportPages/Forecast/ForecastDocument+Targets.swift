// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  var targets: Document.Section {
    let none = summary.targets.isEmpty
    return Document.Section(
      "targets", say(.targetsSection),
      [
        .text(say(none ? .noTargets : .targetsLead)), .points(summary.targets.compactMap(point)),
        .charts([targetsChart, targetCourse].compactMap { $0 }),
      ])
  }

  func point(_ target: RunSummary.TargetOutcome) -> Block.Point? {
    promise(target).map {
      Block.Point(lead: $0, lines: [fate(target), fatesOfScopes(target)].compactMap { $0 })
    }
  }

  /// `Desks hold: served within target (every service) at least 80% each month`; nil for a figure that
  /// this version does not know.
  func promise(_ target: RunSummary.TargetOutcome) -> String? {
    guard let metric = Metric(rawValue: target.metric) else { return nil }
    let unit = metric.unit.rawValue
    let limit = language.quantity(target.atLeast ?? target.atMost ?? .nan, unit: unit)
    let period: CapacitySentence =
      switch ResponseLayout.Grain(rawValue: target.period) {
      case .day: .eachDay
      case .week: .eachWeek
      case .month: .eachMonth
      case .horizon, nil: .overHorizon
      }
    let promise = say(
      CapacitySentence.target,
      [
        "name": words.names.target(target.id, language), "metric": words.name(of: metric),
        "scope": scopes(of: target, metric),
        "bound": say(target.atLeast == nil ? CapacitySentence.atMost : .atLeast, ["value": limit]),
        "period": say(period),
      ])
    let tolerated = target.toleratedPerYear
    return tolerated == 0
      ? promise : promise + language.say(CapacitySentence.tolerated, count: tolerated)
  }

  /// What the target is about: every service or group where it names all, else each by its name.
  private func scopes(of target: RunSummary.TargetOutcome, _ metric: Metric) -> String {
    let all = run.forecast.layout.series.filter { $0.metric == metric }.map(\.scopeName).filter {
      $0 != "sector"
    }
    guard all.count > 1, target.scopes == all else {
      return target.scopes.map(words.scope).joined(separator: ", ")
    }
    return say(metric.breakdown == .service ? CapacitySentence.everyService : .everyGroup)
  }

  /// In how many futures it is broken, by when, and for how long.
  private func fate(_ target: RunSummary.TargetOutcome) -> String {
    guard let interval = target.interval else { return say(CapacitySentence.notObserved) }
    let broken = target.broken
    var text = say(
      CapacitySentence.broken,
      [
        "frequency": language.frequency(broken),
        "probability": language.probability(of: broken, interval),
      ])
    let unobserved = target.futures - target.futuresObserved
    if unobserved > 0 {
      text += say(CapacitySentence.notObservedIn, ["count": integer(unobserved)])
    }
    guard broken.successes > 0, let grain = ResponseLayout.Grain(rawValue: target.period),
      grain != .horizon
    else { return text + "." }
    let length: CapacitySentence =
      switch grain {
      case .week: .brokenWeeks
      case .day: .brokenDays
      default: .brokenMonths
      }
    let count = max(1, Int(bounded: (target.meanBrokenPeriods ?? 1).rounded()))
    text += say(length, ["count": integer(count), "of": integer(target.observedPeriods)])
    if let start = target.brokenBy.flatMap({ CivilDate(iso: $0) }) {
      text += say(
        CapacitySentence.brokenBy,
        ["date": grain == .month ? language.monthAndYear(start) : language.date(start)])
    }
    return text + "."
  }

  /// Which of the services or groups that it names break it; nil when it names one.
  private func fatesOfScopes(_ target: RunSummary.TargetOutcome) -> String? {
    guard target.scopes.count > 1, target.interval != nil else { return nil }
    let fates = target.byScope.map {
      (scope: $0.scope, broken: Proportion(successes: $0.futuresBroken, trials: $0.futuresObserved))
    }
    let unobserved = fates.filter { $0.broken.trials == 0 }
    let breaking = fates.enumerated().filter { $0.element.broken.successes > 0 }.sorted {
      (-$0.element.broken.share, $0.offset) < (-$1.element.broken.share, $1.offset)
    }.map(\.element)
    var sentences: [String] = []
    if !breaking.isEmpty {
      let isByService = Metric(rawValue: target.metric)?.breakdown == .service
      let list = breaking.map { words.scope($0.scope) + " " + language.frequency($0.broken) }
      let others = breaking.count + unobserved.count < target.scopes.count
      sentences.append(
        say(
          isByService ? CapacitySentence.byService : .byGroup,
          ["list": list.joined(separator: ", ")])
          + (others ? say(CapacitySentence.othersNever) : "") + ".")
    } else if target.futuresBroken > 0 {
      sentences.append(say(CapacitySentence.noneAlone))
    }
    if !unobserved.isEmpty {
      sentences.append(
        say(
          CapacitySentence.notObservedScopes,
          ["list": unobserved.map { words.scope($0.scope) }.joined(separator: ", ")]))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  // MARK: Charts

  /// How often targets are broken, each by a name.
  func targetsTable(
    _ targets: [RunSummary.TargetOutcome], _ name: (RunSummary.TargetOutcome) -> String
  ) -> Table {
    func percent(_ share: Double?) -> Table.Cell {
      Table.Cell(self.percent(share ?? .nan, places: 1), value: share.map { .share($0) } ?? .empty)
    }
    return Table(
      say(.targetsTitle),
      [Table.Column(say(.target), width: 60)]
        + [ReportLabel.futuresBroken, .futuresObserved, .intervalLow, .intervalHigh].map {
          Table.Column(say($0))
        },
      targets.map { target in
        Table.Row(
          name(target),
          [target.futuresBroken, target.futuresObserved].map {
            Table.Cell(integer($0), value: .number(Double($0)))
          } + [percent(target.probabilityLow), percent(target.probabilityHigh)])
      })
  }

  /// `Futures out of 100`; of fewer, out of all of them.
  private var futuresAxis: String { line(.futuresOf, ["of": integer(shownFutures)]) }

  /// In how many futures each target is broken, with the interval of that probability.
  private var targetsChart: Chart? {
    let targets = summary.targets.filter { $0.futuresObserved > 0 }
    guard !targets.isEmpty else { return nil }
    let base = Double(shownFutures)
    func name(_ target: RunSummary.TargetOutcome) -> String {
      words.names.target(target.id, language)
    }
    let sentences = targets.map { target in
      line(.targetBroken, ["target": name(target), "frequency": language.frequency(target.broken)])
    }
    return Chart(
      "targets", say(.targetsTitle), sentences.joined(separator: "; ").capitalisedFirst + ".",
      .bars(
        language,
        targets.map { target in
          Drawing.Amount(
            label: name(target), mean: target.broken.share * base,
            low: (target.probabilityLow ?? .nan) * base,
            high: (target.probabilityHigh ?? .nan) * base
          )
        }, axis: futuresAxis, most: base, format: ",.0f", exact: ",.1f", height: 40,
        labels: 150,
        heads: (say(.target), futuresAxis, say(.intervalLow), say(.intervalHigh))),
      targetsTable(targets, name))
  }

  /// When targets are broken: for each month, the futures in which it breaks each target;
  /// nil where no target is about the periods of the course.
  private var targetCourse: Chart? {
    guard let course else { return nil }
    let targets = summary.targets.filter {
      $0.period == course.grain.rawValue && $0.futuresObserved > 0
    }
    guard !targets.isEmpty else { return nil }
    let courses = targets.map { target in
      (
        name: words.names.target(target.id, language),
        broken: course.periods.map {
          Proportion(successes: target.brokenInPeriod[$0], trials: target.observedInPeriod[$0])
        },
        futures: course.periods.map {
          let observed = target.observedInPeriod[$0]
          return observed > 0
            ? (Double(shownFutures * target.brokenInPeriod[$0]) / Double(observed)).asWritten : .nan
        }
      )
    }
    let starts = course.periods.map { run.periods.start(course.grain, $0) }
    let periods = starts.map { period(course.grain, $0) }
    let sentences = courses.map { course in
      let worst = course.futures.indices.filter { course.futures[$0].isFinite }.max {
        course.futures[$0] < course.futures[$1]
      }
      guard let worst, course.futures[worst] > 0 else {
        return line(.neverBroken, ["target": course.name])
      }
      return line(
        .mostBroken,
        [
          "target": course.name, "period": periods[worst],
          "frequency": language.frequency(course.broken[worst]),
        ])
    }
    let unit = name(of: course.grain)
    return Chart(
      "targets-by-period", say(.targetCourseTitle),
      sentences.joined(separator: "; ").capitalisedFirst + ".",
      Drawing(
        "target-course", language,
        courses.enumerated().flatMap { place, course in
          starts.indices.map { position in
            [
              "start": .text(starts[position].description), "period": .text(periods[position]),
              "target": .text(course.name), "futures": .number(course.futures[position]),
              "dash": .number(Double(place % 6)),
            ]
          }
        },
        [
          "axis": .text(futuresAxis), "dates": .text(Self.dates(course.grain)),
          "most": .number(Double(shownFutures)), "names": .texts(courses.map(\.name)),
          "colors": Drawing.colors(courses.count),
          "tooltip": Drawing.tooltip([
            ("target", say(.target), nil), ("period", unit, nil),
            ("futures", futuresAxis, ",.1f"),
          ]),  // A layer for each dash, so that colour is not all that distinguishes the lines.
        ].merging(courses.indices.prefix(6).map { ("dash-\($0)", true) }) { $1 }),
      Table(
        say(.targetCourseTitle), [unit] + courses.map(\.name),
        starts.indices.map { position in
          Table.Row(
            periods[position], start: starts[position].description,
            courses.map { decimal($0.futures[position], places: 1) })
        }))
  }
}
