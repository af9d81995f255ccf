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

  /// The first points of the sequence.
  ///
  /// They begin with what GSL gives first, the centre of the cube; the corner 0 is left out.
  ///
  /// - Precondition: there are 1 to ``mostFactors`` factors.
  /// - Complexity: O(points · factors).
  public func points(_ count: Int, factors: Int) -> DesignMatrix {
    precondition(
      (1...mostFactors).contains(factors),
      "1 to \(mostFactors) dimensions of \(self) required; got \(factors)")
    let made =
      self == .sobol
      ? gsl_qrng_alloc_sobol(UInt32(factors)) : gsl_qrng_alloc_niederreiter(UInt32(factors))
    guard let generator = made else { preconditionFailure("GSL refuses \(factors) dimensions") }
    defer { gsl_qrng_free(generator) }
    var design = DesignMatrix(width: factors, capacity: count)
    var row = [Double](repeating: 0, count: factors)
    for _ in 0..<count {
      gsl_qrng_get(generator, &row)
      design.append(row)
    }
    return design
  }
}
