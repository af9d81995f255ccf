// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import Foundation

/// Mean and variance of a sample, with their standard errors.
struct SampleMoments {
  let mean, variance, meanError, varianceError: Double

  init(_ values: [Double]) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let second = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let fourth = values.reduce(0) { $0 + pow($1 - mean, 4) } / n
    self.mean = mean
    variance = second
    meanError = (second / n).squareRoot()
    varianceError = ((fourth - second * second) / n).squareRoot()
  }
}

/// The probability of a larger Kolmogorov–Smirnov distance than that of `values` from `cumulative`.
func kolmogorovSmirnov(_ values: [Double], _ cumulative: (Double) -> Double) -> Double {
  let n = Double(values.count)
  var distance = 0.0
  for (index, value) in values.sorted().enumerated() {
    let expected = cumulative(value)
    distance = max(distance, expected - Double(index) / n, Double(index + 1) / n - expected)
  }
  let x = (n.squareRoot() + 0.12 + 0.11 / n.squareRoot()) * distance
  let terms = (1...100).map { k in
    (k % 2 == 1 ? 2 : -2) * exp(-2 * Double(k * k) * x * x)
  }
  return min(1, terms.reduce(0, +))
}

/// The probability of a larger chi-square than that of counts against their probabilities.
///
/// Neighbouring cells are joined until each expects at least ten.
func chiSquare(_ counts: [Int], _ probabilities: [Double]) -> Double {
  let n = Double(counts.reduce(0, +))
  var cells: [(observed: Double, expected: Double)] = []
  var open = (observed: 0.0, expected: 0.0)
  for (count, probability) in zip(counts, probabilities) {
    open.observed += Double(count)
    open.expected += n * probability
    if open.expected >= 10 {
      cells.append(open)
      open = (0, 0)
    }
  }
  if let last = cells.indices.last {
    cells[last].observed += open.observed
    cells[last].expected += open.expected
  }
  let statistic = cells.reduce(0) {
    $0 + ($1.observed - $1.expected) * ($1.observed - $1.expected) / $1.expected
  }
  return gsl_cdf_chisq_Q(statistic, Double(cells.count - 1))
}
