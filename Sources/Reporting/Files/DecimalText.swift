// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Numbers of files: six significant digits, decimal point, no thousands mark, no locale.
///
/// Six digits are far more than any simulated mean has; fixing them keeps files small and readable.
package enum DecimalText {
  static let significantDigits = 6

  /// Powers of ten that doubles hold exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]

  package static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else { return }
    let magnitude = abs(value)
    if magnitude < 1e-6 {
      // Below a millionth of a minute, an hour or a share nothing is left to report.
      bytes.append(0x30)
      return
    }
    if magnitude >= 1e15 {
      bytes.append(contentsOf: value.description.utf8)
      return
    }
    // Decimals after which six significant digits are reached; at most 11 for the smallest.
    var decimals = significantDigits - 1
    if magnitude >= 1 {
      while decimals > 0, magnitude >= powers[significantDigits - decimals] { decimals -= 1 }
    } else {
      while magnitude * powers[decimals + 1 - significantDigits] < 0.1 { decimals += 1 }
      decimals += 1
    }
    let wholeDigits = UInt64(bounded: (magnitude * powers[decimals]).rounded())
    if value < 0 { bytes.append(0x2D) }
    appendFixed(wholeDigits, decimals: decimals, to: &bytes)
  }

  /// Appends `digits`·10^−`decimals` without trailing zeros.
  private static func appendFixed(_ digits: UInt64, decimals: Int, to bytes: inout [UInt8]) {
    var digits = digits
    var decimals = decimals
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    let text = String(digits).utf8
    guard decimals > 0 else {
      bytes.append(contentsOf: text)
      return
    }
    let whole = text.count - decimals
    if whole > 0 { bytes.append(contentsOf: text.prefix(whole)) } else { bytes.append(0x30) }
    bytes.append(0x2E)
    if whole < 0 { bytes.append(contentsOf: repeatElement(0x30, count: -whole)) }
    bytes.append(contentsOf: text.dropFirst(max(0, whole)))
  }
}
