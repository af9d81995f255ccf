// SPDX-License-Identifier: GPL-3.0-or-later
import SensitivityAnalysis
import Testing

struct DesignTests {
  private func matrix(_ rows: [[Double]]) -> DesignMatrix {
    var matrix = DesignMatrix(width: rows[0].count)
    for row in rows { matrix.append(row) }
    return matrix
  }

  /// Fang, Lin, Winker and Zhang (2000), as SciPy's documentation of `qmc.discrepancy` gives it.
  @Test func centredDiscrepancyIsThePublishedOne() {
    func scaled(_ rows: [[Double]]) -> DesignMatrix {
      matrix(rows.map { $0.map { ($0 - 0.5) / 6 } })
    }
    let first = scaled([[1, 3], [2, 6], [3, 2], [4, 4], [5, 1], [6, 5]])
    let second = scaled([[1, 5], [2, 4], [3, 3], [4, 2], [5, 1], [6, 6]])
    #expect(abs(Discrepancy.centred(first) - 0.008142039609053464) < 1e-15)
    #expect(Discrepancy.centred(second) > Discrepancy.centred(first))
  }

  /// In the first 2^m points each of 2^m parts of a factor has one: of Sobol's sequence every factor, of Niederreiter's
  /// the first two.
  @Test(arguments: LowDiscrepancySequence.allCases, [1, 7, 99] as [UInt64])
  func scrambledSequencesStayNets(sequence: LowDiscrepancySequence, seed: UInt64) {
    let points = sequence.points(64, factors: 6, seed: seed)
    for factor in 0..<(sequence == .sobol ? 6 : 2) {
      for count in [2, 4, 8, 16, 32, 64] {
        #expect(Set((0..<count).map { Int(points[$0, factor] * Double(count)) }).count == count)
      }
    }
    #expect(points.coordinates.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(points.coordinates != sequence.points(64, factors: 6, seed: seed + 1).coordinates)
  }

  @Test func theTwoPointsOfTheFirstBlockDiffer() {
    let seeds: [UInt64] = [1, 7, 2027]
    let blocks = seeds.map { SaltelliDesign.blocks(8, factors: 3, seed: $0) }
    for design in blocks {
      #expect(design[0] != design[1])
      #expect(!design[0].contains(0.5))
      for factor in 0..<3 { #expect(design[2 + factor, factor] == design[1, factor]) }
    }
    #expect(blocks[0] != blocks[1])
    let more = SaltelliDesign.blocks(20, factors: 3, seed: 1)
    #expect(Array(more.coordinates.prefix(blocks[0].coordinates.count)) == blocks[0].coordinates)
  }

  @Test(arguments: LowDiscrepancySequence.allCases)
  func sequencesAreMoreEvenThanChanceAndGrow(sequence: LowDiscrepancySequence) {
    let points = sequence.points(128, factors: 4, seed: 1)
    let fewer = sequence.points(64, factors: 4, seed: 1)
    #expect(Array(points.coordinates.prefix(fewer.coordinates.count)) == fewer.coordinates)
    // What independent uniform points have on average: ((13/12)^4 … ) / n, see Hickernell (1998).
    let chance = (pow4(1.25) - pow4(13.0 / 12)) / 128
    #expect(Discrepancy.centred(points) < chance / 4)
  }

  private func pow4(_ value: Double) -> Double { value * value * value * value }

  @Test func aLatinHypercubeHasOnePointInEachPartAndIsImproved() {
    let design = LatinHypercube.optimised(40, factors: 3, seed: 5)
    for factor in 0..<3 {
      #expect(Set((0..<40).map { Int(design[$0, factor] * 40) }).count == 40)
    }
    // Nesting with a single layer is a hypercube that nobody improved.
    let plain = (1...20).map {
      Discrepancy.centred(LatinHypercube.nested(40, start: 40, factors: 3, seed: UInt64($0)))
    }
    #expect(Discrepancy.centred(design) < plain.min()!)
    #expect(LatinHypercube.optimised(40, factors: 3, seed: 5) == design)
  }

  @Test func aNestedHypercubeGrowsWithoutTouchingItsPoints() {
    let small = LatinHypercube.nested(8, start: 8, factors: 2, seed: 3)
    let large = LatinHypercube.nested(32, start: 8, factors: 2, seed: 3)
    #expect(Array(large.coordinates.prefix(16)) == small.coordinates)
    for factor in 0..<2 {
      for count in [8, 16, 32] {
        #expect(
          Set((0..<count).map { Int(large[$0, factor] * Double(count)) }).count == count)
      }
    }
    #expect(!LatinHypercube.canHold(24, start: 8))
  }

  @Test func anyBeginningOfAFullFactorialIsBalanced() {
    let levels = [2, 3, 4]
    let shapes = levels.map { FactorShape.levels($0) }
    let design = FactorialDesign.full(levels, shapes: shapes)
    #expect(design.count == 24)
    #expect(Set((0..<24).map { Array(design[$0]) }).count == 24)
    for length in 1...24 {
      for (factor, count) in levels.enumerated() {
        var times = [Int](repeating: 0, count: count)
        for point in 0..<length { times[shapes[factor].level(at: design[point, factor])!] += 1 }
        // Two rounds of twelve: at most one apart in each.
        #expect(times.max()! - times.min()! <= 1, "\(length) points, factor \(factor)")
      }
    }
  }

  @Test func aFractionConfoundsAsLittleAsItCan() throws {
    let shapes = Array(repeating: FactorShape.range, count: 5)
    let half = try #require(FactorialDesign.fraction(halvings: 1, shapes: shapes))
    #expect(half.resolution == 5)
    #expect(half.design.count == 16)
    let quarter = try #require(FactorialDesign.fraction(halvings: 2, shapes: shapes))
    #expect(quarter.resolution == 3)
    // Main effects are distinguished: every two columns are orthogonal.
    for first in 0..<5 {
      for second in 0..<first {
        let sum = (0..<8).reduce(0.0) {
          $0 + (quarter.design[$1, first] - 0.5) * (quarter.design[$1, second] - 0.5)
        }
        #expect(sum == 0)
      }
    }
    #expect(
      FactorialDesign.fraction(
        halvings: 4, shapes: Array(repeating: .range, count: 8))?.resolution == 4)
    #expect(FactorialDesign.fraction(halvings: 4, shapes: shapes) == nil)
  }

  @Test func oneAtATimeChangesOneFactorOnly() {
    let design = FactorialDesign.oneAtATime([2, 3], shapes: [.range, .levels(3)])
    #expect(design.count == 6)
    #expect(design[0].allSatisfy { $0.isNaN })
    for point in 1..<6 { #expect(design[point].count { !$0.isNaN } == 1) }
  }

  @Test func walksChangeOneFactorAtAStepAndGrow() {
    let shapes: [FactorShape] = [.range, .levels(3), .range]
    let walks = MorrisDesign.walks(6, shapes: shapes, seed: 2)
    let more = MorrisDesign.walks(9, shapes: shapes, seed: 2)
    #expect(Array(more.coordinates.prefix(walks.coordinates.count)) == walks.coordinates)
    for start in stride(from: 0, to: walks.count, by: 4) {
      var moved: Set<Int> = []
      for point in (start + 1)..<(start + 4) {
        let changed = (0..<3).filter { walks[point, $0] != walks[point - 1, $0] }
        #expect(changed.count == 1)
        moved.formUnion(changed)
      }
      #expect(moved == [0, 1, 2])
    }
  }
}
