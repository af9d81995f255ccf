// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// What a stream of random numbers is for; with the entity it makes the stream's key.
///
/// A draw is a function of (master seed, replication, purpose, entity) and never of the order of calls, so
/// that a decision which changes one thing leaves all other random numbers as it was. Each purpose is
/// declared in the folder of the mechanism that draws. The numbers are part of every published result: none
/// is ever used again, or twice (the catalogue's tests see to it).
struct Purpose: Hashable, Sendable {
  let rawValue: StreamPurpose

  init(_ rawValue: StreamPurpose) { self.rawValue = rawValue }
}

extension RandomStream {
  /// Turns to the stream of a purpose and entity, at its first number.
  mutating func turn(to purpose: Purpose, _ entity: UInt64) {
    rekey(purpose: purpose.rawValue, entity: entity)
  }
}
