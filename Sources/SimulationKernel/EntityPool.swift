// SPDX-License-Identifier: GPL-3.0-or-later

/// The entities that come and go during a run, each in a slot that is used again once it is free.
///
/// ```swift
/// let customer = pool.insert(Customer(arrival: calendar.now))
/// pool[customer].serviceStart = calendar.now
/// pool.remove(customer)
/// ```
///
/// Memory grows, by doubling, only when more entities are present than ever before. The slot freed
/// last is taken first. An index that was removed may soon name another entity, so whoever removes
/// an entity must have taken it out of every queue and event. Removing an entity twice, and an
/// index that the pool never gave out, stop the program.
@frozen public struct EntityPool<Attributes: BitwiseCopyable>: ~Copyable {
  @usableFromInline var attributes: UnsafeMutablePointer<Attributes>
  /// For a free slot the next free one (-1 at the end); for a slot in use `inUse`.
  @usableFromInline var nextFree: UnsafeMutablePointer<Int32>
  @usableFromInline var firstFree: Int32
  @usableFromInline var capacity: Int
  @usableFromInline var present: Int
  /// How many slots were ever in use; those behind are untouched memory.
  @usableFromInline var touched: Int

  @inlinable static var inUse: Int32 { -2 }

  /// An empty pool with room for `minimumCapacity` entities.
  @inlinable public init(minimumCapacity: Int = 16) {
    precondition(minimumCapacity >= 0, "minimumCapacity ≥ 0 required; got \(minimumCapacity)")
    capacity = max(minimumCapacity, 1)
    attributes = .allocate(capacity: capacity)
    nextFree = .allocate(capacity: capacity)
    firstFree = -1
    present = 0
    touched = 0
  }

  @inlinable deinit {
    attributes.deallocate()
    nextFree.deallocate()
  }

  /// The number of entities present.
  @inlinable public var count: Int { present }

  /// The largest number of entities that were present at once.
  @inlinable public var highWaterMark: Int { touched }

  /// Adds an entity and returns the index that names it until it is removed.
  ///
  /// - Complexity: O(1), amortised over the growth of the pool.
  @inlinable public mutating func insert(_ entity: Attributes) -> EntityIndex {
    let slot: Int
    if firstFree >= 0 {
      slot = Int(firstFree)
      firstFree = nextFree[slot]
    } else {
      if touched == capacity { grow() }
      slot = touched
      touched &+= 1
    }
    nextFree[slot] = Self.inUse
    (attributes + slot).initialize(to: entity)
    present &+= 1
    return EntityIndex(rawValue: Int32(truncatingIfNeeded: slot))
  }

  /// Removes the entity at `index`, whose slot may be given to the next one.
  ///
  /// - Precondition: the entity is present.
  /// - Complexity: O(1)
  @inlinable public mutating func remove(_ index: EntityIndex) {
    precondition(contains(index), "an entity of the pool required; the index names none")
    nextFree[index.position] = firstFree
    firstFree = index.rawValue
    present &-= 1
  }

  /// Whether an entity is present at `index`.
  @inlinable public func contains(_ index: EntityIndex) -> Bool {
    UInt(bitPattern: index.position) < UInt(bitPattern: touched)
      && nextFree[index.position] == Self.inUse
  }

  /// The attributes of the entity at `index`, to be read or changed in place.
  ///
  /// - Precondition: the entity is present. (In release builds only the range is checked.)
  @inlinable public subscript(index: EntityIndex) -> Attributes {
    unsafeAddress {
      check(index)
      return UnsafePointer(attributes + index.position)
    }
    unsafeMutableAddress {
      check(index)
      return attributes + index.position
    }
  }

  /// Where the attributes of the entity at `index` stand, for code that reads or changes several of
  /// them: the index is checked once.
  ///
  /// Valid until an entity is added.
  ///
  /// - Precondition: the entity is present. (In release builds only the range is checked.)
  @inlinable @inline(__always) public mutating func pointer(to index: EntityIndex)
    -> UnsafeMutablePointer<Attributes>
  {
    check(index)
    return attributes + index.position
  }

  @inlinable func check(_ index: EntityIndex) {
    precondition(
      UInt(bitPattern: index.position) < UInt(bitPattern: touched),
      "an entity of the pool required; the index was never given out")
    assert(contains(index), "an entity of the pool required; this one was removed")
  }

  @inlinable @inline(never) mutating func grow() {
    let doubled = 2 * capacity
    precondition(doubled <= Int32.max, "at most 2,147,483,647 entities at once required")
    let newAttributes = UnsafeMutablePointer<Attributes>.allocate(capacity: doubled)
    newAttributes.update(from: attributes, count: capacity)
    let newNextFree = UnsafeMutablePointer<Int32>.allocate(capacity: doubled)
    newNextFree.update(from: nextFree, count: capacity)
    attributes.deallocate()
    nextFree.deallocate()
    attributes = newAttributes
    nextFree = newNextFree
    capacity = doubled
  }
}
