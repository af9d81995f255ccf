// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

struct SequentialSelectionTests {
  /// Selections among normal systems of which one is better by δ; how often it is the one left.
  private func correct(shared: Double, repetitions: Int) -> Int {
    let numbers = TestNumbers(seed: 7)
    var correct = 0
    for repetition in 0..<repetitions {
      let best = repetition % 5
      var selection = SequentialSelection(count: 5, indifference: 0.5, firstLook: 20)
      while selection.survivors.count > 1 {
        let common = shared.squareRoot() * numbers.gaussian()
        selection.add(
          (0..<5).map {
            ($0 == best ? 0 : 0.5) + common + (1 - shared).squareRoot() * numbers.gaussian()
          })
      }
      if selection.survivors == [best] { correct += 1 }
    }
    return correct
  }

  @Test(arguments: [0.0, 0.8])
  func theKnownBestIsLeftAtTheNominalRate(shared: Double) {
    // 400 selections at 95%: 3 standard errors below the nominal rate is 91.7%.
    let correct = correct(shared: shared, repetitions: 400)
    #expect(correct >= 367)
  }

  @Test func clearlyWorseSystemsAreDroppedAtTheFirstLook() {
    let numbers = TestNumbers(seed: 3)
    var selection = SequentialSelection(count: 3, indifference: 0.1, firstLook: 10)
    for _ in 0..<9 { selection.add([0.01 * numbers.gaussian(), 0.02, 50]) }
    #expect(selection.survivors == [0, 1, 2])
    selection.add([0, 0.02, 50])
    #expect(!selection.survivors.contains(2))
    #expect(selection.droppedAfter[2] == 10)
    #expect(selection.replications == 10)
  }

  @Test func theLargestIsLeftWhereLargerIsBetter() {
    var selection = SequentialSelection(
      count: 3, indifference: 1, firstLook: 2, largerIsBetter: true)
    for _ in 0..<2 { selection.add([1, 9, 5]) }
    #expect(selection.survivors == [1])
  }

  @Test func replicationsWithoutASurvivorsValueTellNothing() {
    var selection = SequentialSelection(count: 2, indifference: 1, firstLook: 2)
    for _ in 0..<5 { selection.add([.nan, 3]) }
    #expect(selection.replications == 0)
    #expect(selection.survivors == [0, 1])
  }

  @Test func equalsLeaveTheFirst() {
    var selection = SequentialSelection(count: 3, indifference: 1, firstLook: 2)
    for value in [1.0, 2.0] { selection.add([value, value, value]) }
    #expect(selection.survivors == [0])
  }

  @Test func onlyThoseThatTakePartAreLookedAt() {
    var selection = SequentialSelection(count: 4, indifference: 1, firstLook: 2, among: [3, 1])
    for _ in 0..<2 { selection.add([.nan, 5, .nan, 2]) }
    #expect(selection.survivors == [3])
    #expect(selection.droppedAfter == [nil, 2, nil, nil])
  }
}
