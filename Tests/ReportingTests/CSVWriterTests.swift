// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

struct CSVWriterTests {
  private func written(columns: [String], rows: (CSVWriter) throws -> Void) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let writer = try CSVWriter(to: file, columns: columns)
    try rows(writer)
    try writer.close()
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func fieldsAreQuotedOnlyWhereTheyMustBe() throws {
    let text = try written(columns: ["plain", "comma", "quote", "line", "empty"]) { writer in
      writer.field("sector")
      writer.field("a,b")
      writer.field("say \"yes\"")
      writer.field("one\ntwo")
      writer.field("")
      try writer.endRow()
    }
    #expect(
      text == "plain,comma,quote,line,empty\nsector,\"a,b\",\"say \"\"yes\"\"\",\"one\ntwo\",\n")
  }

  @Test func undefinedNumbersLeaveTheirFieldEmpty() throws {
    let text = try written(columns: ["a", "b", "c"]) { writer in
      writer.field(Double.nan)
      writer.exactField(.infinity)
      writer.field(3)
      try writer.endRow()
    }
    #expect(text == "a,b,c\n,,3\n")
  }

  @Test func rowsBeyondTheBufferArrive() throws {
    let text = try written(columns: ["n"]) { writer in
      for n in 0..<50_000 {
        writer.field(n)
        try writer.endRow()
      }
    }
    #expect(text.split(separator: "\n").count == 50_001)
    #expect(text.hasSuffix("\n49999\n"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (0.1, "0.1"), (1.0 / 3, "0.333333"),
    (-12.3456789, "-12.3457"), (999_999.6, "1000000"), (123_456.78, "123457"),
    (1_234_567.8, "1234568"), (0.0123456789, "0.0123457"), (0.99999999, "1"),
    (0.000_012_345_678, "0.0000123457"), (1e-9, "0"), (100.0, "100"), (9.999999, "10"),
  ])
  func numbersKeepSixSignificantDigits(value: Double, text: String) {
    #expect(DecimalText.text(value) == text)
  }

  /// Read back, a number differs by half a unit of its sixth digit at most.
  @Test func numbersReadBackWithinHalfAUnitOfTheSixthDigit() throws {
    var value = 1.234567e-5
    while value < 1e14 {
      let read = try #require(Double(DecimalText.text(value)))
      #expect(abs(read - value) <= 0.5000001e-5 * value)
      value *= 1.377
    }
  }
}
