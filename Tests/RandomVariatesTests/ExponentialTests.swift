// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import CRandomStreams
import Foundation
import RandomVariates
import Testing

@Suite struct ExponentialTests {
  @Test func zigguratLayersHaveEqualAreas() {
    let width = [Double](tuple: random_stream_ziggurat_width).map { $0 * 0x1p53 }
    let limit = [UInt64](tuple: random_stream_ziggurat_limit).map { Double($0) * 0x1p-53 }
    let height = [Double](tuple: random_stream_ziggurat_height)
    let area = (width[1] + 1) * exp(-width[1])
    #expect(abs(width[0] * exp(-width[1]) - area) < 1e-17)
    #expect(height[256] == 1)
    for layer in 1..<256 {
      #expect(abs(width[layer] * (height[layer + 1] - height[layer]) - area) < 1e-16)
      #expect(abs(height[layer] - exp(-width[layer])) < 2e-16)
    }
    for layer in 0..<255 { #expect(abs(limit[layer] * width[layer] - width[layer + 1]) < 1e-14) }
    #expect(limit[255] == 0)
  }

  @Test func drawsFollowGSLsDistribution() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let values = (0..<1_000_000).map { _ in stream.exponential() }
    #expect(kolmogorovSmirnov(values) { gsl_cdf_exponential_P($0, 1) } > 0.001)
    let moments = SampleMoments(values)
    #expect(abs(moments.mean - 1) < 3.3 * moments.meanError)
    #expect(abs(moments.variance - 1) < 3.3 * moments.varianceError)
  }

  // The tail begins at 7.697; cells beyond it come from it alone, the last from its own tail.
  @Test func theFarTailHasTheRightWeight() {
    var stream = RandomStream(masterSeed: 1, replication: 1)
    let borders = [0, 1e-5, 1e-3, 0.06, 1, 3, 6, 7.5, 7.697, 7.8, 8.5, 10, 12, 14, 15.6]
    var counts = [Int](repeating: 0, count: borders.count)
    for _ in 0..<20_000_000 {
      let value = stream.exponential()
      var cell = 0
      while cell + 1 < borders.count && value >= borders[cell + 1] { cell += 1 }
      counts[cell] += 1
    }
    let shares = borders.indices.map { cell in
      gsl_cdf_exponential_Q(borders[cell], 1)
        - (cell + 1 < borders.count ? gsl_cdf_exponential_Q(borders[cell + 1], 1) : 0)
    }
    #expect(chiSquare(counts, shares) > 0.001)
  }

  @Test func drawsAreNeverZero() {
    var state = random_stream_state()
    state.next = 14
    #expect(random_stream_exponential(&state) > 0)
  }
}

extension Array {
  /// The elements of a C array, which Swift imports as a tuple.
  fileprivate init<Tuple>(tuple: Tuple) {
    self = Swift.withUnsafeBytes(of: tuple) { Array($0.bindMemory(to: Element.self)) }
  }
}
