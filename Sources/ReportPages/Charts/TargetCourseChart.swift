// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Futures of a hundred along periods, a line for each target.
struct TargetCourseChart: Drawing {
  struct Course {
    let name: String
    /// For each period, futures of a hundred; NaN where nothing was observed.
    let futures: [Double]
  }

  let language: Language
  let courses: [Course]
  /// First day of each period, and its name.
  let starts: [String]
  let periods: [String]
  let isMonthly: Bool
  let words: (target: String, period: String, futures: String)

  /// Dashes of the lines, so that colour is not all that distinguishes them.
  private static let dashes = [[1, 0], [8, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 2]]

  func specification(title: String, summary: String) -> VegaLite {
    let names = courses.map(\.name)
    let x = VegaLite.Channel.date(format: isMonthly ? "%b %Y" : "%d %b %Y")
    let y = VegaLite.Channel.quantity("futures", title: words.futures, format: ",.0f", to: 100)
    let color = VegaLite.Channel.kinds("target", names, Tone.colors(names.count))
    // A layer for each target: a dash of its own beside the colour.
    let lines = names.enumerated().map { position, name in
      VegaLite.Layer(
        .init(
          type: "line", strokeWidth: 2.5, strokeDash: Self.dashes[position % Self.dashes.count]),
        .init(x: x, y: y, color: color), when: "datum.target == " + Self.quoted(name))
    }
    let points = VegaLite.Layer(
      .init(type: "point", size: 36, filled: true),
      .init(
        x: x, y: y, color: color, shape: .kinds("target", names),
        tooltip: [
          .tooltip("target", words.target), .tooltip("period", words.period),
          .tooltip("futures", words.futures, format: ",.1f"),
        ]))
    return VegaLite(
      title, summary, height: 240, language,
      courses.flatMap { course in
        starts.indices.map { position in
          [
            "start": .text(starts[position]), "period": .text(periods[position]),
            "target": .text(course.name), "futures": .number(course.futures[position]),
          ]
        }
      }, lines + [points])
  }

  /// A text as an expression of Vega writes it.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
