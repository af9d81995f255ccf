// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of many hypotheses may be rejected together (Holm 1979).
///
/// Of twenty true hypotheses that are each tested at 5%, one is rejected on average. Here the probability that any
/// true one is rejected is at most the level, however the tests depend on one another.
public enum HolmCorrection {
  /// Whether each hypothesis is rejected.
  ///
  /// - Parameters:
  ///   - probabilities: Of a result as far off if the hypothesis is true; NaN is no test.
  ///   - level: The probability with which any true hypothesis may be rejected.
  /// - Complexity: O(n log n).
  public static func rejected(_ probabilities: [Double], level: Double) -> [Bool] {
    let order = probabilities.indices.filter { !probabilities[$0].isNaN }
      .sorted { probabilities[$0] < probabilities[$1] }
    var isRejected = probabilities.map { _ in false }
    for (place, index) in order.enumerated() {
      guard probabilities[index] <= level / Double(order.count - place) else { break }
      isRejected[index] = true
    }
    return isRejected
  }
}
