// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A sequence that fills the unit cube evenly, whatever the point at which it stops.
public enum LowDiscrepancySequence: String, Sendable, CaseIterable {
  /// Sobol's (1967), as Antonov and Saleev (1979) order it.
  case sobol
  /// Niederreiter's in base 2 (Bratley, Fox, Niederreiter 1992).
  case niederreiter

  /// The most factors that GSL's tables serve.
  public var mostFactors: Int {
    switch self {
    case .sobol: 40
    case .niederreiter: 12
    }
  }

  /// The first points of the sequence, scrambled at random.
  ///
  /// The sequence starts with its point 0, so that the first 2^m points are a net. A seed scrambles it
  /// (nested uniform scrambling, Owen 1995): each point by itself is uniform, and all together are as even as before.
  ///
  /// With several scrambles, point `i` is point `i / scrambles` of the sequence in scramble `i % scrambles`. Each is a
  /// design of its own, and how much means over them differ shows their error (L'Ecuyer and Lemieux 2002).
  ///
  /// - Precondition: there are 1 to ``mostFactors`` factors, and a scramble.
  /// - Complexity: O(points · factors).
  public func points(_ count: Int, factors: Int, seed: UInt64, scrambles: Int = 1) -> DesignMatrix {
    precondition(scrambles > 0, "a scramble required; got \(scrambles)")
    let keys = (0..<scrambles).map { scramble in
      (0..<factors).map { DigitalScramble(seed: seed, coordinate: $0, scramble: scramble) }
    }
    var design = DesignMatrix(width: factors, capacity: count)
    forEach((count + scrambles - 1) / scrambles, factors) { row in
      for key in keys where design.count < count {
        design.append(zip(key, row).map { $0.scrambled($1) })
      }
    }
    return design
  }

  /// Passes on the first points as GSL's tables have them, from the point 0 on, which GSL leaves out of Sobol's.
  func forEach(_ count: Int, _ factors: Int, _ body: ([Double]) -> Void) {
    precondition(
      (1...mostFactors).contains(factors),
      "1 to \(mostFactors) dimensions of \(self) required; got \(factors)")
    let made =
      self == .sobol
      ? gsl_qrng_alloc_sobol(UInt32(factors)) : gsl_qrng_alloc_niederreiter(UInt32(factors))
    guard let generator = made else { preconditionFailure("GSL refuses \(factors) dimensions") }
    defer { gsl_qrng_free(generator) }
    var row = [Double](repeating: 0, count: factors)
    for point in 0..<count {
      if point > 0 || self == .niederreiter { gsl_qrng_get(generator, &row) }
      body(row)
    }
  }
}
