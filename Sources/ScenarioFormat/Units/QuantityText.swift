// SPDX-License-Identifier: GPL-3.0-or-later

/// A number and its unit as written: `36 h/week`, `+1`, `2%/year`.
package struct QuantityText: Sendable {
  package let number: Double
  /// In one spelling: singular, `per` for a slash, `%` apart.
  package let unit: String
  /// As written.
  package let unitText: String
  /// Whether the number has neither fraction nor exponent.
  package let isWhole: Bool

  /// Reads a number, optionally signed, and what follows it; nil for anything else.
  package init?(_ text: String) {
    var rest = Substring(text)
    var digits = ""
    if let sign = rest.first, sign == "+" || sign == "-" {
      if sign == "-" { digits = "-" }
      rest.removeFirst()
    }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    guard !whole.isEmpty else { return nil }
    digits += whole
    rest = rest.dropFirst(whole.count)
    var isWhole = true
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return nil }
      digits += "." + fraction
      rest = rest.dropFirst(fraction.count + 1)
      isWhole = false
    }
    if rest.first == "e" || rest.first == "E" {
      var exponent = rest.dropFirst()
      var sign = ""
      if let first = exponent.first, first == "+" || first == "-" {
        sign = String(first)
        exponent = exponent.dropFirst()
      }
      let power = exponent.prefix { $0.isASCII && $0.isNumber }
      if !power.isEmpty {
        digits += "e" + sign + power
        rest = exponent.dropFirst(power.count)
        isWhole = false
      }
    }
    // 12:30, 1_0, 2,5 and 2027-01-11 are no numbers with a unit.
    if let first = rest.first, ![" ", "%", "/", "€"].contains(first), !first.isLetter {
      return nil
    }
    guard let number = Double(digits), number.isFinite else { return nil }
    self.number = number
    self.isWhole = isWhole
    unitText = String(rest.drop { $0 == " " })
    unit = Self.normalised(rest)
    // No quantity of an office is larger; beyond, counts made from it would not fit.
    if !unit.isEmpty && abs(number) > Self.largest { return nil }
  }

  static let largest = 1e9

  private static func normalised(_ text: Substring) -> String {
    let words = text.replacingSlashes.split(separator: " ").map { word -> String in
      let lower = word.lowercased()
      return plurals[lower] ?? lower
    }
    return words.joined(separator: " ")
  }

  static let plurals = [
    "mins": "min", "minute": "min", "minutes": "min", "hour": "h", "hours": "h", "second": "s",
    "seconds": "s", "sec": "s", "days": "day", "weeks": "week", "months": "month",
    "years": "year", "periods": "period", "residents": "resident", "points": "point",
    "euro": "eur", "€": "eur",
  ]
}

extension Substring {
  /// `h/week` as `h per week`.
  fileprivate var replacingSlashes: String {
    var text = ""
    for character in self { text += character == "/" ? " per " : String(character) }
    return text
  }
}

/// A number and its unit as a person writes them: `3 min`, `70%`.
package func quantityText(_ number: Double, _ unit: String) -> String {
  plainNumber(number) + (unit.first?.isLetter == true ? " " : "") + unit
}

/// A number as a person writes it: `3`, not `3.0`.
package func plainNumber(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
  return "\(value)"
}
