// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import WorkforceModel

/// What is to be expected of each figure: mean, its error, and the spread over replications.
///
/// Cells stand in the order of the layout. Weeks, months and days have quantiles off by at most 0.39 %
/// (`HistogramScale`); the quantiles of the horizon are exact.
package struct Forecast: Sendable {
  /// A figure (metric, scope, period) over all replications.
  package struct Cell: Sendable, Equatable {
    /// What is to be expected; NaN when the figure was never defined.
    ///
    /// A ratio (a wait, a share) is that of the totals over all replications, as citizens meet it: busy days
    /// and futures weigh more. Anything else is the mean over replications.
    package var mean: Double
    /// Half-width of its interval at the run's confidence; NaN below two replications.
    package var halfWidth: Double
    /// The mean over replications, each counted once, with its half-width; a ratio's differs from `mean`.
    package var futureMean: Double
    package var futureHalfWidth: Double
    package var p05: Double
    package var p25: Double
    package var p50: Double
    package var p75: Double
    package var p95: Double
    /// The number of replications in which the figure was defined.
    package var replications: Int

    package init(
      mean: Double, halfWidth: Double, futureMean: Double, futureHalfWidth: Double, p05: Double,
      p25: Double, p50: Double, p75: Double, p95: Double, replications: Int
    ) {
      self.mean = mean
      self.halfWidth = halfWidth
      self.futureMean = futureMean
      self.futureHalfWidth = futureHalfWidth
      self.p05 = p05
      self.p25 = p25
      self.p50 = p50
      self.p75 = p75
      self.p95 = p95
      self.replications = replications
    }

    /// The ends of the interval of the mean, symmetric on the scale of the metric.
    package func ends(of metric: Metric) -> (low: Double, high: Double) {
      ConfidenceInterval(mean: mean, halfWidth: halfWidth).ends(on: metric.intervalScale)
    }
  }

  static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  package let layout: ResponseLayout
  package let cells: [Cell]
  package let replications: Int

  /// Creates a forecast of finished cells.
  ///
  /// - Precondition: There is a cell for each response of the layout.
  package init(layout: ResponseLayout, cells: [Cell], replications: Int) {
    precondition(cells.count == layout.count, "\(layout.count) cells required; got \(cells.count)")
    self.layout = layout
    self.cells = cells
    self.replications = replications
  }

  package subscript(series: Int, grain: ResponseLayout.Grain, period: Int = 0) -> Cell {
    cells[layout.index(series: series, grain: grain, period: period)]
  }

  /// The figure of a metric for a named scope; nil when the scenario does not report it.
  package func cell(
    _ metric: Metric, scope: String = "sector", grain: ResponseLayout.Grain = .horizon,
    period: Int = 0
  ) -> Cell? { layout.position(of: metric, scope: scope).map { self[$0, grain, period] } }
}
