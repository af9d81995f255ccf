// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

@Suite struct ValueQueueTests {
  @Test(arguments: [0, 1, 5, 64])
  func randomOperationsAgreeWithAnArray(capacity: Int) {
    var random = SplitMix(state: 1)
    var queue = ValueQueue<Int32>(minimumCapacity: capacity)
    var shadow: [Int32] = []
    var disagreements = 0
    for operation in 0..<200_000 as Range<Int32> {
      switch random.below(shadow.count > 40 ? 12 : 8) {
      case 0..<4:
        queue.append(operation)
        shadow.append(operation)
      case 4:
        queue.prepend(operation)
        shadow.insert(operation, at: 0)
      case 5 where !shadow.isEmpty:
        let place = random.below(shadow.count)
        disagreements += queue[place] == shadow[place] ? 0 : 1
        queue[place] = operation
        shadow[place] = operation
      default:
        guard !shadow.isEmpty else { continue }
        disagreements += queue.popFirst() == shadow.removeFirst() ? 0 : 1
      }
      disagreements += queue.count == shadow.count && queue.isEmpty == shadow.isEmpty ? 0 : 1
    }
    #expect(disagreements == 0)
  }

  @Test func takingFromAnEmptyQueueIsMisuse() async {
    await #expect(processExitsWith: .failure) {
      var queue = ValueQueue<Int32>()
      _ = queue.popFirst()
    }
    await #expect(processExitsWith: .failure) {
      var queue = ValueQueue<Int32>()
      queue.append(1)
      _ = queue[1]
    }
  }
}
