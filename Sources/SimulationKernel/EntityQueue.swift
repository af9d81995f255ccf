// SPDX-License-Identifier: GPL-3.0-or-later

/// A queue of entities, first come first served, from whose middle they may leave.
///
/// The queue holds its two ends and its length; the rest is in the ``EntityLinks`` that all queues
/// of the same entities share, so joining and leaving take no memory.
///
/// ```swift
/// waiting.append(customer, in: &links)
/// let served = waiting.popFirst(in: &links)
/// waiting.remove(impatient, in: &links)
/// ```
///
/// Queueing an entity that stands in a queue, and removing one that stands in none, stop the
/// program. So does removing the first or last of another queue; with one from the middle of
/// another queue both lengths become wrong, which nothing detects.
@frozen public struct EntityQueue: BitwiseCopyable, Sendable {
  @usableFromInline var head: EntityIndex
  @usableFromInline var tail: EntityIndex
  @usableFromInline var length: Int

  /// An empty queue.
  @inlinable public init() {
    head = .none
    tail = .none
    length = 0
  }

  /// The entity at the front, or `.none`.
  @inlinable public var first: EntityIndex { head }

  /// The entity at the end, or `.none`.
  @inlinable public var last: EntityIndex { tail }

  /// The number of entities in the queue.
  @inlinable public var count: Int { length }

  /// Whether nobody is in the queue.
  @inlinable public var isEmpty: Bool { head.isNone }

  /// Puts `entity` at the end.
  ///
  /// - Precondition: `entity` stands in no queue of these links.
  /// - Complexity: O(1), amortised over the growth of the links.
  @inlinable public mutating func append(_ entity: EntityIndex, in links: inout EntityLinks) {
    links.link(entity, to: .init(next: .none, previous: tail))
    if tail.isNone { head = entity } else { links.links[tail.position].next = entity }
    tail = entity
    length &+= 1
  }

  /// Puts `entity` at the front, as when an interrupted service is to be resumed first.
  ///
  /// - Precondition: `entity` stands in no queue of these links.
  /// - Complexity: O(1), amortised over the growth of the links.
  @inlinable public mutating func prepend(_ entity: EntityIndex, in links: inout EntityLinks) {
    links.link(entity, to: .init(next: head, previous: .none))
    if head.isNone { tail = entity } else { links.links[head.position].previous = entity }
    head = entity
    length &+= 1
  }

  /// Takes out the entity at the front; `.none` when the queue is empty.
  ///
  /// - Complexity: O(1)
  @inlinable public mutating func popFirst(in links: inout EntityLinks) -> EntityIndex {
    let entity = head
    if entity.isNone { return .none }
    head = links.links[entity.position].next
    links.links[entity.position] = .apart
    if head.isNone { tail = .none } else { links.links[head.position].previous = .none }
    length &-= 1
    return entity
  }

  /// Takes `entity` out from wherever it stands in this queue.
  ///
  /// - Precondition: `entity` stands in this queue.
  /// - Complexity: O(1)
  @inlinable public mutating func remove(_ entity: EntityIndex, in links: inout EntityLinks) {
    precondition(links.contains(entity), "an entity of this queue required; it stands in none")
    let link = links.links[entity.position]
    links.links[entity.position] = .apart
    if link.previous.isNone {
      precondition(head == entity, "an entity of this queue required; it stands in another")
      head = link.next
    } else {
      links.links[link.previous.position].next = link.next
    }
    if link.next.isNone {
      precondition(tail == entity, "an entity of this queue required; it stands in another")
      tail = link.previous
    } else {
      links.links[link.next.position].previous = link.previous
    }
    length &-= 1
  }
}
