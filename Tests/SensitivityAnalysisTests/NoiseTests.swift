// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SensitivityAnalysis
import Testing

struct NoiseTests {
  /// y = 2·x₁ + x₂ + what moves all points alike in a replication + chance of each point and replication.
  @Test func noiseIsTakenOutOfIndices() throws {
    let (factors, replications, blocks) = (3, 4, 512)
    let design = SaltelliDesign.blocks(blocks, factors: factors, seed: 3)
    var chance = RandomStream(masterSeed: 5, replication: 0)
    chance.rekey(purpose: 1, entity: 0)
    let common = (0..<replications).map { _ in 3 * chance.normal() }
    let values = (0..<design.count).map { point in
      let row = Array(design[point])
      return common.map { 2 * row[0] + row[1] + $0 + chance.normal() }
    }
    var noise = SobolNoise(factors: factors, replications: replications)
    let size = SaltelliDesign.blockSize(factors: factors)
    for start in stride(from: 0, to: design.count, by: size) {
      noise.add(Array(values[start..<(start + size)]))
    }
    let means = values.map { $0.reduce(0, +) / Double(replications) }
    let indices = try #require(
      SobolIndices.all(factors: factors, response: means, resamples: 20, noise: noise))
    // The factors' variances are 4/12 and 1/12; that of a point's mean has 1/4 of chance on top.
    let truth = [0.8, 0.2, 0]
    let part = 0.25 / (5.0 / 12 + 0.25)
    for (factor, index) in indices.enumerated() {
      let corrected = try #require(index.withoutNoise)
      #expect(abs(corrected.noise - part) < 0.03)
      #expect(abs(corrected.total - truth[factor]) < 0.12)
      #expect(abs(corrected.first - truth[factor]) < 0.09)
      // As they are, every total index has that chance in it.
      #expect(index.total.value > truth[factor] * (1 - part) + part * 0.7)
    }
    // Without chance of its own nothing is taken out, whatever moves all points alike.
    var silent = SobolNoise(factors: factors, replications: replications)
    let plain = (0..<design.count).map { point in
      let row = Array(design[point])
      return common.map { 2 * row[0] + row[1] + $0 }
    }
    for start in stride(from: 0, to: design.count, by: size) {
      silent.add(Array(plain[start..<(start + size)]))
    }
    let same = try #require(
      SobolIndices.all(
        factors: factors, response: plain.map { $0.reduce(0, +) / Double(replications) },
        resamples: 20, noise: silent))
    for index in same {
      let corrected = try #require(index.withoutNoise)
      #expect(abs(corrected.noise) < 1e-9)
      #expect(abs(corrected.total - index.total.value) < 1e-9)
    }
  }

  @Test func scramblesAreDesignsOfTheirOwn() {
    let four = LowDiscrepancySequence.sobol.points(64, factors: 2, seed: 9, scrambles: 4)
    let one = LowDiscrepancySequence.sobol.points(16, factors: 2, seed: 9)
    // The first scramble is what there would be without others; more points leave earlier ones as they are.
    for point in 0..<16 { #expect(four[4 * point].elementsEqual(one[point])) }
    let fewer = LowDiscrepancySequence.sobol.points(30, factors: 2, seed: 9, scrambles: 4)
    #expect(fewer.count == 30 && (0..<30).allSatisfy { four[$0].elementsEqual(fewer[$0]) })
    #expect(Set((0..<64).map { four[$0, 0] }).count == 64)
    // Each of the four has a point in every sixteenth of the range.
    for scramble in 0..<4 {
      let cells = (0..<16).map { Int(four[4 * $0 + scramble, 0] * 16) }
      #expect(Set(cells).count == 16)
    }
  }
}
