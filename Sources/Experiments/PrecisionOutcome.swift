// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import WorkforceModel

/// The precision that was asked for, and how far the run came.
package struct PrecisionOutcome: Sendable {
  package struct Figure: Sendable {
    package let series: ResponseLayout.Series
    /// Half-width over mean at the end; nil when it is not defined.
    package let relativeHalfWidth: Double?
  }

  /// The relative half-width asked for.
  package let asked: Double
  package let isReached: Bool
  package let figures: [Figure]

  /// The largest relative half-width; nil when one is not defined.
  package var reached: Double? {
    let ratios = figures.compactMap(\.relativeHalfWidth)
    return ratios.count == figures.count ? ratios.max() : nil
  }

  /// Nil when a number of replications was asked for rather than a precision.
  init?(_ stopping: Stopping, _ forecast: Forecast, ending: RunEnding) {
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
