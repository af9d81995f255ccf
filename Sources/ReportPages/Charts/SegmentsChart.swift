// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Rows cut into parts that add up: futures that go better, equally or worse; shares of scenarios.
///
/// Parts lie in the order of the legend and wide ones say what they are, so that no colour is needed.
struct SegmentsChart {
  /// A kind of part.
  struct Part {
    let name: String
    let color: String
  }

  let language: Language
  let parts: [Part]
  /// Label and amounts of each row, in the order of ``parts``.
  let rows: [(label: String, amounts: [Double])]
  /// What the amounts add up to.
  let total: Double
  let axisTitle: String
  /// What stands on a part of a row that is wide enough.
  let mark: (_ part: Int, _ amount: Double) -> String

  /// Parts narrower than this share of the total say nothing.
  private static let wide = 0.07

  func specification(title: String, summary: String) -> VegaLite {
    let values = rows.flatMap { row -> [[String: VegaLite.Value]] in
      var start = 0.0
      return row.amounts.enumerated().map { part, amount in
        defer { start += amount }
        return [
          "row": .text(row.label), "part": .text(parts[part].name), "start": .number(start.told),
          "end": .number((start + amount).told), "middle": .number((start + amount / 2).told),
          "amount": .number(amount.told),
          "mark": .text(amount >= Self.wide * total ? mark(part, amount) : ""),
        ]
      }
    }
    let y = VegaLite.Channel(
      field: "row", type: "nominal", title: "", sort: rows.map(\.label),
      axis: VegaLite.Axis(labelLimit: 230))
    func x(_ field: String) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: axisTitle,
        axis: VegaLite.Axis(format: ",.0f"),
        scale: VegaLite.Scale(domain: [.number(0), .number(total)], nice: false))
    }
    let color = VegaLite.Channel(
      field: "part", type: "nominal",
      scale: VegaLite.Scale(
        domain: parts.map { .text($0.name) }, range: parts.map(\.color)),
      legend: VegaLite.Legend(title: ""))
    return VegaLite(
      title: title, description: summary, height: 26 * rows.count + 20,
      data: VegaLite.Values(values: values),
      layer: [
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "bar", stroke: "#1b1f24", strokeWidth: 0.5),
          encoding: VegaLite.Encoding(
            x: x("start"), x2: .end("end"), y: y, color: color,
            tooltip: [
              .told("row", ""), .told("part", ""), .told("amount", axisTitle, format: ",.1f"),
            ])),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "text", color: "#1b1f24", size: 12, aria: false),
          encoding: VegaLite.Encoding(
            x: x("middle"), y: y,
            text: VegaLite.Channel(field: "mark", type: "nominal"))),
      ], config: VegaLite.Config(language))
  }
}
