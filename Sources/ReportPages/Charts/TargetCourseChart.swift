// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// When targets are broken: for each month, the futures of a hundred in which it breaks each target.
struct TargetCourseChart {
  let source: ReportSource

  private struct Course {
    let name: String
    /// For each period of the course, futures of a hundred; NaN where nothing was observed.
    let futures: [Double]
  }

  /// Dashes of the lines, so that colour is not all that tells them apart.
  private static let dashes = [[1, 0], [8, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 2]]

  /// The chart; nil where no target is about the periods of the course.
  func chart(id: String) -> Chart? {
    guard let course = source.course else { return nil }
    let targets = source.run.summary.targets.filter {
      $0.period == course.grain.rawValue && $0.futuresObserved > 0
    }
    guard !targets.isEmpty else { return nil }
    let courses = targets.map { target in
      Course(
        name: source.names.target(target.id, source.language),
        futures: course.periods.map {
          let observed = target.observedInPeriod[$0]
          return observed > 0
            ? (100 * Double(target.brokenInPeriod[$0]) / Double(observed)).told : .nan
        })
    }
    let starts = course.periods.map { source.run.periods.start(course.grain, $0) }
    let title = source.say(ReportLabel.targetCourseTitle)
    let summary =
      courses.map { self.summary($0, starts, course.grain) }.joined(separator: "; ")
      .capitalisedFirst + "."
    let unit = source.say(course.grain == .month ? ReportLabel.month : .week)
    return Chart(
      id: id, title: title, summary: summary,
      specification: specification(title, summary, courses, starts, course.grain, unit),
      table: FigureTable(
        caption: title, columns: [unit] + courses.map(\.name),
        rows: starts.indices.map { position in
          FigureTable.Row(
            head: source.period(course.grain, starts[position]),
            start: starts[position].description,
            cells: courses.map { source.language.decimal($0.futures[position], places: 1) })
        }))
  }

  private func summary(
    _ course: Course, _ starts: [CivilDate], _ grain: ResponseLayout.Grain
  ) -> String {
    let worst = course.futures.indices.filter { course.futures[$0].isFinite }
      .max { course.futures[$0] < course.futures[$1] }
    guard let worst, course.futures[worst] > 0 else {
      return source.say(ReportSentence.neverBroken, ["target": course.name])
    }
    return source.say(
      ReportSentence.mostBroken,
      [
        "target": course.name, "period": source.period(grain, starts[worst]),
        "count": source.language.decimal(course.futures[worst], places: 0),
      ])
  }

  private func specification(
    _ title: String, _ summary: String, _ courses: [Course], _ starts: [CivilDate],
    _ grain: ResponseLayout.Grain, _ unit: String
  ) -> VegaLite {
    let rows = courses.flatMap { course in
      starts.indices.map { position -> [String: VegaLite.Value] in
        [
          "start": .text(starts[position].description),
          "period": .text(source.period(grain, starts[position])), "target": .text(course.name),
          "futures": .number(course.futures[position]),
        ]
      }
    }
    let names = courses.map(\.name)
    let colors = (0..<names.count).map { Tone.series[$0 % Tone.series.count] }
    let x = VegaLite.Channel.date(format: grain == .month ? "%b %Y" : "%d %b %Y")
    let y = VegaLite.Channel(
      field: "futures", type: "quantitative", title: source.say(ReportLabel.futuresOf100),
      axis: VegaLite.Axis(format: ",.0f"),
      scale: VegaLite.Scale(domain: [.number(0), .number(100)]))
    let legend = VegaLite.Legend(title: "")
    let color = VegaLite.Channel(
      field: "target", type: "nominal",
      scale: VegaLite.Scale(domain: names.map { .text($0) }, range: colors), legend: legend)
    let tooltip: [VegaLite.Channel] = [
      .told("target", source.say(ReportLabel.target)), .told("period", unit),
      .told("futures", source.say(ReportLabel.futuresOf100), format: ",.1f"),
    ]
    // A layer for each target: a dash of its own beside the colour.
    let lines = names.indices.map { position in
      VegaLite.Layer(
        mark: VegaLite.Mark(
          type: "line", strokeWidth: 2.5, strokeDash: Self.dashes[position % Self.dashes.count]),
        encoding: VegaLite.Encoding(x: x, y: y, color: color),
        transform: [VegaLite.Filter(filter: "datum.target == " + Self.quoted(names[position]))])
    }
    let points = VegaLite.Layer(
      mark: VegaLite.Mark(type: "point", size: 36, filled: true),
      encoding: VegaLite.Encoding(
        x: x, y: y, color: color,
        shape: VegaLite.Channel(
          field: "target", type: "nominal",
          scale: VegaLite.Scale(domain: names.map { .text($0) }), legend: legend),
        tooltip: tooltip))
    return VegaLite(
      title: title, description: summary, height: 240,
      data: VegaLite.Values(values: rows), layer: lines + [points],
      config: VegaLite.Config(source.language))
  }

  /// A text as an expression of Vega writes it.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
