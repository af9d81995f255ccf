// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import Scenarios
package import SensitivityAnalysis
internal import WorkforceModel

/// The analysis of a sweep's results: which factors matter, and where targets break.
package struct SweepAnalysis: Sendable {
  /// A figure over the points.
  package struct Response: Sendable {
    package let column: String
    /// Mean of each point, a ratio's over all its replications together; NaN where it is not defined.
    package let means: [Double]
    /// Half-width of each mean at 95 %: simulation error, not risk.
    let halfWidths: [Double]
    /// The scale on which the interval of each mean is symmetric.
    let scale: IntervalScale
    /// Of whether a target is broken, in how many replications of each point it was; nil for other figures.
    let proportions: [Proportion]?
    /// The mean over all settings; nil without several scrambles.
    package let space: SpaceMean?
    /// The regression on all factors; nil where it rests on too little.
    package let screening: FactorScreening?
    /// Morris's effects by factor; nil for other designs.
    package let effects: [ElementaryEffects]?
    /// Sobol's indices by factor; nil for other designs or a figure that never varies.
    package let indices: [SobolIndices]?
    /// What is there of the blocks or walks that effects and indices rest on; nil for other designs.
    package let groups: Groups?
    /// What each value of each factor changes beside the base; nil for other designs than one at a time.
    package let changes: [BaseChange]?

    /// The ends of the interval of a point's mean at 95 %, NaN where there is none: Wilson's of whether a target is
    /// broken, else those on the scale of the figure.
    package func ends(ofPoint point: Int) -> (low: Double, high: Double) {
      if let proportions {
        guard proportions[point].trials > 0 else { return (.nan, .nan) }
        let interval = proportions[point].wilsonInterval()
        return (interval.lowerBound, interval.upperBound)
      }
      guard halfWidths[point].isFinite else { return (.nan, .nan) }
      return ConfidenceInterval(mean: means[point], halfWidth: halfWidths[point]).ends(on: scale)
    }
  }

  /// Blocks or walks of a design, or points of all scrambles, of which only whole ones can be used.
  package struct Groups: Sendable, Equatable {
    /// Those of which every point has a value.
    package let whole: Int
    /// Those of which a point failed or has no value, which are left out.
    package let lost: Int

    /// Whether so many are lost, more than one in ten, that the others no longer stand for all settings.
    package var areTooFew: Bool { 10 * lost > whole + lost }
  }

  /// Where a target is likely to break.
  package struct Exceedance: Sendable {
    package let target: String
    /// Probability of each point to break it, as counted.
    package let probabilities: [Double]
    /// Points where the probability is above the limit, as counted.
    package let above: Int
    /// Points that were looked at.
    package let known: Int
    /// Points of which the replications leave open on which side of the limit they are, at 95 %.
    package let undecided: Int
    /// The point that breaks the target in the fewest of its replications, and the one that does in most.
    package let range: (lowest: Proportion, highest: Proportion)?
    /// Whether more points are above the limit than not: the region to know is then where they are
    /// not.
    package let isUsual: Bool
    /// The regions in which the rarer kind of points crowd; nil when there is only one kind.
    package let discovery: ScenarioDiscovery?

    package var boxes: [ScenarioBox] { discovery?.regions.map(\.box) ?? [] }
    /// The first region, or all points where there is none; nil when there is only one kind of points.
    package var box: ScenarioBox? { boxes.first ?? discovery?.whole }
  }

  /// Each figure, in the order of the columns, probabilities of breaking targets after the others.
  package let responses: [Response]
  package let exceedances: [Exceedance]
  /// Points with results.
  package let points: Int
  /// Points that failed: what is reported is without them.
  package let failed: Int
  package let replications: Int

  /// Reads all results once and analyses them; what is missing is left out.
  package init(
    _ plan: SweepPlan, _ results: SweepResults, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(SweepError) {
    let names = plan.columns.names
    var weights = [Int?](repeating: nil, count: names.count)
    for (place, column) in plan.columns.ratios.enumerated() {
      weights[column] = names.count + place
    }
    var means = Array(repeating: [Double](), count: names.count)
    var halfWidths = means
    var exceedances = plan.columns.targets.map { _ in ExceedanceTally() }
    var points = 0
    var replications = 0
    let failures = try results.failures()
    var failed = 0
    var isSettled: [Bool] = []
    var changes = BaseChanges(plan, weights: weights)
    var noise = SweepNoise(plan, weights: weights)
    for point in 0..<plan.count {
      let (found, failure) = try results.outcome(plan, point, failures)
      let rows = found.sorted { $0.key < $1.key }.map(\.value)
      changes?.add(found, of: point)
      noise?.add(rows)
      failed += failure == nil ? 0 : 1
      isSettled.append(!rows.isEmpty || failure != nil)
      points += rows.isEmpty ? 0 : 1
      replications += rows.count
      for column in names.indices {
        var tally = RatioTally()
        let weight = weights[column]
        for row in rows { tally.add(row[column], weight: weight.map { row[$0] } ?? 1) }
        means[column].append(tally.ratio)
        halfWidths[column].append(tally.count > 1 ? tally.interval().halfWidth : .nan)
      }
      for target in exceedances.indices {
        let column = plan.columns.column(ofTarget: target)
        exceedances[target].add(
          rows.map { $0[column] }.filter { !$0.isNaN }, limit: plan.sweep.exceedance)
      }
    }
    self.points = points
    self.failed = failed
    let settled = plan.groupSize.map { Self.wholeGroups(isSettled, of: $0) } ?? 0
    self.replications = replications
    let shapes = plan.sweep.factors.map(\.shape)
    let values = plan.values
    let widths = plan.sweep.factors.map(\.width)
    var responses: [Response] = []
    for (column, name) in names.enumerated() {
      let response = means[column]
      let groups = plan.groupSize.map { size in
        let whole = Self.wholeGroups(response.map(\.isFinite), of: size)
        return Groups(whole: whole, lost: max(0, settled - whole))
      }
      let isUsable = groups?.areTooFew == false
      responses.append(
        Response(
          column: name, means: response, halfWidths: halfWidths[column],
          scale: column < plan.columns.figures.count
            ? plan.columns.figures[column].metric.intervalScale : .logit,
          proportions: column >= plan.columns.figures.count
            ? exceedances[column - plan.columns.figures.count].proportions : nil,
          space: isUsable ? SpaceMean(response, scrambles: plan.design.scrambles) : nil,
          screening: FactorScreening(values, shapes: shapes, response: response),
          effects: plan.design.kind == .morris && isUsable
            ? ElementaryEffects.all(values, shapes: shapes, widths: widths, response: response)
            : nil,
          indices: plan.design.kind == .saltelli && isUsable
            ? SobolIndices.all(
              factors: shapes.count, response: response, seed: plan.sweep.designSeed,
              noise: noise?.noise(ofColumn: column)) : nil,
          groups: groups, changes: changes?.changes(ofColumn: column)))
      progress(column + 1, names.count)
    }
    self.responses = responses
    self.exceedances = zip(plan.columns.targets, exceedances).map { id, tally in
      let above = tally.isAbove.count { $0 == true }
      let known = tally.isAbove.count { $0 != nil }
      let isUsual = 2 * above > known
      return Exceedance(
        target: id, probabilities: tally.proportions.map(\.share), above: above, known: known,
        undecided: tally.undecided, range: tally.range, isUsual: isUsual,
        discovery: ScenarioDiscovery(
          values, shapes: shapes,
          isOfInterest: tally.isAbove.map { isAbove in isAbove.map { $0 != isUsual } }))
    }
  }
}

extension SweepAnalysis {
  /// Groups of points all of which have something, such as a value, or results to come no more.
  private static func wholeGroups(_ has: [Bool], of size: Int) -> Int {
    stride(from: 0, through: has.count - size, by: size).count { start in
      has[start..<(start + size)].allSatisfy(\.self)
    }
  }
}

extension SweepPlan {
  /// Points of each block or walk, or one of each scramble; nil for designs of other kinds.
  var groupSize: Int? {
    switch design.kind {
    case .saltelli: SaltelliDesign.blockSize(factors: matrix.width)
    case .morris: MorrisDesign.walkLength(factors: matrix.width)
    default: design.scrambles > 1 ? design.scrambles : nil
    }
  }
}

/// Counts how likely points are to break a target.
private struct ExceedanceTally {
  var proportions: [Proportion] = []
  var isAbove: [Bool?] = []
  var undecided = 0
  var range: (lowest: Proportion, highest: Proportion)?

  mutating func add(_ values: [Double], limit: Double) {
    let share = Proportion(successes: values.count { $0 > 0.5 }, trials: values.count)
    proportions.append(share)
    isAbove.append(values.isEmpty ? nil : share.share > limit)
    guard !values.isEmpty else { return }
    let (lowest, highest) = range ?? (share, share)
    range = (
      share.share < lowest.share ? share : lowest, share.share > highest.share ? share : highest
    )
    if share.wilsonInterval().contains(limit) { undecided += 1 }
  }
}
