// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
package import Wording

/// How much each factor counts for a figure: bars, with intervals where there are any.
package struct FactorChart {
  /// A factor: its value, the ends of its interval, and what the table has of it.
  package typealias Bar = (
    name: String, value: Double, low: Double, high: Double, cells: [Table.Cell]
  )

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
      .bars(
        language,
        bars.map { Drawing.Amount(label: $0.name, mean: $0.value, low: $0.low, high: $0.high) },
        axis: axis, most: isWhole ? 1 : nil, format: format, exact: format, height: 36, labels: 190,
        heads: (
          head, axis, language.say(ReportLabel.intervalLow), language.say(ReportLabel.intervalHigh)
        )), table(title, head: head, heads))
  }

  /// The factors in a table, on a terminal with their bars.
  package func table(_ title: String, head: String, _ heads: [String]) -> Table {
    let most = max(1, bars.map(\.value).filter(\.isFinite).max() ?? 1)
    return Table(
      title,
      [Table.Column(head), Table.Column("", only: .terminal, isLeft: true)]
        + heads.map { Table.Column($0) },
      bars.map {
        let share = $0.value.isFinite ? $0.value / most : 0
        return Table.Row($0.name, [Table.Cell(TextLayout.bar(share, 20, paper: "░"))] + $0.cells)
      })
  }
}
