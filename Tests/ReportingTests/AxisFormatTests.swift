// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Testing

struct AxisFormatTests {
  /// Ticks at a 1, 2 or 5 of some power of ten, from five to twenty of them, must have different labels.
  @Test(arguments: [0.004, 0.026, 0.3, 0.5, 1.7, 4, 33, 900])
  func neighboursOnAnAxisHaveDifferentLabels(high: Double) throws {
    let format = AxisFormat.signed([high / 3, high])
    let decimals = try #require(Int(format.dropFirst(3).prefix { $0.isNumber }))
    for step in [high / 20, high / 8, high / 5] {
      // What an axis takes for its step is the nearest of 1, 2 and 5, and never less than half of this.
      let labels = (0...5).map { String(format: "%.\(decimals)f", Double($0) * step) }
      #expect(Set(labels).count == labels.count, "\(labels) by \(format)")
    }
    #expect(Double(decimals) <= max(0, 3 - log10(high)), "\(format) for \(high)")
  }

  @Test func smallDifferencesBesideZeroHaveDecimalsOfTheirSize() {
    #expect(AxisFormat.signed([0.0094, 0.0257]) == "+,.3~f")
    #expect(AxisFormat.signed([-40, 900]) == "+,.0~f")
  }
}
