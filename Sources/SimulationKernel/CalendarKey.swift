// SPDX-License-Identifier: GPL-3.0-or-later

/// The place of a pending event in the order of the calendar, and the slot that holds its payload.
///
/// One 128-bit word, so that comparing two keys is one subtraction and four of them fill a cache
/// line. From the highest bit: 64 bits of time (the bit pattern of a non-negative `Double`, which
/// orders as the number does), 39 bits of scheduling sequence, 1 bit that marks events which can be
/// cancelled, 24 bits of slot.
@frozen @usableFromInline struct CalendarKey: BitwiseCopyable {
  @usableFromInline var bits: UInt128

  /// The lower half: sequence, mark and slot.
  @usableFromInline typealias Tag = UInt64

  @inlinable static var slotMask: Tag { 1 << 24 - 1 }
  @inlinable static var cancellableMark: Tag { 1 << 24 }
  @inlinable static var sequenceStep: Tag { 1 << 25 }

  @inlinable init(timeBits: UInt64, tag: Tag) { bits = UInt128(timeBits) << 64 | UInt128(tag) }

  /// A key later than every event, which keeps a free slot.
  @inlinable init(freeSlot slot: Int) {
    self.init(timeBits: .max, tag: Tag(truncatingIfNeeded: slot))
  }

  @inlinable var timeBits: UInt64 { UInt64(truncatingIfNeeded: bits >> 64) }
  @inlinable var tag: Tag { Tag(truncatingIfNeeded: bits) }
  @inlinable var slot: Int { Int(truncatingIfNeeded: tag & Self.slotMask) }
  @inlinable var isCancellable: Bool { tag & Self.cancellableMark != 0 }

  @inlinable var time: SimulationTime { SimulationTime(minutes: Double(bitPattern: timeBits)) }

  @inlinable static func < (left: CalendarKey, right: CalendarKey) -> Bool {
    left.bits < right.bits
  }
}
