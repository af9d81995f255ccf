// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed number of values that own memory, one for each entity: random streams, queues.
struct OwnedColumn<Element: ~Copyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  private let count: Int

  init(count: Int, _ make: (Int) -> Element) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    for position in 0..<count { (base + position).initialize(to: make(position)) }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  subscript(position: Int) -> Element {
    unsafeAddress {
      assert(0 <= position && position < count, "a column has no such entity")
      return UnsafePointer(base + position)
    }
    unsafeMutableAddress {
      assert(0 <= position && position < count, "a column has no such entity")
      return base + position
    }
  }
}
