// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Designs that set every factor to levels.
public enum FactorialDesign {
  /// Every combination of levels, in an order of which any beginning is balanced.
  ///
  /// In the first n points each level of a factor appears as often as each other one, within one
  /// time for each started round: levels advance together through the cyclic group, and rounds are
  /// its cosets, so that whole rounds are balanced exactly.
  ///
  /// - Parameters:
  ///   - levels: Number of levels of each factor.
  ///   - shapes: Whether the levels of a factor divide a range or have no order.
  /// - Complexity: O(product of `levels`).
  public static func full(_ levels: [Int], shapes: [FactorShape]) -> DesignMatrix {
    let total = levels.reduce(1, *)
    var design = DesignMatrix(width: levels.count, capacity: total)
    var isDone = [Bool](repeating: false, count: total)
    let step = goldenStride(total)
    var seed = 0
    for _ in 0..<total {
      if !isDone[seed] {
        var setting = digits(of: seed, levels)
        var place = seed
        while !isDone[place] {
          isDone[place] = true
          design.append(
            zip(setting.indices, setting).map { shapes[$0].coordinate(ofLevel: $1, of: levels[$0]) }
          )
          for factor in setting.indices { setting[factor] = (setting[factor] + 1) % levels[factor] }
          place = number(of: setting, levels)
        }
      }
      seed = (seed + step) % total
    }
    return design
  }

  /// A stride near the golden section that meets every number below `total`.
  private static func goldenStride(_ total: Int) -> Int {
    var step = max(1, Int(bounded: Double(total) * 0.618))
    while greatestDivisor(step, total) != 1 { step += 1 }
    return step
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestDivisor(second, first % second)
  }

  private static func digits(of number: Int, _ levels: [Int]) -> [Int] {
    var rest = number
    return levels.map { count in
      defer { rest /= count }
      return rest % count
    }
  }

  private static func number(of setting: [Int], _ levels: [Int]) -> Int {
    zip(setting, levels).reversed().reduce(0) { $0 * $1.1 + $1.0 }
  }

  /// A regular fraction of the two-level factorial: 2^(factors − halvings) points.
  ///
  /// Of all fractions the one whose shortest confounded combination is longest (its resolution) is
  /// taken; nil when not even main effects can be distinguished.
  public static func fraction(halvings: Int, shapes: [FactorShape]) -> (
    design: DesignMatrix, resolution: Int
  )? {
    let factors = shapes.count
    let free = factors - halvings
    guard halvings > 0, free > 1, free <= 16,
      let (generators, resolution) = generators(free: free, count: halvings)
    else { return nil }
    let order = full(
      Array(repeating: 2, count: free), shapes: Array(repeating: .range, count: free))
    var design = DesignMatrix(width: factors, capacity: order.count)
    for point in 0..<order.count {
      var setting = order[point].map { Int(bounded: $0) }
      for generator in generators {
        let sum = (0..<free).reduce(0) { $0 + (generator >> $1 & 1) * setting[$1] }
        // An even product of −1 and +1 is +1, as textbooks write generators.
        setting.append((sum + generator.nonzeroBitCount + 1) % 2)
      }
      design.append(
        setting.enumerated().map { shapes[$0.offset].coordinate(ofLevel: $0.element, of: 2) })
    }
    return (design, resolution)
  }

  /// The columns that added factors follow, as sets of free factors, and the resolution.
  private static func generators(free: Int, count: Int) -> (columns: [Int], resolution: Int)? {
    let candidates = (1..<(1 << free)).filter { $0.nonzeroBitCount > 1 }.sorted {
      ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1)
    }
    for resolution in stride(from: free + 1, through: 3, by: -1) {
      var tries = 200_000
      if let columns = search(candidates[...], free, count, resolution, [], [0], &tries) {
        return (columns, resolution)
      }
    }
    return nil
  }

  /// `words` are the confounded combinations so far: free factors in the low bits, added ones above.
  private static func search(
    _ candidates: ArraySlice<Int>, _ free: Int, _ count: Int, _ resolution: Int, _ chosen: [Int],
    _ words: [Int], _ tries: inout Int
  ) -> [Int]? {
    if chosen.count == count { return chosen }
    for at in candidates.indices where tries > 0 {
      tries -= 1
      let word = candidates[at] | 1 << (free + chosen.count)
      let added = words.map { $0 ^ word }
      guard added.allSatisfy({ $0.nonzeroBitCount >= resolution }) else { continue }
      if let found = search(
        candidates[(at + 1)...], free, count, resolution, chosen + [candidates[at]], words + added,
        &tries)
      {
        return found
      }
    }
    return nil
  }

  /// Every factor at each of its levels in turn, all others where they usually are, which is also
  /// the first point.
  public static func oneAtATime(_ levels: [Int], shapes: [FactorShape]) -> DesignMatrix {
    var design = DesignMatrix(width: levels.count)
    let usual = [Double](repeating: .nan, count: levels.count)
    design.append(usual)
    for (factor, count) in levels.enumerated() {
      for level in 0..<count {
        var row = usual
        row[factor] = shapes[factor].coordinate(ofLevel: level, of: count)
        design.append(row)
      }
    }
    return design
  }
}
