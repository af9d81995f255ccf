// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that asks for replications until responses are known to a relative precision.
///
/// It looks at fixed numbers of replications only (`minimum`, then every `interval` until `cap`), so
/// that the answer does not depend on how many ran at once. Look-ahead guards against stopping on a
/// half-width that was small by chance (Hoad, Robinson and Davies 2010): means and half-widths of skewed
/// observations are small together, so that the first look that pleases leaves intervals too low. At the cap
/// nothing needs confirming, since the number of replications is then not chosen by what they gave.
public struct SequentialPrecision: Sendable, Equatable {
  /// What to do after a look.
  public enum Verdict: Sendable, Equatable {
    /// Run more replications.
    case more
    /// Every response has the precision asked for.
    case reached
    /// The cap came first.
    case capped
  }

  /// The half-width asked for, as a share of the mean (0.05 for 5 %).
  public var relativeHalfWidth: Double
  /// The number of replications before the first look.
  public var minimum: Int
  /// The number of replications at which to give up.
  public var cap: Int
  /// The number of replications between looks.
  public var interval: Int
  /// How many further looks must confirm the precision.
  public var lookAhead: Int
  /// The confidence level of the half-widths.
  public var confidence: Double

  private var confirmed = 0

  /// Creates a rule.
  ///
  /// - Precondition: `relativeHalfWidth` > 0; 2 ≤ `minimum` ≤ `cap`; `interval` ≥ 1; `lookAhead` ≥ 0.
  public init(
    relativeHalfWidth: Double, minimum: Int = 20, cap: Int = 10_000, interval: Int = 10,
    lookAhead: Int = 2, confidence: Double = 0.95
  ) {
    precondition(relativeHalfWidth > 0, "relativeHalfWidth > 0 required; got \(relativeHalfWidth)")
    precondition(
      2 <= minimum && minimum <= cap, "2 ≤ minimum ≤ cap required; got \(minimum), \(cap)")
    precondition(
      interval >= 1 && lookAhead >= 0,
      "interval ≥ 1 and lookAhead ≥ 0 required; got \(interval), \(lookAhead)")
    self.relativeHalfWidth = relativeHalfWidth
    self.minimum = minimum
    self.cap = cap
    self.interval = interval
    self.lookAhead = lookAhead
    self.confidence = confidence
  }

  /// The next number of replications, after `count`, at which to look.
  public func nextLook(after count: Int) -> Int {
    guard count >= minimum else { return minimum }
    let looks = (count - minimum) / interval + 1
    return min(cap, minimum + looks * interval)
  }

  /// Decides at a look from the tallies of the responses that matter, each of all replications so far.
  ///
  /// A response without any observation is not precise; a constant one is.
  public mutating func look(at responses: [Tally], replications: Int) -> Verdict {
    let ratios = responses.map { $0.interval(confidence: confidence).relativeHalfWidth }
    // What is not defined is not precise.
    return look(
      atWorst: ratios.contains { $0.isNaN } ? .infinity : ratios.max() ?? 0,
      replications: replications)
  }

  /// Decides at a look from the largest half-width, as a share of what it is a half-width of.
  public mutating func look(atWorst ratio: Double, replications: Int) -> Verdict {
    confirmed = ratio <= relativeHalfWidth ? confirmed + 1 : 0
    if confirmed > lookAhead { return .reached }
    guard replications >= cap else { return .more }
    return confirmed > 0 ? .reached : .capped
  }
}
