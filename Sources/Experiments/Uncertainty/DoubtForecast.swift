// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis

/// What is known of the doubt about each figure.
package struct DoubtForecast: Sendable {
  /// The share of a source in the variance of a figure.
  package struct Share: Sendable {
    /// What the source brings alone.
    package var first: ConfidenceInterval
    /// What it brings with all that goes together with it.
    package var total: ConfidenceInterval
    /// Blocks of futures that both rest on.
    package var blocks: Int

    package init(first: ConfidenceInterval, total: ConfidenceInterval, blocks: Int) {
      self.first = first
      self.total = total
      self.blocks = blocks
    }
  }

  /// Sources of doubt, chance first.
  package let sources: [DoubtSource]
  /// The forecast with the central numbers, whose spread is chance alone.
  package let central: Forecast
  /// Shares over the whole horizon, by figure in the order of the layout, then by source.
  package let shares: [[Share]]
}

extension DoubtForecast {
  /// First and total shares of each source in the variance of a figure.
  ///
  /// With `A` and `B` the drawn futures of a block and `E` the exchanged one, the first share of a source is
  /// `cov(A, E) / V`, since they have it alone in common, and its total share `E[(B − E)²] / 2V` (Jansen 1999,
  /// *Computer Physics Communications* 117, 35–43). Blocks are independent, and intervals are Student's over them.
  ///
  /// - Parameters:
  ///   - drawn: The figure in the drawn futures, two of each block.
  ///   - exchanged: The figure in the exchanged ones, one of each block; sources take turns by the block.
  package static func shares(
    drawn: [Double], exchanged: [Double], sources: Int, confidence: Double
  ) -> [Share] {
    let known = Tally(drawn.filter(\.isFinite))
    let (mean, variance) = (known.mean, known.count > 1 ? known.variance : .nan)
    return (0..<sources).map { source in
      var first = Tally()
      var total = Tally()
      for block in stride(from: source, to: exchanged.count, by: sources) {
        let (a, b, e) = (drawn[2 * block], drawn[2 * block + 1], exchanged[block])
        guard a.isFinite, b.isFinite, e.isFinite, variance > 0 else { continue }
        first.add((a - mean) * (e - mean) / variance)
        total.add((b - e) * (b - e) / 2 / variance)
      }
      let none = ConfidenceInterval(mean: .nan, halfWidth: .nan, confidence: confidence)
      return Share(
        first: first.count > 1 ? first.interval(confidence: confidence) : none,
        total: total.count > 1 ? total.interval(confidence: confidence) : none,
        blocks: first.count)
    }
  }
}
