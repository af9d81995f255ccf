// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension CalendarsDocument {
  /// Calendars of the Pareto set that are shown; the files mark all.
  private static let mostWeighed = 8

  /// What is worth weighing, and what was dropped, when and why.
  var drops: [Block] { weighing + dropped }

  /// Calendars that no other is as good as in everything, with what each gives and takes.
  private var weighing: [Block] {
    let (unbeaten, shown) = (ranking.unbeaten, ranking.foremost(Self.mostWeighed))
    guard unbeaten.count > 1 else { return [.text(line(.unbeatenAlone))] }
    let criteria = ranking.criteria
    let facts: [(CalendarPageSentence, (CalendarOutcome) -> String)] = [
      (.orderColumn, { say(ranking.space.keepsOrder($0.plan) ? .orderKept : .orderBroken) }),
      (.closedColumn, { integer(ranking.space.sessionsWhenClosed($0.plan)) }),
      (.outsideColumn, { integer(ranking.sessionsOutsideHours($0.plan)) }),
    ]
    let table = Table(
      line(.unbeatenTitle),
      [Table.Column(say(.calendar), short: line(.headCalendar))] + criteria.map(column)
        + facts.map { Table.Column(say($0.0), only: .page) },
      shown.map { outcome in
        Table.Row(
          line(outcome.plan) + mark(outcome), start: outcome.plan.first.description,
          criteria.map { cell(outcome, $0) } + facts.map { Table.Cell($0.1(outcome)) })
      }, metric: "unbeaten")
    let more = unbeaten.count - shown.count
    let broken = ranking.ranked.count { !ranking.space.keepsOrder($0.plan) }
    let notes = [
      more > 0 ? line(.unbeatenMore, ["count": integer(more)]) : "",
      broken > 0
        ? line(.brokenOrder, ["count": integer(broken), "of": integer(ranking.ranked.count)]) : "",
    ]
    return [
      .text(
        line(
          .unbeaten, ["count": integer(unbeaten.count), "of": integer(ranking.ranked.count)])),
      .table(table),
    ] + notes.map { .text($0) }
  }

  /// The head of a criterion, on a page and on a terminal.
  private func column(_ objective: CalendarObjective) -> Table.Column {
    let (title, short): (CalendarPageSentence, CalendarSentence) =
      switch objective {
      case .wait: (.waitColumn, .headWait)
      case .cover: (.coverColumn, .headCover)
      case .attendance: (.attendColumn, .headAttend)
      case .exhaustion: (.exhaustionColumn, .headExhaustion)
      case .overtime: (.overtimeColumn, .headOvertime)
      case .breaches: (.breachesColumn, .headBreaches)
      case .inTerm: (.inTermColumn, .headInTerm)
      case .quality: (.qualityColumn, .headQuality)
      case .cost: (.costColumn, .headCost)
      }
    return Table.Column(say(title, ["k": attend]), short: line(short, ["k": attend]))
  }

  private func cell(_ outcome: CalendarOutcome, _ objective: CalendarObjective) -> Table.Cell {
    switch objective {
    case .cover: return Table.Cell(cover(outcome))
    case .attendance: return Table.Cell(percent(outcome.mean(.attendance)))
    default:
      let interval = outcome.interval(objective)
      return Table.Cell(
        words.difference(interval, unit: objective.unit),
        short: words.short(interval, unit: objective.unit))
    }
  }

  private var dropped: [Block] {
    guard !ranking.dropped.isEmpty else { return [] }
    let reasons: [(CalendarDrop.Reason, CalendarSentence)] = [
      (.attendance, .droppedAttendance), (.screening, .droppedScreening),
      (.selection, .droppedSelection),
    ]
    let rows = reasons.compactMap { reason, sentence -> Table.Row? in
      let drops = ranking.dropped.filter { $0.reason == reason }
      guard let first = drops.map(\.after).min(), let last = drops.map(\.after).max() else {
        return nil
      }
      let after = first == last ? integer(first) : "\(integer(first))–\(integer(last))"
      return Table.Row(
        line(
          sentence, ["asked": percent(ranking.minimumAttendance), "k": attend, "delta": delta]),
        [Table.Cell(integer(drops.count)), Table.Cell(after)])
    }
    return [
      .table(
        Table(
          line(.droppedTitle),
          [
            Table.Column(line(.droppedWhy)), Table.Column(line(.droppedCount)),
            Table.Column(line(.droppedAfter)),
          ], rows, metric: "dropped"))
    ]
  }
}
