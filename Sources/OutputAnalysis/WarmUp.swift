// SPDX-License-Identifier: GPL-3.0-or-later

/// Ways to see where the start of a steady-state run ends, so that it can be discarded.
public enum WarmUp {
  /// Where MSER-5 cuts a series.
  public struct Truncation: Sendable, Equatable {
    /// The number of observations to discard, a multiple of the batch size.
    public var discarded: Int
    /// The mean of what is kept.
    public var mean: Double
    /// The squared standard error (of batch means) that the cut minimises.
    public var statistic: Double
  }

  /// The average over replications of each observation in turn (Welch 1983, first step).
  ///
  /// - Precondition: All replications have the same length.
  public static func averageAcross(_ replications: [[Double]]) -> [Double] {
    guard let first = replications.first else { return [] }
    precondition(
      replications.allSatisfy { $0.count == first.count }, "replications of one length required")
    return first.indices.map { index in
      Tally(replications.lazy.map { $0[index] }).mean
    }
  }

  /// The moving average of Welch (1983): over 2·`window` + 1 observations, fewer near the start.
  ///
  /// The result is shorter than the series by `window`.
  ///
  /// - Precondition: 0 ≤ `window` ≤ half the length of the series.
  /// - Complexity: O(length · window).
  public static func movingAverage(_ series: [Double], window: Int) -> [Double] {
    precondition(
      0 <= window && 2 * window <= series.count,
      "0 ≤ window ≤ half of the series required; got \(window)")
    return (0..<(series.count - window)).map { index in
      let reach = min(index, window)
      let span = series[(index - reach)...(index + reach)]
      return span.reduce(0, +) / Double(span.count)
    }
  }

  /// The cut that minimises the squared standard error of what is kept: MSER-5 (White 1997).
  ///
  /// Observations are averaged in batches of five first. The cut is sought in the first half; when it
  /// falls on the end of that half the run is too short to decide and the result is `nil`, as it is for
  /// fewer than ten batches.
  ///
  /// - Complexity: O(length).
  public static func mser5(_ series: [Double], batchSize: Int = 5) -> Truncation? {
    precondition(batchSize > 0, "batchSize > 0 required; got \(batchSize)")
    let count = series.count / batchSize
    guard count >= 10 else { return nil }
    let batches = (0..<count).map { batch in
      Tally(series[(batch * batchSize)..<((batch + 1) * batchSize)]).mean
    }
    let limit = count / 2
    var kept = Tally()
    var best: Truncation?
    for start in stride(from: count - 1, through: 0, by: -1) {
      kept.add(batches[start])
      guard start <= limit else { continue }
      let number = Double(kept.count)
      let statistic = kept.sumOfSquares / (number * number)
      if statistic <= best?.statistic ?? .infinity {
        best = Truncation(discarded: start * batchSize, mean: kept.mean, statistic: statistic)
      }
    }
    return best?.discarded == limit * batchSize ? nil : best
  }
}
