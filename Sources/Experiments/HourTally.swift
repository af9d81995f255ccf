// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import WorkforceModel

/// Counts figures by hour of the week, replication by replication.
final class HourTally {
  private let layout: HourLayout
  private let values: HourValues
  private let figures: [HourForecast.Figure]
  private var ratios: [RatioTally]
  private var histograms: HistogramTable
  private var waits: [UInt64]
  private var row: [Double]
  private var count = 0

  /// Nil where the desks never open on a day that counts.
  init?(_ parameters: ModelParameters) {
    layout = HourLayout(parameters)
    guard !layout.hours.isEmpty, parameters.recordsPeriods else { return nil }
    values = HourValues(layout: layout, parameters)
    figures = HourForecast.figures(layout, parameters)
    ratios = Array(repeating: RatioTally(), count: figures.count)
    histograms = HistogramTable(rows: figures.count)
    waits = Array(
      repeating: 0,
      count: layout.hours.count * parameters.services.count * WaitLengths.lengths)
    row = Array(repeating: .nan, count: figures.count)
  }

  func add(_ amounts: HourlyAmounts) {
    // Results that were made for a test may have none.
    guard amounts.waits.count == waits.count else { return }
    count += 1
    for (place, figure) in figures.enumerated() {
      let (value, weight) = values.value(figure, amounts)
      row[place] = value
      ratios[place].add(value, weight: weight)
    }
    histograms.add(row.span)
    for place in waits.indices { waits[place] += UInt64(amounts.waits[place]) }
  }

  /// Nil where no replication had any.
  func forecast(confidence: Double) -> HourForecast? {
    guard count > 0 else { return nil }
    let cells = figures.indices.map { place -> Forecast.Cell in
      let interval = ratios[place].interval(confidence: confidence)
      let quantiles = histograms.quantiles(Forecast.probabilities, ofRow: place)
      let halfWidth = interval.halfWidth.isFinite ? interval.halfWidth : .nan
      return Forecast.Cell(
        mean: interval.mean, halfWidth: halfWidth, futureMean: .nan, futureHalfWidth: .nan,
        p05: quantiles[0], p25: quantiles[1], p50: quantiles[2], p75: quantiles[3],
        p95: quantiles[4], replications: ratios[place].count)
    }
    return HourForecast(
      layout: layout, figures: figures, cells: cells, callers: figures.map { callers($0) })
  }

  private func callers(_ figure: HourForecast.Figure) -> (p50: Double, p90: Double) {
    guard figure.kind == .wait else { return (.nan, .nan) }
    var counts = [UInt64](repeating: 0, count: WaitLengths.lengths)
    for service in values.services(of: figure) {
      let start = (figure.hour * values.services + service) * WaitLengths.lengths
      for length in counts.indices { counts[length] += waits[start + length] }
    }
    return (WaitLengths.quantile(0.5, of: counts), WaitLengths.quantile(0.9, of: counts))
  }
}
