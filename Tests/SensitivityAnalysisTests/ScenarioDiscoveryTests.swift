// SPDX-License-Identifier: GPL-3.0-or-later
import SensitivityAnalysis
import Testing

struct ScenarioDiscoveryTests {
  private static let shapes: [FactorShape] = [.range, .range, .range]
  private static let design = LowDiscrepancySequence.sobol.points(512, factors: 3, seed: 1)

  private func discovery(_ isOfInterest: (ArraySlice<Double>) -> Bool) throws -> ScenarioDiscovery {
    try #require(
      ScenarioDiscovery(
        Self.design, shapes: Self.shapes,
        isOfInterest: (0..<512).map { isOfInterest(Self.design[$0]) }))
  }

  @Test func twoCornersAreTwoRegions() throws {
    let found = try discovery { row in
      let (x, y) = (row[row.startIndex], row[row.startIndex + 1])
      return (x > 0.7 && y > 0.6) || (x < 0.25 && y < 0.3)
    }
    #expect(found.regions.count == 2)
    let boxes = found.regions.map(\.box)
    for box in boxes {
      #expect(box.density >= 0.8)
      #expect(Set(box.limits.keys) == [0, 1])
      #expect(box.quasiProbabilities.values.allSatisfy { $0 <= 0.05 })
    }
    // Each is counted outside the one before, so that coverages add up.
    #expect(
      boxes.reduce(0) { $0 + $1.coverage } > 0.8
        && boxes.reduce(0) { $0 + $1.hits } <= boxes[0].allHits)
  }

  @Test func levelsWithoutPointsAreInNoRegion() throws {
    let shapes: [FactorShape] = [.levels(4), .range]
    let design = LowDiscrepancySequence.sobol.points(256, factors: 2, seed: 1)
    let levels = (0..<256).map { shapes[0].level(at: design[$0, 0]) ?? 0 }
    // All points of the second level failed.
    let found = try #require(
      ScenarioDiscovery(
        design, shapes: shapes, isOfInterest: levels.map { $0 == 1 ? nil : $0 < 3 }))
    #expect(found.regions.first?.box.limits == [0: .levels([0, 2])])
  }

  @Test func stepsTradeCoverageForDensity() throws {
    let found = try discovery { $0[$0.startIndex] > 0.6 && $0[$0.startIndex + 1] > 0.5 }
    let region = try #require(found.regions.first)
    #expect(region.steps[0] == found.whole)
    #expect(region.steps[0].coverage == 1 && region.steps[0].limits.isEmpty)
    for (before, after) in zip(region.steps, region.steps.dropFirst()) {
      #expect(after.points < before.points && after.coverage <= before.coverage)
    }
    let chosen = region.steps[region.chosen]
    #expect(chosen.density >= 0.8)
    #expect(region.steps.allSatisfy { $0.density < 0.8 || $0.hits <= chosen.hits })
  }

  /// Bryant and Lempert (2010): the chance of as many hits if the box without the limit decided.
  @Test func quasiProbabilitiesAreBinomialTails() throws {
    let found = try discovery { $0[$0.startIndex] > 0.6 }
    let box = try #require(found.regions.first?.box)
    #expect(Set(box.limits.keys) == [0])
    // Without its only limit the box is all points.
    var tail = 0.0
    var term = 1.0
    let share = found.whole.density
    for k in 0...box.points {
      if k > 0 {
        term *= Double(box.points - k + 1) / Double(k) * share / (1 - share)
      } else {
        for _ in 0..<box.points { term *= 1 - share }
      }
      if k >= box.hits { tail += term }
    }
    let found0 = try #require(box.quasiProbabilities[0])
    #expect(abs(found0 / tail - 1) < 1e-6)
  }

  @Test func singlePointsAndChanceAreNoRegion() throws {
    let one = try discovery { $0.elementsEqual(Self.design[77]) }
    #expect(one.regions.isEmpty && one.whole.hits == 1)
    // Every seventh point has nothing to do with where it lies.
    let cases = (0..<512).map { $0 % 7 == 3 }
    let random = try #require(
      ScenarioDiscovery(Self.design, shapes: Self.shapes, isOfInterest: cases))
    #expect(
      random.regions.allSatisfy { $0.box.quasiProbabilities.values.allSatisfy { $0 <= 0.05 } })
    #expect(random.regions.count <= 1)
    // A setting that occurs often is one setting.
    var repeated = DesignMatrix(width: 1)
    for point in 0..<60 { repeated.append([point < 12 ? 0.9 : Double(point) / 100]) }
    let same = ScenarioDiscovery(
      repeated, shapes: [.range], isOfInterest: (0..<60).map { $0 < 12 })
    #expect(same?.regions.isEmpty == true)
    #expect(
      ScenarioDiscovery(
        Self.design, shapes: Self.shapes, isOfInterest: cases.map { _ in true }) == nil)
  }
}
