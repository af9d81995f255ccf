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
    guard let symbol = Self.symbols[unit] else { return text }
    return text + " " + symbol[self]
  }

  /// A unit in words, by its name in files.
  public func unitName(_ unit: String) -> String { Self.names[unit]?[self] ?? unit }

  private static let names: [String: Phrase] = [
    "count": Phrase(italian: "numero", english: "count"),
    "hours": Phrase(italian: "ore", english: "hours"),
    "minutes": Phrase(italian: "minuti", english: "minutes"),
    "share": Phrase(italian: "quota", english: "share"),
    "points": Phrase(italian: "punti", english: "points"),
    "people": Phrase(italian: "persone", english: "people"),
    "days": Phrase(italian: "giorni", english: "days"),
    "sessions": Phrase(italian: "sessioni", english: "sessions"),
    "ratio": Phrase(italian: "rapporto", english: "ratio"),
    "euros": Phrase(italian: "euro", english: "euros"),
  ]

  /// Words for units that need one; counts and ratios stand alone.
  private static let symbols: [String: Phrase] = [
    "hours": Phrase(italian: "ore", english: "hours"),
    "minutes": Phrase(italian: "min", english: "min"),
    "points": Phrase(italian: "punti", english: "points"),
    "people": Phrase(italian: "persone", english: "people"),
    "days": Phrase(italian: "giorni", english: "days"),
    "sessions": Phrase(italian: "sessioni", english: "sessions"),
    "euros": Phrase(italian: "€", english: "€"),
  ]
}
