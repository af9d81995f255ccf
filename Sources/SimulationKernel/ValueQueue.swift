// SPDX-License-Identifier: GPL-3.0-or-later

/// A queue of flat values, first come first served, which nobody leaves from the middle.
///
/// Where that is enough, it is faster and smaller than entities in an ``EntityQueue``: the values
/// stand side by side in a ring.
///
/// ```swift
/// waiting.append(calendar.now)
/// let arrival = waiting.popFirst()
/// ```
///
/// Memory grows, by doubling, only when more values are queued than ever before.
@frozen public struct ValueQueue<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var ring: UnsafeMutablePointer<Element>
  @usableFromInline var head: Int
  @usableFromInline var length: Int
  /// A power of two less one, so that positions wrap by a mask.
  @usableFromInline var mask: Int

  /// An empty queue with room for at least `minimumCapacity` values.
  @inlinable public init(minimumCapacity: Int = 16) {
    precondition(minimumCapacity >= 0, "minimumCapacity ≥ 0 required; got \(minimumCapacity)")
    var capacity = 1
    while capacity < minimumCapacity { capacity *= 2 }
    ring = .allocate(capacity: capacity)
    head = 0
    length = 0
    mask = capacity - 1
  }

  @inlinable deinit { ring.deallocate() }

  /// The number of values in the queue.
  @inlinable public var count: Int { length }

  /// Whether the queue is empty.
  @inlinable public var isEmpty: Bool { length == 0 }

  /// The value at a place, 0 for the front, to be read or changed where it stands.
  ///
  /// - Precondition: the queue has so many values.
  @inlinable public subscript(place: Int) -> Element {
    unsafeAddress { UnsafePointer(ring + position(of: place)) }
    unsafeMutableAddress { ring + position(of: place) }
  }

  @inlinable func position(of place: Int) -> Int {
    precondition(
      UInt(bitPattern: place) < UInt(bitPattern: length), "a place below the count required")
    return (head &+ place) & mask
  }

  /// Puts a value at the end.
  ///
  /// - Complexity: O(1), amortised over the growth of the queue.
  @inlinable public mutating func append(_ value: Element) {
    if length > mask { grow() }
    (ring + (head &+ length) & mask).initialize(to: value)
    length &+= 1
  }

  /// Puts a value at the front.
  ///
  /// - Complexity: O(1), amortised over the growth of the queue.
  @inlinable public mutating func prepend(_ value: Element) {
    if length > mask { grow() }
    head = (head &- 1) & mask
    (ring + head).initialize(to: value)
    length &+= 1
  }

  /// Takes out the value at the front.
  ///
  /// - Precondition: the queue is not empty.
  /// - Complexity: O(1)
  @inlinable public mutating func popFirst() -> Element {
    precondition(length > 0, "a queue with a value required; it is empty")
    let value = ring[head]
    head = (head &+ 1) & mask
    length &-= 1
    return value
  }

  @inlinable @inline(never) mutating func grow() {
    let capacity = mask + 1
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    for place in 0..<length { (larger + place).initialize(to: ring[(head + place) & mask]) }
    ring.deallocate()
    ring = larger
    head = 0
    mask = 2 * capacity - 1
  }
}
