// SPDX-License-Identifier: GPL-3.0-or-later

/// Two probabilities counted in the same trials, and their difference.
public struct PairedProportion: Sendable, Equatable {
  /// Trials in which both things happened.
  public private(set) var both = 0
  /// Trials in which only the first happened.
  public private(set) var onlyFirst = 0
  /// Trials in which only the second happened.
  public private(set) var onlySecond = 0
  /// The number of trials.
  public private(set) var trials = 0

  /// Creates a pair without trials.
  public init() {}

  /// Adds a trial.
  public mutating func add(first: Bool, second: Bool) {
    trials += 1
    if first, second { both += 1 }
    if first, !second { onlyFirst += 1 }
    if second, !first { onlySecond += 1 }
  }

  /// The interval of the second probability less the first, from Wilson's intervals of both and their correlation
  /// (Newcombe 1998, method 10).
  ///
  /// It lies within −1…1 and does not shrink to nothing where no trial differs. Without trials it is −1…1.
  public func differenceInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    guard trials > 0 else { return -1...1 }
    let first = Proportion(successes: both + onlyFirst, trials: trials)
    let second = Proportion(successes: both + onlySecond, trials: trials)
    let (one, two) = (
      first.wilsonInterval(confidence: confidence), second.wilsonInterval(confidence: confidence)
    )
    func distance(_ ofFirst: Double, _ ofSecond: Double) -> Double {
      let squares = ofFirst * ofFirst + ofSecond * ofSecond
      return max(0, squares - 2 * correlation * ofFirst * ofSecond).squareRoot()
    }
    let difference = second.share - first.share
    return
      (difference - distance(one.upperBound - first.share, second.share - two.lowerBound))...(difference
      + distance(first.share - one.lowerBound, two.upperBound - second.share))
  }

  /// Of both, corrected for continuity as in that method.
  private var correlation: Double {
    let neither = trials - both - onlyFirst - onlySecond
    let margins = [
      both + onlyFirst, neither + onlySecond, both + onlySecond, neither + onlyFirst,
    ].reduce(1.0) { $0 * Double($1) }
    guard margins > 0 else { return 0 }
    let product = Double(both) * Double(neither) - Double(onlyFirst) * Double(onlySecond)
    let corrected = product > 0 ? max(0, product - Double(trials) / 2) : product
    return corrected / margins.squareRoot()
  }
}
