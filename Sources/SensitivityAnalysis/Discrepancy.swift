// SPDX-License-Identifier: GPL-3.0-or-later

/// How unevenly points fill the unit cube.
public enum Discrepancy {
  /// The square of the centred L₂ discrepancy (Hickernell 1998); lower is more even.
  ///
  /// - Complexity: O(points² · factors).
  public static func centred(_ design: DesignMatrix) -> Double {
    let count = design.count
    guard count > 0 else { return .nan }
    var value = 1.0
    for _ in 0..<design.width { value *= 13.0 / 12.0 }
    for point in 0..<count {
      value -= 2 / Double(count) * single(point, design)
      var row = pair(point, point, design)
      for other in 0..<point { row += 2 * pair(point, other, design) }
      value += row / Double(count * count)
    }
    return value
  }

  /// What two points add to the squared discrepancy; exchanging coordinates between them changes
  /// nothing else.
  ///
  /// - Complexity: O(points · factors).
  static func share(of first: Int, and second: Int, in design: DesignMatrix) -> Double {
    let count = design.count
    var pairs = pair(first, first, design) + pair(second, second, design)
    for other in 0..<count where other != first {
      pairs += 2 * pair(first, other, design)
      if other != second { pairs += 2 * pair(second, other, design) }
    }
    return pairs / Double(count * count) - 2 / Double(count)
      * (single(first, design) + single(second, design))
  }

  private static func single(_ point: Int, _ design: DesignMatrix) -> Double {
    var product = 1.0
    for coordinate in design[point] {
      let distance = abs(coordinate - 0.5)
      product *= 1 + 0.5 * distance - 0.5 * distance * distance
    }
    return product
  }

  private static func pair(_ first: Int, _ second: Int, _ design: DesignMatrix) -> Double {
    var product = 1.0
    for factor in 0..<design.width {
      let (one, other) = (design[first, factor], design[second, factor])
      product *= 1 + 0.5 * (abs(one - 0.5) + abs(other - 0.5) - abs(one - other))
    }
    return product
  }
}
