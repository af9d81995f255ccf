// SPDX-License-Identifier: GPL-3.0-or-later

/// Saltelli's design (2010) for Sobol's indices: two points A and B, which are the two halves of one point of a
/// scrambled sequence of twice as many coordinates, then A with each factor in turn taken from B.
public enum SaltelliDesign {
  /// The most factors: the sequence serves both points.
  public static let mostFactors = LowDiscrepancySequence.sobol.mostFactors / 2

  /// Points of each block: A, B, and one for each factor.
  public static func blockSize(factors: Int) -> Int { factors + 2 }

  /// How many blocks of a response have all their values.
  public static func wholeBlocks(of response: [Double], factors: Int) -> Int {
    response.wholeGroups(of: blockSize(factors: factors))
  }

  /// Blocks one after another; more blocks leave earlier ones as they are.
  ///
  /// Powers of two are most even.
  public static func blocks(_ count: Int, factors: Int, seed: UInt64) -> DesignMatrix {
    let pairs = LowDiscrepancySequence.sobol.points(count, factors: 2 * factors, seed: seed)
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
