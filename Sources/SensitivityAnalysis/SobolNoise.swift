// SPDX-License-Identifier: GPL-3.0-or-later

/// What the chance of replications adds to the sums of which Sobol's indices are made.
///
/// The mean of a point over its replications has an error. It makes the variance between points and the differences
/// within blocks larger than the factors do, so that a factor without any effect has a total index above 0. How large the
/// error is follows from the replications themselves; those of all points meet the same random numbers, so that what
/// moves all points alike cancels.
public struct SobolNoise: Sendable {
  private let replications: Int
  private var blocks = 0
  private var ofPoints = 0.0
  private var ofTotal: [Double]
  private var ofFirst: [Double]
  /// Sums over blocks in each replication: of the two points of each, and of each factor's difference.
  private var level: [Double]
  private var differences: [[Double]]

  /// - Precondition: there are at least two replications.
  public init(factors: Int, replications: Int) {
    precondition(replications > 1, "two or more replications required; got \(replications)")
    self.replications = replications
    (ofTotal, ofFirst) = (Array(repeating: 0, count: factors), Array(repeating: 0, count: factors))
    level = Array(repeating: 0, count: replications)
    differences = Array(repeating: level, count: factors)
  }

  /// Counts a whole block: the value of each point in each replication.
  public mutating func add(_ block: [[Double]]) {
    precondition(
      block.count == SaltelliDesign.blockSize(factors: ofTotal.count)
        && block.allSatisfy { $0.count == replications },
      "a whole block of \(replications) replications required")
    blocks += 1
    ofPoints += (covariance(block[0], block[0]) + covariance(block[1], block[1])) / 2
    for replication in 0..<replications {
      level[replication] += (block[0][replication] + block[1][replication]) / 2
    }
    for factor in ofTotal.indices {
      let difference = zip(block[2 + factor], block[0]).map { $0 - $1 }
      ofTotal[factor] += covariance(difference, difference) / 2
      ofFirst[factor] += covariance(block[1], difference)
      for replication in 0..<replications {
        differences[factor][replication] += difference[replication]
      }
    }
  }

  /// What is expected of it in the variance between points, and in the numerator of each factor's indices.
  var expected: (variance: Double, first: [Double], total: [Double]) {
    let count = Double(max(1, blocks))
    let mean = level.map { $0 / count }
    let scale = 1 / Double(replications)
    return (
      (ofPoints / count - covariance(mean, mean)) * scale,
      ofFirst.indices.map { factor in
        (ofFirst[factor] / count - covariance(mean, differences[factor].map { $0 / count })) * scale
      }, ofTotal.map { $0 / count * scale }
    )
  }

  private func covariance(_ one: [Double], _ other: [Double]) -> Double {
    let (first, second) = (
      one.reduce(0, +) / Double(replications), other.reduce(0, +) / Double(replications)
    )
    return zip(one, other).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) }
      / Double(replications - 1)
  }
}
