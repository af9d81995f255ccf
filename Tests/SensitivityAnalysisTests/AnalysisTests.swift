// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import SensitivityAnalysis
import Testing

struct AnalysisTests {
  /// Ishigami and Homma (1990) with a = 7, b = 0.1.
  private func ishigami(_ row: ArraySlice<Double>) -> Double {
    let x = row.map { (2 * $0 - 1) * .pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Sobol's g function (1993).
  private func g(_ row: ArraySlice<Double>, _ weights: [Double]) -> Double {
    zip(row, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  private func responses(_ design: DesignMatrix, _ model: (ArraySlice<Double>) -> Double)
    -> [Double]
  {
    (0..<design.count).map { model(design[$0]) }
  }

  @Test func ishigamisIndicesAreWithinTheirIntervals() throws {
    let design = SaltelliDesign.blocks(1024, factors: 3, seed: 1)
    let indices = try #require(
      SobolIndices.all(factors: 3, response: responses(design, ishigami), resamples: 400))
    // a = 7, b = 0.1 (Ishigami and Homma 1990).
    let fourth: Double = pow(Double.pi, 4) * 0.1 / 5
    let eighth: Double = pow(Double.pi, 8) * 0.01
    let variance: Double = 49.0 / 8 + fourth + eighth / 18 + 0.5
    let alone: Double = 0.5 * (1 + fourth) * (1 + fourth) / variance
    let second: Double = 49.0 / 8 / variance
    let both: Double = 8 * eighth / 225 / variance
    let known: [(first: Double, total: Double)] = [
      (alone, alone + both), (second, second), (0, both),
    ]
    for (index, known) in zip(indices, known) {
      #expect(index.first.contains(known.first), "\(index.first) \(known.first)")
      #expect(index.total.contains(known.total), "\(index.total) \(known.total)")
      #expect(index.first.high - index.first.low < 0.2)
    }
  }

  @Test func theIndicesOfGAreWithinTheirIntervals() throws {
    let weights = [0.0, 1, 4.5, 9]
    let design = SaltelliDesign.blocks(1024, factors: 4, seed: 1)
    let indices = try #require(
      // Eight intervals at once: at 95 % one would miss in every third study.
      SobolIndices.all(
        factors: 4, response: responses(design) { g($0, weights) }, confidence: 0.99))
    let parts = weights.map { 1 / 3.0 / pow(1 + $0, 2) }
    let variance = parts.reduce(1) { $0 * (1 + $1) } - 1
    for (factor, index) in indices.enumerated() {
      let others = parts.enumerated().filter { $0.offset != factor }
        .reduce(1) { $0 * (1 + $1.element) }
      #expect(index.first.contains(parts[factor] / variance), "\(factor) \(index.first)")
      #expect(index.total.contains(parts[factor] * others / variance), "\(factor) \(index.total)")
    }
  }

  @Test func aCategoryHasIndicesToo() throws {
    let shape = FactorShape.levels(3)
    let design = SaltelliDesign.blocks(512, factors: 2, seed: 1)
    let response = responses(design) { row in
      [0.0, 3, 6][shape.level(at: row[row.startIndex])!] + row[row.startIndex + 1]
    }
    let indices = try #require(SobolIndices.all(factors: 2, response: response, resamples: 200))
    // Variances 6 and 1/12, nothing together.
    #expect(indices[0].first.contains(6 / (6 + 1.0 / 12)))
    #expect(indices[1].total.contains(1 / 12.0 / (6 + 1.0 / 12)))
    #expect(SobolIndices.all(factors: 2, response: response.map { _ in 4 }) == nil)
  }

  @Test func effectsOfALineAreItsSlopes() {
    let shapes: [FactorShape] = [.range, .range, .levels(2)]
    let design = MorrisDesign.walks(10, shapes: shapes, seed: 1)
    let effects = ElementaryEffects.all(
      design, shapes: shapes, widths: [1, 1, 1],
      response: responses(design) { row in
        let values = Array(row)
        return 3 * values[0] - 2 * values[1] + (values[2] > 0.5 ? 5 : 0)
      })
    #expect(abs(effects[0].mean - 3) < 1e-12)
    #expect(abs(effects[1].mean + 2) < 1e-12)
    #expect(abs(effects[1].meanSize - 2) < 1e-12)
    #expect(effects[0].deviation < 1e-12)
    #expect(effects[2].mean.isNaN)
    #expect(abs(effects[2].meanSize - 5) < 1e-12)
  }

  /// Six equal factors that act by themselves have an index of a sixth each, of both kinds.
  @Test(arguments: [1, 7, 2027] as [UInt64]) func fewBlocksCarryAnAdditiveResponse(seed: UInt64)
    throws
  {
    let design = SaltelliDesign.blocks(64, factors: 6, seed: seed)
    let indices = try #require(
      SobolIndices.all(factors: 6, response: responses(design) { $0.reduce(0, +) }, seed: seed))
    for index in indices {
      #expect(abs(index.total.value - 1 / 6.0) < 0.05, "\(index.total)")
      #expect(index.total.contains(1 / 6.0), "\(index.total)")
      #expect(index.first.contains(1 / 6.0), "\(index.first)")
    }
  }

  /// Effects go by the values that were set, not by where a design put the factor.
  @Test func aLineInTheValuesHasNoDeviationHoweverTheyLie() throws {
    let shapes: [FactorShape] = [.range, .range]
    let design = MorrisDesign.walks(12, shapes: shapes, seed: 4)
    var values = DesignMatrix(width: 2)
    for point in 0..<design.count {
      // Three steps of 3, 4 and 5, and a curve.
      let step = min(2, (design[point, 0] * 3).rounded(.down))
      values.append([3 + step, 10 * design[point, 1] * design[point, 1]])
    }
    let response = responses(values) { 936 * $0[$0.startIndex] - 2 * $0[$0.startIndex + 1] }
    let effects = ElementaryEffects.all(
      values, shapes: shapes, widths: [2, 10], response: response)
    #expect(abs(effects[0].meanSize - 1872) < 1e-9 && effects[0].deviation < 1e-9)
    #expect(abs(effects[1].mean + 20) < 1e-9 && effects[1].deviation < 1e-9)
    let screening = try #require(FactorScreening(values, shapes: shapes, response: response))
    #expect(abs(screening.explained - 1) < 1e-9)
  }

  @Test func aWalkWithAMissingPointIsLeftOut() {
    let shapes: [FactorShape] = [.range, .range]
    let design = MorrisDesign.walks(3, shapes: shapes, seed: 4)
    var response = responses(design) { $0.reduce(0, +) }
    response[4] = .nan
    let effects = ElementaryEffects.all(
      design, shapes: shapes, widths: [1, 1], response: response)
    #expect(effects.map(\.count) == [2, 2])
    #expect(MorrisDesign.wholeWalks(of: response, factors: 2) == 2)
    #expect(SaltelliDesign.wholeBlocks(of: response, factors: 1) == 2)
  }

  @Test func screeningFindsWhatMatters() throws {
    let shapes: [FactorShape] = [.range, .levels(3), .range]
    let design = LowDiscrepancySequence.sobol.points(64, factors: 3, seed: 1)
    let noise = LowDiscrepancySequence.niederreiter.points(64, factors: 1, seed: 2)
    let screening = try #require(
      FactorScreening(
        design, shapes: shapes,
        response: (0..<64).map { point in
          4 * design[point, 0] + [0.0, 2, 0][shapes[1].level(at: design[point, 1])!]
            + 0.3 * noise[(point * 37) % 64, 0]
        }))
    #expect(screening.terms.map(\.stands) == [true, true, false])
    #expect(screening.terms[0].coefficient > 0.5)
    #expect(screening.terms[1].coefficient.isNaN)
    #expect(screening.explained > 0.95)
    #expect(
      FactorScreening(design, shapes: shapes, response: Array(repeating: 1, count: 64)) == nil)
  }

  @Test func aBoxIsFoundWhereTheCasesAre() throws {
    let shapes: [FactorShape] = [.range, .levels(3), .range]
    let design = LowDiscrepancySequence.sobol.points(256, factors: 3, seed: 1)
    let cases = (0..<256).map { point -> Bool? in
      design[point, 0] > 0.6 && shapes[1].level(at: design[point, 1]) == 2
    }
    let found = try #require(ScenarioDiscovery(design, shapes: shapes, isOfInterest: cases))
    let box = try #require(found.regions.first?.box)
    #expect(box.density >= 0.8)
    #expect(box.coverage > 0.8)
    #expect(box.limits[1] == .levels([2]))
    guard case .range(let low, let high)? = box.limits[0] else {
      Issue.record("the first factor has no limit")
      return
    }
    #expect(abs(low - 0.6) < 0.1)
    // Both ends are values of points, and the limits select the points that the box counts.
    let values = (0..<256).map { design[$0, 0] }
    #expect(values.contains(low) && high == values.max())
    let inside = (0..<256).filter { point in
      box.limits.allSatisfy { factor, limit in
        switch limit {
        case .range(let low, let high): (low...high).contains(design[point, factor])
        case .levels(let kept): kept.contains(shapes[factor].level(at: design[point, factor])!)
        }
      }
    }
    #expect(inside.count == box.points)
    #expect(inside.count { cases[$0] == true } == box.hits)
    #expect(
      ScenarioDiscovery(design, shapes: shapes, isOfInterest: cases.map { _ in true }) == nil)
  }
}
