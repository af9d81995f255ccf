// SPDX-License-Identifier: GPL-3.0-or-later

/// An M(t)/M/s(t)+M queue over time: what a day with an opening and a closing makes of it, instead of a steady
/// state that it never reaches.
///
/// The probabilities of each number of customers follow Kolmogorov's forward equations, stepped by the fourth-order
/// Taylor series of their exponential, which is stable while a step times the largest total rate is below 1.39
/// (eigenvalues reach twice that rate). Servers need not be whole.
///
/// ```swift
/// var queue = TransientQueue(meanService: 6, meanPatience: .infinity, mostCustomers: 200)
/// queue.advance(minutes: 240, arrivalRate: 0.25, servers: 2)
/// queue.waiting / queue.arrivals  // mean wait of those who came, by Little's law
/// ```
public struct TransientQueue: Sendable {
  private let serviceRate: Double
  private let abandonmentRate: Double
  /// Probability of each number of customers.
  private var probabilities: [Double]
  /// The largest number whose probability is followed; that of more is below ``negligible``.
  private var highest = 0
  /// A term of the series and the next one.
  private var term: [Double]
  private var nextTerm: [Double]
  /// Rate at which one of each number of customers is served or gives up, at the present servers.
  private var endRates: [Double]
  private static let negligible = 1e-15
  /// Probabilities that were moved over steps of time: how much work the queue was.
  public private(set) var work = 0.0
  /// Customers who came.
  public private(set) var arrivals = 0.0
  /// Customers who came while all servers were busy.
  public private(set) var delayed = 0.0
  /// Time that customers waited, all together.
  public private(set) var waiting = 0.0

  /// An empty queue.
  ///
  /// - Parameters:
  ///   - meanService: Mean time of a service.
  ///   - meanPatience: Mean time that somebody waits before leaving.
  ///   - mostCustomers: Who comes while so many are there is not counted as waiting.
  /// - Precondition: The times are positive and somebody fits in.
  public init(meanService: Double, meanPatience: Double, mostCustomers: Int) {
    precondition(
      meanService > 0 && meanPatience > 0 && mostCustomers > 0,
      "positive times and places required")
    serviceRate = 1 / meanService
    abandonmentRate = 1 / meanPatience
    let none = Array(repeating: 0.0, count: mostCustomers + 1)
    (probabilities, term, nextTerm, endRates) = (none, none, none, none)
    probabilities[0] = 1
  }

  /// Share of those who came that gave up.
  public var abandonment: Double { arrivals > 0 ? waiting * abandonmentRate / arrivals : 0 }

  /// The mean number of customers who wait.
  public func queueLength(servers: Double) -> Double {
    var sum = 0.0
    for number in 0...highest where Double(number) > servers {
      sum += (Double(number) - servers) * probabilities[number]
    }
    return sum
  }

  /// The probability that no place is free.
  public var fullProbability: Double { probabilities[probabilities.count - 1] }

  /// Forgets what was counted; customers stay.
  public mutating func resetCounts() { (arrivals, delayed, waiting) = (0, 0, 0) }

  /// Sends everybody away.
  public mutating func empty() {
    for number in 0...highest { probabilities[number] = number == 0 ? 1 : 0 }
    highest = 0
  }

  /// Lets time go by with constant rates.
  ///
  /// - Complexity: O(minutes · total rate · customers that are at all probable), which ``work`` counts.
  public mutating func advance(minutes: Double, arrivalRate: Double, servers: Double) {
    var known = 0
    var length = queueLength(servers: servers)
    var busy = busyProbability(servers: servers)
    var left = minutes
    while left > 0 {
      let reach = min(highest + 4, probabilities.count - 1)
      while known <= reach {
        let number = Double(known)
        endRates[known] =
          min(number, servers) * serviceRate + max(0, number - servers) * abandonmentRate
        known += 1
      }
      // An equal share of what is left, so that the last step is no sliver.
      let steps = max(1, (left * (arrivalRate + endRates[reach]) / 0.7).rounded(.up))
      let step = left / steps
      move(by: step, arrivalRate, upTo: reach)
      let next = (queueLength(servers: servers), busyProbability(servers: servers))
      waiting += step * (length + next.0) / 2
      arrivals += step * arrivalRate
      delayed += step * arrivalRate * (busy + next.1) / 2
      (length, busy) = next
      left = steps > 1 ? left - step : 0
    }
  }

  private func busyProbability(servers: Double) -> Double {
    var sum = 0.0
    for number in (0...highest).reversed() {
      guard Double(number) >= servers else { break }
      sum += probabilities[number]
    }
    return sum
  }

  /// `p ← (1 + hA + (hA)²/2 + (hA)³/6 + (hA)⁴/24)·p`; each term reaches one customer further.
  private mutating func move(by step: Double, _ arrivalRate: Double, upTo reach: Int) {
    work += Double(4 * (reach + 1))
    let isFull = reach == probabilities.count - 1
    // A check of each index would take as long as the sums.
    probabilities.withUnsafeMutableBufferPointer { probabilities in
      term.withUnsafeMutableBufferPointer { first in
        nextTerm.withUnsafeMutableBufferPointer { second in
          endRates.withUnsafeBufferPointer { endRates in
            var (term, next) = (first, second)
            for number in 0...reach { term[number] = probabilities[number] }
            for order in 1...4 {
              let scale = step / Double(order)
              next[0] = scale * (term[1] * endRates[1] - term[0] * arrivalRate)
              for number in 1..<reach {
                next[number] =
                  scale
                  * (term[number - 1] * arrivalRate + term[number + 1] * endRates[number + 1]
                    - term[number] * (arrivalRate + endRates[number]))
              }
              let leaving = endRates[reach] + (isFull ? 0 : arrivalRate)
              next[reach] = scale * (term[reach - 1] * arrivalRate - term[reach] * leaving)
              for number in 0...reach { probabilities[number] += next[number] }
              swap(&term, &next)
            }
          }
        }
      }
    }
    highest = reach
    while highest > 0, probabilities[highest] < Self.negligible {
      probabilities[highest] = 0
      highest -= 1
    }
  }
}
