// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// Latin hypercubes: each factor's range is cut in as many parts as there are points, and each part
/// holds one point (McKay, Beckman and Conover 1979).
public enum LatinHypercube {
  /// Coordinates that are looked at while a hypercube is improved, which bounds its time.
  private static let budget = 60_000_000
  private static let mostExchanges = 40_000

  /// A hypercube improved by exchanges that lower its centred discrepancy.
  ///
  /// - Complexity: bounded; designs of many points are improved less, and need it less.
  public static func optimised(_ count: Int, factors: Int, seed: UInt64) -> DesignMatrix {
    var design = DesignMatrix(width: factors, capacity: count)
    var columns: [[Double]] = []
    for factor in 0..<factors {
      var cells = Array(0..<count)
      var order = RandomStream(seed: seed, .hypercubeOrder, part: factor)
      order.shuffle(&cells)
      var place = RandomStream(seed: seed, .hypercubePlace, part: factor)
      columns.append(cells.map { (Double($0) + place.uniform()) / Double(count) })
    }
    for point in 0..<count { design.append(columns.map { $0[point] }) }
    improve(&design, seed: seed)
    return design
  }

  private static func improve(_ design: inout DesignMatrix, seed: UInt64) {
    let count = design.count
    guard count > 2, design.width > 1 else { return }
    let exchanges = min(mostExchanges, budget / (4 * count * design.width))
    var chance = RandomStream(seed: seed, .hypercubeExchange)
    for _ in 0..<exchanges {
      let factor = chance.uniformInt(below: design.width)
      let first = chance.uniformInt(below: count)
      let second = chance.uniformInt(below: count)
      guard first != second else { continue }
      let before = Discrepancy.share(of: first, and: second, in: design)
      exchange(factor, first, second, &design)
      if Discrepancy.share(of: first, and: second, in: design) >= before {
        exchange(factor, first, second, &design)
      }
    }
  }

  private static func exchange(
    _ factor: Int, _ first: Int, _ second: Int, _ design: inout DesignMatrix
  ) {
    let kept = design[first, factor]
    design[first, factor] = design[second, factor]
    design[second, factor] = kept
  }

  /// A hypercube that grows by doubling: the first `start`, 2 `start`, 4 `start` … points are each
  /// a hypercube (after Qian 2009).
  ///
  /// - Precondition: ``canHold(_:start:)``.
  public static func nested(_ count: Int, start: Int, factors: Int, seed: UInt64) -> DesignMatrix {
    precondition(
      canHold(count, start: start), "a count that doubles from the start required; got \(count)")
    var columns = Array(repeating: [Double](), count: factors)
    var cells = start
    var layer = 0
    while (columns.first?.count ?? count) < count {
      for factor in 0..<factors {
        var isTaken = [Bool](repeating: false, count: cells)
        for place in columns[factor] {
          isTaken[min(cells - 1, Int(bounded: place * Double(cells)))] = true
        }
        var free = isTaken.indices.filter { !isTaken[$0] }
        let part = layer << 16 | factor
        var order = RandomStream(seed: seed, .hypercubeOrder, part: part)
        order.shuffle(&free)
        var place = RandomStream(seed: seed, .hypercubePlace, part: part)
        columns[factor] += free.map { (Double($0) + place.uniform()) / Double(cells) }
      }
      cells *= 2
      layer += 1
    }
    var design = DesignMatrix(width: factors, capacity: count)
    for point in 0..<count { design.append(columns.map { $0[point] }) }
    return design
  }

  /// Whether a nested hypercube that starts with some points can have `count` of them.
  public static func canHold(_ count: Int, start: Int) -> Bool {
    guard start > 0, count >= start, count % start == 0 else { return false }
    return (count / start).nonzeroBitCount == 1
  }
}
