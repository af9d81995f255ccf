// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
package import SensitivityAnalysis

/// The analysis of a sweep's results: which factors matter, and where targets break.
package struct SweepAnalysis: Sendable {
  /// A figure over the points.
  package struct Response: Sendable {
    package let column: String
    /// Mean of each point, a ratio's over all its replications together; NaN where it is not defined.
    package let means: [Double]
    /// Half-width of each mean at 95 %: simulation error, not risk.
    let halfWidths: [Double]
    /// The regression on all factors; nil where it rests on too little.
    package let screening: FactorScreening?
    /// Morris's effects by factor; nil for other designs.
    package let effects: [ElementaryEffects]?
    /// Sobol's indices by factor; nil for other designs or a figure that never varies.
    package let indices: [SobolIndices]?
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
    /// Whether more points are above the limit than not: the region to know is then where they are
    /// not.
    package let isUsual: Bool
    /// The limits within which the rarer kind of points crowd; nil when there is only one kind.
    package let box: ScenarioBox?
  }

  /// Each figure, in the order of the columns, probabilities of breaking targets after the others.
  package let responses: [Response]
  package let exceedances: [Exceedance]
  /// Points with results.
  package let points: Int
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
    for point in 0..<plan.count {
      let rows = try results.rows(plan, point).sorted { $0.key < $1.key }.map(\.value)
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
    self.replications = replications
    let shapes = plan.sweep.factors.map(\.shape)
    let values = plan.values
    let widths = plan.sweep.factors.map(\.width)
    var responses: [Response] = []
    for (column, name) in names.enumerated() {
      responses.append(
        Response(
          column: name, means: means[column], halfWidths: halfWidths[column],
          screening: FactorScreening(values, shapes: shapes, response: means[column]),
          effects: plan.design.kind == .morris
            ? ElementaryEffects.all(
              values, shapes: shapes, widths: widths, response: means[column]) : nil,
          indices: plan.design.kind == .saltelli
            ? SobolIndices.all(
              factors: shapes.count, response: means[column], seed: plan.sweep.designSeed) : nil))
      progress(column + 1, names.count)
    }
    self.responses = responses
    self.exceedances = zip(plan.columns.targets, exceedances).map { id, tally in
      let above = tally.isAbove.count { $0 == true }
      let known = tally.isAbove.count { $0 != nil }
      let isUsual = 2 * above > known
      return Exceedance(
        target: id, probabilities: tally.probabilities, above: above, known: known,
        undecided: tally.undecided, isUsual: isUsual,
        box: ScenarioBox(
          values, shapes: shapes,
          isOfInterest: tally.isAbove.map { isAbove in isAbove.map { $0 != isUsual } }))
    }
  }
}

/// Counts how likely points are to break a target.
private struct ExceedanceTally {
  var probabilities: [Double] = []
  var isAbove: [Bool?] = []
  var undecided = 0

  mutating func add(_ values: [Double], limit: Double) {
    guard !values.isEmpty else {
      probabilities.append(.nan)
      isAbove.append(nil)
      return
    }
    let share = Proportion(successes: values.count { $0 > 0.5 }, trials: values.count)
    probabilities.append(share.share)
    isAbove.append(share.share > limit)
    if share.wilsonInterval().contains(limit) { undecided += 1 }
  }
}
