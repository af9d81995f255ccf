// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension CalendarsPage {
  /// Who misses what: under the best calendar, and when asked for under the others listed.
  var attendance: ResultsPage.Section? {
    guard let best = ranking.best else { return nil }
    let others = report.listed.filter { $0.candidate != best.candidate }
    var blocks: [ResultsPage.Block] = [
      .table(sessions(best)),
      .heading(say(.ledgerOf, ["calendar": line(best.plan)])),
      .text(say(.ledgerNote)), .ledger(ledger(best)),
    ]
    if !others.isEmpty { blocks.append(.text(say(.others))) }
    blocks += others.map { outcome in
      .details(number(outcome), [.ledger(ledger(outcome))])
    }
    return ResultsPage.Section(id: "attendance", title: say(.attendance), blocks)
  }

  private func number(_ outcome: CalendarOutcome) -> String {
    let rank = ranking.ranked.firstIndex { $0.candidate == outcome.candidate }
    return (rank.map { String($0 + 1) + ". " } ?? "") + line(outcome.plan)
  }

  /// Positions of a calendar's sessions among all of the programme.
  private func own(_ outcome: CalendarOutcome) -> [Int] {
    ranking.space.sessions(
      of: outcome.plan,
      in: ranking.space.applied(outcome.plan, to: ranking.scenario.parameters))
  }

  private func sessions(_ outcome: CalendarOutcome) -> FigureTable {
    FigureTable(
      caption: say(.sessionsOf),
      columns: [
        say(.session), words.say(ReportLabel.present), words.say(ReportLabel.attended),
        words.say(ReportLabel.cover), words.say(ReportLabel.fewestCover),
      ],
      rows: own(outcome).enumerated().map { place, position in
        let group = text.group(of: place, outcome.plan).map { " (\($0))" } ?? ""
        let session = outcome.ledger.sessions[position]
        let date = ranking.scenario.date(ofDay: session.parameters.day)
        return FigureTable.Row(
          head: CalendarWords(language).date(date).capitalisedFirst + group,
          start: date.description,
          cells: [session.present.mean, session.attended.mean, session.cover.mean].map {
            language.decimal($0, places: 1)
          } + [language.decimal(session.cover.minimum, places: 0)])
      }, metric: "sessions")
  }

  /// Sessions as columns of a ledger; with groups apart, the first of every group, the second, ….
  private func columns(_ outcome: CalendarOutcome) -> [(head: String, sessions: [Int])] {
    let own = own(outcome)
    let count = outcome.plan.sessions
    guard outcome.plan.isApart, count > 0 else {
      return own.map { position in
        let day = outcome.ledger.sessions[position].parameters.day
        let date = ranking.scenario.date(ofDay: day)
        return ("\(date.day) \(language.shortMonth(date.month)) \(date.year)", [position])
      }
    }
    return (0..<count).map { number in
      (
        say(.session) + " " + String(number + 1),
        stride(from: number, to: own.count, by: count).map { own[$0] }
      )
    }
  }

  private func ledger(_ outcome: CalendarOutcome) -> LedgerView {
    let columns = columns(outcome)
    let invited = outcome.ledger.people.filter { person in
      columns.contains { $0.sessions.contains { person.attendance[$0] != nil } }
    }
    return LedgerView(
      caption: say(.ledgerOf, ["calendar": line(outcome.plan)]),
      columns: [words.say(ReportLabel.post)] + columns.map(\.head) + [say(.expected)],
      rows: invited.map { person in
        let shares = columns.map { column in
          column.sessions.compactMap { person.attendance[$0] }.first
        }
        let expected = shares.reduce(0) { $0 + ($1 ?? 0) }
        return LedgerView.Row(
          head: words.post(person.name),
          cells: shares.map { share in
            guard let share else { return LedgerView.Cell(text: "–", isLow: false) }
            return LedgerView.Cell(
              text: language.percent(share), isLow: share < LedgerView.low)
          } + [LedgerView.Cell(text: language.decimal(expected, places: 1), isLow: false)])
      })
  }
}
