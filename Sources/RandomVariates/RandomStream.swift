// SPDX-License-Identifier: GPL-3.0-or-later
public import CGSL
public import CRandomStreams

/// A stream of random numbers that is selected by key, not by the order of calls.
///
/// ```swift
/// var stream = RandomStream(masterSeed: 1, replication: 0)
/// stream.rekey(purpose: 3, entity: 1_204)
/// let minutes = 8 * stream.exponential()
/// ```
///
/// One stream value is meant to serve many keys in turn: ``rekey(purpose:entity:)`` costs a few
/// stores, and the next draw one block of the generator. In a long stream, blocks come four at a
/// time and a draw costs a few nanoseconds. The generator is described in <doc:Generator>.
public struct RandomStream: ~Copyable {
  @usableFromInline let stream: UnsafeMutablePointer<random_stream>

  /// Makes the stream of purpose 0, entity 0 of a replication.
  ///
  /// This allocates once; nothing else does.
  public init(masterSeed: UInt64, replication: UInt32) {
    GSL.prepare()
    guard let stream = random_stream_alloc(masterSeed, replication) else {
      fatalError("Out of memory.")
    }
    self.stream = stream
  }

  /// Makes the stream of a key.
  public init(key: StreamKey) {
    self.init(masterSeed: key.masterSeed, replication: key.replication)
    rekey(purpose: key.purpose, entity: key.entity)
  }

  deinit { random_stream_free(stream) }

  /// Moves to the start of another stream of the same master seed and replication.
  ///
  /// - Precondition: `entity` is below 2⁴⁸.
  /// - Complexity: O(1), a few instructions.
  @inlinable public mutating func rekey(purpose: StreamPurpose, entity: UInt64) {
    precondition(entity < 1 << 48, "entity < 2^48 required")
    random_stream_rekey(&stream.pointee.state, purpose, entity)
  }

  /// Moves to the start of the streams of many entities in turn, and lets `body` draw from each.
  ///
  /// The entities are `first`, `first + step` and so on. Nothing is drawn that ``rekey(purpose:entity:)``
  /// would not draw; but the first eight words of four streams are computed side by side, which makes
  /// streams that serve a few draws each cheaper.
  ///
  /// - Precondition: all entities are below 2⁴⁸.
  @inlinable public mutating func forEach(
    purpose: StreamPurpose, entities first: UInt64, step: UInt64, count: Int,
    _ body: (Int, inout RandomStream) -> Void
  ) {
    if count <= 0 { return }
    precondition(first &+ step &* UInt64(count - 1) < 1 << 48, "entity < 2^48 required")
    for position in 0..<count {
      let entity = first &+ step &* UInt64(position)
      if position & 3 == 0 { random_stream_foresee(&stream.pointee.state, purpose, entity, step) }
      random_stream_rekey_foreseen(&stream.pointee.state, purpose, entity, UInt32(position & 3))
      body(position, &self)
    }
  }

  /// The next 32 random bits.
  @inlinable public mutating func bits() -> UInt32 { random_stream_next32(&stream.pointee.state) }

  /// Uniform strictly between 0 and 1, on 2⁵² equally likely values.
  @inlinable public mutating func uniform() -> Double {
    random_stream_uniform(&stream.pointee.state)
  }

  /// Exponential with mean 1, always above 0, by the ziggurat of Marsaglia and Tsang (2000).
  @inlinable public mutating func exponential() -> Double {
    random_stream_exponential(&stream.pointee.state)
  }

  /// Standard normal, by GSL's ziggurat.
  @inlinable public mutating func normal() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }

  /// Whether an event of the given probability happens; never for 0, always for 1.
  @inlinable public mutating func happens(withProbability probability: Double) -> Bool {
    uniform() < probability
  }

  /// Uniform on 0, 1, …, `bound` − 1, each exactly equally likely.
  ///
  /// - Precondition: `bound` is between 1 and 2³² − 1.
  @inlinable public mutating func uniformInt(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= Int(UInt32.max), "1 ≤ bound < 2^32 required")
    return Int(random_stream_below(&stream.pointee.state, UInt32(truncatingIfNeeded: bound)))
  }

  /// How many of some independent trials succeed, by GSL's binomial sampler.
  ///
  /// - Precondition: `trials` is between 0 and 2³² − 1, `probability` between 0 and 1.
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    precondition(trials >= 0 && trials <= Int(UInt32.max), "0 ≤ trials < 2^32 required")
    precondition(probability >= 0 && probability <= 1, "0 ≤ probability ≤ 1 required")
    guard trials > 0, probability > 0 else { return 0 }
    return Int(gsl_ran_binomial(generator, probability, UInt32(trials)))
  }

  /// Puts elements into random order, every order equally likely (Fisher–Yates).
  ///
  /// - Complexity: O(n), one draw an element.
  @inlinable public mutating func shuffle<Element: BitwiseCopyable>(
    _ elements: UnsafeMutableBufferPointer<Element>
  ) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, uniformInt(below: last + 1))
      last -= 1
    }
  }

  /// Puts an array into random order, every order equally likely.
  @inlinable public mutating func shuffle<Element: BitwiseCopyable>(_ elements: inout [Element]) {
    elements.withUnsafeMutableBufferPointer { shuffle($0) }
  }

  /// The stream as a generator for the samplers of GSL (`gsl_ran_…`).
  ///
  /// Valid while the stream lives.
  @inlinable public var generator: UnsafeMutablePointer<gsl_rng> {
    UnsafeMutableRawPointer(stream).assumingMemoryBound(to: gsl_rng.self)
  }
}

// A stream has one owner, who may hand it to another thread but not share it.
extension RandomStream: @unchecked Sendable {}
