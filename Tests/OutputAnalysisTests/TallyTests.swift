// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct TallyTests {
  @Test func knownMomentsAndRange() {
    let tally = Tally([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(tally.count == 8)
    #expect(tally.mean == 5)
    #expect(agree(tally.variance, 32.0 / 7))
    #expect(tally.minimum == 2 && tally.maximum == 9)
    // t(0.975, 7) = 2.364624252
    #expect(agree(tally.halfWidth(), 2.364624251592785 * (32.0 / 7 / 8).squareRoot(), 1e-9))
  }

  @Test func tinySpreadAroundAHugeMeanSurvives() {
    // 1e9 + {4, 7, 13, 16} has a population variance of 22.5, which the textbook formula loses in rounding.
    var tally = Tally()
    for _ in 0..<10_000 { for offset in [4.0, 7, 13, 16] { tally.add(1e9 + offset) } }
    #expect(agree(tally.mean, 1e9 + 10, 1e-14))
    #expect(agree(tally.variance, 22.5 * 40_000 / 39_999, 1e-9))
  }

  @Test(arguments: [0, 1, 137, 500, 999, 1000])
  func mergedPartsEqualTheWhole(cut: Int) {
    let numbers = TestNumbers()
    let sample = (0..<1000).map { _ in 1e6 + numbers.exponential() }
    let whole = Tally(sample)
    var merged = Tally(sample[..<cut])
    merged.merge(Tally(sample[cut...]))
    #expect(merged.count == whole.count)
    #expect(merged.minimum == whole.minimum && merged.maximum == whole.maximum)
    #expect(agree(merged.mean, whole.mean, 1e-14))
    #expect(agree(merged.variance, whole.variance, 1e-8))
  }

  @Test func tooFewObservationsClaimNothing() {
    #expect(Tally().interval().mean.isNaN)
    #expect(Tally([3]).halfWidth() == .infinity)
    #expect(Tally([3]).variance.isNaN)
    #expect(Tally([3, 3]).halfWidth() == 0)
  }

  @Test func tableOfTalliesEqualsSingleTallies() {
    let numbers = TestNumbers()
    var table = TallyTable(cells: 3)
    var tallies = [Tally(), Tally(), Tally()]
    for replication in 0..<50 {
      var row = [numbers.gaussian(), 5, numbers.exponential()]
      if replication % 7 == 0 { row[2] = .nan }
      for cell in 0..<3 where !row[cell].isNaN { tallies[cell].add(row[cell]) }
      table.add(row.span)
    }
    for cell in 0..<3 {
      #expect(table.count(ofCell: cell) == tallies[cell].count)
      #expect(table.interval(ofCell: cell) == tallies[cell].interval())
    }
    #expect(table.count(ofCell: 2) == 42)
  }
}
