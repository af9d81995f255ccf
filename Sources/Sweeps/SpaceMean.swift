// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis

/// The mean of a figure over all settings of the factors, by randomised quasi-Monte Carlo.
///
/// Each scramble of a sequence gives a mean of its own, which are independent: their spread is the error of the
/// mean of them all. That of points as if they had been drawn one by one is much larger where the figure is smooth.
package struct SpaceMean: Sendable, Equatable {
  package let mean: Double
  /// Half-width at 95%, from the means of the scrambles.
  package let halfWidth: Double
  /// What it would be of as many points drawn one by one.
  package let halfWidthOfRandom: Double
  package let scrambles: Int
  /// Points that count: those of which every scramble has its own.
  package let points: Int

  /// Nil with one scramble, or where no scramble has a point with a value.
  init?(_ response: [Double], scrambles: Int) {
    guard scrambles > 1 else { return nil }
    let starts = stride(from: 0, through: response.count - scrambles, by: scrambles).filter {
      response[$0..<($0 + scrambles)].allSatisfy(\.isFinite)
    }
    guard !starts.isEmpty else { return nil }
    let means = Tally(
      (0..<scrambles).map { scramble in
        Tally(starts.map { response[$0 + scramble] }).mean
      })
    let all = Tally(starts.flatMap { response[$0..<($0 + scrambles)] })
    mean = means.mean
    halfWidth = means.halfWidth()
    halfWidthOfRandom = all.halfWidth()
    self.scrambles = scrambles
    points = all.count
  }
}
