// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Cuts boxes out of points, a few points at a time.
struct Peeling {
  /// Part of the points that a step may cut off.
  private static let peel = 0.08

  let design: DesignMatrix
  let shapes: [FactorShape]
  let isOfInterest: [Bool?]
  /// The points of which is known whether they are of interest.
  let known: [Int]
  private let allHits: Int

  init(design: DesignMatrix, shapes: [FactorShape], isOfInterest: [Bool?], known: [Int]) {
    self.design = design
    self.shapes = shapes
    self.isOfInterest = isOfInterest
    self.known = known
    allHits = known.count { isOfInterest[$0] == true }
  }

  func hits(_ points: [Int]) -> Int { points.count { isOfInterest[$0] == true } }

  /// How many different settings points have.
  func settings(_ points: [Int]) -> Int { Set(points.map { Array(design[$0]) }).count }

  func holds(_ limits: [Int: ScenarioBox.Limit], _ point: Int) -> Bool {
    limits.allSatisfy { factor, limit in limit.holds(design[point, factor], shapes[factor]) }
  }

  func box(_ inside: [Int], _ limits: [Int: ScenarioBox.Limit]) -> ScenarioBox {
    ScenarioBox(
      limits: limits, points: inside.count, hits: hits(inside), allHits: allHits,
      allPoints: known.count)
  }

  /// How easily each limit could be there by chance, among some points.
  func quasiProbabilities(_ points: [Int], _ limits: [Int: ScenarioBox.Limit]) -> [Int: Double] {
    let inside = box(points.filter { holds(limits, $0) }, limits)
    return Dictionary(
      uniqueKeysWithValues: limits.keys.map { factor in
        var others = limits
        others[factor] = nil
        let without = box(points.filter { holds(others, $0) }, others)
        return (factor, inside.probabilityByChance(without.density))
      })
  }

  /// The boxes from all of some points down to a few, or to one of which every point is of interest.
  func steps(_ points: [Int], fewest: Int) -> [ScenarioBox] {
    var (inside, limits) = (points, [Int: ScenarioBox.Limit]())
    var met = [box(inside, limits)]
    while let cut = bestCut(of: inside, limits, fewest: fewest) {
      inside = cut.inside
      limits[cut.factor] = cut.limit
      met.append(box(inside, closed(limits)))
      if hits(inside) == inside.count { break }
    }
    return met
  }

  /// Limits of which a side that was never cut ends where the points do.
  private func closed(_ limits: [Int: ScenarioBox.Limit]) -> [Int: ScenarioBox.Limit] {
    var closed = limits
    for case (let factor, .range(let low, let high)) in limits {
      let values = known.map { design[$0, factor] }
      closed[factor] = .range(
        low: low.isFinite ? low : values.min() ?? low,
        high: high.isFinite ? high : values.max() ?? high)
    }
    return closed
  }

  private typealias Cut = (factor: Int, limit: ScenarioBox.Limit, inside: [Int])

  /// The cut after which the rest is denser by most for each point lost.
  ///
  /// Where every cut loses density, as between two corners of which each is at an end, it is the one that loses least:
  /// further cuts then find one of them.
  private func bestCut(
    of inside: [Int], _ limits: [Int: ScenarioBox.Limit], fewest: Int
  ) -> Cut? {
    func density(_ points: [Int]) -> Double { Double(hits(points)) / Double(points.count) }
    let now = density(inside)
    var best: (cut: Cut, score: Double)?
    for (factor, shape) in shapes.enumerated() {
      for (limit, rest) in cuts(inside, factor, shape, limits[factor])
      where rest.count >= fewest && rest.count < inside.count {
        let gain = density(rest) - now
        let score = gain > 0 ? gain / Double(inside.count - rest.count) : gain
        if score > best?.score ?? -.infinity { best = ((factor, limit, rest), score) }
      }
    }
    return best?.cut
  }

  private func cuts(
    _ inside: [Int], _ factor: Int, _ shape: FactorShape, _ limit: ScenarioBox.Limit?
  ) -> [(ScenarioBox.Limit, [Int])] {
    switch shape {
    case .levels:
      // Of a level without points nothing is known: no region names it.
      var levels = Set(known.compactMap { shape.level(at: design[$0, factor]) })
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
      let off = max(1, Int(bounded: Self.peel * Double(sorted.count)))
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
