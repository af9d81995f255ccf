// SPDX-License-Identifier: GPL-3.0-or-later

/// A small generator with a fixed seed (Steele, Lea and Flood 2014), to drive random operations.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to `bound`, quick rather than exactly uniform.
  mutating func below(_ bound: Int) -> Int {
    Int((next() >> 32) &* UInt64(bound) >> 32)
  }
}
