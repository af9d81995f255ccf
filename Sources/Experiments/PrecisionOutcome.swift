// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
public import WorkforceModel

/// The precision that was asked for, and how far the run came.
public struct PrecisionOutcome: Sendable {
  /// A figure that the precision was asked of.
  public struct Figure: Sendable {
    /// What it is about.
    public let series: ResponseLayout.Series
    /// Half-width over mean at the end; nil when it is not defined.
    public let relativeHalfWidth: Double?
  }

  /// The relative half-width asked for.
  public let asked: Double
  /// Whether every figure reached it.
  public let isReached: Bool
  /// How precise each figure is.
  public let figures: [Figure]

  /// The largest relative half-width; nil when one is not defined.
  public var reached: Double? {
    let ratios = figures.compactMap(\.relativeHalfWidth)
    return ratios.count == figures.count ? ratios.max() : nil
  }

  /// Nil when a number of replications was asked for rather than a precision.
  init?(_ stopping: ForecastExperiment.Stopping, _ forecast: Forecast, ending: RunEnding) {
    guard case .precision(let rule, let series) = stopping else { return nil }
    asked = rule.relativeHalfWidth
    isReached = ending == .precise
    figures = series.map { position in
      let cell = forecast[position, .horizon]
      let ratio = cell.halfWidth == 0 ? 0 : cell.halfWidth / abs(cell.mean)
      return Figure(
        series: forecast.layout.series[position], relativeHalfWidth: ratio.isFinite ? ratio : nil)
    }
  }
}
