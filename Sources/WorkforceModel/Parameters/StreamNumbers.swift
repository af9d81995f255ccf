// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates

/// What services and staff groups are called in the keys of random streams: numbers that follow from their names.
///
/// A place in a list would give everybody behind it other random numbers whenever something is added or moved.
enum StreamNumbers {
  /// Bits that the key of a contact has for its service, and that of a person for the staff group.
  static let serviceBits = 6
  static let staffGroupBits = 16

  /// A number for each of some names in their order, all different: a digest of the name, and the next free number
  /// where another name has it.
  ///
  /// - Returns: Nil for more names than numbers, which the checks of a scenario report.
  static func of(_ names: [String], bits: Int) -> [Int]? {
    let count = 1 << bits
    guard names.count <= count else { return nil }
    var taken: Set<Int> = []
    return names.map { name in
      var number = Int(truncatingIfNeeded: StreamKey.digest(of: name) >> (64 - UInt64(bits)))
      while !taken.insert(number).inserted { number = (number + 1) % count }
      return number
    }
  }
}
