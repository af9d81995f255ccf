// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean of one long, correlated run with an interval, from means of consecutive batches.
///
/// Batches that are long against the correlation are nearly independent, so their means give a
/// Student interval (Law 2015, section 9.5.3). An unfinished last batch is not counted.
public struct BatchMeans: Sendable, Equatable {
  /// The number of observations in a batch.
  public let batchSize: Int

  /// The tally of the means of the finished batches.
  public private(set) var batches = Tally()

  private var partialSum = 0.0
  private var partialCount = 0
  private var firstMean = 0.0
  private var lastMean = 0.0
  /// Sums of consecutive products, taken about the first mean so that a large level cancels no digits.
  private var products = 0.0

  /// Creates an estimator without observations.
  ///
  /// - Precondition: `batchSize` is positive.
  public init(batchSize: Int) {
    precondition(batchSize > 0, "batchSize > 0 required; got \(batchSize)")
    self.batchSize = batchSize
  }

  /// Divides a series into a number of equal batches; up to `batches` − 1 last observations are dropped.
  ///
  /// - Precondition: The series has at least one observation a batch.
  public init(_ series: [Double], batches: Int = 30) {
    precondition(
      batches > 1 && series.count >= batches,
      "batches > 1 with an observation each required; got \(batches) for \(series.count) observations"
    )
    self.init(batchSize: series.count / batches)
    for observation in series.prefix(batchSize * batches) { add(observation) }
  }

  /// Adds the next observation of the run.
  public mutating func add(_ observation: Double) {
    partialSum += observation
    partialCount += 1
    guard partialCount == batchSize else { return }
    let mean = partialSum / Double(batchSize)
    if batches.count == 0 {
      firstMean = mean
    } else {
      products += (lastMean - firstMean) * (mean - firstMean)
    }
    batches.add(mean)
    lastMean = mean
    partialSum = 0
    partialCount = 0
  }

  /// The mean of all finished batches with its Student half-width.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    batches.interval(confidence: confidence)
  }

  /// The correlation of neighbouring batch means; well above 0 means that batches are too short.
  ///
  /// NaN with fewer than three batches.
  public var lagOneCorrelation: Double {
    guard batches.count > 2, batches.sumOfSquares > 0 else { return .nan }
    let shift = batches.mean - firstMean
    let sum = shift * Double(batches.count)
    let centred =
      products - shift * (2 * sum - (lastMean - firstMean)) + shift * shift
      * Double(batches.count - 1)
    return centred / batches.sumOfSquares
  }
}
