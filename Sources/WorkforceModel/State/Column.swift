// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed number of values, one for each entity, owned by one replication.
///
/// A plain buffer instead of an array: writing through it never checks for uniqueness, so the event
/// loop neither counts references nor copies.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
  }

  deinit { base.deallocate() }

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

  /// Sets every value.
  mutating func fill(_ value: Element) { base.update(repeating: value, count: count) }

  /// A copy of all values.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
