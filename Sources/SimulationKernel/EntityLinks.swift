// SPDX-License-Identifier: GPL-3.0-or-later

/// The links by which entities stand in queues: a successor and a predecessor for each entity.
///
/// All queues between which entities move share one of these, and an entity stands in at most one
/// of them at a time. Memory grows when an entity with a larger index than ever before is queued.
@frozen public struct EntityLinks: ~Copyable {
  @usableFromInline var links: UnsafeMutablePointer<Link>
  @usableFromInline var capacity: Int

  /// The neighbours of one entity.
  @frozen @usableFromInline struct Link: BitwiseCopyable {
    @usableFromInline var next: EntityIndex
    @usableFromInline var previous: EntityIndex

    @inlinable init(next: EntityIndex, previous: EntityIndex) {
      self.next = next
      self.previous = previous
    }

    /// The links of an entity that stands in no queue.
    @inlinable static var apart: Link {
      Link(next: EntityIndex(rawValue: -2), previous: EntityIndex(rawValue: -2))
    }
  }

  /// Links for entities numbered from 0 up to `minimumCapacity`, none of them in a queue.
  @inlinable public init(minimumCapacity: Int = 16) {
    precondition(minimumCapacity >= 0, "minimumCapacity ≥ 0 required; got \(minimumCapacity)")
    capacity = max(minimumCapacity, 1)
    links = .allocate(capacity: capacity)
    links.initialize(repeating: .apart, count: capacity)
  }

  @inlinable deinit { links.deallocate() }

  /// Whether `entity` stands in a queue.
  @inlinable public func contains(_ entity: EntityIndex) -> Bool {
    UInt(bitPattern: entity.position) < UInt(bitPattern: capacity)
      && links[entity.position].next.rawValue != Link.apart.next.rawValue
  }

  /// The entity behind `entity` in its queue, or `.none` at the end.
  ///
  /// Walk a queue from its `first`; take the next before removing an entity on the way.
  ///
  /// - Precondition: `entity` stands in a queue.
  @inlinable public func next(of entity: EntityIndex) -> EntityIndex {
    precondition(contains(entity), "an entity in a queue required; it stands in none")
    return links[entity.position].next
  }

  /// The entity before `entity` in its queue, or `.none` at the front.
  ///
  /// - Precondition: `entity` stands in a queue.
  @inlinable public func previous(of entity: EntityIndex) -> EntityIndex {
    precondition(contains(entity), "an entity in a queue required; it stands in none")
    return links[entity.position].previous
  }

  /// Makes room for `entity` and sets its neighbours.
  @inlinable mutating func link(_ entity: EntityIndex, to link: Link) {
    precondition(!entity.isNone, "an entity required; got none")
    if entity.position >= capacity { grow(toInclude: entity.position) }
    precondition(!contains(entity), "an entity outside of all queues required; it stands in one")
    links[entity.position] = link
  }

  @inlinable @inline(never) mutating func grow(toInclude position: Int) {
    let larger = max(2 * capacity, position + 1)
    let newLinks = UnsafeMutablePointer<Link>.allocate(capacity: larger)
    newLinks.update(from: links, count: capacity)
    (newLinks + capacity).initialize(repeating: .apart, count: larger - capacity)
    links.deallocate()
    links = newLinks
    capacity = larger
  }
}
