// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import WorkforceModel

/// Gathers the futures of blocks, and finds how much of a figure's variance each source of doubt brings.
final class DoubtTally {
  private let futures: UncertainFutures
  private let cells: [Int]
  private let central: ForecastAccumulator
  /// Drawn futures, and by block what was exchanged in it; values of all figures one after the other.
  private var drawn: [Double] = []
  private var exchanged: [Double] = []

  init(_ futures: UncertainFutures, layout: ResponseLayout, central: ForecastAccumulator) {
    self.futures = futures
    self.central = central
    cells = layout.series.indices.map { layout.index(series: $0, grain: .horizon) }
  }

  /// Takes in the next future of the run.
  func add(_ result: ReplicationResult, as role: UncertainFutures.Role) {
    switch role {
    case .drawn: drawn.append(contentsOf: cells.lazy.map { result.responses[$0] })
    case .central: central.add(result)
    case .exchanged: exchanged.append(contentsOf: cells.lazy.map { result.responses[$0] })
    }
  }

  /// What the futures show, with half-widths at a confidence.
  func forecast(confidence: Double, _ elapsed: Duration) throws -> DoubtForecast {
    let centre = try central.finish(
      .replications(central.replications), ending: .completed, elapsed: elapsed)
    return DoubtForecast(
      sources: futures.sources, central: centre.forecast,
      shares: cells.indices.map { shares(ofFigure: $0, confidence: confidence) })
  }

  /// First and total shares of each source in the variance of a figure.
  ///
  /// With `A` and `B` the drawn futures of a block and `E` the exchanged one, the first share of a source is
  /// `cov(A, E) / V`, since they have it alone in common, and its total share `E[(B − E)²] / 2V` (Jansen 1999,
  /// *Computer Physics Communications* 117, 35–43).
  private func shares(ofFigure figure: Int, confidence: Double) -> [DoubtForecast.Share] {
    let width = cells.count
    let all = stride(from: figure, to: drawn.count, by: width).map { drawn[$0] }
    let known = Tally(all.filter(\.isFinite))
    let (mean, variance) = (known.mean, known.count > 1 ? known.variance : .nan)
    return futures.sources.enumerated().map { place, _ in
      var first = Tally()
      var total = Tally()
      let blocks = exchanged.count / width
      for block in stride(from: place, to: blocks, by: futures.sources.count) {
        let (a, b) = (all[2 * block], all[2 * block + 1])
        let e = exchanged[block * width + figure]
        guard a.isFinite, b.isFinite, e.isFinite else { continue }
        first.add((a - mean) * (e - mean) / variance)
        total.add((b - e) * (b - e) / 2 / variance)
      }
      return DoubtForecast.Share(
        first: first.interval(confidence: confidence),
        total: total.interval(confidence: confidence),
        blocks: first.count)
    }
  }
}

/// What is known of the doubt about each figure.
package struct DoubtForecast: Sendable {
  /// The share of a source in the variance of a figure.
  package struct Share: Sendable {
    /// What the source brings alone.
    package var first: ConfidenceInterval
    /// What it brings with all that goes together with it.
    package var total: ConfidenceInterval
    /// Blocks of futures that both rest on.
    package var blocks: Int

    package init(first: ConfidenceInterval, total: ConfidenceInterval, blocks: Int) {
      self.first = first
      self.total = total
      self.blocks = blocks
    }
  }

  /// Sources of doubt, chance first.
  package let sources: [DoubtSource]
  /// The forecast with the central numbers, whose spread is chance alone.
  package let central: Forecast
  /// Shares over the whole horizon, by figure in the order of the layout, then by source.
  package let shares: [[Share]]
}
