// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct IntervalTests {
  @Test func criticalValuesAreThoseOfTheTables() {
    #expect(agree(CriticalValue.normal(confidence: 0.95), 1.959963984540054, 1e-9))
    #expect(agree(CriticalValue.student(confidence: 0.95, degreesOfFreedom: 1), 12.7062047, 1e-7))
    #expect(agree(CriticalValue.student(confidence: 0.999, degreesOfFreedom: 9), 4.78091259, 1e-7))
    #expect(agree(CriticalValue.student(confidence: 0.95, degreesOfFreedom: 9_999), 1.960201, 1e-6))
  }

  @Test func ninetyFivePercentOfIntervalsCoverTheTruth() {
    let numbers = TestNumbers()
    let trials = 20_000
    var covered = 0
    for _ in 0..<trials {
      let interval = ConfidenceInterval((0..<8).map { _ in 40 + 3 * numbers.gaussian() })
      if interval.contains(40) { covered += 1 }
    }
    // Four standard errors of a proportion of 0.95 in 20,000 trials.
    #expect(abs(Double(covered) / Double(trials) - 0.95) < 0.0062)
  }

  @Test func relativeHalfWidthOfAConstantIsZero() {
    #expect(ConfidenceInterval([0, 0, 0]).relativeHalfWidth == 0)
    #expect(ConfidenceInterval(mean: -4, halfWidth: 1).relativeHalfWidth == 0.25)
    #expect(ConfidenceInterval(mean: 0, halfWidth: 1).relativeHalfWidth == .infinity)
  }

  @Test func endsOnAScaleStayWithinItsBounds() {
    let wait = ConfidenceInterval(mean: 2, halfWidth: 3).ends(on: .logarithmic)
    #expect(agree(wait.low, 2 / 4.4816890703380645) && agree(wait.high, 2 * 4.4816890703380645))
    // logit 0.1 = −2.19722, its half-width 0.09/0.09 = 1
    let share = ConfidenceInterval(mean: 0.1, halfWidth: 0.09).ends(on: .logit)
    #expect(agree(share.low, 0.0392703, 1e-5) && agree(share.high, 0.231969, 1e-4))
    for mean in [0.0, 1] {
      let certain = ConfidenceInterval(mean: mean, halfWidth: 0).ends(on: .logit)
      #expect(certain == (mean, mean))
    }
    #expect(ConfidenceInterval(mean: -2, halfWidth: 1).ends(on: .logarithmic) == (-3, -1))
    #expect(ConfidenceInterval(mean: 2, halfWidth: .nan).ends(on: .logarithmic).low.isNaN)
    // Small errors are as good on any scale.
    let narrow = ConfidenceInterval(mean: 0.5, halfWidth: 1e-6)
    #expect(agree(narrow.ends(on: .logit).high, narrow.upper, 1e-11))
  }

  @Test func differencesOfPairedProbabilitiesHaveNewcombesInterval() {
    func interval(_ both: Int, _ first: Int, _ second: Int, _ neither: Int) -> ClosedRange<Double> {
      var pair = PairedProportion()
      for _ in 0..<both { pair.add(first: true, second: true) }
      for _ in 0..<first { pair.add(first: true, second: false) }
      for _ in 0..<second { pair.add(first: false, second: true) }
      for _ in 0..<neither { pair.add(first: false, second: false) }
      return pair.differenceInterval()
    }
    // Newcombe (1998), of whom the first less the second, method 10: 0.0569 to 0.3404.
    let example = interval(36, 12, 2, 0)
    #expect(agree(example.lowerBound, -0.3404276, 1e-6))
    #expect(agree(example.upperBound, -0.0569296, 1e-6))
    // Wilson's upper end of none in five, either way.
    let none = interval(0, 0, 0, 5)
    #expect(agree(none.lowerBound, -0.434482, 1e-5) && agree(none.upperBound, 0.434482, 1e-5))
    #expect(interval(0, 0, 2, 0).upperBound == 1 && interval(0, 2, 0, 0).lowerBound == -1)
    #expect(PairedProportion().differenceInterval() == -1...1)
  }

  @Test func onTheLogarithmicScaleMeansOfSkewedTimesAreCoveredMoreOften() {
    let numbers = TestNumbers()
    var (plain, scaled) = (0, 0)
    for _ in 0..<4000 {
      let interval = ConfidenceInterval(
        (0..<20).map { _ in numbers.exponential() * numbers.exponential() })
      let (low, high) = interval.ends(on: .logarithmic)
      if interval.contains(1) { plain += 1 }
      if low <= 1, 1 <= high { scaled += 1 }
    }
    #expect(plain < 3560 && scaled > plain + 60)
  }

  @Test func wilsonIntervalsAreThePublishedOnes() {
    // Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    let cases: [(Int, Int, Double, Double)] = [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718), (20, 20, 0.8389, 1),
    ]
    for (successes, trials, lower, upper) in cases {
      let interval = Proportion(successes: successes, trials: trials).wilsonInterval()
      #expect(abs(interval.lowerBound - lower) < 5.1e-5)
      #expect(abs(interval.upperBound - upper) < 5.1e-5)
    }
    #expect(Proportion(successes: 0, trials: 0).wilsonInterval() == 0...1)
  }

  @Test func quantilesFollowDefinitionSeven() {
    let quantiles = Quantiles([9, 1, .nan, 4, 16])
    #expect(quantiles.count == 4)
    #expect(quantiles.median == 6.5)
    #expect(quantiles.quantile(0.25) == 3.25)
    #expect(quantiles.quantile(0) == 1 && quantiles.quantile(1) == 16)
    #expect(Quantiles([]).median.isNaN)
  }
}
