// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// A row of small bars, one a value.
package enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Bars from the smallest value to the largest; a dot where a value is not defined.
  ///
  /// Differences below `resolution` are not blown up to full height.
  package static func text(_ values: [Double], resolution: Double = 0) -> String {
    let defined = values.filter(\.isFinite)
    guard let low = defined.min(), let high = defined.max() else {
      return String(repeating: "·", count: values.count)
    }
    let span = max(high - low, resolution)
    return String(
      values.map { value in
        guard value.isFinite else { return "·" }
        guard span > 0 else { return bars[0] }
        let step = Int(bounded: (value - low) / span * Double(bars.count))
        return bars[min(step, bars.count - 1)]
      })
  }
}
