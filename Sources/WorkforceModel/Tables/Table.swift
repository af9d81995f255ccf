// SPDX-License-Identifier: GPL-3.0-or-later

/// Read-only values prepared once and shared by all replications.
///
/// A view into memory that a `TableStore` owns: copying it copies a pointer, and reading it counts no
/// references. It is valid as long as its store.
struct Table<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  subscript(position: Int) -> Element { entry(position).pointee }

  /// Some of the entries, without a copy.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// A copy of all entries.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Where an entry stands; for large entries, of which reading a field must not copy the rest.
  func entry(_ position: Int) -> UnsafePointer<Element> {
    assert(0 <= position && position < count, "a table has no such entry")
    return base + position
  }
}

/// Positions of consecutive entries of a table.
struct TableRange: BitwiseCopyable {
  var start: Int
  var end: Int

  var count: Int { end - start }
}

/// Owns the memory of tables.
final class TableStore: @unchecked Sendable {
  private var releases: [() -> Void] = []

  /// Copies values into memory that lives as long as the store.
  func table<Element: BitwiseCopyable>(_ values: [Element]) -> Table<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(values.count, 1))
    for (position, value) in values.enumerated() { (base + position).initialize(to: value) }
    releases.append { base.deallocate() }
    return Table(base: base, count: values.count)
  }

  /// Moves a value into memory that lives as long as the store.
  func keep<Value: ~Copyable>(_ value: consuming Value) -> UnsafePointer<Value> {
    let base = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    base.initialize(to: value)
    releases.append {
      base.deinitialize(count: 1)
      base.deallocate()
    }
    return UnsafePointer(base)
  }

  deinit { for release in releases { release() } }
}
