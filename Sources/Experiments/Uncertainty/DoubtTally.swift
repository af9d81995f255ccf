// SPDX-License-Identifier: GPL-3.0-or-later
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
      shares: cells.indices.map {
        DoubtForecast.shares(
          drawn: values($0, drawn), exchanged: values($0, exchanged),
          sources: futures.sources.count, confidence: confidence)
      })
  }

  /// The values of a figure in some futures, whose values of all figures stand one after the other.
  private func values(_ figure: Int, _ all: [Double]) -> [Double] {
    stride(from: figure, to: all.count, by: cells.count).map { all[$0] }
  }
}
