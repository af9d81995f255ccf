// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The smallest difference that matters, as `--delta` has it.
enum IndifferenceZone {
  /// Reads `2min`, `0.1`, `0,5 points`, `5%`, `1000€`: a positive number, bare or in a unit that fits what is
  /// compared; nil for anything else.
  ///
  /// - Parameters:
  ///   - text: What was given.
  ///   - unit: Name in files of the unit of what is compared; nil for whether any fits.
  static func amount(_ text: String, unit: String? = nil) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }.replacingOccurrences(
      of: ",", with: ".")
    guard let value = Double(digits), value > 0 else { return nil }
    let word = text.dropFirst(digits.count).trimmingCharacters(in: .whitespaces).lowercased()
    if word.isEmpty { return value }
    guard let unit else { return factors.values.contains { $0[word] != nil } ? value : nil }
    return factors[unit]?[word].map { value * $0 }
  }

  /// By unit what a word is worth.
  private static let factors: [String: [String: Double]] = {
    func words(_ text: String, _ factor: Double) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: text.split(separator: " ").map { (String($0), factor) })
    }
    let seconds = "s sec seconds secondi"
    let minutes = "min minutes minuti"
    let hours = "h hour hours ora ore"
    func all(_ parts: [String: Double]...) -> [String: Double] {
      parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
    return [
      "minutes": all(words(seconds, 1.0 / 60), words(minutes, 1), words(hours, 60)),
      "hours": all(words(minutes, 1.0 / 60), words(hours, 1)),
      "days": words("d day days giorno giorni", 1), "share": words("% pp p.p.", 0.01),
      "points": words("point points punto punti", 1), "people": words("people persons persone", 1),
      "sessions": words("session sessions sessione sessioni", 1),
      "euros": words("€ eur euro euros", 1),
    ]
  }()
}
