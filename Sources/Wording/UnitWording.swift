// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// A figure with its unit: `78%`, `6.2 min`, `1,234 h`.
  ///
  /// - Parameter unit: Name of the unit in files; an unknown one is left out.
  public func quantity(_ value: Double, unit: String) -> String {
    if unit == "share" {
      let isWhole = abs(value * 100 - (value * 100).rounded()) < 0.05
      return percent(value, places: abs(value) < 0.1 && !isWhole ? 1 : 0)
    }
    let text = figure(value)
    guard let symbol = texts["UnitSymbol." + unit] else { return text }
    return text + " " + symbol
  }

  /// A unit in words, by its name in files.
  public func unitName(_ unit: String) -> String { texts["UnitName." + unit] ?? unit }
}
