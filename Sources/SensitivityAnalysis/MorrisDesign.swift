// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// Morris's design (1991): walks through the cube that change one factor at a step.
public enum MorrisDesign {
  /// Levels of a range.
  public static let levels = 4
  /// How far a step moves along a range: two of the three parts between four levels.
  public static let step = 2.0 / 3.0

  /// Points of each walk.
  public static func walkLength(factors: Int) -> Int { factors + 1 }

  /// How many walks of a response have all their values.
  public static func wholeWalks(of response: [Double], factors: Int) -> Int {
    response.wholeGroups(of: walkLength(factors: factors))
  }

  /// Walks of factors + 1 points each, one after another; more walks leave earlier ones as they are.
  public static func walks(_ count: Int, shapes: [FactorShape], seed: UInt64) -> DesignMatrix {
    var design = DesignMatrix(width: shapes.count, capacity: count * (shapes.count + 1))
    for walk in 0..<count {
      var chance = RandomStream(seed: seed, .trajectory, part: walk)
      var place = shapes.map { shape in
        switch shape {
        case .range: Double(chance.uniformInt(below: levels)) / Double(levels - 1)
        case .levels(let count):
          shape.coordinate(ofLevel: chance.uniformInt(below: count), of: count)
        }
      }
      design.append(place)
      var order = Array(shapes.indices)
      chance.shuffle(&order)
      for factor in order {
        place[factor] = moved(place[factor], shapes[factor], &chance)
        design.append(place)
      }
    }
    return design
  }

  private static func moved(
    _ coordinate: Double, _ shape: FactorShape, _ chance: inout RandomStream
  ) -> Double {
    switch shape {
    case .range:
      // Levels 0 and 1 can only go up by two, 2 and 3 only down.
      let level = Int(bounded: (coordinate * Double(levels - 1)).rounded())
      return Double(level < levels / 2 ? level + 2 : level - 2) / Double(levels - 1)
    case .levels(let count):
      guard count > 1, let level = shape.level(at: coordinate) else { return coordinate }
      let other = (level + 1 + chance.uniformInt(below: count - 1)) % count
      return shape.coordinate(ofLevel: other, of: count)
    }
  }
}
