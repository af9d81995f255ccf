// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts how many events in a row happen at one instant, for debug builds.
@frozen
public struct InstantGuard: BitwiseCopyable, Sendable {
  @usableFromInline var instant = SimulationTime.infinity
  @usableFromInline var count = 0

  /// Far more events than any model has at one instant.
  @inlinable public static var most: Int { 1 << 19 }

  /// A guard that has seen no event.
  @inlinable public init() {}

  /// Whether one more event may happen at `time`.
  @inlinable
  public mutating func admits(_ time: SimulationTime) -> Bool {
    count = time == instant ? count &+ 1 : 0
    instant = time
    return count < Self.most
  }
}
