// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  var capacity: Document.Section {
    let promises = summary.targets.filter { !$0.isAboutRisk }
    return Document.Section(
      "capacity", say(.capacitySection), heading: say(CapacitySentence.title),
      [
        .only(.terminal, [.points(promises.compactMap(point))])
      ]
        + [waitSentence, servedSentence, busySentence, priceSentence].map {
          .text($0)
        } + [
          .only(.page, [figures, services].compactMap { $0.map { .table($0) } }),
          .charts(
            [
              fan("wait-mean", .waitMean), fan("occupancy", .occupancy), fan("backlog", .backlog),
              hoursChart,
            ].compactMap { $0 }),
        ])
  }

  // MARK: Sentences

  private var waitSentence: String {
    guard let wait = summary.horizon[Metric.waitMean.rawValue] else { return "" }
    // It would be shown as 0.0.
    func isNothing(_ value: Double) -> Bool { value < 0.05 }
    let tenth = mean(.waitP90)
    var text: String
    if isNothing(wait.mean) {
      text = say(CapacitySentence.hardlyAnyWait)
    } else {
      text = say(CapacitySentence.waitAverage, ["wait": language.minutes(wait.mean)])
      let (low, high) = (language.minutes(wait.p05), language.minutes(wait.p95))
      if let most = language.nineTenths(of: summary.replications), low != high {
        text += say(CapacitySentence.waitRange, ["low": low, "high": high, "most": most])
      }
    }
    guard tenth.isFinite, !isNothing(tenth) else { return text + "." }
    return text + say(CapacitySentence.waitOneInTen, ["wait": language.minutes(tenth)])
  }

  private var servedSentence: String {
    var parts: [String] = []
    let within = mean(.waitWithinTarget)
    if parameters.services.contains(where: { $0.waitTarget != nil }), within.isFinite {
      parts.append(say(CapacitySentence.servedWithin, ["share": percent(within)]))
    }
    let unserved: [(Metric, CapacitySentence)] = [
      (.abandoned, .leave), (.balked, .balk), (.refused, .refused),
    ]
    for (metric, sentence) in unserved where mean(metric) >= 0.0005 {
      parts.append(say(sentence, ["share": percent(mean(metric), places: 1)]))
    }
    return parts.joined(separator: " ")
  }

  private var busySentence: String {
    var parts: [String] = []
    let (occupancy, headroom, backlog) = (mean(.occupancy), mean(.headroom), mean(.backlog))
    if occupancy.isFinite {
      parts.append(say(CapacitySentence.busy, ["share": percent(occupancy)]))
    }
    // A bare queue has no contracts, hence no hours into which work may fit.
    if headroom.isFinite, parameters.has(.contracts) {
      let share = headroom < 0 ? 1 / (1 + headroom) - 1 : headroom
      parts.append(
        share >= 0.005
          ? say(headroom < 0 ? CapacitySentence.noHeadroom : .headroom, ["share": percent(share)])
          : say(CapacitySentence.noRoom))
      if let headroomByService { parts.append(headroomByService) }
      let pace = parameters.limits.followUpPace ?? parameters.referenceOccupancy
      if headroom < 0, parameters.has(.backOffice), pace < 1 {
        parts.append(say(CapacitySentence.pace, ["share": percent(pace)]))
      }
    }
    if headroom.isFinite, headroom >= 0.005, let lostUsers { parts.append(lostUsers) }
    if backlog.isFinite, backlog >= 0.5 {
      parts.append(say(CapacitySentence.backlog, ["hours": decimal(backlog, places: 0)]))
    }
    return parts.joined(separator: " ")
  }

  /// The margin of the people of each service, where there are several and something may be said of them.
  private var headroomByService: String? {
    let shares = parameters.listedServiceScopes.compactMap { position -> String? in
      let scope = parameters.serviceScopes[position].name
      let share = mean(.headroom, scope: scope)
      return share.isFinite ? "\(words.scope(scope)) \(share > 0 ? "+" : "")\(percent(share))" : nil
    }
    guard shares.count > 1 else { return nil }
    return say(CapacitySentence.headroomByService, ["list": shares.joined(separator: ", ")])
  }

  /// What the waits cost: shorter time, poorer work, people who come back or leave. What is as usual, or never
  /// happens, is left out.
  private var priceSentence: String {
    var parts: [String] = []
    func add(_ sentence: CapacitySentence, _ share: Double, unless isUsual: Bool) {
      if share.isFinite, !isUsual { parts.append(say(sentence, ["share": percent(share)])) }
    }
    func addTime(_ sentence: CapacitySentence, _ time: Double) {
      add(sentence, time, unless: abs(time - 1) < 0.005)
    }
    addTime(.deskTime, mean(.deskTime))
    addTime(.backOfficeTime, mean(.standardTime))
    addTime(.quality, mean(.quality))
    let repeats = mean(.repeatContacts) / mean(.contacts)
    add(.repeats, repeats, unless: repeats < 0.005)
    add(.inTerm, mean(.casesInTerm), unless: false)
    func count(_ metric: Metric) -> String {
      decimal(mean(metric), places: mean(metric) < 10 ? 1 : 0)
    }
    if mean(.overdue) >= 0.05 {
      parts.append(say(CapacitySentence.overdue, ["count": count(.overdue)]))
    }
    if mean(.exitsAtHighRisk) >= 0.05 {
      parts.append(
        say(
          CapacitySentence.exitsAtHighRisk,
          ["count": count(.exits), "high": count(.exitsAtHighRisk)]))
    } else if mean(.exits) >= 0.05 {
      parts.append(say(CapacitySentence.exits, ["count": count(.exits)]))
    }
    return parts.joined(separator: " ")
  }

  // MARK: Tables

  private static let main: [Metric] = [
    .contacts, .contactsServed, .repeatContacts, .waitMean, .waitP90, .waitWithinTarget, .abandoned,
    .balked, .refused, .hoursDemanded, .hoursContracted, .hoursStaffed, .hoursOvertime, .occupancy,
    .headroom, .deskTime, .standardTime, .quality, .backlog, .overdue, .casesInTerm, .casesOverdue,
    .caseload, .headcount, .exits, .exitsAtHighRisk,
    .hires, .hostileContacts, .deskCover, .spending, .budgetLeft, .daysWithoutOvertime,
    .deferredHires, .onlineShare, .onlineContacts, .onlineReturned, .cooperation,
  ]

  private var figures: Table? {
    Table(
      say(.figuresTitle), [ReportLabel.figure, .mean, .error, .p05, .p50, .p95].map(head),
      Self.main.compactMap { metric in
        // What never happens is left out.
        guard let cell = run.forecast.cell(metric), cell.mean.isFinite,
          cell.mean != 0 || cell.p95 != 0
        else { return nil }
        let unit = metric.unit
        return Table.Row(
          words.axisTitle(metric).capitalisedFirst, start: metric.rawValue,
          [words.figure(cell.mean, unit), words.error(cell.halfWidth, unit)]
            + [cell.p05, cell.p50, cell.p95].map { words.figure($0, unit) })
      }, metric: "*", scope: "sector")
  }

  private static let ofServices: [Metric] = [
    .contacts, .waitMean, .waitP90, .waitWithinTarget, .abandoned, .balked, .refused, .backlog,
  ]

  /// Means of the services; nil where there is only one.
  private var services: Table? {
    guard parameters.services.count > 1 else { return nil }
    let metrics = Self.ofServices.filter { mean($0).isFinite }
    return Table(
      say(.servicesTitle), [say(.service)] + metrics.map { words.axisTitle($0).capitalisedFirst },
      parameters.listedServiceScopes.map { position in
        let scope = parameters.serviceScopes[position].name
        return Table.Row(
          words.scope(scope), start: scope,
          metrics.map { words.figure(mean($0, scope: scope), $0.unit) })
      }, metric: metrics.map(\.rawValue).joined(separator: " "), scope: "services")
  }

  // MARK: On a terminal

  private static let ofPlaces: [Metric] = [.contacts, .waitMean, .waitP90, .waitWithinTarget]

  /// Waits of the places beside one another; nil where there are no several.
  var placeByPlace: Document.Section? {
    let scopes = parameters.places.map { "place:" + $0.id }
    guard scopes.count > 1 else { return nil }
    let metrics = Self.ofPlaces.filter { metric in
      scopes.contains { mean(metric, scope: $0).isFinite }
    }
    let title = say(CapacitySentence.placesTitle)
    let table = Table(
      title,
      [Table.Column("")] + metrics.map { Table.Column(words.name(of: $0).capitalisedFirst) },
      scopes.map { scope in
        Table.Row(
          words.scope(scope).capitalisedFirst,
          metrics.map { words.value(mean($0, scope: scope), unit: $0.unit.rawValue) })
      })
    return Document.Section("places", title, [.table(table)])
  }

  private static let mostBars = 40

  /// The course of the months in small bars; nil where months hardly differ.
  var months: Document.Section? {
    // A month cut by the ends of the horizon is not like the others.
    let whole = run.periods.comparable(.month)
    guard whole.count >= 3 else { return nil }
    // More bars than fit on a line stand for several months each.
    let together = (whole.count + Self.mostBars - 1) / Self.mostBars
    var isSteady = true
    let rows = [
      (Metric.waitMean, WeekSentence.wait, 1.0), (.occupancy, .occupancy, 0.05),
      (.exhaustion, .exhaustion, 2.0),
    ].compactMap { metric, sentence, resolution -> Table.Row? in
      let means = whole.map { mean(metric, .month, $0) }
      let bars = Self.averages(means, of: together)
      // The range is that of months, as in the tables, also where a bar stands for several.
      let defined = means.filter(\.isFinite)
      guard let low = defined.min(), let high = defined.max() else { return nil }
      if high - low > resolution { isSteady = false }
      let (first, last) = (bound(low, metric.unit), bound(high, metric.unit))
      let range = first == last ? first : say(WeekSentence.range, ["low": first, "high": last])
      return Table.Row(say(sentence), [Sparkline.text(bars, resolution: resolution), range])
    }
    guard !rows.isEmpty, !isSteady else { return nil }
    let ends = [whole[0], whole[whole.count - 1]].map {
      language.monthAndYear(run.periods.start(.month, $0))
    }
    let note =
      together == 1
      ? say(WeekSentence.monthsNote, ["first": ends[0], "last": ends[1]])
      : say(
        WeekSentence.quartersNote, ["first": ends[0], "last": ends[1], "count": String(together)])
    let title = say(WeekSentence.monthsTitle)
    let columns = (0..<3).map { _ in Table.Column("", isLeft: true) }
    return Document.Section("months", title, [.table(Table(title, columns, rows)), .text(note)])
  }

  /// An end of the range that the bars span.
  private func bound(_ value: Double, _ unit: Metric.Unit) -> String {
    switch unit {
    case .share: percent(value)
    case .minutes: language.minutes(value) + " min"
    default: decimal(value, places: 1)
    }
  }

  /// Means of runs of values, those that are not defined left out.
  private static func averages(_ values: [Double], of count: Int) -> [Double] {
    stride(from: 0, to: values.count, by: count).map { first in
      let defined = values[first..<min(values.count, first + count)].filter(\.isFinite)
      return defined.reduce(0, +) / Double(defined.count)
    }
  }

  /// Where the hours go: contracts, what each cause takes, what is left.
  var hours: Document.Section? {
    let (contracted, years) = (mean(.hoursContracted), run.periods.years)
    guard contracted > 0, years > 0 else { return nil }
    let parts: [(Metric, HoursSentence)] = [
      (.hoursContracted, .contracted), (.hoursVacancy, .vacancy), (.hoursLeave, .leave),
      (.hoursSickness, .sickness), (.hoursOtherAbsence, .otherAbsence), (.hoursTraining, .training),
      (.hoursMeetings, .meetings), (.hoursOtherDuty, .otherDuty), (.hoursStaffed, .staffed),
      (.hoursOvertime, .overtime),
    ]
    let rows = parts.compactMap { metric, sentence -> Table.Row? in
      let amount = mean(metric)
      guard amount.isFinite, amount > 0.0005 * contracted else { return nil }
      let share = amount / contracted
      return Table.Row(
        say(sentence),
        [
          decimal(amount / years, places: 0), percent(share, places: 1),
          TextLayout.bar(max(share, 1.0 / 30), 30),
        ])
    }
    let title = say(HoursSentence.title)
    let columns = [
      Table.Column(""), Table.Column(say(HoursSentence.perYear)), Table.Column(""),
      Table.Column("", isLeft: true),
    ]
    return Document.Section("hours", title, [.table(Table(title, columns, rows))])
  }
}
