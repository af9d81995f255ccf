// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import RandomVariates
import Testing

@Suite struct BinomialTests {
  @Test(arguments: [(12, 0.3), (400, 0.02), (20_000, 0.004)])
  func countsFollowTheBinomialLaw(trials: Int, probability: Double) {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let mean = Double(trials) * probability
    let top = min(trials, Int(mean + 8 * mean.squareRoot()) + 1)
    var counts = [Int](repeating: 0, count: top + 1)
    for entity in 0..<200_000 {
      stream.rekey(purpose: 1, entity: UInt64(entity))
      counts[stream.binomial(trials: trials, probability: probability)] += 1
    }
    let law = (0...top).map {
      gsl_ran_binomial_pdf(UInt32($0), probability, UInt32(trials))
    }
    #expect(chiSquare(counts, law) > 0.001)
  }

  @Test func certaintyAndImpossibilityAreExact() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    #expect(stream.binomial(trials: 0, probability: 0.5) == 0)
    #expect(stream.binomial(trials: 50, probability: 0) == 0)
    #expect(stream.binomial(trials: 50, probability: 1) == 50)
  }
}
