import SensitivityAnalysis
// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Draws that are even in each coordinate and independent between coordinates.
@Suite struct EvenDrawsTests {
  @Test(arguments: [16, 64, 256])
  func everyBeginningOfAPowerOfTwoFillsEachPart(count: Int) {
    for name in ["a", "b", "services.registry.arrivals.growth"] {
      let draws = EvenDraws(seed: 7, name: name)
      let parts = (0..<UInt32(count)).map { Int(draws.probability($0) * Double(count)) }
      #expect(Set(parts).count == count)
    }
  }

  @Test func coordinatesAreIndependent() {
    // In each of 400 studies the points of two coordinates, by quarters of the square.
    var quarters = [0, 0, 0, 0]
    var products = 0.0
    for seed in 0..<UInt64(400) {
      let (one, other) = (
        EvenDraws(seed: seed, name: "one"), EvenDraws(seed: seed, name: "one", half: 1)
      )
      for number in 0..<UInt32(32) {
        let (x, y) = (one.probability(number), other.probability(number))
        quarters[(x < 0.5 ? 0 : 1) + (y < 0.5 ? 0 : 2)] += 1
        products += (x - 0.5) * (y - 0.5) * 12
      }
    }
    #expect(quarters.allSatisfy { abs($0 - 3200) < 250 }, "\(quarters)")
    #expect(abs(products / 12800) < 0.04, "\(products)")
    #expect(
      EvenDraws(seed: 1, name: "one").probability(0)
        != EvenDraws(seed: 1, name: "two").probability(0))
  }
}
