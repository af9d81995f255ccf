// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// A nested uniform scramble of one coordinate of a sequence in base 2 (Owen 1995).
///
/// Whether a binary digit is flipped is random, and another draw for each value of the digits before it. That keeps
/// the evenness of every beginning of 2^m points, and makes each point uniform on (0, 1).
struct DigitalScramble {
  /// Digits that GSL's sequences have.
  private static let digits = 30

  private let key: UInt64

  /// Coordinates of a sequence; scrambles beyond the first take streams after them.
  private static let coordinates = 64

  init(seed: UInt64, coordinate: Int, scramble: Int = 0) {
    var chance = RandomStream(
      seed: seed, .scramble, part: coordinate + scramble * Self.coordinates)
    self.init(using: &chance)
  }

  /// A scramble drawn from a stream.
  init(using stream: inout RandomStream) {
    key = UInt64(stream.bits()) << 32 | UInt64(stream.bits())
  }

  /// A coordinate from 0 to below 1 scrambled; never 0 or 1.
  func scrambled(_ coordinate: Double) -> Double {
    let bits = UInt64(bounded: (coordinate * Double(1 << Self.digits)).rounded())
    let flips = flips(of: bits)
    let deeper = mixed(bits | 1 << Self.digits) >> (64 - 22)
    return (Double((bits ^ flips) << 22 | deeper) + 0.5) / Double(1 << (Self.digits + 22))
  }

  /// A whole number in an order in which every beginning of 2^m becomes 2^m numbers in a row; of the first 2^30.
  func shuffled(_ number: UInt32) -> UInt32 {
    let bits = UInt64(number & (1 << Self.digits - 1))
    return UInt32(truncatingIfNeeded: bits ^ flips(of: bits))
  }

  /// Which digits are flipped: whether one is depends on those before it.
  private func flips(of bits: UInt64) -> UInt64 {
    var flips: UInt64 = 0
    for digit in 0..<Self.digits {
      // A one before the digits that precede this one distinguishes how many they are.
      let before = bits >> (Self.digits - digit) | 1 << digit
      flips = flips << 1 | mixed(before) >> 63
    }
    return flips
  }

  /// A word that looks random, of the key and a number: two rounds of multiplying and folding.
  private func mixed(_ number: UInt64) -> UInt64 {
    var word = key ^ number &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<3 {
      word = (word ^ word >> 32) &* 0xD6E8_FEB8_6659_FD93
    }
    return word ^ word >> 32
  }
}
