// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import OutputAnalysis
internal import WholeNumbers
internal import Wording

// Figures and differences with as many digits as their error leaves, by the names of units in files.

extension FigureWords {
  /// A value with its unit: `1.63 min`, `78%`, `3,412,000 €`.
  ///
  /// - Parameter error: Half-width of its interval, beyond which the digits of money say nothing.
  func value(_ value: Double, unit: String, error: Double = 0) -> String {
    guard unit == "euros" else { return language.quantity(value, unit: unit) }
    guard value.isFinite else { return "–" }
    return language.decimal(Self.money(value, error: error), places: 0) + " "
      + say(ComparisonSentence.euros)
  }

  /// What something costs, with as many digits wherever it stands; differences have those that their error leaves.
  func price(_ euros: Double) -> String {
    // Thousands of a budget of millions are what a decision is about.
    value(euros, unit: "euros", error: abs(euros) / 200)
  }

  /// A difference with its error: `-0.12 ±0.02`, `+1.3 ±0.4 pp`; other units stand with the value.
  func difference(_ interval: ConfidenceInterval, unit: String) -> String {
    guard interval.mean.isFinite else { return "–" }
    let interval = rounded(interval, unit: unit)
    let scale = unit == "share" ? 100.0 : 1
    let places = places(interval, unit: unit, scale)
    var text = signed(interval.mean * scale, places: places)
    if interval.halfWidth.isFinite {
      text += " ±" + language.decimal(interval.halfWidth * scale, places: places)
    }
    return unit == "share" ? text + " " + symbol(unit) : text
  }

  /// A difference with its error and unit: `-0.12 ±0.02 min`.
  func amount(_ interval: ConfidenceInterval, unit: String) -> String {
    let text = difference(interval, unit: unit)
    return unit == "share" || !interval.mean.isFinite ? text : joined(text, symbol(unit))
  }

  /// A difference with its error and unit, or with the ends of an interval that is not symmetric: `+3 pp (-2 to +8)`.
  func amount(_ difference: CriterionDifference, unit: String) -> String {
    let (interval, ends) = (difference.interval, difference.ends)
    guard !difference.isSymmetric, interval.mean.isFinite else {
      return amount(interval, unit: unit)
    }
    let scale = unit == "share" ? 100.0 : 1
    let range = ConfidenceInterval(mean: interval.mean, halfWidth: (ends.high - ends.low) / 2)
    let places = places(range, unit: unit, scale)
    return say(
      ComparisonSentence.amountBetween,
      [
        "amount": joined(signed(interval.mean * scale, places: places), symbol(unit)),
        "low": signed(ends.low * scale, places: places),
        "high": signed(ends.high * scale, places: places),
      ])
  }

  /// A difference alone: `-0.12`.
  func short(_ interval: ConfidenceInterval, unit: String) -> String {
    guard interval.mean.isFinite else { return "–" }
    let interval = rounded(interval, unit: unit)
    let scale = unit == "share" ? 100.0 : 1
    return signed(interval.mean * scale, places: places(interval, unit: unit, scale))
  }

  /// A difference with its unit alone: `-0.12 min`.
  func shortAmount(_ interval: ConfidenceInterval, unit: String) -> String {
    joined(short(interval, unit: unit), symbol(unit))
  }

  /// A difference with its unit and without its sign, with as many digits as beside its error: `0.12 min`.
  func size(_ interval: ConfidenceInterval, unit: String) -> String {
    let size = ConfidenceInterval(
      mean: abs(interval.mean), halfWidth: interval.halfWidth, confidence: interval.confidence)
    return String(shortAmount(size, unit: unit).trimmingPrefix("+"))
  }

  /// An amount of money without its sign: `22,000 €`.
  func money(_ interval: ConfidenceInterval) -> String {
    value(abs(interval.mean), unit: "euros", error: interval.halfWidth)
  }

  /// An amount that somebody chose, with no more decimals than it has: `0.25 min`, `2%`.
  func plain(_ value: Double, unit: String) -> String {
    func rounded(_ value: Double, _ places: Int) -> Double {
      let scale = pow(10, Double(places))
      return (value * scale).rounded() / scale
    }
    let scaled = unit == "share" ? value * 100 : value
    let places = (0...4).first { abs(scaled - rounded(scaled, $0)) < 1e-9 } ?? 4
    let text = language.decimal(scaled, places: places)
    return unit == "share" ? text + "%" : joined(text, symbol(unit))
  }

  /// The word for a unit in a difference; shares differ by percentage points.
  func symbol(_ unit: String) -> String {
    switch unit {
    case "share": say(ComparisonSentence.points)
    case "euros": say(ComparisonSentence.euros)
    default:
      language.quantity(1, unit: unit).split(separator: " ").dropFirst().joined(separator: " ")
    }
  }

  /// Money with as many digits as its error leaves.
  private func rounded(_ interval: ConfidenceInterval, unit: String) -> ConfidenceInterval {
    guard unit == "euros", interval.halfWidth.isFinite else { return interval }
    return ConfidenceInterval(
      mean: Self.money(interval.mean, error: interval.halfWidth),
      halfWidth: Self.money(interval.halfWidth, error: interval.halfWidth),
      confidence: interval.confidence)
  }

  /// An amount in steps of a digit of its error, or of two where it begins with a 1; whole euros at least.
  static func money(_ value: Double, error: Double) -> Double {
    guard error.isFinite, error > 0 else { return value.rounded() }
    let exponent = log10(error).rounded(.down)
    let step = max(1, pow(10, exponent - (error < 2 * pow(10, exponent) ? 1 : 0)))
    return (value / step).rounded() * step
  }

  /// Decimals that keep a digit of an error, or two where it begins with a 1.
  static func places(_ error: Double) -> Int {
    guard error.isFinite, error != 0 else { return 0 }
    let exponent = Int(bounded: log10(abs(error)).rounded(.down))
    let isOne = abs(error) < 2 * pow(10, Double(exponent))
    return max(0, min(4, (isOne ? 1 : 0) - exponent))
  }

  private func places(_ interval: ConfidenceInterval, unit: String, _ scale: Double) -> Int {
    // Nobody reckons the pay of a post in cents.
    if unit == "euros" { return 0 }
    let hasError = interval.halfWidth.isFinite && interval.halfWidth > 0
    return Self.places((hasError ? interval.halfWidth : interval.mean) * scale)
  }

  /// A number with its sign; without one when it rounds to nothing.
  private func signed(_ value: Double, places: Int) -> String {
    let text = language.decimal(value, places: places)
    let isNothing = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isNothing ? "+" + text : text
  }

  private func joined(_ text: String, _ symbol: String) -> String {
    symbol.isEmpty ? text : text + " " + symbol
  }
}
