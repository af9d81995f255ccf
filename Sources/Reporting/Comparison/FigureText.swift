// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import Wording

/// Figures and differences as people read them: as many digits as their error leaves.
package struct FigureText {
  let language: Language

  package init(language: Language) { self.language = language }

  /// A value with its unit: `1.63 min`, `78%`, `3,412,000 €`.
  package func value(_ value: Double, unit: String) -> String {
    guard unit == "euros" else { return language.quantity(value, unit: unit) }
    guard value.isFinite else { return "–" }
    return language.decimal(value, places: 0) + " " + language.say(ComparisonSentence.euros)
  }

  /// A difference with its error: `-0.12 ±0.02`, `+1.3 ±0.4 pp`; other units stand with the value.
  package func difference(_ mean: Double, _ half: Double, unit: String) -> String {
    guard mean.isFinite else { return "–" }
    let scale = unit == "share" ? 100.0 : 1
    let places = Self.places(half.isFinite && half > 0 ? half * scale : mean * scale)
    var text = signed(mean * scale, places: places)
    if half.isFinite { text += " ±" + language.decimal(half * scale, places: places) }
    return unit == "share" ? text + " " + symbol(unit) : text
  }

  /// A difference alone: `-0.12`.
  package func short(_ mean: Double, _ half: Double, unit: String) -> String {
    guard mean.isFinite else { return "–" }
    let scale = unit == "share" ? 100.0 : 1
    return signed(
      mean * scale, places: Self.places(half.isFinite && half > 0 ? half * scale : mean * scale))
  }

  /// An amount that somebody chose, with no more decimals than it has: `0.25 min`, `2%`.
  package func plain(_ value: Double, unit: String) -> String {
    let scaled = unit == "share" ? value * 100 : value
    let places = (0...4).first { abs(scaled - Self.rounded(scaled, $0)) < 1e-9 } ?? 4
    let text = language.decimal(scaled, places: places)
    if unit == "share" { return text + "%" }
    return symbol(unit).isEmpty ? text : text + " " + symbol(unit)
  }

  /// A number with its sign; without one when it rounds to nothing.
  private func signed(_ value: Double, places: Int) -> String {
    let text = language.decimal(value, places: places)
    let isNothing = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isNothing ? "+" + text : text
  }

  /// The word for a unit in a difference; shares differ by percentage points.
  package func symbol(_ unit: String) -> String {
    switch unit {
    case "share": return language.say(ComparisonSentence.points)
    case "euros": return language.say(ComparisonSentence.euros)
    default:
      let text = language.quantity(1, unit: unit)
      return text.split(separator: " ").count > 1
        ? text.split(separator: " ").dropFirst().joined(separator: " ") : ""
    }
  }

  /// Decimals that keep a digit of an error, or two where it begins with a 1.
  package static func places(_ error: Double) -> Int {
    guard error.isFinite, error != 0 else { return 0 }
    let exponent = Int(log10(abs(error)).rounded(.down))
    let isOne = abs(error) < 2 * pow(10, Double(exponent))
    return max(0, min(4, (isOne ? 1 : 0) - exponent))
  }

  private static func rounded(_ value: Double, _ places: Int) -> Double {
    let scale = pow(10, Double(places))
    return (value * scale).rounded() / scale
  }
}
