// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// How much each factor counts for a figure: bars, with intervals where there are any.
package struct FactorChart {
  /// A factor.
  package struct Bar {
    package var name: String
    package var value: Double
    /// Ends of the interval; NaN without one.
    package var low = Double.nan
    package var high = Double.nan
    /// What the table tells of it.
    package var cells: [String]

    package init(
      name: String, value: Double, low: Double = .nan, high: Double = .nan, cells: [String]
    ) {
      self.name = name
      self.value = value
      self.low = low
      self.high = high
      self.cells = cells
    }
  }

  /// The chart of some bars, in their order.
  ///
  /// - Parameters:
  ///   - axis: What the bars measure.
  ///   - isWhole: Whether the axis goes from 0 to 1, as shares of a whole that are compared do.
  ///   - format: How numbers are written (d3).
  ///   - columns: Heads of the table, that of the factor first.
  package static func chart(
    id: String, title: String, summary: String, axis: String, isWhole: Bool, format: String,
    columns: [String], bars: [Bar], language: Language
  ) -> Chart {
    let rows = bars.map { bar -> [String: VegaLite.Value] in
      [
        "factor": .text(bar.name), "value": .number(bar.value), "low": .number(bar.low),
        "high": .number(bar.high),
      ]
    }
    let y = VegaLite.Channel(
      field: "factor", type: "nominal", title: "", sort: bars.map(\.name),
      axis: VegaLite.Axis(labelLimit: 190))
    func x(_ field: String) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: axis,
        axis: VegaLite.Axis(format: format, tickCount: 6),
        scale: isWhole
          ? VegaLite.Scale(domain: [.number(0), .number(1)]) : VegaLite.Scale(zero: true))
    }
    let hasIntervals = bars.contains { $0.low.isFinite }
    var tooltip: [VegaLite.Channel] = [
      .told("factor", columns[0]), .told("value", axis, format: format),
    ]
    if hasIntervals {
      tooltip += [
        .told("low", language.say(ReportLabel.intervalLow), format: format),
        .told("high", language.say(ReportLabel.intervalHigh), format: format),
      ]
    }
    var layers = [
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "bar", color: Tone.band50, stroke: Tone.line, strokeWidth: 1),
        encoding: VegaLite.Encoding(x: x("value"), y: y, tooltip: tooltip))
    ]
    if hasIntervals {
      layers.append(
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "rule", color: Tone.error, strokeWidth: 3),
          encoding: VegaLite.Encoding(x: x("low"), x2: .end("high"), y: y, tooltip: tooltip)))
    }
    return Chart(
      id: id, title: title, summary: summary,
      specification: VegaLite(
        title: title, description: summary, height: 36 * rows.count + 30,
        data: VegaLite.Values(values: rows), layer: layers, config: VegaLite.Config(language)),
      table: FigureTable(
        caption: title, columns: columns,
        rows: bars.map { FigureTable.Row(head: $0.name, cells: $0.cells) }))
  }
}
