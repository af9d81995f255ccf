// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing

@Suite struct StreamKeyTests {
  @Test func everyPartOfAKeySelectsAnotherStream() {
    let keys = [
      StreamKey(masterSeed: 5, replication: 6, purpose: 7, entity: 8),
      StreamKey(masterSeed: 4, replication: 6, purpose: 7, entity: 8),
      StreamKey(masterSeed: 5 + 1 << 32, replication: 6, purpose: 7, entity: 8),
      StreamKey(masterSeed: 5, replication: 7, purpose: 7, entity: 8),
      StreamKey(masterSeed: 5, replication: 6 + 1 << 31, purpose: 7, entity: 8),
      StreamKey(masterSeed: 5, replication: 6, purpose: 8, entity: 8),
      StreamKey(masterSeed: 5, replication: 6, purpose: 7 + 1 << 15, entity: 8),
      StreamKey(masterSeed: 5, replication: 6, purpose: 7, entity: 9),
      StreamKey(masterSeed: 5, replication: 6, purpose: 7, entity: 8 + 1 << 32),
      StreamKey(masterSeed: 5, replication: 6, purpose: 7, entity: 8 + 1 << 47),
    ]
    let seen = keys.map { key in
      var stream = RandomStream(key: key)
      return words(8, of: &stream)
    }
    #expect(Set(seen).count == keys.count)
    // No two streams have a word in common, either: 80 words of 2³² seldom coincide.
    #expect(Set(seen.joined()).count == 80)
  }

  @Test func aStreamDependsOnItsKeyAndNotOnWhatWasDrawnBefore() {
    var one = RandomStream(masterSeed: 1, replication: 3)
    var other = RandomStream(masterSeed: 1, replication: 3)
    for draws in 0..<40 {
      other.rekey(purpose: 2, entity: UInt64(draws))
      _ = words(draws, of: &other)
      one.rekey(purpose: 9, entity: 1 << 47)
      other.rekey(purpose: 9, entity: 1 << 47)
      let (ones, others) = (words(40, of: &one), words(40, of: &other))
      #expect(ones == others)
    }
    var fresh = RandomStream(
      key: StreamKey(masterSeed: 1, replication: 3, purpose: 9, entity: 1 << 47))
    one.rekey(purpose: 9, entity: 1 << 47)
    let (ones, freshOnes) = (words(40, of: &one), words(40, of: &fresh))
    #expect(ones == freshOnes)
  }

  @Test func streamsVisitedInTurnAreThoseOfTheirKeys() {
    var one = RandomStream(masterSeed: 1, replication: 3)
    var other = RandomStream(masterSeed: 1, replication: 3)
    // Across the boundary between the two words that hold an entity.
    let first: UInt64 = 1 << 32 - 300
    one.forEach(purpose: 9, entities: first, step: 97, count: 11) { position, one in
      other.rekey(purpose: 9, entity: first + 97 * UInt64(position))
      let (ones, others) = (words(3 * position, of: &one), words(3 * position, of: &other))
      #expect(ones == others)
    }
    one.forEach(purpose: 9, entities: 1 << 48, step: 1, count: 0) { _, _ in
      Issue.record("There is no stream to visit.")
    }
  }

  @Test func streamsOfNeighbouringEntitiesAreUncorrelated() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let firsts = (0..<100_000).map { entity in
      stream.rekey(purpose: 1, entity: UInt64(entity))
      return stream.uniform()
    }
    #expect(kolmogorovSmirnov(firsts) { $0 } > 0.001)
    let products = zip(firsts, firsts.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) * 12 }
    let moments = SampleMoments(products)
    #expect(abs(moments.mean) < 3.3 * moments.meanError)
  }

  @Test func anEntityBeyondTheKeyIsMisuse() async {
    await #expect(processExitsWith: .failure) {
      _ = StreamKey(masterSeed: 1, entity: 1 << 48)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(masterSeed: 1, replication: 0)
      stream.rekey(purpose: 0, entity: 1 << 48)
    }
  }
}
