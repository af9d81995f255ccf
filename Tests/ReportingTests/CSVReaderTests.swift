// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] {
    var reader = CSVReader(Data(text.utf8))
    var rows = [reader.columns]
    while reader.next() { rows.append((0..<reader.count).map { reader.text($0) }) }
    return rows
  }

  @Test func fieldsAreWhatTheWriterWrote() {
    #expect(rows("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(rows("a,b\n\"x, y\",\"say \"\"no\"\"\"\n") == [["a", "b"], ["x, y", "say \"no\""]])
    #expect(rows("a,b\n\"two\nlines\",\n,\n") == [["a", "b"], ["two\nlines", ""], ["", ""]])
    #expect(rows("a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(rows("a,b\n1,") == [["a", "b"], ["1", ""]])
    #expect(rows("") == [[]])
  }

  @Test func linesAreCountedThroughQuotedOnes() {
    var reader = CSVReader(Data("a\n\"two\nlines\"\nlast\n".utf8))
    var lines: [Int] = []
    while reader.next() { lines.append(reader.line) }
    #expect(lines == [2, 4])
  }

  @Test func numbersThatAreNotThereAreNotDefined() {
    var reader = CSVReader(Data("a,b,c\n0.5,,x\n".utf8))
    let isThere = reader.next()
    #expect(isThere)
    #expect(reader.number(0) == 0.5)
    #expect(reader.number(1)?.isNaN == true)
    #expect(reader.number(2) == nil)
  }
}
