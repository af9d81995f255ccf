// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

// Numbers as a reader of the language writes them. Written without a locale of the system, so that
// the same scenario reads the same everywhere.

extension Language {
  /// Mark between whole and fraction.
  public var decimalMark: String { texts.decimalMark }
  /// Mark between thousands.
  public var thousandsMark: String { texts.thousandsMark }

  /// A whole number with its thousands marked.
  public func integer(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    let sign = value < 0 ? "-" : ""
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += thousandsMark }
      text.append(digit)
    }
    return sign + text
  }

  /// A number with a fixed count of decimals, rounded half away from zero; `–` when not defined.
  public func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    // Of so large a number nobody needs the decimals, which a whole number could not hold.
    if places > 0, abs(value) * scale >= 1e15 { return decimal(value, places: 0) }
    let scaled = (abs(value) * scale).rounded()
    let whole = Int(bounded: scaled / scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + integer(whole) }
    let fraction = String(Int(bounded: scaled) - whole * Int(bounded: scale))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return sign + integer(whole) + decimalMark + zeros + fraction
  }

  /// A share of 1 in percent: `78%`.
  public func percent(_ share: Double, places: Int = 0) -> String {
    share.isFinite ? decimal(share * 100, places: places) + "%" : "–"
  }

  /// Three significant digits, or all of a whole number: `0.0123`, `4.56`, `78.9`, `2`, `1,234`.
  public func figure(_ value: Double) -> String {
    let magnitude = abs(value)
    if magnitude == magnitude.rounded() || magnitude >= 100 { return decimal(value, places: 0) }
    if magnitude >= 10 { return decimal(value, places: 1) }
    if magnitude >= 1 { return decimal(value, places: 2) }
    if magnitude >= 0.1 { return decimal(value, places: 3) }
    return decimal(value, places: magnitude >= 0.01 ? 4 : 5)
  }
}
