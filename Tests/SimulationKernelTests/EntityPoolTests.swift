// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

@Suite struct EntityPoolTests {
  @Test func randomOperationsAgreeWithADictionary() {
    var random = SplitMix(state: 1)
    var pool = EntityPool<Int>(minimumCapacity: 0)
    var shadow: [EntityIndex: Int] = [:]
    var present: [EntityIndex] = []
    var peak = 0
    for operation in 0..<300_000 {
      // Swings between filling and emptying, so that the pool grows and shrinks.
      let filling = (operation / 5_000).isMultiple(of: 2)
      if present.isEmpty || random.below(10) < (filling ? 6 : 4) {
        let entity = pool.insert(operation)
        #expect(shadow[entity] == nil)
        shadow[entity] = operation
        present.append(entity)
      } else {
        let place = random.below(present.count)
        let entity = present[place]
        if random.below(2) == 0 {
          pool[entity] += 7
          shadow[entity]? += 7
        } else {
          present.swapAt(place, present.count - 1)
          present.removeLast()
          shadow[entity] = nil
          pool.remove(entity)
          #expect(pool.contains(entity) == false)
        }
      }
      peak = max(peak, present.count)
    }
    #expect(pool.count == present.count)
    #expect(pool.highWaterMark == peak)
    #expect(present.allSatisfy { pool[$0] == shadow[$0] && pool.contains($0) })
  }

  @Test func theSlotFreedLastIsTakenFirst() {
    var pool = EntityPool<Int>(minimumCapacity: 2)
    let first = pool.insert(1)
    let second = pool.insert(2)
    pool.remove(second)
    pool.remove(first)
    #expect(pool.insert(3) == first)
    #expect(pool.insert(4) == second)
    #expect(pool.highWaterMark == 2)
  }

  @Test func removingAnEntityTwiceStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var pool = EntityPool<Int>()
      let entity = pool.insert(1)
      pool.remove(entity)
      pool.remove(entity)
    }
  }

  @Test func anIndexThatWasNeverGivenOutStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var pool = EntityPool<Int>()
      _ = pool.insert(1)
      print(pool[EntityIndex(1)])
    }
    await #expect(processExitsWith: .failure) {
      let pool = EntityPool<Int>()
      print(pool[.none])
    }
  }
}
