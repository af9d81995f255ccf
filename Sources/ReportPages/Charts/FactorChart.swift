// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
package import Wording

/// How much each factor counts for a figure: bars, with intervals where there are any.
package struct FactorChart {
  /// A factor.
  package struct Bar {
    let name: String
    let value: Double
    /// Ends of the interval; NaN without one.
    let low: Double
    let high: Double
    /// What the table has of it.
    let cells: [Table.Cell]

    package init(
      _ name: String, _ value: Double, low: Double = .nan, high: Double = .nan,
      _ cells: [Table.Cell]
    ) {
      self.name = name
      self.value = value
      self.low = low
      self.high = high
      self.cells = cells
    }
  }

  private let language: Language
  private let axis: String
  private let isWhole: Bool
  private let format: String
  private let bars: [Bar]

  /// - Parameters:
  ///   - axis: What the bars measure.
  ///   - isWhole: Whether the axis goes from 0 to 1, as shares of a whole that are compared do.
  ///   - format: How numbers are written (d3).
  package init(language: Language, axis: String, isWhole: Bool, format: String, bars: [Bar]) {
    self.language = language
    self.axis = axis
    self.isWhole = isWhole
    self.format = format
    self.bars = bars
  }

  package func chart(
    _ id: String, _ title: String, _ summary: String, head: String, _ heads: [String]
  ) -> Chart {
    Chart(
      id, title, summary,
      RankedChart(
        language: language,
        rows: bars.map {
          RankedChart.Row(label: $0.name, mean: $0.value, low: $0.low, high: $0.high)
        }, axisTitle: axis, format: format, most: isWhole ? 1 : nil, hasBars: true,
        rowHeight: 36, labelLimit: 190, words: (axis, ""),
        ends: (
          head, language.say(ReportLabel.intervalLow), language.say(ReportLabel.intervalHigh)
        )), table(title, head: head, heads))
  }

  /// The factors in a table, on a terminal with their bars.
  package func table(_ title: String, head: String, _ heads: [String]) -> Table {
    let most = max(1, bars.map(\.value).filter(\.isFinite).max() ?? 1)
    let scale = bars.contains { $0.value > 1 } ? most : 1
    return Table(
      title,
      [Table.Column(head), Table.Column("", only: .terminal, isLeft: true)]
        + heads.map { Table.Column($0) },
      bars.map {
        let share = $0.value.isFinite ? $0.value / scale : 0
        return Table.Row($0.name, [Table.Cell(TextLayout.bar(share, 20, paper: "░"))] + $0.cells)
      })
  }
}
