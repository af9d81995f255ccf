// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// Figures by hour of the week.
extension ForecastDocument {
  /// Waits below this are shown as none.
  private static let shortest = 0.05
  /// Waits by hour that differ by less are no reason to set staff by the hour. Minutes.
  private static let leastSpread = 1.0

  /// When people come, wait and are served; nil for a run that has no figures by hour.
  var timesOfDay: Document.Section? {
    guard !run.hours.isEmpty else { return nil }
    let services = parameters.listedServiceScopes.map { parameters.serviceScopes[$0].name }
    let tables =
      ([("sector", say(TimeOfDaySentence.allFigures))]
      + (services.count > 1
        ? services.map { scope in
          (scope, say(TimeOfDaySentence.ofService, ["service": words.scope(scope)]))
        } : []))
      .map { scope, title in Block.details(title, [.table(table(of: scope))]) }
    return Document.Section(
      "times-of-day", say(TimeOfDaySentence.title),
      [.text(say(TimeOfDaySentence.lead))] + hourSentences.map { .text($0) }
        + [.charts([hourMap].compactMap { $0 })] + tables)
  }

  private func rows(_ kind: HourForecast.Kind, _ scope: String = "sector") -> [StoredHour] {
    run.hours.filter { $0.kind == kind && $0.scope == scope && $0.cell.mean.isFinite }
  }

  private func from(_ row: StoredHour) -> String { TimeOfDay.text(row.start) }
  private func until(_ row: StoredHour) -> String { TimeOfDay.text(row.start + 60) }
  private func day(_ row: StoredHour) -> String { language.weekday(row.weekday) }

  private var hourSentences: [String] {
    let waits = rows(.wait)
    guard let longest = waits.max(by: { $0.cell.mean < $1.cell.mean }),
      let shortest = waits.min(by: { $0.cell.mean < $1.cell.mean }),
      longest.cell.mean >= Self.shortest, waits.count > 1
    else { return [say(TimeOfDaySentence.allAlike)] }
    let sentences = [
      say(
        TimeOfDaySentence.longest,
        [
          "day": day(longest), "from": from(longest), "until": until(longest),
          "wait": language.minutes(longest.cell.mean),
          "tenth": language.minutes(longest.callersP90),
        ]),
      say(
        TimeOfDaySentence.shortest,
        [
          "day": day(shortest), "from": from(shortest), "until": until(shortest),
          "wait": language.minutes(shortest.cell.mean),
        ]),
    ]
    guard let most = rows(.contacts).max(by: { $0.cell.mean < $1.cell.mean }),
      let queue = rows(.queue).max(by: { $0.cell.mean < $1.cell.mean })
    else { return sentences }
    return sentences + [
      say(
        TimeOfDaySentence.busiest,
        [
          "day": day(most), "from": from(most), "until": until(most),
          "contacts": decimal(most.cell.mean, places: 1), "queueDay": day(queue),
          "queueFrom": from(queue), "queueUntil": until(queue),
          "queue": decimal(queue.cell.mean, places: 1),
        ])
    ]
  }

  /// Mean waits by weekday and hour; nil where nobody waited, or all came in one hour.
  private var hourMap: Chart? {
    let waits = rows(.wait)
    let hours = Set(waits.map { $0.hour % 24 }).sorted()
    let weekdays = Set(waits.map(\.weekday)).sorted()
    guard waits.count > 1, let most = waits.map(\.cell.mean).max(), most >= Self.shortest else {
      return nil
    }
    func name(_ hour: Int) -> String {
      say(
        TimeOfDaySentence.time,
        [
          "from": TimeOfDay.text(Double(hour * 60)),
          "until": TimeOfDay.text(Double(hour * 60 + 60)),
        ])
    }
    let table = Table(
      say(TimeOfDaySentence.mapTitle),
      [say(TimeOfDaySentence.hour)] + weekdays.map(language.weekday),
      hours.map { hour in
        Table.Row(
          name(hour),
          weekdays.map { weekday in
            let row = waits.first { $0.hour == (weekday - 1) * 24 + hour }
            return row.map { decimal($0.cell.mean, places: 1) } ?? "–"
          })
      }, metric: "hours", scope: "sector")
    return Chart(
      "hour-map", say(TimeOfDaySentence.mapTitle), hourSentences[0],
      Drawing(
        "hour-map", language,
        waits.map { row in
          [
            "day": .text(language.shortWeekday(row.weekday)), "row": .text(name(row.hour % 24)),
            "wait": .number(row.cell.mean.asWritten), "dark": .flag(row.cell.mean > most / 2),
            "tenth": .number(row.callersP90.asWritten),
          ]
        },
        [
          "height": .number(Double(26 * hours.count)), "labels": .number(120),
          "names": .texts(hours.map(name)), "weekdays": .texts(weekdays.map(language.shortWeekday)),
          "axis": .text(say(TimeOfDaySentence.mapAxis)),
          "tooltip": Drawing.tooltip([
            ("day", say(TimeOfDaySentence.day), nil), ("row", say(TimeOfDaySentence.hour), nil),
            ("wait", say(TimeOfDaySentence.wait), ",.1f"),
            ("tenth", say(TimeOfDaySentence.tenth), ",.1f"),
          ]),
        ]), table)
  }

  /// Waits by hour in small bars, a weekday in a row, for a terminal; nil where hours hardly differ.
  var hourByHour: Document.Section? {
    let waits = rows(.wait)
    let means = Dictionary(waits.map { ($0.hour, $0.cell.mean) }) { first, _ in first }
    let (low, high) = (means.values.min() ?? 0, means.values.max() ?? 0)
    let ofDay = waits.map { $0.hour % 24 }
    guard let first = ofDay.min(), let last = ofDay.max(), high - low > Self.leastSpread else {
      return nil
    }
    // All days have one scale, so that their bars are compared.
    let weekdays = Set(waits.map(\.weekday)).sorted()
    let hours = weekdays.flatMap { day in (first...last).map { (day - 1) * 24 + $0 } }
    let bars = Array(Sparkline.text(hours.map { means[$0] ?? .nan }))
    let width = last - first + 1
    let title = say(TimeOfDaySentence.terminalTitle)
    let table = Table(
      title, (0..<3).map { _ in Table.Column("", isLeft: true) },
      weekdays.enumerated().map { place, weekday in
        let own = (first...last).compactMap { means[(weekday - 1) * 24 + $0] }
        let ends = [own.min(), own.max()].map { language.minutes($0 ?? .nan) + " min" }
        return Table.Row(
          language.weekday(weekday),
          [
            String(bars[place * width..<(place + 1) * width]),
            ends[0] == ends[1]
              ? ends[0] : say(WeekSentence.range, ["low": ends[0], "high": ends[1]]),
          ])
      })
    let note = say(
      TimeOfDaySentence.terminalNote,
      [
        "from": TimeOfDay.text(Double(first * 60)), "until": TimeOfDay.text(Double(last * 60 + 60)),
      ])
    return Document.Section("hour-by-hour", title, [.table(table), .text(note)])
  }

  /// Every hour of a scope in a row.
  private func table(of scope: String) -> Table {
    let hasCover = scope == "sector" && !rows(.cover).isEmpty
    let columns: [TimeOfDaySentence] =
      [.hour, .contacts, .wait, .futures, .half, .tenth, .queue, .load] + (hasCover ? [.cover] : [])
    let byHour = Dictionary(grouping: run.hours.filter { $0.scope == scope }, by: \.hour)
    return Table(
      "",
      columns.map {
        $0 == .futures
          ? say($0, ["most": language.most(0.9, of: summary.replications)]) : say($0)
      },
      byHour.keys.sorted().map { hour in
        let rows = Dictionary(byHour[hour]!.map { ($0.kind, $0) }) { first, _ in first }
        func figure(_ kind: HourForecast.Kind, places: Int = 1) -> String {
          decimal(rows[kind]?.cell.mean ?? .nan, places: places)
        }
        // Nobody who came in the hour was served or gave up.
        let wait = rows[.wait].flatMap { $0.cell.mean.isFinite ? $0 : nil }
        return Table.Row(
          name(ofHour: hour),
          [
            figure(.contacts),
            wait.map { figure(.wait) + " " + words.error($0.cell.halfWidth, .minutes) } ?? "–",
            wait.map {
              decimal($0.cell.p05, places: 1) + "–" + decimal($0.cell.p95, places: 1)
            } ?? "–",
            decimal(wait?.callersP50 ?? .nan, places: 1),
            decimal(wait?.callersP90 ?? .nan, places: 1), figure(.queue, places: 2),
            figure(.load, places: 2),
          ] + (hasCover ? [figure(.cover, places: 2)] : []))
      }, metric: "hours", scope: scope)
  }

  /// `Monday 08:00–09:00`.
  private func name(ofHour hour: Int) -> String { words.hourOfWeek(hour) }

  /// Every figure of every hour.
  var hoursSheet: Table {
    let columns: [(String, Double)] = [
      (say(ReportLabel.figure), 24), (say(ReportLabel.scopeWord), 30),
      (say(ReportLabel.unitWord), 12), (say(TimeOfDaySentence.day), 12),
      (say(TimeOfDaySentence.hour), 14), (say(ReportLabel.daysWord), 8),
      (say(ReportLabel.mean), 12), (say(ReportLabel.error), 12), (say(ReportLabel.p05), 12),
      (say(ReportLabel.p50), 12), (say(ReportLabel.p95), 12), (say(TimeOfDaySentence.half), 14),
      (say(TimeOfDaySentence.tenth), 14),
    ]
    return Table(
      "", columns.map { Table.Column($0.0, width: $0.1) },
      run.hours.map { row in
        let unit = row.kind.unit
        return Table.Row(
          say(Self.name(of: row.kind)),
          [
            Table.Cell(words.scope(row.scope)), Table.Cell(language.unitName(unit.rawValue)),
            Table.Cell(day(row)),
            Table.Cell(
              say(TimeOfDaySentence.time, ["from": from(row), "until": until(row)])),
            Table.Cell(integer(row.days), value: .number(Double(row.days))),
          ]
            + [
              row.cell.mean, row.cell.halfWidth, row.cell.p05, row.cell.p50, row.cell.p95,
              row.callersP50, row.callersP90,
            ].map { cell($0, unit) })
      })
  }

  private static func name(of kind: HourForecast.Kind) -> TimeOfDaySentence {
    switch kind {
    case .contacts: .contacts
    case .wait: .wait
    case .queue: .queue
    case .load: .load
    case .cover: .cover
    }
  }
}

extension FigureWords {
  /// `Monday 08:00–09:00` of hours since the start of Monday.
  func hourOfWeek(_ hour: Int) -> String {
    say(
      TimeOfDaySentence.hourOfDay,
      [
        "day": language.weekday(hour / 24 + 1), "from": TimeOfDay.text(Double(hour % 24 * 60)),
        "until": TimeOfDay.text(Double(hour % 24 * 60 + 60)),
      ])
  }
}
