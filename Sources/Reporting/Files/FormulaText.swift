// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that a spreadsheet would take for formulas: they get an apostrophe, as a person would type it.
///
/// A name or a comment comes from whoever wrote a scenario; opened in a spreadsheet it must not compute
/// anything. Numbers with their unit stay as they are.
package enum FormulaText {
  /// The text with an apostrophe before it, where it takes one.
  package static func quoted(_ text: String) -> String { isRisky(text) ? "'" + text : text }

  /// The text that ``quoted(_:)`` made of it.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let inner = String(text.dropFirst())
    return isRisky(inner) ? inner : text
  }

  /// Whether a spreadsheet would take a text for a formula.
  package static func isRisky(_ text: String) -> Bool {
    // Whoever begins with apostrophes would lose one.
    let inner = text.utf8.drop { $0 == UInt8(ascii: "'") }
    switch inner.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isQuantity(inner.dropFirst())
    default: return false
    }
  }

  /// Digits with marks between them, and a unit of letters.
  private static func isQuantity(_ text: Substring.UTF8View.SubSequence) -> Bool {
    let unit = text.drop {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: ",")
    }
    return unit.count < text.count
      && unit.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) || $0 == UInt8(ascii: " ")
          || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "/") || $0 >= 0x80
      }
  }
}
