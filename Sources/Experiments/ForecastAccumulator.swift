// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import OutputAnalysis
internal import WorkforceModel

/// Counts replications in their order, and makes the forecast of them.
///
/// A few replications together cost one straight loop over their responses for the moments and one for
/// the histograms. Nothing here grows with the number of replications but the rows on disk.
final class ForecastAccumulator {
  private let layout: ResponseLayout
  private let parameters: ModelParameters
  private let horizonCells: [Int]
  private var moments: TallyTable
  /// Figures that are ratios, with their weights, and what they are over all replications.
  private let ratioCells: [(figure: Int, weight: Int)]
  private var ratios: [RatioTally]
  private var histograms: HistogramTable
  /// Responses of the replications that moments and histograms do not know yet, one after the other.
  private var waiting: [Double] = []
  private static let replicationsAtOnce = 32
  private var targets: [TargetTally]
  private var attendance: AttendanceTally?
  private var hours: HourTally?
  private let responses: ResponseTable
  /// All responses, where they are kept.
  private let everything: ResponseTable?
  private(set) var replications = 0
  private(set) var events: UInt64 = 0

  private let confidence: Double

  /// - Parameter isPlain: Whether neither who attends what nor hours of the day are counted.
  init(
    parameters: ModelParameters, layout: ResponseLayout, targets: [Target], confidence: Double,
    spoolFolder: URL, keepsCells: Bool = false, isPlain: Bool = false
  ) throws {
    self.confidence = confidence
    self.parameters = parameters
    self.layout = layout
    horizonCells = layout.series.indices.map { layout.index(series: $0, grain: .horizon) }
    moments = TallyTable(cells: layout.count)
    ratioCells = (0..<layout.count).compactMap { figure in
      layout.weight(of: figure).map { (figure, $0) }
    }
    ratios = Array(repeating: RatioTally(), count: ratioCells.count)
    histograms = HistogramTable(rows: layout.count)
    let lengths = PeriodLengths(parameters)
    self.targets = try targets.map { try TargetTally($0, layout: layout, lengths: lengths) }
    attendance = parameters.programme.isEmpty || isPlain ? nil : AttendanceTally(parameters)
    hours = isPlain ? nil : HourTally(parameters)
    responses = try ResponseTable(series: layout.series, folder: spoolFolder)
    everything =
      keepsCells ? try ResponseTable(width: layout.responseCount, folder: spoolFolder) : nil
  }

  func add(_ result: ReplicationResult) {
    precondition(
      result.responses.count == layout.responseCount,
      "\(layout.responseCount) responses required; got \(result.responses.count)")
    waiting.append(contentsOf: result.responses[..<layout.count])
    for (index, cell) in ratioCells.enumerated() {
      ratios[index].add(result.responses[cell.figure], weight: result.responses[cell.weight])
    }
    if waiting.count >= Self.replicationsAtOnce * layout.count { countWaiting() }
    for index in targets.indices { targets[index].add(result.responses) }
    attendance?.add(result)
    hours?.add(result.hours)
    responses.append(horizonCells.lazy.map { result.responses[$0] })
    everything?.append(result.responses)
    replications += 1
    events += result.events
  }

  private func countWaiting() {
    moments.add(waiting.span)
    histograms.add(waiting.span)
    waiting.removeAll(keepingCapacity: true)
  }

  func finish(_ stopping: Stopping, ending: RunEnding, elapsed: Duration) throws -> RunResult {
    responses.flush()
    everything?.flush()
    countWaiting()
    let horizon = try horizonQuantiles()
    var cells: [Forecast.Cell] = []
    cells.reserveCapacity(layout.count)
    for index in 0..<layout.count {
      let quantiles =
        layout.isHorizon(index)
        ? horizon[index / layout.stride]
        : histograms.quantiles(Forecast.probabilities, ofRow: index)
      cells.append(cell(index, quantiles))
    }
    for (index, cell) in ratioCells.enumerated() {
      let interval = ratios[index].interval(confidence: confidence)
      cells[cell.figure].mean = interval.mean
      cells[cell.figure].halfWidth = interval.halfWidth.isFinite ? interval.halfWidth : .nan
    }
    // Of the horizon quantiles are exact.
    for index in 0..<layout.count where !layout.isHorizon(index) { cells[index].takeRoundingOut() }
    let forecast = Forecast(layout: layout, cells: cells, replications: replications)
    return RunResult(
      forecast: forecast, targets: targets.map(\.assessment), attendance: attendance?.ledger,
      calendar: CalendarForecast(forecast, parameters: parameters),
      hours: hours?.forecast(confidence: confidence), responses: responses,
      cells: everything, ending: ending,
      precision: PrecisionOutcome(stopping, forecast, ending: ending),
      events: events, elapsed: elapsed)
  }

  private func cell(_ index: Int, _ quantiles: [Double]) -> Forecast.Cell {
    let interval = moments.interval(ofCell: index, confidence: confidence)
    let halfWidth = interval.halfWidth.isFinite ? interval.halfWidth : .nan
    return Forecast.Cell(
      mean: interval.mean, halfWidth: halfWidth, futureMean: interval.mean,
      futureHalfWidth: halfWidth, p05: quantiles[0], p25: quantiles[1], p50: quantiles[2],
      p75: quantiles[3], p95: quantiles[4],
      replications: moments.count(ofCell: index))
  }

  private func horizonQuantiles() throws -> [[Double]] {
    var result = Array(
      repeating: Forecast.probabilities.map { _ in Double.nan }, count: layout.series.count)
    try responses.forEachColumn { column, values in
      let sample = Quantiles(values)
      result[column] = Forecast.probabilities.map(sample.quantile)
    }
    return result
  }
}

extension ResponseLayout {
  /// Whether a cell is a figure over the whole horizon.
  fileprivate func isHorizon(_ index: Int) -> Bool {
    let (place, cell) = index.quotientAndRemainder(dividingBy: stride)
    return place < series.count && cell == stride - 1
  }
}

extension Forecast.Cell {
  /// Moves a quantile to the mean where only its rounding puts the mean outside.
  fileprivate mutating func takeRoundingOut() {
    let error = HistogramScale.relativeError
    for mean in [mean, futureMean] {
      if mean > p95, mean - p95 <= error * abs(mean) { p95 = mean }
      if mean < p05, p05 - mean <= error * abs(mean) { p05 = mean }
    }
  }
}
