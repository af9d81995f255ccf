// SPDX-License-Identifier: GPL-3.0-or-later

/// Tasks waiting for one skill, earliest deadline first, then first come: a heap whose nodes have four
/// children.
///
/// Thousands of tasks wait, so what moves in the heap is a key of 128 bits and not the task, and which
/// child comes first is computed without a branch: a branch would be mispredicted at every level (as in
/// the kernel's `EventCalendar`, whose clock would not let an overdue task come after a later one).
/// Memory grows, by doubling, only when more tasks wait than ever before.
struct DeadlineQueue: ~Copyable {
  /// From the highest bit: 64 bits of due time, 40 of order, 24 of slot. Behind the last key stand three
  /// that come after all, so that four children can always be compared.
  private var keys: UnsafeMutablePointer<UInt128>
  /// The task in each slot, and the slots that are free, behind those in use.
  private var tasks: UnsafeMutablePointer<CaseTask>
  private var slots: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private(set) var count = 0

  private static let tail = 3
  private static let slotMask: UInt128 = 1 << 24 - 1

  init(minimumCapacity: Int = 16) {
    capacity = max(minimumCapacity, 1)
    keys = .allocate(capacity: capacity + Self.tail)
    keys.initialize(repeating: .max, count: capacity + Self.tail)
    tasks = .allocate(capacity: capacity)
    slots = .allocate(capacity: capacity)
    for slot in 0..<capacity { (slots + slot).initialize(to: Int32(slot)) }
  }

  deinit {
    keys.deallocate()
    tasks.deallocate()
    slots.deallocate()
  }

  var isEmpty: Bool { count == 0 }

  /// When the most urgent task is due; infinity without any.
  var earliest: Double {
    count == 0 ? .infinity : Double(bitPattern: UInt64(truncatingIfNeeded: keys[0] >> 64))
  }

  /// A waiting task, in no order that means anything.
  subscript(position: Int) -> CaseTask { tasks[Self.slot(keys[position])] }

  private static func slot(_ key: UInt128) -> Int { Int(truncatingIfNeeded: key & slotMask) }

  /// Adds a task.
  ///
  /// - Precondition: it is due at a time that is not negative, and its order is below 2⁴⁰.
  /// - Complexity: O(log(`count`))
  mutating func insert(_ task: CaseTask) {
    precondition(task.due >= 0 && task.order < 1 << 40, "a task that no key can hold")
    if count == capacity { grow() }
    let slot = slots[count]
    (tasks + Int(slot)).initialize(to: task)
    let key =
      UInt128(task.due.bitPattern) << 64 | UInt128(truncatingIfNeeded: task.order) << 24
      | UInt128(truncatingIfNeeded: slot)
    var hole = count
    count &+= 1
    while hole > 0 {
      let parent = (hole &- 1) >> 2
      if keys[parent] < key { break }
      keys[hole] = keys[parent]
      hole = parent
    }
    keys[hole] = key
  }

  /// Takes out the most urgent task.
  ///
  /// - Precondition: the queue is not empty.
  /// - Complexity: O(log(`count`))
  mutating func popFirst() -> CaseTask {
    precondition(count > 0, "the queue is empty")
    let slot = Self.slot(keys[0])
    count &-= 1
    slots[count] = Int32(truncatingIfNeeded: slot)
    let last = keys[count]
    keys[count] = .max
    var hole = 0
    while hole &* 4 &+ 1 < count {
      let child = firstChild(of: hole)
      if last < keys[child] { break }
      keys[hole] = keys[child]
      hole = child
    }
    if count > 0 { keys[hole] = last }
    return tasks[slot]
  }

  @inline(__always)
  private func firstChild(of position: Int) -> Int {
    let first = position &* 4 &+ 1
    let children = keys + first
    let left = children[1] < children[0] ? 1 : 0
    let right = children[3] < children[2] ? 3 : 2
    return first &+ (children[right] < children[left] ? right : left)
  }

  @inline(never)
  private mutating func grow() {
    precondition(2 * capacity <= Int(Self.slotMask), "more tasks would wait than keys can hold")
    let wider = UnsafeMutablePointer<UInt128>.allocate(capacity: 2 * capacity + Self.tail)
    wider.initialize(repeating: .max, count: 2 * capacity + Self.tail)
    wider.update(from: keys, count: count)
    keys.deallocate()
    keys = wider
    let larger = UnsafeMutablePointer<CaseTask>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: tasks, count: capacity)
    tasks.deallocate()
    tasks = larger
    let longer = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * capacity)
    longer.update(from: slots, count: capacity)
    for slot in capacity..<2 * capacity { (longer + slot).initialize(to: Int32(slot)) }
    slots.deallocate()
    slots = longer
    capacity *= 2
  }
}
