// SPDX-License-Identifier: GPL-3.0-or-later

/// Names an entity by its position in the columns that hold its attributes.
///
/// Entities may live in an ``EntityPool``, which gives out the indices, or be a fixed population
/// such as the people of a sector, numbered from 0.
@frozen public struct EntityIndex: BitwiseCopyable, Hashable, Sendable {
  /// The position, or -1 for no entity.
  public var rawValue: Int32

  /// The entity with a stored position; -1 for no entity.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The entity at `position` of its columns.
  ///
  /// - Precondition: `position` fits in 32 bits.
  @inlinable public init(_ position: Int) { rawValue = Int32(position) }

  /// No entity.
  @inlinable public static var none: EntityIndex { EntityIndex(rawValue: -1) }

  /// Whether this is no entity.
  @inlinable public var isNone: Bool { rawValue < 0 }

  /// The position in the columns; negative for no entity.
  @inlinable public var position: Int { Int(rawValue) }
}

extension EntityIndex: Comparable {
  @inlinable public static func < (left: EntityIndex, right: EntityIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}
