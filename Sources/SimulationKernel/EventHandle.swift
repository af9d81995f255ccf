// SPDX-License-Identifier: GPL-3.0-or-later

/// Names one scheduled event for as long as it is pending.
///
/// A handle is worth keeping only to cancel or reschedule. Once its event has happened or was
/// cancelled it is stale for good, and using it does nothing: no later event is ever named by it.
/// A handle belongs to the calendar that made it.
@frozen public struct EventHandle: BitwiseCopyable, Hashable, Sendable {
  /// The tag under which the event was first scheduled; unique, since it holds the sequence.
  @usableFromInline var tag: UInt64

  @inlinable init(tag: UInt64) { self.tag = tag }

  /// A handle that names no event.
  @inlinable public static var none: EventHandle { EventHandle(tag: 0) }
}
