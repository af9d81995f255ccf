// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct CorrelatedOutputTests {
  /// A first-order autoregression with mean 0 and unit innovations.
  private func autoregression(_ coefficient: Double, count: Int, seed: UInt) -> [Double] {
    let numbers = TestNumbers(seed: seed)
    var level = numbers.gaussian() / (1 - coefficient * coefficient).squareRoot()
    return (0..<count).map { _ in
      level = coefficient * level + numbers.gaussian()
      return level
    }
  }

  @Test func batchMeansCoverTheMeanOfAnAutoregression() {
    var covered = 0
    var naive = 0
    for seed in 1...200 {
      let series = autoregression(0.8, count: 6_000, seed: UInt(seed))
      if BatchMeans(series, batches: 20).interval().contains(0) { covered += 1 }
      if ConfidenceInterval(series).contains(0) { naive += 1 }
    }
    #expect((181...198).contains(covered))  // 95 % of 200, three standard errors
    #expect(naive < 140)  // as if independent: an interval a third as wide as it should be
  }

  @Test func shortBatchesShowTheirCorrelation() {
    let series = autoregression(0.8, count: 20_000, seed: 1)
    // Means of batches of one are the series itself: correlation 0.8.
    #expect(abs(BatchMeans(series, batches: series.count).lagOneCorrelation - 0.8) < 0.02)
    #expect(abs(BatchMeans(series, batches: 40).lagOneCorrelation) < 0.4)
    let raised = series.map { $0 + 1e7 }
    #expect(abs(BatchMeans(raised, batches: series.count).lagOneCorrelation - 0.8) < 0.02)
  }

  @Test func anUnfinishedBatchIsNotCounted() {
    var means = BatchMeans(batchSize: 2)
    for observation in [1.0, 3, 5, 7, 100] { means.add(observation) }
    #expect(means.batches.count == 2)
    #expect(means.batches.mean == 4)
  }

  @Test func mser5FindsAPlantedTransient() throws {
    let numbers = TestNumbers()
    let series = (0..<2_000).map { index in
      (index < 300 ? 12 - Double(index) / 25 : 0) + numbers.gaussian()
    }
    let cut = try #require(WarmUp.mser5(series))
    #expect((240...330).contains(cut.discarded))
    #expect(abs(cut.mean) < 0.1)
    #expect(cut.discarded % 5 == 0)
  }

  @Test func mser5GivesUpOnARunThatNeverSettles() {
    #expect(WarmUp.mser5((0..<500).map { Double($0) }) == nil)
    #expect(WarmUp.mser5([1, 2, 3]) == nil)
  }

  @Test func mser5KeepsASeriesWithoutTransient() throws {
    let cut = try #require(WarmUp.mser5(autoregression(0, count: 1_000, seed: 1)))
    #expect(cut.discarded < 100)
  }

  @Test func welchAverageNarrowsTowardsTheStart() {
    let average = WarmUp.averageAcross([[1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 7, 14]])
    #expect(average == [2, 3, 4, 5, 6, 10])
    #expect(WarmUp.movingAverage(average, window: 2) == [2, 3, 4, 5.6])
    #expect(WarmUp.movingAverage(average, window: 0) == average)
  }
}
