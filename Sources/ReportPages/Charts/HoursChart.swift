// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// Contracted hours by what becomes of them, against the hours that the work asks for.
struct HoursChart: Drawing {
  struct Point {
    let start: String
    let period: String
    let demanded: Double
    let parts: [Double]
  }

  let language: Language
  let points: [Point]
  /// Names and colours of the parts.
  let names: [String]
  let colors: [String]
  let demanded: String
  let axisTitle: String
  let words: (month: String, part: String, hours: String)

  func specification(title: String, summary: String) -> VegaLite {
    var x = VegaLite.Channel.date(format: "%b %Y")
    x.timeUnit = "utcyearmonth"
    var middle = x
    middle.bandPosition = 0.5
    let y = VegaLite.Channel.quantity("hours", title: axisTitle, format: ",.0f", zero: true)
    var stacked = y
    stacked.stack = "zero"
    let part = VegaLite.Channel.kinds("part", names + [demanded], colors + ["#1b1f24"])
    let tooltip: [VegaLite.Channel] = [
      .tooltip("period", words.month), .tooltip("part", words.part),
      .tooltip("hours", words.hours, format: ",.0f"),
    ]
    return VegaLite(
      title, summary, height: 280, language,
      points.flatMap { point in
        (names.indices.map { (names[$0], Double($0), point.parts[$0]) }
          + [(demanded, -1, point.demanded)]).map { name, order, hours in
            [
              "start": .text(point.start), "period": .text(point.period), "part": .text(name),
              "order": .number(order), "hours": .number(hours),
            ]
          }
      },
      [
        .init(
          .init(type: "bar", stroke: "#ffffff", strokeWidth: 0.5),
          .init(
            x: x, y: stacked, color: part, order: .init(field: "order", type: "quantitative"),
            tooltip: tooltip), when: "datum.order >= 0"),
        .init(
          .init(type: "line", strokeWidth: 2.5), .init(x: middle, y: y, color: part),
          when: "datum.order < 0"),
        .init(
          .init(type: "point", size: 30, filled: true),
          .init(x: middle, y: y, color: part, tooltip: tooltip), when: "datum.order < 0"),
      ])
  }
}
