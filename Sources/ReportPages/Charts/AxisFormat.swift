// SPDX-License-Identifier: GPL-3.0-or-later

/// Number formats (d3) of axes.
package enum AxisFormat {
  /// No axis has more steps.
  private static let mostSteps = 20.0
  private static let mostDecimals = 6

  /// Labels of differences along an axis that holds 0: a sign, and as many decimals as make neighbours differ.
  package static func signed(_ values: [Double]) -> String {
    let range = max(0, values.max() ?? 1) - min(0, values.min() ?? 0)
    var (step, decimals) = (range / mostSteps, 0)
    while step < 1, decimals < mostDecimals {
      step *= 10
      decimals += 1
    }
    // `~` leaves out zeros at the end.
    return "+,.\(decimals)~f"
  }
}
