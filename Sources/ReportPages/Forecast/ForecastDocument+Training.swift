// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// What the programme reaches, and what it leaves at the desks.
  var training: Document.Section {
    let held = sessions(of: .training)
    let hasLedger = summary.training != nil && !held.isEmpty
    return Document.Section(
      "training", say(.trainingSection), heading: say(HoursSentence.trainingTitle),
      [.only(.page, [.text(held.isEmpty ? say(.noTraining) : "")])]
        + (attendance + [cover]).map { .text($0) } + [
          .only(.page, [.table(sessionsTable(held, name))]),
          .charts([groupMap, trainingHours].compactMap { $0 }),
          .only(
            .page,
            hasLedger
              ? [.heading(say(.ledgerTitle)), .text(say(.ledgerNote)), .table(ledger(held))] : []),
        ])
  }

  private func kind(_ component: String) -> ProgrammeKind? {
    parameters.programme.first { $0.id == component }?.kind
  }

  private func sessions(of kind: ProgrammeKind) -> [RunSummary.Training.Session] {
    (summary.training?.sessions ?? []).filter { self.kind($0.component) == kind }
  }

  /// A session by the name of its component, with its number where there are several.
  func name(_ session: StoredDay.Session) -> String {
    let name = words.names.programme(session.component, language)
    let count = parameters.programme.first { $0.id == session.component }?.sessions.count
    guard let count, count > 1 else { return name }
    return line(.sessionName, ["component": name, "number": String(session.number)])
  }

  // MARK: Sentences

  /// A sentence for each training: how many of its sessions people attend, on average and at the least,
  /// and who all reach.
  private var attendance: [String] {
    // By component, the sessions that each post can expect.
    var expected: [String: [String: Double]] = [:]
    for row in run.attendance {
      expected[row.session.component, default: [:]][row.post, default: 0] += row.attends
    }
    return (summary.training?.components ?? []).compactMap { component in
      // Sessions of coordinators go with their turn; there is nobody to miss them.
      guard let planned = parameters.programme.first(where: { $0.id == component.id }),
        planned.kind == .training, planned.audience != .coordinators
      else { return nil }
      return sentence(component, least: expected[component.id]?.values.min()) + "."
    }
  }

  private func sentence(_ component: RunSummary.Training.Component, least: Double?) -> String {
    let total = component.sessionsAttended.reduce(0, +)
    let mean =
      Double(component.sessionsAttended.enumerated().reduce(0) { $0 + $1.offset * $1.element })
      / Double(total)
    var text = say(
      HoursSentence.attendance,
      [
        "component": words.names.programme(component.id, language),
        "mean": decimal(mean, places: 1), "count": String(component.sessionsAttended.count - 1),
      ])
    if let least, mean - least >= 0.15 {
      text += say(HoursSentence.attendanceFew, ["least": decimal(least, places: 1)])
    }
    // The most that everyone reaches in at least half of the futures, else one session.
    let reached = component.futuresInWhichEveryoneReaches
    let futures = reached.first ?? 0
    let shown = max(1, reached.lastIndex { 2 * $0 >= futures } ?? 0)
    guard shown < reached.count, futures > 0 else { return text }
    let everyone = Proportion(successes: reached[shown], trials: futures)
    return text
      + say(
        HoursSentence.everyone, ["k": String(shown), "frequency": language.frequency(everyone)])
  }

  /// The people left at the desks during sessions, and the session that leaves fewest.
  private var cover: String {
    let held = (summary.training?.sessions ?? []).filter { session in
      let component = parameters.programme.first { $0.id == session.component }
      return component?.kind == .training && component?.closesDesks == false && session.cover != nil
    }
    guard let fewest = held.min(by: { ($0.cover ?? 0) < ($1.cover ?? 0) }), let least = fewest.cover
    else { return "" }
    let mean = held.reduce(0) { $0 + ($1.cover ?? 0) } / Double(held.count)
    let meanText = decimal(mean, places: 1)
    // What the table has as fewest is the least of any future, below every mean.
    let ever = held.compactMap(\.fewestCover).min() ?? least
    let inOne =
      least - ever >= 0.15
      ? " " + say(HoursSentence.coverEver, ["fewest": decimal(ever, places: 0)]) : ""
    guard mean - least >= 0.15 else {
      return say(HoursSentence.coverAlike, ["mean": meanText]) + inOne
    }
    return say(
      HoursSentence.cover,
      [
        "mean": meanText, "least": decimal(least, places: 1),
        "component": words.names.programme(fewest.component, language),
        "date": words.date(fewest.date),
      ]) + inOne
  }

  // MARK: Tables

  func sessionsTable(
    _ sessions: [RunSummary.Training.Session], _ name: (StoredDay.Session) -> String
  ) -> Table {
    Table(
      say(.sessionsTitle),
      [
        ReportLabel.session, .dateWord, .present, .attended, .quota, .cover, .fewestCover,
        .backlogHours,
      ].map { Table.Column(say($0), width: $0 == .dateWord ? 12 : 0) },
      sessions.map { session in
        let fewest = session.fewestCover
        return Table.Row(
          name(StoredDay.Session(component: session.component, number: session.number)),
          start: session.date,
          [
            Table.Cell(words.date(session.date), value: .date(session.date)),
            cell(session.present, .people), cell(session.attended, .people),
            cell(session.quota, .share), cell(session.cover, .people),
            Table.Cell(
              decimal(fewest ?? .nan, places: 0), value: fewest.map { .number($0) } ?? .empty),
            cell(session.backlogHours, .hours),
          ])
      }, metric: "sessions", scope: "sector")
  }

  private func ledger(_ sessions: [RunSummary.Training.Session]) -> Table {
    let held = sessions.map { StoredDay.Session(component: $0.component, number: $0.number) }
    let years = trainingYears
    var attends: [String: [StoredDay.Session: Double]] = [:]
    for row in run.attendance { attends[row.post, default: [:]][row.session] = row.attends }
    return Table(
      say(.ledgerTitle),
      [say(.post)] + held.map(name) + years.map { line(.hoursIn, ["year": String($0.year)]) },
      (summary.training?.posts ?? []).map { post in
        Table.Row(
          words.post(post.post),
          held.map { words.attendance(attends[post.post]?[$0]) }
            + years.map { Table.Cell(decimal(post.trainingHoursByYear[$0.position], places: 1)) })
      }, style: .ledger)
  }

  /// Calendar years with training, and their places in the files' lists.
  private var trainingYears: [(year: Int, position: Int)] {
    let posts = summary.training?.posts ?? []
    return (0..<(posts.map(\.trainingHoursByYear.count).max() ?? 0)).filter { year in
      posts.contains { $0.trainingHoursByYear[year] > 0 }
    }.map { (run.scenario.start.year + $0, $0) }
  }

  // MARK: Charts

  /// Training hours a person and year, by group, against the 40 of the collective agreement; nil
  /// without training.
  private var trainingHours: Chart? {
    let groupOfPost = Dictionary(
      run.attendance.map { ($0.post, $0.group) }, uniquingKeysWith: { first, _ in first })
    let years = trainingYears
    var order: [String] = []
    var hours: [String: [[Double]]] = [:]
    for post in summary.training?.posts ?? [] {
      guard let group = groupOfPost[post.post] else { continue }
      if hours[group] == nil { order.append(group) }
      hours[group, default: []].append(post.trainingHoursByYear)
    }
    let groups = order.map { id in
      let people = hours[id] ?? []
      return (
        name: words.names.group(id, language),
        hours: years.map { year in
          people.reduce(0) { $0 + $1[year.position] } / Double(people.count)
        }
      )
    }
    let most = groups.flatMap { group in
      zip(years, group.hours).map { (group: group.name, year: $0.year, hours: $1) }
    }.max { $0.hours < $1.hours }
    guard let most else { return nil }
    let required = AttendanceLedger.yearlyTrainingHours
    let names = years.map { String($0.year) }
    return Chart(
      "training-hours", say(.meterTitle),
      line(
        .meterSummary,
        [
          "hours": decimal(most.hours, places: 1), "group": most.group, "year": String(most.year),
          "required": decimal(required, places: 0),
        ]),
      Drawing(
        "training-hours", language,
        groups.flatMap { group in
          zip(names, group.hours).map { year, hours in
            ["row": .text(group.name), "year": .text(year), "hours": .number(hours.asWritten)]
          }
        },
        [
          "axis": .text(say(.hoursAPerson)), "height": .number(Double(30 * groups.count + 20)),
          "labels": .number(150), "names": .texts(groups.map(\.name)), "years": .texts(names),
          "colors": Drawing.colors(names.count), "required": .number(required),
          "tooltip": Drawing.tooltip([
            ("row", say(.group), nil), ("year", say(.year), nil),
            ("hours", say(.hoursAPerson), ",.1f"),
          ]),
        ]),
      Table(
        say(.meterTitle), [say(.group)] + names,
        groups.map { group in Table.Row(group.name, group.hours.map { decimal($0, places: 1) }) }))
  }
}

extension Table.Cell.Value {
  static func date(_ iso: String) -> Table.Cell.Value {
    CivilDate(iso: iso).map { .date($0) } ?? .text
  }

  static func date(_ date: CivilDate) -> Table.Cell.Value {
    .date(year: date.year, month: date.month, day: date.day)
  }
}
