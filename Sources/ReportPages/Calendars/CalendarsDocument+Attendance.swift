// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension CalendarsDocument {
  /// Sessions that a terminal lists; the files hold all.
  private static let mostSessions = 12

  /// Who misses what: under the best calendar, and when asked for under the others listed.
  var attendance: Document.Section? {
    guard let best = ranking.best else { return nil }
    let others = report.listed.filter { $0.candidate != best.candidate }
    let title = say(.ledgerOf, ["calendar": line(best.plan)])
    return Document.Section(
      "attendance", say(.attendance), heading: line(.ledgerTitle),
      [
        .only(.terminal, [.list(lines(best))]),
        .only(
          .page,
          [
            .table(sessions(best)), .heading(title), .text(say(.ledgerNote)), .table(ledger(best)),
            .text(others.isEmpty ? "" : say(.others)),
          ] + others.map { .details(number($0), [.table(ledger($0))]) }),
      ])
  }

  private func number(_ outcome: CalendarOutcome) -> String {
    let rank = ranking.ranked.firstIndex { $0.candidate == outcome.candidate }
    return (rank.map { String($0 + 1) + ". " } ?? "") + line(outcome.plan)
  }

  var groups: [String] {
    ranking.space.groups.map {
      words.names.group(ranking.scenario.parameters.groups[$0].id, language)
    }
  }

  // MARK: Sessions

  /// A calendar's sessions: position among all of the programme, date, and group where these meet
  /// apart.
  private func own(_ outcome: CalendarOutcome) -> [(
    position: Int, date: CivilDate, name: String, session: AttendanceLedger.Session
  )] {
    let (plan, groups) = (outcome.plan, groups)
    let parameters = ranking.space.applied(plan, to: ranking.scenario.parameters)
    return ranking.space.sessions(of: plan, in: parameters).enumerated().map { place, position in
      let session = outcome.ledger.sessions[position]
      let date = ranking.scenario.date(ofDay: session.parameters.day)
      let group = plan.isApart && plan.sessions > 0 ? place / plan.sessions : groups.count
      let name = CalendarWords(language).date(date)
      return (position, date, group < groups.count ? name + " (\(groups[group]))" : name, session)
    }
  }

  private func sessions(_ outcome: CalendarOutcome) -> Table {
    Table(
      say(.sessionsOf),
      [say(.session)] + [ReportLabel.present, .attended, .cover, .fewestCover].map { say($0) },
      own(outcome).map { _, date, name, session in
        Table.Row(
          name.capitalisedFirst, start: date.description,
          [session.present.mean, session.attended.mean, session.cover.mean].map {
            decimal($0, places: 1)
          } + [decimal(session.cover.minimum, places: 0)])
      }, metric: "sessions")
  }

  /// Those invited with the sessions that each can expect to attend.
  private func invited(_ outcome: CalendarOutcome, _ positions: [Int]) -> [(
    person: AttendanceLedger.Person, expected: Double
  )] {
    outcome.ledger.people.filter { person in positions.contains { person.attendance[$0] != nil } }
      .map { person in (person, positions.reduce(0) { $0 + (person.attendance[$1] ?? 0) }) }
  }

  private func lines(_ outcome: CalendarOutcome) -> [String] {
    let own = own(outcome)
    func people(_ mean: Double) -> String { decimal(mean, places: 1) }
    var lines = own.prefix(Self.mostSessions).map { _, _, name, session in
      line(
        isWhenClosed(outcome) ? .ledgerSessionClosed : .ledgerSession,
        [
          "date": name, "attended": people(session.attended.mean),
          "present": people(session.present.mean), "cover": people(session.cover.mean),
        ])
    }
    if own.count > Self.mostSessions {
      lines.append(line(.ledgerMore, ["count": integer(own.count - Self.mostSessions)]))
    }
    let fewest = invited(outcome, own.map(\.position)).enumerated().sorted {
      ($0.element.expected, $0.offset) < ($1.element.expected, $1.offset)
    }.prefix(5).map { words.post($0.element.person.name) + ": " + people($0.element.expected) }
    lines.append(line(.ledgerFewest, ["list": fewest.joined(separator: ", ")]))
    guard let component = outcome.ledger.components.first(where: { $0.id == ranking.space.part })
    else { return lines }
    let total = Double(max(1, component.sessionsAttended.reduce(0, +)))
    let counts = component.sessionsAttended.enumerated().map { count, people in
      line(.ledgerCount, ["count": String(count), "share": percent(Double(people) / total)])
    }
    return lines + [line(.ledgerCounts, ["list": counts.joined(separator: ", ")])]
  }

  // MARK: The ledger

  /// Sessions as columns of a ledger; with groups apart, the first of every group, the second, ….
  private func columns(_ outcome: CalendarOutcome) -> [(head: String, sessions: [Int])] {
    let own = own(outcome)
    let count = outcome.plan.sessions
    guard outcome.plan.isApart, count > 0 else {
      return own.map { position, date, _, _ in
        ("\(date.day) \(language.shortMonth(date.month)) \(date.year)", [position])
      }
    }
    return (0..<count).map { number in
      (
        say(.session) + " " + String(number + 1),
        stride(from: number, to: own.count, by: count).map { own[$0].position }
      )
    }
  }

  private func ledger(_ outcome: CalendarOutcome) -> Table {
    let columns = columns(outcome)
    return Table(
      say(.ledgerOf, ["calendar": line(outcome.plan)]),
      [say(ReportLabel.post)] + columns.map(\.head) + [say(.expected)],
      invited(outcome, columns.flatMap(\.sessions)).map { person, expected in
        let shares = columns.map { column in
          words.attendance(column.sessions.compactMap { person.attendance[$0] }.first)
        }
        return Table.Row(
          words.post(person.name), shares + [Table.Cell(decimal(expected, places: 1))])
      }, style: .ledger)
  }

  // MARK: How many sessions

  /// How many sessions everyone needs; nil where that was not asked.
  var needed: Document.Section? {
    let steps = ranking.sessionsNeeded
    guard let first = steps.first, let last = steps.last else { return nil }
    let blocks: [Block] =
      steps.count > 1
      ? [.charts([neededChart(steps, first, last)]), .only(.page, [.table(neededTable(steps))])]
      : []
    return Document.Section(
      "needed", say(.needed), heading: line(.neededTitle),
      [.list(neededSentences(steps, last))] + blocks)
  }

  /// How many sessions everyone needs, and what fewer would do.
  private func neededSentences(_ steps: [SessionsNeeded], _ last: SessionsNeeded) -> [String] {
    let fewest = ranking.fewestSessions(probability: 0.9)
    let shown = fewest ?? last
    func count(_ number: Int) -> String { integer(number) }
    let answer = line(
      fewest == nil ? .neededNever : .needed,
      [
        "k": attend, "count": String(shown.sessions), "successes": count(shown.everyone.successes),
        "of": count(shown.everyone.trials),
      ])
    let fewer = steps.filter { $0.sessions < shown.sessions }.suffix(2).map { step in
      line(
        .neededStep,
        [
          "count": String(step.sessions), "share": percent(step.attendance),
          "successes": count(step.everyone.successes), "of": count(step.everyone.trials),
        ])
    }
    return [answer] + fewer
  }

  private func neededTable(_ steps: [SessionsNeeded]) -> Table {
    Table(
      say(.neededTable), [say(.held), say(.share), say(.everyone)],
      steps.map { step in
        Table.Row(String(step.sessions), [percent(step.attendance), words.counted(step.everyone)])
      }, metric: "sessions-needed")
  }

  private func neededChart(
    _ steps: [SessionsNeeded], _ first: SessionsNeeded, _ last: SessionsNeeded
  ) -> Chart {
    let shares = steps.map {
      let share = $0.attendance * 100
      return Drawing.Amount(label: String($0.sessions), mean: share, low: share, high: share)
    }
    let everyone = steps.map {
      let interval = $0.everyone.wilsonInterval(confidence: ranking.confidence)
      return Drawing.Amount(
        label: String($0.sessions), mean: $0.everyone.share * 100, low: interval.lowerBound * 100,
        high: interval.upperBound * 100)
    }
    return Chart(
      "sessions-needed", say(.neededTitle, ["k": attend]),
      say(
        .neededSummary,
        [
          "first": integer(first.everyone.successes), "of": integer(first.everyone.trials),
          "low": String(first.sessions), "last": integer(last.everyone.successes),
          "high": String(last.sessions),
        ]),
      .steps(
        language, [(say(.share), shares), (say(.everyone), everyone)], along: say(.held),
        axis: say(.neededAxis), format: ",.0f", most: 100, heads: ends(say(.neededAxis))),
      neededTable(steps))
  }
}

extension FigureWords {
  /// Below this probability of attending a post is marked.
  private static let lowAttendance = 0.5

  /// How likely a post attends, in a ledger.
  func attendance(_ share: Double?) -> Table.Cell {
    share.map { Table.Cell(language.percent($0), isLow: $0 < Self.lowAttendance) }
      ?? Table.Cell("–")
  }
}
