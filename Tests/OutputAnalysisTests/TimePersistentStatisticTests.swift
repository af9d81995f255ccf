// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct TimePersistentStatisticTests {
  @Test func levelsWeighByTheTimeTheyLast() {
    var queue = TimePersistentStatistic(level: 0, at: 10)
    queue.record(2, at: 13)
    queue.record(5, at: 14)
    queue.change(by: -4, at: 16)
    queue.advance(to: 20)
    #expect(queue.mean == 1.6)  // (0·3 + 2·1 + 5·2 + 1·4) / 10
    #expect(queue.minimum == 0 && queue.maximum == 5)
  }

  @Test func resetKeepsTheLevelAndForgetsThePast() {
    var queue = TimePersistentStatistic(level: 9, at: 0)
    queue.record(3, at: 100)
    queue.reset(at: 150)
    queue.advance(to: 160)
    #expect(queue.mean == 3 && queue.maximum == 3 && queue.duration == 10)
  }

  @Test func mergeWeighsByDuration() {
    var first = TimePersistentStatistic(level: 1, at: 0)
    first.advance(to: 30)
    var second = TimePersistentStatistic(level: 4, at: 100)
    second.advance(to: 110)
    first.merge(second)
    #expect(first.mean == 70.0 / 40)
    #expect(first.maximum == 4)
    #expect(TimePersistentStatistic().mean.isNaN)
  }

  @Test func timeRunningBackwardsIsRefused() async {
    await #expect(processExitsWith: .failure) {
      var queue = TimePersistentStatistic(level: 0, at: 10)
      queue.advance(to: 9)
    }
  }
}
