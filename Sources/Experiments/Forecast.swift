// SPDX-License-Identifier: GPL-3.0-or-later
public import WorkforceModel

/// What is to be expected of each figure: mean, its error, and the spread over replications.
///
/// Cells stand in the order of the layout. Weeks, months and days have quantiles off by at most 0.39 %
/// (`HistogramScale`); the quantiles of the horizon are exact.
public struct Forecast: Sendable {
  /// A figure (metric, scope, period) over all replications.
  public struct Cell: Sendable, Equatable {
    /// The mean over replications; NaN when the figure was never defined.
    public var mean: Double
    /// Half-width of the mean's Student interval at the run's confidence; NaN below two replications.
    public var halfWidth: Double
    /// Five replications in a hundred lie below.
    public var p05: Double
    /// A quarter of replications lies below.
    public var p25: Double
    /// Half of the replications lie below.
    public var p50: Double
    /// A quarter of replications lies above.
    public var p75: Double
    /// Five replications in a hundred lie above.
    public var p95: Double
    /// The number of replications in which the figure was defined.
    public var replications: Int

    /// Creates a cell.
    public init(
      mean: Double, halfWidth: Double, p05: Double, p25: Double, p50: Double, p75: Double,
      p95: Double, replications: Int
    ) {
      self.mean = mean
      self.halfWidth = halfWidth
      self.p05 = p05
      self.p25 = p25
      self.p50 = p50
      self.p75 = p75
      self.p95 = p95
      self.replications = replications
    }
  }

  /// The probabilities of the quantiles in a cell.
  static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Where each figure stands.
  public let layout: ResponseLayout
  /// All cells, in the order of the layout.
  public let cells: [Cell]
  /// The number of replications.
  public let replications: Int

  /// Creates a forecast of finished cells.
  ///
  /// - Precondition: There is a cell for each response of the layout.
  public init(layout: ResponseLayout, cells: [Cell], replications: Int) {
    precondition(cells.count == layout.count, "\(layout.count) cells required; got \(cells.count)")
    self.layout = layout
    self.cells = cells
    self.replications = replications
  }

  /// The figure of a series in a week, a month or over the horizon.
  public subscript(series: Int, grain: ResponseLayout.Grain, period: Int = 0) -> Cell {
    cells[layout.index(series: series, grain: grain, period: period)]
  }

  /// The figure of a metric for a named scope; nil when the scenario does not report it.
  public func cell(
    _ metric: Metric, scope: String = "sector", grain: ResponseLayout.Grain = .horizon,
    period: Int = 0
  ) -> Cell? {
    layout.position(of: metric, scope: scope).map { self[$0, grain, period] }
  }
}
