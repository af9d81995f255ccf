// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// A task of a case, or the writing that an interview left: back-office work with a date by which it is due.
struct CaseTask: BitwiseCopyable {
  /// When the case, or the writing, is over its term. Minutes.
  var due = Double.infinity
  /// Position in the order in which tasks became ready, which decides between equal dates.
  var order = 0
  /// Work left, in minutes at speed 1.
  var remaining = 0.0
  /// The case that goes on when it is done; none for writing.
  var caseFile: EntityIndex = .none

  /// Whether it comes before another: earliest deadline first, then first come.
  func precedes(_ other: CaseTask) -> Bool {
    due < other.due || (due == other.due && order < other.order)
  }
}

/// Tasks waiting for one skill, earliest deadline first: a binary heap.
///
/// Memory grows, by doubling, only when more tasks wait than ever before.
struct DeadlineQueue: ~Copyable {
  private var heap: UnsafeMutablePointer<CaseTask>
  private var capacity: Int
  private(set) var count = 0

  init(minimumCapacity: Int = 16) {
    capacity = max(minimumCapacity, 1)
    heap = .allocate(capacity: capacity)
  }

  deinit { heap.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// When the most urgent task is due; infinity without any.
  var earliest: Double { count == 0 ? .infinity : heap[0].due }

  /// A waiting task, in no order that means anything.
  subscript(position: Int) -> CaseTask { heap[position] }

  /// Adds a task.
  ///
  /// - Complexity: O(log(`count`))
  mutating func insert(_ task: CaseTask) {
    if count == capacity { grow() }
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) / 2
      if !task.precedes(heap[parent]) { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    (heap + hole).initialize(to: task)
  }

  /// Takes out the most urgent task.
  ///
  /// - Precondition: the queue is not empty.
  /// - Complexity: O(log(`count`))
  mutating func popFirst() -> CaseTask {
    precondition(count > 0, "the queue is empty")
    let first = heap[0]
    count -= 1
    let last = heap[count]
    var hole = 0
    while true {
      var child = 2 * hole + 1
      if child >= count { break }
      if child + 1 < count, heap[child + 1].precedes(heap[child]) { child += 1 }
      if !heap[child].precedes(last) { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<CaseTask>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: heap, count: count)
    heap.deallocate()
    heap = larger
    capacity *= 2
  }
}
