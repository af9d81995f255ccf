// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The smallest difference that matters, as `--delta` has it.
enum IndifferenceZone {
  /// Reads `2min`, `0.1`, `0,5 points`, `5%`, `1000€`: a positive number in the unit of what is compared.
  static func amount(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
      .replacingOccurrences(of: ",", with: ".")
    guard let value = Double(digits), value > 0 else { return nil }
    let unit = text.dropFirst(digits.count).trimmingCharacters(in: .whitespaces)
    switch unit {
    case "": return value
    case "%": return value / 100
    case "s", "sec", "seconds", "secondi": return value / 60
    default: return unit.allSatisfy { $0.isLetter || $0 == "€" || $0 == "." } ? value : nil
    }
  }
}
