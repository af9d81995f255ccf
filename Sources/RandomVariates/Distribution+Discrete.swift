// SPDX-License-Identifier: GPL-3.0-or-later

// The discrete distributions, empirical tables and mixtures.
extension Distribution {
  /// Poisson: the number of independent events in a span (mean up to 10⁹; 0 makes a constant).
  public static func poisson(mean: Double) throws(DistributionError) -> Distribution {
    try ParameterCheck("poisson").require("mean", mean, from: 0, to: 1e9)
    return mean == 0 ? Distribution(.constant(0)) : Distribution(.poisson(mean: mean))
  }

  /// Binomial: successes in `trials` independent trials.
  public static func binomial(trials: Int, probability: Double) throws(DistributionError)
    -> Distribution
  {
    let check = ParameterCheck("binomial")
    try check.require("trials", Double(trials), from: 0, to: 1e9)
    try check.require("probability", probability, from: 0, to: 1)
    if trials == 0 || probability == 0 { return Distribution(.constant(0)) }
    if probability == 1 { return Distribution(.constant(Double(trials))) }
    return Distribution(.binomial(trials: UInt32(trials), probability: probability))
  }

  /// Hypergeometric: how many of `draws` without replacement are marked.
  public static func hypergeometric(marked: Int, unmarked: Int, draws: Int)
    throws(DistributionError) -> Distribution
  {
    let check = ParameterCheck("hypergeometric")
    try check.require("marked", Double(marked), from: 0, to: 1e9)
    try check.require("unmarked", Double(unmarked), from: 0, to: 1e9)
    try check.require("draws", Double(draws), from: 0, to: Double(marked + unmarked))
    if unmarked == 0 { return Distribution(.constant(Double(draws))) }
    if marked == 0 || draws == 0 { return Distribution(.constant(0)) }
    return Distribution(
      .hypergeometric(marked: UInt32(marked), unmarked: UInt32(unmarked), draws: UInt32(draws)))
  }

  /// Geometric on 1, 2, …: the trials up to and including the first success, `mean` on average.
  public static func geometric(mean: Double) throws(DistributionError) -> Distribution {
    try ParameterCheck("geometric").require("mean", mean, from: 1, to: 1e7)
    return mean == 1 ? Distribution(.constant(1)) : Distribution(.geometric(probability: 1 / mean))
  }

  /// Negative binomial on 0, 1, …, by mean and variance, which must exceed the mean.
  ///
  /// It is the number of Poisson events when their mean itself varies by a gamma distribution.
  public static func negativeBinomial(mean: Double, variance: Double) throws(DistributionError)
    -> Distribution
  {
    let check = ParameterCheck("negative binomial")
    try check.require(mean > 0 && mean <= 1e8, "mean", mean, .positiveAtMost(1e8))
    try check.require(
      variance > mean && variance.isFinite, "variance", variance,
      .aboveAndFinite(.parameter("mean", mean)))
    return try negativeBinomial(mean: mean, size: mean * mean / (variance - mean))
  }

  /// Negative binomial on 0, 1, …, by mean and size: the variance is mean + mean² / size.
  public static func negativeBinomial(mean: Double, size: Double) throws(DistributionError)
    -> Distribution
  {
    let check = ParameterCheck("negative binomial")
    try check.require(mean > 0 && mean <= 1e8, "mean", mean, .positiveAtMost(1e8))
    try check.require("size", size, from: 0.001, to: 1e12)
    return Distribution(.negativeBinomial(size: size, mean: mean))
  }

  /// An empirical table of intervals with weights; values are uniform within an interval.
  public static func empirical(_ bins: [Bin]) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("empirical")
    for (index, bin) in bins.enumerated() {
      try check.require(.ofInterval("from", index + 1), bin.from)
      try check.require(.ofInterval("to", index + 1), bin.to, from: bin.from)
      try check.require(.ofInterval("weight", index + 1), bin.weight, from: 0)
    }
    let total = bins.reduce(0) { $0 + $1.weight }
    try check.require(.sumOfWeights, total)
    try check.requirePositive(.sumOfWeights, total)
    let kept = bins.filter { $0.weight > 0 }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return Distribution(
      .empirical(kept.map { Bin(from: $0.from, to: $0.to, weight: $0.weight / total) }))
  }

  /// An empirical table of single values with weights.
  public static func empirical(values: [(value: Double, weight: Double)]) throws(DistributionError)
    -> Distribution
  { try empirical(values.map { Bin(from: $0.value, to: $0.value, weight: $0.weight) }) }

  /// A mixture: one of several distributions, chosen by shares that add up to 1.
  ///
  /// A constant among them is a point mass.
  public static func mixture(_ parts: [(share: Double, distribution: Distribution)])
    throws(DistributionError) -> Distribution
  {
    let check = ParameterCheck("mixture")
    for (index, part) in parts.enumerated() {
      try check.require(.ofPart("share", index + 1), part.share, from: 0, to: 1)
    }
    let total = parts.reduce(0) { $0 + $1.share }
    try check.require(abs(total - 1) <= 1e-6, .sumOfShares, total, .exactly(1))
    let kept = parts.filter { $0.share > 0 }
    if kept.count == 1 { return kept[0].distribution }
    return Distribution(
      .mixture(kept.map { Part(share: $0.share / total, distribution: $0.distribution) }))
  }
}
