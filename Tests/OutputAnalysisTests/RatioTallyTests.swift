// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct RatioTallyTests {
  /// Ratios of 200 replications that rise with their weights, as waits do with crowds.
  private static func sample() -> (ratios: [Double], weights: [Double]) {
    let numbers = TestNumbers()
    let weights = (0..<200).map { _ in 50 + 100 * numbers.exponential() }
    return (weights.map { $0 / 20 + numbers.exponential() }, weights)
  }

  private static func ratio(_ ratios: [Double], _ weights: [Double], without left: Int) -> Double {
    let kept = ratios.indices.filter { $0 != left }
    return kept.reduce(0) { $0 + ratios[$1] * weights[$1] } / kept.reduce(0) { $0 + weights[$1] }
  }

  /// The jackknife that leaves out one replication after the other.
  private static func jackknife(_ estimates: [Double]) -> Double {
    let tally = Tally(estimates)
    let count = Double(tally.count)
    return ((count - 1) / count * tally.sumOfSquares).squareRoot()
  }

  @Test func theRatioIsThatOfTheTotals() {
    let tally = RatioTally([2, 12, .nan], weights: [10, 90, 0])
    #expect(agree(tally.ratio, 11))
    #expect(tally.count == 2)
    #expect(RatioTally().ratio.isNaN)
  }

  @Test func theErrorIsThatOfTheJackknife() {
    let (ratios, weights) = Self.sample()
    let tally = RatioTally(ratios, weights: weights)
    #expect(agree(tally.ratio, Self.ratio(ratios, weights, without: -1)))
    let left = ratios.indices.map { Self.ratio(ratios, weights, without: $0) }
    #expect(agree(tally.standardError, Self.jackknife(left), 0.03))
    // The mean of the ratios is another number altogether.
    #expect(Tally(ratios).mean < tally.interval(confidence: 0.999).lower)
  }

  @Test func equalWeightsGiveTheMean() {
    let ratios = Self.sample().ratios
    let tally = RatioTally(ratios, weights: ratios.map { _ in 3 })
    #expect(agree(tally.ratio, Tally(ratios).mean))
    #expect(agree(tally.interval().halfWidth, Tally(ratios).halfWidth(), 1e-9))
  }

  @Test func whatNeverVariesHasNoError() {
    let weights = Self.sample().weights
    let tally = RatioTally(weights.map { _ in 0.1 }, weights: weights)
    #expect(tally.ratio == 0.1 && tally.standardError == 0)
  }

  @Test func thePairedDifferenceIsThatOfTheRatiosOfTotals() {
    let numbers = TestNumbers(seed: 2)
    let (base, weights) = Self.sample()
    let other = base.map { $0 + 1 + 0.1 * numbers.gaussian() }
    let crowds = weights.map { $0 * (1 + 0.1 * numbers.uniform()) }
    let pairs = PairedDifference(base: base, other: other, weights: (weights, crowds))
    func difference(without left: Int) -> Double {
      Self.ratio(other, crowds, without: left) - Self.ratio(base, weights, without: left)
    }
    #expect(agree(pairs.interval().mean, difference(without: -1)))
    let error = Self.jackknife(base.indices.map(difference))
    #expect(agree(pairs.standardError, error, 0.05))
    #expect(error < 0.2 * RatioTally(base, weights: weights).standardError)
    #expect(pairs.lower == zip(base, other).count { $1 < $0 })
    let same = PairedDifference(base: base, other: base, weights: (weights, weights))
    #expect(same.interval().mean == 0 && same.interval().halfWidth == 0)
  }
}
