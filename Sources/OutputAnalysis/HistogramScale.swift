// SPDX-License-Identifier: GPL-3.0-or-later

/// The grid to which a histogram rounds its observations: 128 values in each octave, and 0.
///
/// An observation is rounded to the nearest number with eight significant binary digits, which is a
/// shift of its bits. Neighbouring grid values differ by at most 1/128 = 0.78 %, so an observation is
/// off by at most 1/256 = 0.39 %; whole numbers up to 256 and the shares 0, ½ and 1 are exact.
/// Sizes below 2^`lowestOctave` (less half a step) count as 0; sizes of 2^`highestOctave` and more,
/// infinity included, count in the top bucket. A negative observation counts as 0 unless
/// the scale is `signed`, which mirrors the grid around 0 at twice the number of buckets.
@frozen public struct HistogramScale: Sendable, Hashable, BitwiseCopyable {
  /// The binary exponent of the smallest size that is distinguished from 0.
  public let lowestOctave: Int

  /// The binary exponent of the largest value on the grid.
  public let highestOctave: Int

  /// Whether negative observations have buckets of their own.
  public let isSigned: Bool

  /// The number of buckets on the positive side; bucket 0 of that side is for 0.
  @usableFromInline let steps: Int

  /// The shifted bits of 2^`lowestOctave`, less 1.
  @usableFromInline let origin: Int

  /// Creates the grid from 2^`lowestOctave` to 2^`highestOctave`.
  ///
  /// - Precondition: −1000 ≤ `lowestOctave` < `highestOctave` ≤ 1000.
  public init(lowestOctave: Int, highestOctave: Int, isSigned: Bool = false) {
    precondition(
      -1000 <= lowestOctave && lowestOctave < highestOctave && highestOctave <= 1000,
      "−1000 ≤ lowestOctave < highestOctave ≤ 1000 required; got \(lowestOctave), \(highestOctave)")
    self.lowestOctave = lowestOctave
    self.highestOctave = highestOctave
    self.isSigned = isSigned
    steps = (highestOctave - lowestOctave) << 7 + 1
    origin = (lowestOctave + 1023) << 7 - 1
  }

  /// The grid of every value that a simulation gives: sizes below 2^−50 are what rounding leaves of 0.
  public static let everything = HistogramScale(
    lowestOctave: -50, highestOctave: 1000, isSigned: true)

  /// The largest error of a rounded observation, as a part of it.
  public static let relativeError = 1.0 / 256

  /// The number of buckets.
  @inlinable public var bucketCount: Int { isSigned ? 2 * steps + 1 : steps + 1 }

  /// The bucket that counts an observation.
  ///
  /// - Precondition: `observation` is not NaN (it would count in the top bucket).
  @inlinable public func bucket(of observation: Double) -> Int {
    let bits = observation.bitPattern
    let size = Int(truncatingIfNeeded: ((bits & 0x7fff_ffff_ffff_ffff) &+ (1 << 44)) >> 45)
    let step = min(max(size &- origin, 0), steps)
    let isNegative = bits >> 63 != 0
    if isSigned { return isNegative ? steps &- step : steps &+ step }
    return isNegative ? 0 : step
  }

  /// The grid value that stands for the observations in a bucket.
  @inlinable public func value(of bucket: Int) -> Double {
    let step = isSigned ? bucket - steps : bucket
    guard step != 0 else { return 0 }
    let size = Double(bitPattern: UInt64(abs(step) + origin) << 45)
    return step < 0 ? -size : size
  }
}
