// SPDX-License-Identifier: GPL-3.0-or-later

/// Saltelli's design (2010) for Sobol's indices: two independent points A and B of an even sequence,
/// then A with each factor in turn taken from B.
public enum SaltelliDesign {
  /// The most factors: the sequence serves both points.
  public static let mostFactors = LowDiscrepancySequence.sobol.mostFactors / 2

  /// Points of each block: A, B, and one for each factor.
  public static func blockSize(factors: Int) -> Int { factors + 2 }

  /// Blocks one after another; more blocks leave earlier ones as they are.
  public static func blocks(_ count: Int, factors: Int) -> DesignMatrix {
    let pairs = LowDiscrepancySequence.sobol.points(count, factors: 2 * factors)
    var design = DesignMatrix(width: factors, capacity: count * blockSize(factors: factors))
    for block in 0..<count {
      let row = Array(pairs[block])
      let (first, second) = (Array(row[..<factors]), Array(row[factors...]))
      design.append(first)
      design.append(second)
      for factor in 0..<factors {
        var mixed = first
        mixed[factor] = second[factor]
        design.append(mixed)
      }
    }
    return design
  }
}
