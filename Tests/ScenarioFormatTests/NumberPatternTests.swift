// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Testing

/// Patterns of the schema match what bounds contain.
@Suite struct NumberPatternTests {
  private static let bounds = [
    Bounds(0...1), Bounds(0...1440), Bounds.positive(upTo: 14_640), Bounds(0.5...60),
    Bounds(-0.9...10), Bounds(-30...30), Bounds(0.0001...0.09), Bounds.notNegative, Bounds.any,
    Bounds(1.971_252_567...99.999), Bounds(-5 ... -1), Bounds(7...7), Bounds(100...2000),
    Bounds(0...1_000_000_000), Bounds.positive(upTo: 3_000_000.5),
  ]
  private static let numbers: [Double] = {
    let ends: [Double] = bounds.flatMap { [$0.low, $0.high] }.filter { $0.isFinite }
    var numbers: [Double] = [0.05, 9.5, 10.5, 99, 101, 1999.999, 123_456.789]
    for end in ends {
      numbers += [end, end + 0.001, end - 0.001, end + 1, end - 1, end * 10, end / 10, -end]
    }
    return numbers
  }()

  @Test(arguments: bounds) func aPatternMatchesWhatBoundsContain(bounds: Bounds) throws {
    let pattern = try NSRegularExpression(pattern: "^" + NumberPattern.text(bounds) + "$")
    for number in Self.numbers {
      // Adding 0 makes a zero of -0.
      let rounded = (number * 1e9).rounded() / 1e9 + 0
      let text = String(format: "%.9f", rounded)
      for shown in [text, "00" + text, "+" + text] where !(rounded < 0 && shown != text) {
        let range = NSRange(shown.startIndex..., in: shown)
        let matches = pattern.firstMatch(in: shown, range: range) != nil
        #expect(matches == bounds.contains(rounded), "\(shown) in \(bounds)")
      }
    }
  }

  @Test(arguments: [".5", "5.", "1_000", "1,5", "", "-", "abc", "0x10"])
  func nothingElseIsANumber(text: String) throws {
    let pattern = try NSRegularExpression(pattern: "^" + NumberPattern.text(.any) + "$")
    #expect(
      pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) == nil)
  }
}
