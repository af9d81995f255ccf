// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension QuantityText {
  /// The quantity that was meant where a point separates thousands: `1000 per day` of `1.000 per day`; nil for
  /// any other number.
  package static func ofThousands(_ text: String) -> String? {
    // Every number of a scenario comes by here: a regular expression, compiled for each, would take half of the
    // time of reading.
    guard let point = text.firstIndex(of: ".") else { return nil }
    let (whole, rest) = (text[..<point], text[text.index(after: point)...])
    let digits = whole.first.map { "+-".contains($0) } == true ? whole.dropFirst() : whole
    let group = rest.prefix { $0.isASCII && $0.isNumber }
    guard 1...3 ~= digits.count, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      digits.first != "0", group.count == 3,
      rest.dropFirst(3).first.map({ "eE.,".contains($0) }) != true
    else { return nil }
    return String(whole + rest)
  }

  /// What a quantity that cannot be read probably means: `0.8` of `0,8`, `1900 EUR` of `1.900,00 €`.
  package static func likely(_ text: String) -> String? {
    guard
      let match = text.wholeMatch(
        of: /\s*(?:€|EUR)?\s*([+-]?)([0-9]+(?:[.,'’_ ][0-9]+)+|[0-9]+)\s*(.*)/.ignoresCase())
    else { return nil }
    let number = String(match.2)
    let isPriced = text.contains("€") || text.lowercased().contains("eur")
    guard let plain = plainNumber(of: number) else { return nil }
    var unit = match.3.isEmpty && isPriced ? "EUR" : String(match.3)
    if unit.first?.isLetter == true { unit = " " + unit }
    let written = "\(match.1)\(plain)\(unit)"
    return written == text || QuantityText(written) == nil ? nil : written
  }

  /// Digits with at most one point, of digits with separators as people write them.
  private static func plainNumber(of text: String) -> String? {
    if text.wholeMatch(of: /[0-9]+(?:\.[0-9]+)?/) != nil { return text }
    // Groups of three: 1.900.000, 1 900, 1'900,50; a single comma before three digits is an English 1,900.
    if let match = text.wholeMatch(of: /([1-9][0-9]{0,2}(?:[.'’_ ][0-9]{3})+)(?:,([0-9]+))?/) {
      return match.1.filter(\.isNumber) + (match.2.map { "." + $0 } ?? "")
    }
    if let match = text.wholeMatch(of: /([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?/) {
      return match.1.filter(\.isNumber) + (match.2.map { "." + $0 } ?? "")
    }
    if let match = text.wholeMatch(of: /([0-9]+),([0-9]+)/) { return "\(match.1).\(match.2)" }
    return nil
  }
}

extension FaultCollector {
  /// Remarks that a number may have been meant as thousands: `1.000 per day` is 1 a day.
  package func remarkThousands(at node: SourceNode) {
    guard let text = node.text, let meant = QuantityText.ofThousands(text) else { return }
    let number = QuantityText(text)
    warn(
      node,
      ScenarioSentence.readAsDecimal.phrase.filling([
        "read": number.map { quantityText($0.number, $0.unitText) } ?? text, "meant": meant,
      ]), found: text)
  }
}
