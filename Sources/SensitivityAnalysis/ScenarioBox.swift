// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// A region of the factors, given by a few limits, in which points of interest crowd (scenario
/// discovery by the patient rule induction method: Friedman and Fisher 1999, Bryant and Lempert 2010).
public struct ScenarioBox: Sendable, Equatable {
  /// What the box asks of a factor.
  public enum Limit: Sendable, Equatable {
    /// Values from one to another, both of them values of points and within the box.
    case range(low: Double, high: Double)
    /// Some of the levels.
    case levels(Set<Int>)
  }

  /// The limits, by factor; a factor that is missing may be anything.
  public var limits: [Int: Limit]
  /// Points in the box.
  public var points: Int
  /// Points of interest in the box.
  public var hits: Int
  /// Points of interest in all.
  public var allHits: Int
  /// Points in all.
  public var allPoints: Int

  /// The part of the points in the box that are of interest.
  public var density: Double { points > 0 ? Double(hits) / Double(points) : .nan }
  /// The part of the points of interest that the box holds.
  public var coverage: Double { allHits > 0 ? Double(hits) / Double(allHits) : .nan }
  /// The part of all points that are of interest.
  public var usualDensity: Double { allPoints > 0 ? Double(allHits) / Double(allPoints) : .nan }
}

extension ScenarioBox {
  /// Part of the points that a step may cut off.
  private static let peel = 0.08
  /// A box of fewer points supports no conclusion.
  private static let fewest = 5

  /// Of a design with ranges by the values that were set, the largest box, of those met while cutting, of which at least `density` is of interest; where
  /// there is none, the densest. Nil when no point, or every point, is of interest.
  public init?(
    _ design: DesignMatrix, shapes: [FactorShape], isOfInterest: [Bool?], density: Double = 0.8
  ) {
    let known = (0..<min(design.count, isOfInterest.count)).filter {
      isOfInterest[$0] != nil && !design[$0].contains { $0.isNaN }
    }
    let interesting = known.filter { isOfInterest[$0] == true }
    guard !interesting.isEmpty, interesting.count < known.count else { return nil }
    var inside = known
    var limits: [Int: Limit] = [:]
    func box(_ inside: [Int], _ limits: [Int: Limit]) -> ScenarioBox {
      ScenarioBox(
        limits: limits, points: inside.count, hits: inside.count { isOfInterest[$0] == true },
        allHits: interesting.count, allPoints: known.count)
    }
    var met = [box(inside, limits)]
    while let cut = Self.bestCut(of: inside, limits, design, shapes, isOfInterest) {
      inside = cut.inside
      limits[cut.factor] = cut.limit
      met.append(box(inside, limits))
      if met[met.count - 1].hits == inside.count { break }
    }
    let dense = met.filter { $0.density >= density }
    guard
      var best = dense.max(by: { $0.coverage < $1.coverage })
        ?? met.max(by: { $0.density < $1.density })
    else { return nil }
    // A side that was never cut ends where the points do.
    for (factor, limit) in best.limits {
      guard case .range(let low, let high) = limit else { continue }
      let values = known.map { design[$0, factor] }
      best.limits[factor] = .range(
        low: low.isFinite ? low : values.min() ?? low,
        high: high.isFinite ? high : values.max() ?? high)
    }
    self = best
  }

  private typealias Cut = (factor: Int, limit: Limit, inside: [Int])

  /// The cut after which the rest is densest, for each point lost.
  private static func bestCut(
    of inside: [Int], _ limits: [Int: Limit], _ design: DesignMatrix, _ shapes: [FactorShape],
    _ isOfInterest: [Bool?]
  ) -> Cut? {
    func density(_ points: [Int]) -> Double {
      Double(points.count { isOfInterest[$0] == true }) / Double(points.count)
    }
    let now = density(inside)
    var best: (cut: Cut, gain: Double)?
    for (factor, shape) in shapes.enumerated() {
      for (limit, rest) in cuts(inside, factor, shape, limits[factor], design)
      where rest.count >= fewest && rest.count < inside.count {
        let gain = (density(rest) - now) / Double(inside.count - rest.count)
        if gain > 0, gain > best?.gain ?? 0 { best = ((factor, limit, rest), gain) }
      }
    }
    return best?.cut
  }

  private static func cuts(
    _ inside: [Int], _ factor: Int, _ shape: FactorShape, _ limit: Limit?, _ design: DesignMatrix
  ) -> [(Limit, [Int])] {
    switch shape {
    case .levels(let count):
      var levels = Set(0..<count)
      if case .levels(let kept) = limit { levels = kept }
      guard levels.count > 1 else { return [] }
      return levels.sorted().map { level in
        let kept = levels.subtracting([level])
        return (
          .levels(kept), inside.filter { kept.contains(shape.level(at: design[$0, factor]) ?? -1) }
        )
      }
    case .range:
      var (low, high) = (-Double.infinity, Double.infinity)
      if case .range(let from, let to) = limit { (low, high) = (from, to) }
      let sorted = inside.map { design[$0, factor] }.sorted()
      guard let least = sorted.first, let most = sorted.last, least < most else { return [] }
      let off = max(1, Int(bounded: peel * Double(sorted.count)))
      // Equal values go or stay together, as in designs of few levels.
      let from = sorted.first { $0 > sorted[off - 1] } ?? most
      let to = sorted.last { $0 < sorted[sorted.count - off] } ?? least
      return [
        (.range(low: from, high: high), inside.filter { design[$0, factor] >= from }),
        (.range(low: low, high: to), inside.filter { design[$0, factor] <= to }),
      ]
    }
  }
}
