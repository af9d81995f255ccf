// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import WholeNumbers

@Suite struct BoundedTests {
  @Test(arguments: [
    (0, 0), (2.999, 2), (-2.999, -2), (1e15, 1_000_000_000_000_000),
    (1e300, 1_000_000_000_000_000), (.infinity, 1_000_000_000_000_000),
    (-.infinity, -1_000_000_000_000_000), (.nan, 0), (-.nan, 0), (1e-300, 0),
  ]) func everyNumberBecomesAWholeOne(value: Double, whole: Int) {
    #expect(Int(bounded: value) == whole)
  }

  @Test func smallTypesKeepToTheirRange() {
    #expect(UInt8(bounded: 300) == 255)
    #expect(UInt8(bounded: -1) == 0)
    #expect(UInt32(bounded: .infinity) == .max)
    #expect(Int32(bounded: -1e12) == .min)
    #expect(UInt64(bounded: 1e19) == 1_000_000_000_000_000)
    #expect(UInt64(bounded: -0.5) == 0)
  }
}
