// SPDX-License-Identifier: GPL-3.0-or-later

/// What services and staff groups are called in the keys of random streams: numbers that follow from their names.
///
/// A place in a list would give everybody behind it other random numbers whenever something is added or moved.
enum StreamNumbers {
  /// Bits that the key of a contact has for its service, and that of a person for the staff group.
  static let serviceBits = 6
  static let staffGroupBits = 16

  /// A number for each of some names in their order, all different: a digest of the name (FNV-1a of 64 bits, mixed as
  /// SplitMix64 does), and the next free number where another name has it.
  ///
  /// - Returns: Nil for more names than numbers, which the checks of a scenario report.
  static func of(_ names: [String], bits: Int) -> [Int]? {
    let count = 1 << bits
    guard names.count <= count else { return nil }
    var taken: Set<Int> = []
    return names.map { name in
      var digest: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in name.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // The last byte would not reach the bits that are taken: names that end in a number would all be neighbours.
      digest = (digest ^ digest >> 30) &* 0xbf58_476d_1ce4_e5b9
      digest = (digest ^ digest >> 27) &* 0x94d0_49bb_1331_11eb
      digest ^= digest >> 31
      var number = Int(truncatingIfNeeded: digest >> (64 - UInt64(bits)))
      while !taken.insert(number).inserted { number = (number + 1) % count }
      return number
    }
  }
}
