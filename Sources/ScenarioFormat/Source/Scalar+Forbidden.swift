// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension Unicode.Scalar {
  /// Whether it can stand in no file that a run writes: control characters but tab and line break.
  var isForbidden: Bool {
    switch self {
    case "\t", "\n", "\r", "\u{85}": false
    case " "..."~": false
    case "\u{FFFE}", "\u{FFFF}": true
    default: properties.generalCategory == .control
    }
  }

  /// `U+001B`.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension FaultCollector {
  /// Notes a character that cannot stand in a scenario.
  func report(forbidden scalar: Unicode.Scalar, at position: SourcePosition) {
    report(
      at: position, path: "",
      ScenarioSentence.controlCharacter.phrase.filling(["code": scalar.code]))
  }
}
