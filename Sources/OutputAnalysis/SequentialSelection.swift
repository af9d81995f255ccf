// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Finds the best of several systems by dropping the others as soon as they are seen to be worse.
///
/// The fully sequential procedure KN++ of Kim and Nelson (2006, "On the asymptotic validity of fully
/// sequential selection procedures for steady-state simulation", Operations Research 54(3), 475–488):
/// when the best is better than every other by the indifference zone δ or more, it is the one that is
/// left with the stated probability, as δ goes to zero; differences below δ do not matter. Variances
/// of the paired differences are updated at every look. Common random numbers are allowed for by
/// sharing the error evenly among the rivals (Bonferroni). The boundary is that of as many
/// observations as before the first look (Kim and Nelson 2001, ACM TOMACS 11(3), 251–273), which is
/// wider than the asymptotic one: with it the rate holds for a few dozen replications too.
///
/// ```swift
/// var selection = SequentialSelection(count: 3, indifference: 2)
/// while selection.survivors.count > 1 { selection.add(nextReplication()) }
/// ```
public struct SequentialSelection: Sendable {
  /// Positions of the systems that may still be the best, ascending.
  public private(set) var survivors: [Int]

  /// For each system, after how many replications it was dropped; nil while it survives.
  public private(set) var droppedAfter: [Int?]

  /// The number of replications fed so far.
  public private(set) var replications = 0

  /// The smallest difference that matters (δ).
  public let indifference: Double

  /// The number of replications before the first look (n₀).
  public let firstLook: Int

  private let sign: Double
  /// h², with c = 1.
  private let boundary: Double
  private let count: Int
  /// Differences of pairs of systems, first minus second, the lower triangle row by row.
  private var differences: [Tally]

  /// Prepares a selection.
  ///
  /// - Parameters:
  ///   - count: The number of systems.
  ///   - indifference: δ, in the unit of the response.
  ///   - confidence: The probability of a correct selection.
  ///   - firstLook: Replications before a system can be dropped.
  ///   - largerIsBetter: Whether the best has the largest mean rather than the smallest.
  ///   - among: Positions of the systems that take part; nil for all.
  /// - Precondition: A system takes part, `indifference` > 0, 1/systems < `confidence` < 1, `firstLook` ≥ 2.
  public init(
    count: Int, indifference: Double, confidence: Double = 0.95, firstLook: Int = 10,
    largerIsBetter: Bool = false, among: [Int]? = nil
  ) {
    let systems = among?.sorted() ?? Array(0..<count)
    precondition(
      !systems.isEmpty && systems.allSatisfy((0..<count).contains),
      "positions below \(count) of at least one system required; got \(systems)")
    let rivals = systems.count - 1
    precondition(indifference > 0, "indifference > 0 required; got \(indifference)")
    precondition(
      confidence > 1 / Double(rivals + 1) || rivals == 0,
      "confidence > 1/systems required; got \(confidence)")
    precondition(
      confidence < 1 && firstLook >= 2,
      "confidence < 1 and firstLook ≥ 2 required; got \(confidence), \(firstLook)")
    self.count = count
    self.indifference = indifference
    self.firstLook = firstLook
    sign = largerIsBetter ? -1 : 1
    let share = rivals > 0 ? (1 - confidence) / Double(rivals) : 0.25
    // The constant of few observations; −2 ln(2α/(k − 1)) is its limit.
    let freedom = Double(firstLook - 1)
    boundary = freedom * (gsl_sf_exp(-2 / freedom * gsl_sf_log(2 * share)) - 1)
    survivors = systems
    droppedAfter = Array(repeating: nil, count: count)
    differences = Array(repeating: Tally(), count: count * (count - 1) / 2)
  }

  /// The confidence that was asked for, or the least that is better than a guess among so many systems.
  public static func attainable(_ confidence: Double, among systems: Int) -> Double {
    systems < 2 ? confidence : max(confidence, 1 / Double(systems) + 0.01)
  }

  /// Feeds the next replication and drops the systems that it shows to be worse.
  ///
  /// - Parameter responses: A value for each system; those of dropped systems are not looked at. A
  ///   replication in which a survivor's response is not defined (NaN) is left out.
  /// - Complexity: O(survivors²).
  public mutating func add(_ responses: [Double]) {
    precondition(responses.count == count, "\(count) responses required; got \(responses.count)")
    guard survivors.allSatisfy({ !responses[$0].isNaN }) else { return }
    replications += 1
    for (place, first) in survivors.enumerated() {
      for second in survivors[..<place] {
        differences[Self.place(first, second)].add(sign * (responses[first] - responses[second]))
      }
    }
    if replications >= firstLook, survivors.count > 1 { drop() }
  }

  /// The continuation region: how far a system may lag behind another and still stay, W(r).
  private func slack(_ pair: Tally) -> Double {
    let r = Double(replications)
    let delta = indifference
    return max(0, delta / (2 * r) * (boundary * pair.variance / (delta * delta) - r))
  }

  private mutating func drop() {
    let rivals = survivors
    let kept = rivals.filter { system in
      !rivals.contains { rival in
        guard rival != system else { return false }
        let pair = differences[Self.place(max(system, rival), min(system, rival))]
        let lag = system > rival ? pair.mean : -pair.mean
        // Of two that are equal to the last digit once the region is closed, the first one stays.
        let isTie = lag == 0 && slack(pair) == 0 && system > rival
        return lag > slack(pair) || isTie
      }
    }
    for system in rivals where !kept.contains(system) { droppedAfter[system] = replications }
    survivors = kept
  }

  private static func place(_ larger: Int, _ smaller: Int) -> Int {
    larger * (larger - 1) / 2 + smaller
  }
}
