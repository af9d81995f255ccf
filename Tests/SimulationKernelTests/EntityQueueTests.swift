// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

/// The entities of a queue from front to end, found by walking it.
private func walk(_ queue: EntityQueue, _ links: borrowing EntityLinks) -> [Int] {
  var entities: [Int] = []
  var entity = queue.first
  while !entity.isNone {
    entities.append(entity.position)
    entity = links.next(of: entity)
  }
  return entities
}

/// The entities of a queue from front to end, found by walking it backwards.
private func walkBack(_ queue: EntityQueue, _ links: borrowing EntityLinks) -> [Int] {
  var entities: [Int] = []
  var entity = queue.last
  while !entity.isNone {
    entities.append(entity.position)
    entity = links.previous(of: entity)
  }
  return entities.reversed()
}

@Suite struct EntityQueueTests {
  @Test func randomOperationsOnTwoQueuesAgreeWithArrays() {
    var random = SplitMix(state: 1)
    var links = EntityLinks(minimumCapacity: 0)
    var queues = [EntityQueue(), EntityQueue()]
    var shadows: [[Int]] = [[], []]
    for _ in 0..<300_000 {
      let side = random.below(2)
      let entity = EntityIndex(random.below(24))
      if let owner = shadows.firstIndex(where: { $0.contains(entity.position) }) {
        #expect(links.contains(entity) == true)
        if random.below(3) == 0 {
          shadows[owner].removeAll { $0 == entity.position }
          queues[owner].remove(entity, in: &links)
        } else {
          let expected = shadows[side].isEmpty ? -1 : shadows[side].removeFirst()
          #expect(queues[side].popFirst(in: &links).position == expected)
        }
      } else if random.below(4) == 0 {
        shadows[side].insert(entity.position, at: 0)
        queues[side].prepend(entity, in: &links)
      } else {
        shadows[side].append(entity.position)
        queues[side].append(entity, in: &links)
      }
      #expect(queues[side].count == shadows[side].count)
      #expect(queues[side].isEmpty == shadows[side].isEmpty)
      if random.below(16) == 0 {
        #expect(walk(queues[side], links) == shadows[side])
        #expect(walkBack(queues[side], links) == shadows[side])
      }
    }
  }

  @Test func joiningASecondQueueStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var links = EntityLinks()
      var first = EntityQueue()
      var second = EntityQueue()
      first.append(EntityIndex(3), in: &links)
      second.append(EntityIndex(3), in: &links)
    }
  }

  @Test func leavingAQueueThatOneIsNotInStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var links = EntityLinks()
      var queue = EntityQueue()
      queue.remove(EntityIndex(3), in: &links)
    }
    await #expect(processExitsWith: .failure) {
      var links = EntityLinks()
      var first = EntityQueue()
      var second = EntityQueue()
      first.append(EntityIndex(3), in: &links)
      second.append(EntityIndex(4), in: &links)
      second.remove(EntityIndex(3), in: &links)
    }
  }
}
