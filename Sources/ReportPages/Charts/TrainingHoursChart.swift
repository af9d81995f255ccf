// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

/// Training hours a person and year, by group, against the 40 of the collective agreement.
struct TrainingHoursChart {
  let source: ReportSource

  /// The chart; nil without training.
  func chart(id: String) -> Chart? {
    let ledger = TrainingLedger(source)
    guard !ledger.groups.isEmpty, !ledger.years.isEmpty else { return nil }
    let title = source.say(ReportLabel.meterTitle)
    let required = source.language.decimal(AttendanceLedger.yearlyTrainingHours, places: 0)
    let most = ledger.groups.flatMap { group in
      zip(ledger.years, group.hours).map { (group.name, $0, $1) }
    }.max { $0.2 < $1.2 }
    guard let most else { return nil }
    let summary = source.say(
      ReportSentence.meterSummary,
      [
        "hours": source.language.decimal(most.2, places: 1), "group": most.0,
        "year": String(most.1), "required": required,
      ])
    let rows = ledger.groups.flatMap { group in
      zip(ledger.years, group.hours).map { year, hours -> [String: VegaLite.Value] in
        [
          "group": .text(group.name), "year": .text(String(year)), "hours": .number(hours.told),
        ]
      }
    }
    let years = ledger.years.map(String.init)
    let y = VegaLite.Channel(
      field: "group", type: "nominal", title: "", sort: ledger.groups.map(\.name),
      axis: VegaLite.Axis(labelLimit: 150))
    let x = VegaLite.Channel(
      field: "hours", type: "quantitative", title: source.say(ReportLabel.hoursAPerson),
      axis: VegaLite.Axis(format: ",.0f"), scale: VegaLite.Scale(zero: true))
    let tooltip: [VegaLite.Channel] = [
      .told("group", source.say(ReportLabel.group)), .told("year", source.say(ReportLabel.year)),
      .told("hours", source.say(ReportLabel.hoursAPerson), format: ",.1f"),
    ]
    let specification = VegaLite(
      title: title, description: summary, height: 30 * ledger.groups.count + 20,
      data: VegaLite.Values(values: rows),
      layer: [
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "point", size: 110, filled: true),
          encoding: VegaLite.Encoding(
            x: x, y: y,
            color: VegaLite.Channel(
              field: "year", type: "nominal",
              scale: VegaLite.Scale(
                domain: years.map { .text($0) },
                range: years.indices.map { Tone.series[$0 % Tone.series.count] }),
              legend: VegaLite.Legend(title: "")),
            shape: VegaLite.Channel(
              field: "year", type: "nominal",
              scale: VegaLite.Scale(domain: years.map { .text($0) }),
              legend: VegaLite.Legend(title: "")),
            tooltip: tooltip)),
        VegaLite.Layer(
          mark: VegaLite.Mark(
            type: "rule", color: Tone.limit, strokeWidth: 1.5, strokeDash: [6, 4], aria: false),
          encoding: VegaLite.Encoding(
            x: VegaLite.Channel(datum: .number(AttendanceLedger.yearlyTrainingHours)))),
      ], config: VegaLite.Config(source.language))
    return Chart(
      id: id, title: title, summary: summary, specification: specification,
      table: FigureTable(
        caption: title, columns: [source.say(ReportLabel.group)] + years,
        rows: ledger.groups.map { group in
          FigureTable.Row(
            head: group.name,
            cells: group.hours.map { source.language.decimal($0, places: 1) })
        }))
  }
}

/// The ledger of training, put together from the files.
struct TrainingLedger {
  struct Group {
    let name: String
    /// Hours a person in each year.
    let hours: [Double]
  }

  /// Calendar years of the horizon with training.
  let years: [Int]
  /// Groups with anybody invited, in the order of the staff.
  let groups: [Group]
  /// Group of each post.
  let groupOfPost: [String: String]

  /// Positions of these years in the files' lists; years without training are left out.
  let positions: [Int]

  init(_ source: ReportSource) {
    let posts = source.run.summary.training?.posts ?? []
    groupOfPost = Dictionary(
      source.run.attendance.map { ($0.post, $0.group) }, uniquingKeysWith: { first, _ in first })
    let first = source.run.scenario.start.year
    let count = posts.map(\.trainingHoursByYear.count).max() ?? 0
    let positions = (0..<count).filter { year in
      posts.contains { $0.trainingHoursByYear[year] > 0 }
    }
    self.positions = positions
    years = positions.map { first + $0 }
    var order: [String] = []
    var hours: [String: [[Double]]] = [:]
    for post in posts {
      guard let group = groupOfPost[post.post] else { continue }
      if hours[group] == nil { order.append(group) }
      hours[group, default: []].append(post.trainingHoursByYear)
    }
    groups = order.map { id in
      let people = hours[id] ?? []
      return Group(
        name: source.names.group(id, source.language),
        hours: positions.map { year in
          people.reduce(0) { $0 + $1[year] } / Double(people.count)
        })
    }
  }
}
