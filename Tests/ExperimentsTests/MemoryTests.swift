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
        let scale = HistogramScale(lowestOctave: -5, highestOctave: 10)
        let cells = 10_000
        var table = HistogramTable(scales: Array(repeating: scale, count: cells))
        var row = Array(repeating: 0.0, count: cells)
        var bits: UInt64 = 1
        func replicate(_ count: Int) {
          for _ in 0..<count {
            for cell in 0..<cells {
              // A heavy tail over a dozen octaves, so that values reach every part of a row.
              bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
              let uniform = Double(bits >> 40) / 16_777_216 + 1e-8
              row[cell] = 5 / (uniform * uniform)
            }
            table.add(row.span)
          }
        }
        replicate(40)
        let before = try residentSize()
        replicate(760)
        let growth = try residentSize() - before
        let size = Double(table.bucketCount * 2)
        #expect(growth < 0.1 * size, "grew by \(growth) of \(size) bytes")
        #expect(table.count(ofRow: cells - 1) == 800)
        #expect(table.usedBucketCount < table.bucketCount)
      }
    }
  }
#endif
