// SPDX-License-Identifier: GPL-3.0-or-later

/// Count, mean and variance of each of many cells, held as columns.
///
/// It is a ``Tally`` a cell without the range, laid out so that a replication's tens of thousands of
/// values are counted in one straight loop.
public struct TallyTable: Sendable {
  @usableFromInline var counts: [UInt32]
  @usableFromInline var means: [Double]
  @usableFromInline var sumsOfSquares: [Double]

  /// Creates empty tallies for a number of cells.
  public init(cells: Int) {
    counts = Array(repeating: 0, count: cells)
    means = Array(repeating: 0, count: cells)
    sumsOfSquares = Array(repeating: 0, count: cells)
  }

  /// Counts the observations of one replication or of several, one after the other; NaN means "not
  /// defined in this replication".
  ///
  /// - Precondition: There are as many observations as cells, or a multiple; and fewer than 2³²
  ///   replications.
  /// - Complexity: O(observations).
  @inlinable public mutating func add(_ observations: Span<Double>) {
    let cells = means.count
    precondition(
      cells == 0 || observations.count.isMultiple(of: cells),
      "one observation for each cell and replication required")
    counts.withUnsafeMutableBufferPointer { counts in
      means.withUnsafeMutableBufferPointer { means in
        sumsOfSquares.withUnsafeMutableBufferPointer { sumsOfSquares in
          for cell in 0..<cells {
            for index in stride(from: cell, to: observations.count, by: cells) {
              let observation = observations[unchecked: index]
              guard observation == observation else { continue }
              counts[cell] &+= 1
              let deviation = observation - means[cell]
              means[cell] += deviation / Double(counts[cell])
              sumsOfSquares[cell] += deviation * (observation - means[cell])
            }
          }
        }
      }
    }
  }

  /// The number of observations of a cell.
  public func count(ofCell cell: Int) -> Int { Int(counts[cell]) }

  /// The mean of a cell; NaN when nothing was counted.
  public func mean(ofCell cell: Int) -> Double { counts[cell] > 0 ? means[cell] : .nan }

  /// The mean of a cell with its Student half-width.
  public func interval(ofCell cell: Int, confidence: Double = 0.95) -> ConfidenceInterval {
    let count = Int(counts[cell])
    guard count > 1 else {
      return ConfidenceInterval(
        mean: mean(ofCell: cell), halfWidth: .infinity, confidence: confidence)
    }
    let error = (sumsOfSquares[cell] / Double(count - 1) / Double(count)).squareRoot()
    let factor = CriticalValue.student(confidence: confidence, degreesOfFreedom: count - 1)
    return ConfidenceInterval(mean: means[cell], halfWidth: factor * error, confidence: confidence)
  }
}
