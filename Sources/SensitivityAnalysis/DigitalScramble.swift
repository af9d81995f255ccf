// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// A random linear scramble with a digital shift of one coordinate of a sequence in base 2 (Matoušek 1998).
///
/// Each binary digit is flipped at random and added to deeper ones at random, which keeps the evenness of
/// every beginning of 2^m points, and makes each point uniform on (0, 1).
struct DigitalScramble {
  /// Digits of a scrambled coordinate.
  private static let digits = 52
  /// Digits that GSL's sequences have.
  private static let drawn = 30

  /// What each digit of a coordinate turns into, from the lowest.
  private let images: [UInt64]
  private let shift: UInt64

  init(seed: UInt64, coordinate: Int) {
    var chance = RandomStream(seed: seed, .scramble, part: coordinate)
    func word() -> UInt64 { (UInt64(chance.bits()) << 32 | UInt64(chance.bits())) >> 12 }
    shift = word()
    images = (0..<Self.drawn).map { digit in
      let place = UInt64(1) << (Self.digits - Self.drawn + digit)
      return place | word() & (place - 1)
    }
  }

  /// A coordinate from 0 to below 1 scrambled; never 0 or 1.
  func scrambled(_ coordinate: Double) -> Double {
    var rest = UInt64(bounded: (coordinate * Double(1 << Self.drawn)).rounded())
    var bits = shift
    while rest != 0 {
      bits ^= images[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return (Double(bits) + 0.5) / Double(1 << Self.digits)
  }
}
