// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import Testing

#if os(Linux)
  /// Resident memory of this process, in bytes.
  private func residentSize() throws -> Double {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " ")
    return try #require(Double(fields[1])) * Double(sysconf(Int32(_SC_PAGESIZE)))
  }

  @Suite struct MemoryTests {
    // In a process of its own, where no other test allocates.
    @Test func cellsTakeNoMoreMemoryAfterTwentyTimesTheReplications() async {
      await #expect(processExitsWith: .success) {
        let cells = 10_000
        var table = HistogramTable(rows: cells)
        var row = Array(repeating: 0.0, count: cells)
        var bits: UInt64 = 1
        func replicate(_ count: Int) {
          for _ in 0..<count {
            for cell in 0..<cells {
              // Values over a dozen octaves, so that a row meets all of them in a few replications.
              bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
              let octave = Int((bits >> 40) % 12) - 2
              row[cell] = Double(sign: .plus, exponent: octave, significand: 1)
            }
            table.add(row.span)
          }
        }
        replicate(100)
        let before = try residentSize()
        replicate(1900)
        let growth = try residentSize() - before
        let size = Double(table.usedBucketCount * 2)
        #expect(growth < 0.1 * size, "grew by \(growth) of \(size) bytes")
        #expect(table.count(ofRow: cells - 1) == 2000)
        // A page more than octaves: octaves and pages do not start together.
        #expect(table.usedBucketCount <= cells * 128 * 13)
      }
    }
  }
#endif
