// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed number of values, one for each entity, owned by one replication: flat ones, or ones that own
/// memory themselves, such as queues.
///
/// A plain buffer instead of an array: writing through it never checks for uniqueness, so the event
/// loop neither counts references nor copies.
struct Column<Element: ~Copyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

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

extension Column where Element: BitwiseCopyable {
  /// Where a value stands; for large values, of which reading a field must not copy the rest.
  func entry(_ position: Int) -> UnsafePointer<Element> {
    assert(0 <= position && position < count, "a column has no such entity")
    return UnsafePointer(base + position)
  }

  init(repeating value: Element, count: Int) { self.init(count: count) { _ in value } }

  /// Sets every value.
  mutating func fill(_ value: Element) { base.update(repeating: value, count: count) }

  /// A copy of all values.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
