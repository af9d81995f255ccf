// SPDX-License-Identifier: GPL-3.0-or-later

/// What a stream of random numbers is for: a number that the user of the streams assigns.
///
/// Streams of different purposes never share a number, so that a new use of chance leaves every
/// other one as it was.
public typealias StreamPurpose = UInt16

/// The name of one stream of random numbers.
///
/// Two streams with different keys never overlap: see <doc:Generator>. Keys hold nothing of the
/// settings under comparison, so that alternatives meet the same random numbers (common random numbers).
public struct StreamKey: Hashable, Sendable {
  /// The first entity number that a key cannot hold, 2⁴⁸.
  public static let entityLimit: UInt64 = 1 << 48

  /// The seed of the whole experiment.
  public let masterSeed: UInt64
  /// The number of the replication.
  public let replication: UInt32
  /// What the stream is for.
  public let purpose: StreamPurpose
  /// The entity that it belongs to, below 2⁴⁸.
  public let entity: UInt64

  /// Names the stream of an entity for one purpose.
  ///
  /// - Precondition: `entity` is below ``entityLimit``.
  public init(
    masterSeed: UInt64, replication: UInt32 = 0, purpose: StreamPurpose = 0, entity: UInt64 = 0
  ) {
    precondition(entity < Self.entityLimit, "entity < 2^48 required; got \(entity)")
    self.masterSeed = masterSeed
    self.replication = replication
    self.purpose = purpose
    self.entity = entity
  }
}

extension StreamKey {
  /// A number that follows from a name: FNV-1a of 64 bits, mixed as SplitMix64 does.
  package static func digest(of name: String) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // The last byte would not reach the high bits: names that end in a number would all be neighbours.
    digest = (digest ^ digest >> 30) &* 0xbf58_476d_1ce4_e5b9
    digest = (digest ^ digest >> 27) &* 0x94d0_49bb_1331_11eb
    return digest ^ digest >> 31
  }
}
