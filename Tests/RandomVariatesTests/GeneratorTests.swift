// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import CRandomStreams
import RandomVariates
import Testing

@Suite struct GeneratorTests {
  @Test func wordsAreThePublishedOnesForKeyAndCounterZero() {
    var stream = RandomStream(masterSeed: 0, replication: 0)
    let found = words(4, of: &stream)
    #expect(found == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
  }

  // From the known-answer file of Random123, the generator's authors' own code.
  @Test(arguments: [
    (
      [UInt32](repeating: .max, count: 4), [UInt32](repeating: .max, count: 2),
      [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd] as [UInt32]
    ),
    (
      [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
      [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    ),
  ])
  func wordsAreThePublishedOnes(counter: [UInt32], key: [UInt32], expected: [UInt32]) {
    var state = random_stream_state()
    state.counter = (counter[0], counter[1], counter[2], counter[3])
    state.key = (key[0], key[1])
    state.next = 16
    #expect((0..<4).map { _ in random_stream_next32(&state) } == expected)
  }

  /// Philox once more, as plainly as it can be written.
  @Test func blocksFollowEachOtherInOrder() {
    var stream = RandomStream(
      key: StreamKey(
        masterSeed: 0x0123_4567_89ab_cdef, replication: 77, purpose: 0xbeef,
        entity: 0x1234_5678_9abc))
    let expected = (UInt32(0)..<11).flatMap { block in
      var c: [UInt32] = [block, 0x5678_9abc, 0xbeef_1234, 77]
      var k: [UInt32] = [0x89ab_cdef, 0x0123_4567]
      for _ in 0..<10 {
        let first = c[0].multipliedFullWidth(by: 0xD251_1F53)
        let second = c[2].multipliedFullWidth(by: 0xCD9E_8D57)
        c = [second.high ^ c[1] ^ k[0], second.low, first.high ^ c[3] ^ k[1], first.low]
        k = [k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85]
      }
      return c
    }
    let found = words(44, of: &stream)
    #expect(found == expected)
  }

  @Test func streamStartsAgainWhenItIsExhausted() {
    var state = random_stream_state()
    random_stream_seed(&state, 1, 2)
    random_stream_rekey(&state, 3, 4)
    let start = (0..<8).map { _ in random_stream_next32(&state) }
    // The last four blocks: words 2³⁴ - 16 to 2³⁴ - 1.
    state.counter.0 = 0xffff_fffd
    state.next = 16
    for _ in 0..<12 { _ = random_stream_next32(&state) }
    #expect((0..<8).map { _ in random_stream_next32(&state) } == start)
    #expect((state.counter.1, state.counter.2, state.counter.3) == (4, 3 << 16, 2))
  }

  @Test func gslDrawsFromTheSameWords() throws {
    let generator = try #require(gsl_rng_alloc(random_stream_gsl_type()))
    defer { gsl_rng_free(generator) }
    gsl_rng_set(generator, 1 << 40 + 5)
    var stream = RandomStream(masterSeed: 1 << 40 + 5, replication: 0)
    for _ in 0..<100 {
      let (bits, uniform) = (stream.bits(), stream.uniform())
      #expect(gsl_rng_get(generator) == UInt(bits))
      #expect(gsl_rng_uniform(generator) == uniform)
      let gamma = gsl_ran_gamma(stream.generator, 0.7, 2)
      #expect(gsl_ran_gamma(generator, 0.7, 2) == gamma)
    }
  }

  @Test func uniformsAreStrictlyInsideTheUnitInterval() {
    var state = random_stream_state()
    state.next = 14
    state.word.14 = 0
    state.word.15 = 0
    #expect(random_stream_uniform(&state) == 0x1p-53)
    state.next = 14
    state.word.14 = .max
    state.word.15 = .max
    #expect(random_stream_uniform(&state) == 1 - 0x1p-53)
  }

  @Test func uniformsAreUniform() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let values = (0..<200_000).map { _ in stream.uniform() }
    #expect(kolmogorovSmirnov(values) { $0 } > 0.001)
  }

  @Test(arguments: [1, 2, 3, 7, 1000, 3 << 30])
  func wholeNumbersBelowABoundAreEquallyLikely(bound: Int) {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let cells = min(bound, 12)
    var counts = [Int](repeating: 0, count: cells)
    for _ in 0..<60_000 {
      let value = stream.uniformInt(below: bound)
      #expect((0..<bound).contains(value))
      counts[value * cells / bound] += 1
    }
    let shares = (0..<cells).map { cell in
      let first = (cell * bound + cells - 1) / cells
      let next = ((cell + 1) * bound + cells - 1) / cells
      return Double(next - first) / Double(bound)
    }
    if cells > 1 { #expect(chiSquare(counts, shares) > 0.001) }
  }

  @Test func shufflesAreEquallyLikely() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    var counts = [Int](repeating: 0, count: 256)
    for _ in 0..<48_000 {
      var deck: [Int32] = [0, 1, 2, 3]
      stream.shuffle(&deck)
      counts[Int(deck.reduce(0) { 4 * $0 + $1 })] += 1
    }
    let orders = counts.filter { $0 > 0 }
    #expect(orders.count == 24)
    #expect(chiSquare(orders, [Double](repeating: 1 / 24, count: 24)) > 0.001)
  }

  @Test func certainAndImpossibleEventsAreSo() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    for _ in 0..<1000 {
      let (certain, impossible) = (
        stream.happens(withProbability: 1), stream.happens(withProbability: 0)
      )
      #expect(certain && !impossible)
    }
  }
}

func words(_ count: Int, of stream: inout RandomStream) -> [UInt32] {
  (0..<count).map { _ in stream.bits() }
}
