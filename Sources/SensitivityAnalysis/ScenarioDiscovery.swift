// SPDX-License-Identifier: GPL-3.0-or-later

/// Where points of interest crowd: boxes one after another, by the patient rule induction method (PRIM: Friedman and
/// Fisher 1999; scenario discovery: Bryant and Lempert 2010).
///
/// A box begins with all points and is cut, a few points at a time, where the rest becomes densest. Of the boxes met on
/// the way, ``Region/steps``, the largest that is dense enough is taken; limits that could be there by chance are taken
/// off again. The next box is looked for among the points outside those before it.
public struct ScenarioDiscovery: Sendable {
  /// A box, and those met while cutting: the trade-off between how much a box covers and how dense it is.
  public struct Region: Sendable {
    /// Counted over the points outside the boxes before it; its coverage is of the points of interest in all.
    public var box: ScenarioBox
    /// From all points that were left, cut by cut.
    public var steps: [ScenarioBox]
    /// The step from which the box was made.
    public var chosen: Int
  }

  /// The boxes, densest part first found; none where no region gathers the points.
  public private(set) var regions: [Region] = []
  /// All points as a box without limits.
  public let whole: ScenarioBox

  /// A box of fewer points, or of fewer different settings, supports no conclusion.
  private static let fewest = 5
  /// Fewer settings of interest are single ones and what lies near them, not a region.
  private static let fewestHits = 3
  /// A limit that could be there by chance more easily than this is taken off.
  private static let mostByChance = 0.05
  /// More boxes describe single points.
  private static let mostBoxes = 4

  /// Nil when no point, or every point, is of interest.
  ///
  /// - Parameters:
  ///   - design: Of ranges the values that were set.
  ///   - shapes: What values each factor takes.
  ///   - isOfInterest: For each point; nil where it is not known.
  ///   - density: The part of a box that is to be of interest. Where no box has so much, the densest is taken as the
  ///     first, and none after it.
  public init?(
    _ design: DesignMatrix, shapes: [FactorShape], isOfInterest: [Bool?], density: Double = 0.8
  ) {
    let known = (0..<min(design.count, isOfInterest.count)).filter {
      isOfInterest[$0] != nil && !design[$0].contains { $0.isNaN }
    }
    let peeling = Peeling(design: design, shapes: shapes, isOfInterest: isOfInterest, known: known)
    whole = peeling.box(known, [:])
    guard whole.hits > 0, whole.hits < whole.points else { return nil }
    var left = known
    while regions.count < Self.mostBoxes, peeling.hits(left) >= Self.fewestHits,
      let region = Self.region(peeling, left, density: density, isFirst: regions.isEmpty)
    {
      regions.append(region)
      left = left.filter { !peeling.holds(region.box.limits, $0) }
      if region.box.density < density { break }
    }
  }

  private static func region(
    _ peeling: Peeling, _ left: [Int], density: Double, isFirst: Bool
  ) -> Region? {
    let steps = peeling.steps(left, fewest: fewest)
    let usable = steps.indices.filter { index in
      guard !steps[index].limits.isEmpty else { return false }
      let inside = left.filter { peeling.holds(steps[index].limits, $0) }
      let hits = inside.filter { peeling.isOfInterest[$0] == true }
      return peeling.settings(inside) >= fewest && peeling.settings(hits) >= fewestHits
    }
    let dense = usable.filter { steps[$0].density >= density }
    // Equal ones are distinguished by their order, so that a result does not depend on chance.
    guard
      let chosen = dense.max(by: { (steps[$0].hits, $0) < (steps[$1].hits, $1) })
        ?? (isFirst ? usable.max(by: { steps[$0].density < steps[$1].density }) : nil)
    else { return nil }
    var limits = steps[chosen].limits
    while let (factor, probability) = peeling.quasiProbabilities(left, limits).max(by: {
      ($0.value, $0.key) < ($1.value, $1.key)
    }), probability > mostByChance {
      limits[factor] = nil
    }
    guard !limits.isEmpty else { return nil }
    let inside = left.filter { peeling.holds(limits, $0) }
    var box = peeling.box(inside, limits)
    box.quasiProbabilities = peeling.quasiProbabilities(left, limits)
    // Without limits that chance could have drawn a further box may be no longer dense enough.
    guard isFirst || box.density >= density,
      box.density > Double(peeling.hits(left)) / Double(left.count)
    else { return nil }
    return Region(box: box, steps: steps, chosen: chosen)
  }
}
