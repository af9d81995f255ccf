// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// Probabilities of one coordinate that are spread evenly over any beginning of 2^m of them.
///
/// The first coordinate of Sobol's sequence, scrambled and in an order that is shuffled by nested halves, each by the
/// coordinate's own key: any number of coordinates go together, and one more leaves the others as they are, which a
/// sequence of as many dimensions does not ("padding"; Owen 1998, *ACM TOMACS* 8, 71–102; Burley 2020,
/// *Journal of Computer Graphics Techniques* 9(4), 1–20). The pairing of two coordinates is as in a Latin hypercube.
package struct EvenDraws: Sendable {
  private let order, place: DigitalScramble

  /// The coordinate of a name in the study of a seed.
  ///
  /// - Parameter half: Which of several coordinates of the name. Neighbours of one are as far apart as can be, and no
  ///   independent draws.
  package init(seed: UInt64, name: String, half: Int = 0) {
    var stream = RandomStream(
      key: StreamKey(
        masterSeed: seed, purpose: DesignPurpose.evenDraws.rawValue,
        entity: StreamKey.digest(of: half == 0 ? name : "\(name) \(half)") % StreamKey.entityLimit))
    order = DigitalScramble(using: &stream)
    place = DigitalScramble(using: &stream)
  }

  /// The probability that belongs to a number, strictly between 0 and 1.
  package func probability(_ number: UInt32) -> Double {
    place.scrambled(Self.radicalInverse(order.shuffled(number)))
  }

  /// The binary digits of a number behind the point, in reverse.
  private static func radicalInverse(_ number: UInt32) -> Double {
    Double(number.reversedBits) / Double(1 << 32)
  }
}

extension UInt32 {
  /// The same bits from the last to the first.
  fileprivate var reversedBits: UInt32 {
    var (bits, result) = (self, UInt32(0))
    for _ in 0..<UInt32.bitWidth {
      result = result << 1 | bits & 1
      bits >>= 1
    }
    return result
  }
}
