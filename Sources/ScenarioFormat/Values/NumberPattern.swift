// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Regular expressions of numbers as people write them, within bounds, for the schema that editors use.
///
/// They keep to what every dialect has, Python's and JavaScript's among them. Bounds are compared digit by
/// digit; a number with an exponent is compared by its sign alone.
package enum NumberPattern {
  /// A number within bounds, with its sign.
  package static func text(_ bounds: Bounds, wholeOnly: Bool = false) -> String {
    var options: [String] = []
    if bounds.high >= 0 {
      options.append(
        "\\+?"
          + magnitude(
            from: max(bounds.low, 0), excludesLow: bounds.excludesLow && bounds.low >= 0,
            to: bounds.high, wholeOnly))
    }
    if bounds.low < 0 {
      options.append(
        "-"
          + magnitude(
            from: max(-bounds.high, 0), excludesLow: false, to: -bounds.low, wholeOnly))
    }
    if !wholeOnly {
      let sign = bounds.low >= 0 ? "\\+?" : bounds.high < 0 ? "-" : "[+-]?"
      options.append(sign + "[0-9]+(?:\\.[0-9]+)?[eE][+-]?[0-9]+")
    }
    return "(?:" + options.joined(separator: "|") + ")"
  }

  private static func magnitude(
    from low: Double, excludesLow: Bool, to high: Double, _ wholeOnly: Bool
  ) -> String {
    // What follows must end the number, or the look ahead would stop at its first digits.
    func ahead(_ pattern: String) -> String { "(?=" + pattern + "(?![0-9.]))" }
    var text = ""
    if low > 0 || excludesLow, let decimal = Decimal(low) {
      text += ahead(atLeast(decimal, excludesLow))
    }
    if let decimal = Decimal(high) { text += ahead(atMost(decimal)) }
    return text + "[0-9]+" + (wholeOnly ? "" : "(?:\\.[0-9]+)?")
  }

  /// The digits of a number; nil beyond what can be written so.
  private struct Decimal {
    let whole: [Int]
    let fraction: [Int]

    init?(_ value: Double) {
      guard value.isFinite, value <= 9e9 else { return nil }
      // Apart, since a number and its nine decimals together exceed what a whole number is bounded to.
      let nearest = (value * 1e9).rounded() / 1e9
      func digits(_ number: Double) -> [Int] {
        String(Int(bounded: number)).compactMap(\.wholeNumberValue)
      }
      whole = digits(nearest.rounded(.down))
      let rest = digits(((nearest - nearest.rounded(.down)) * 1e9).rounded())
      var padded = Array(repeating: 0, count: 9 - rest.count) + rest
      while padded.last == 0 { padded.removeLast() }
      fraction = padded
    }
  }

  private static func atMost(_ bound: Decimal) -> String {
    let below = whole(bound.whole, isAbove: false)
    let equal =
      text(bound.whole) + "(?:\\." + group(fractionAtMost(bound.fraction, orNothing: "0+")) + ")?"
    return "0*" + group((below.isEmpty ? [] : [group(below) + "(?:\\.[0-9]+)?"]) + [equal])
  }

  private static func atLeast(_ bound: Decimal, _ excludesLow: Bool) -> String {
    let more = excludesLow ? "[0-9]*[1-9][0-9]*" : "[0-9]*"
    let equal =
      bound.fraction.isEmpty && !excludesLow
      ? "(?:\\.[0-9]+)?" : "\\." + group(fractionAtLeast(bound.fraction, more))
    return "0*"
      + group([
        group(whole(bound.whole, isAbove: true)) + "(?:\\.[0-9]+)?", text(bound.whole) + equal,
      ])
  }

  /// Whole numbers below or above another, leading zeros apart.
  private static func whole(_ digits: [Int], isAbove: Bool) -> [String] {
    let count = digits.count
    if digits == [0], !isAbove { return [] }
    var options = [isAbove ? "[1-9][0-9]{\(count),}" : "[0-9]{0,\(count - 1)}"]
    for (place, digit) in digits.enumerated() {
      let low = isAbove ? digit + 1 : place == 0 ? 1 : 0
      let high = isAbove ? 9 : digit - 1
      guard low <= high else { continue }
      let rest = count - place - 1
      options.append(
        text(digits.prefix(place)) + range(low, high) + (rest > 0 ? "[0-9]{\(rest)}" : ""))
    }
    return options
  }

  private static func fractionAtMost(_ digits: [Int], orNothing nothing: String) -> [String] {
    guard let digit = digits.first else { return [nothing] }
    let rest = Array(digits.dropFirst())
    let equal = rest.isEmpty ? "0*" : group(fractionAtMost(rest, orNothing: "")) + "?"
    return (digit > 0 ? [range(0, digit - 1) + "[0-9]*"] : []) + ["\(digit)" + equal]
  }

  private static func fractionAtLeast(_ digits: [Int], _ more: String) -> [String] {
    guard let digit = digits.first else { return [more] }
    let rest = Array(digits.dropFirst())
    return (digit < 9 ? [range(digit + 1, 9) + "[0-9]*"] : [])
      + ["\(digit)" + (rest.isEmpty ? more : group(fractionAtLeast(rest, more)))]
  }

  private static func text(_ digits: some Sequence<Int>) -> String {
    digits.map(String.init).joined()
  }

  private static func range(_ low: Int, _ high: Int) -> String {
    low == high ? "\(low)" : "[\(low)-\(high)]"
  }

  private static func group(_ options: [String]) -> String {
    options.count == 1 ? options[0] : "(?:" + options.joined(separator: "|") + ")"
  }
}
