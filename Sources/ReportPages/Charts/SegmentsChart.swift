// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Rows cut into parts that add up: futures that go better, equally or worse; shares of scenarios.
///
/// Parts lie in the order of the legend and wide ones say what they are, so that no colour is needed.
struct SegmentsChart: Drawing {
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
          "row": .text(row.label), "part": .text(parts[part].name),
          "start": .number(start.asWritten),
          "end": .number((start + amount).asWritten),
          "middle": .number((start + amount / 2).asWritten),
          "amount": .number(amount.asWritten),
          "mark": .text(amount >= Self.wide * total ? mark(part, amount) : ""),
        ]
      }
    }
    let y = VegaLite.Channel.rows("row", rows.map(\.label), labelLimit: 230)
    func x(_ field: String) -> VegaLite.Channel {
      .quantity(field, title: axisTitle, format: ",.0f", to: total, nice: false)
    }
    return VegaLite(
      title, summary, height: 26 * rows.count + 20, language, values,
      [
        .init(
          .init(type: "bar", stroke: "#1b1f24", strokeWidth: 0.5),
          .init(
            x: x("start"), x2: .end("end"), y: y,
            color: .kinds("part", parts.map(\.name), parts.map(\.color)),
            tooltip: [
              .tooltip("row", ""), .tooltip("part", ""),
              .tooltip("amount", axisTitle, format: ",.1f"),
            ])),
        .init(
          .init(type: "text", color: "#1b1f24", size: 12, aria: false),
          .init(x: x("middle"), y: y, text: .text("mark"))),
      ])
  }
}
