// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
package import Wording

/// A factor that counts for a figure: its value, the ends of its interval, and what the table has of it.
package typealias FactorBar = (
  name: String, value: Double, low: Double, high: Double, cells: [Table.Cell]
)

extension Chart {
  /// How much each factor counts for a figure: bars, with intervals where there are any.
  ///
  /// - Parameters:
  ///   - axis: What the bars measure.
  ///   - isWhole: Whether the axis goes from 0 to 1, as shares of a whole that are compared do.
  package static func factors(
    _ id: String, _ title: String, _ summary: String, _ language: Language, _ bars: [FactorBar],
    axis: String, isWhole: Bool, format: String, head: String, _ heads: [String]
  ) -> Chart {
    Chart(
      id, title, summary,
      .bars(
        language,
        bars.map { Drawing.Amount(label: $0.name, mean: $0.value, low: $0.low, high: $0.high) },
        axis: axis, most: isWhole ? 1 : nil, format: format, exact: format, height: 36, labels: 190,
        heads: (
          head, axis, language.say(ReportLabel.rangeLow), language.say(ReportLabel.rangeHigh)
        )), .factors(title, bars, head: head, heads))
  }
}

extension Table {
  /// The factors in a table, on a terminal with their bars.
  package static func factors(_ title: String, _ bars: [FactorBar], head: String, _ heads: [String])
    -> Table
  {
    let most = max(1, bars.map { abs($0.value) }.filter(\.isFinite).max() ?? 1)
    return Table(
      title, [Column(head), Column("", only: .terminal, isLeft: true)] + heads.map { Column($0) },
      bars.map {
        let share = $0.value.isFinite ? abs($0.value) / most : 0
        return Row($0.name, [Cell(TextLayout.bar(share, 20, paper: "░"))] + $0.cells)
      })
  }
}
