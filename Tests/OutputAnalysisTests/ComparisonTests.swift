// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct ComparisonTests {
  @Test func sharedLuckCancelsInThePairedDifference() {
    let numbers = TestNumbers()
    let draws = (0..<100).map { _ in 50 + 10 * numbers.gaussian() }
    let other = draws.map { $0 - 1 + 0.5 * numbers.gaussian() }
    let difference = PairedDifference(base: draws, other: other)
    #expect(difference.interval().contains(-1))
    #expect(difference.interval().halfWidth < 0.15)
    #expect(difference.correlation > 0.99)
    #expect(difference.varianceReduction > 100)
    #expect(difference.lower > 90 && difference.shareLower.trials == 100)
  }

  @Test func undefinedPairsAreLeftOut() {
    let difference = PairedDifference(base: [1, .nan, 3, 4], other: [0, 2, .nan, 4])
    #expect(difference.count == 2 && difference.lower == 1 && difference.equal == 1)
    #expect(difference.differences.mean == -0.5)
  }

  @Test func sequentialRuleStopsAtTheFirstLookThatIsPreciseEnough() {
    let numbers = TestNumbers()
    var rule = SequentialPrecision(
      relativeHalfWidth: 0.05, minimum: 10, cap: 5_000, interval: 10, lookAhead: 0)
    var tally = Tally()
    var verdict = SequentialPrecision.Verdict.more
    var last = Double.infinity
    while verdict == .more {
      let next = rule.nextLook(after: tally.count)
      while tally.count < next { tally.add(10 + 4 * numbers.gaussian()) }
      verdict = rule.look(at: [tally], replications: tally.count)
      if verdict == .more { last = tally.interval().relativeHalfWidth }
    }
    #expect(verdict == .reached)
    #expect(tally.interval().relativeHalfWidth <= 0.05 && last > 0.05)
    #expect((150...350).contains(tally.count))  // (1.96 · 4 / 0.5)² = 246
    #expect(tally.count % 10 == 0)
  }

  @Test func sequentialRuleNeedsEveryResponseAndObeysTheCap() {
    var rule = SequentialPrecision(relativeHalfWidth: 0.05, minimum: 2, cap: 4, interval: 3)
    #expect(rule.nextLook(after: 0) == 2)
    #expect(rule.nextLook(after: 2) == 4)  // the cap, not 5
    let precise = Tally([10, 10])
    let vague = Tally([1, 9])
    #expect(rule.look(at: [precise, vague], replications: 2) == .more)
    #expect(rule.look(at: [precise, vague], replications: 4) == .capped)
    #expect(rule.look(at: [precise, precise], replications: 4) == .reached)
  }

  @Test func aResponseWithoutObservationsIsNotPrecise() {
    var rule = SequentialPrecision(relativeHalfWidth: 0.05, minimum: 2, cap: 4)
    #expect(rule.look(at: [Tally([10, 10]), Tally()], replications: 2) == .more)
    #expect(rule.look(at: [Tally([10, 10]), Tally([10])], replications: 3) == .more)
    #expect(rule.look(at: [Tally()], replications: 4) == .capped)
  }

  @Test func lookAheadWaitsForConfirmation() {
    var rule = SequentialPrecision(relativeHalfWidth: 0.1, minimum: 2, interval: 1, lookAhead: 2)
    let precise = Tally([10, 10])
    let vague = Tally([1, 9])
    let looks = [precise, vague, precise, precise, precise].enumerated().map { index, tally in
      rule.look(at: [tally], replications: index + 2)
    }
    #expect(looks == [.more, .more, .more, .more, .reached])
    var usual = SequentialPrecision(relativeHalfWidth: 0.1)
    #expect(
      [20, 30, 40].map { usual.look(atWorst: 0.1, replications: $0) } == [.more, .more, .reached])
  }

  @Test func atTheCapNothingNeedsConfirming() {
    var rule = SequentialPrecision(relativeHalfWidth: 0.1, minimum: 2, cap: 4, interval: 2)
    #expect(rule.look(atWorst: 0.2, replications: 2) == .more)
    #expect(rule.look(atWorst: 0.1, replications: 4) == .reached)
  }

  /// Holm's own way through sorted probabilities: 0.01 ≤ 0.05/4, 0.014 ≤ 0.05/3, 0.03 > 0.05/2.
  @Test func hypothesesAreRejectedTogetherByHolm() {
    #expect(
      HolmCorrection.rejected([0.03, 0.01, .nan, 0.04, 0.014], level: 0.05)
        == [false, true, false, false, true])
    #expect(HolmCorrection.rejected([], level: 0.05) == [])
    #expect(HolmCorrection.rejected([0.02, 0.02, 0.02], level: 0.05) == [false, false, false])
  }

  @Test func aDifferenceHasTheProbabilityThatItsIntervalSays() {
    // Five differences 1, 2, 3, 4, 5: mean 3, standard error √0.5, t = 4.2426 with 4 degrees of freedom.
    let pairs = PairedDifference(base: [0, 0, 0, 0, 0], other: [1, 2, 3, 4, 5])
    #expect(agree(pairs.probabilityOfNone, 0.0132356, 1e-5))
    let confidence = 1 - pairs.probabilityOfNone
    #expect(abs(pairs.interval(confidence: confidence).lower) < 1e-9)
    #expect(PairedDifference(base: [1, 2], other: [2, 3]).probabilityOfNone == 0)
    #expect(PairedDifference(base: [1], other: [2]).probabilityOfNone.isNaN)
  }

  /// Four futures that differ of eighty are what chance gives in one comparison of eight, though the mean's interval
  /// leaves out zero.
  @Test func fewPairsThatDifferDoNotDecide() {
    func difference(_ worse: Int, _ better: Int) -> PairedDifference {
      let base = Array(repeating: 0.0, count: 80 - better) + Array(repeating: 1, count: better)
      let other = (0..<80).map { $0 < worse ? 1.0 : 0 }
      return PairedDifference(base: base, other: other)
    }
    let four = difference(4, 0)
    #expect(!four.interval().contains(0) && !four.isOneSided(confidence: 0.95))
    #expect(four.oneSidedness == 1.5)
    #expect(difference(6, 0).isOneSided(confidence: 0.95))
    #expect(!difference(8, 2).isOneSided(confidence: 0.95))
    #expect(difference(0, 0).oneSidedness == 0 && !difference(0, 0).isOneSided(confidence: 0.95))
  }
}
