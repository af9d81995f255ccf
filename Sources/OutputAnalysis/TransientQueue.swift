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
  private var terms: [[Double]]
  /// Customers who came.
  public private(set) var arrivals = 0.0
  /// Customers who came while all servers were busy.
  public private(set) var delayed = 0.0
  /// Time that customers waited, all together.
  public private(set) var waiting = 0.0

  /// An empty queue.
  ///
  /// - Parameter mostCustomers: Who comes while so many are there is not counted as waiting.
  /// - Precondition: The times are positive and somebody fits in.
  public init(meanService: Double, meanPatience: Double, mostCustomers: Int) {
    precondition(
      meanService > 0 && meanPatience > 0 && mostCustomers > 0,
      "positive times and places required")
    serviceRate = 1 / meanService
    abandonmentRate = 1 / meanPatience
    probabilities = [1] + Array(repeating: 0, count: mostCustomers)
    terms = Array(repeating: Array(repeating: 0, count: mostCustomers + 1), count: 2)
  }

  /// Share of those who came that gave up.
  public var abandonment: Double { arrivals > 0 ? waiting * abandonmentRate / arrivals : 0 }

  /// The mean number of customers who wait.
  public func queueLength(servers: Double) -> Double {
    var sum = 0.0
    for number in probabilities.indices where Double(number) > servers {
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
    for number in probabilities.indices { probabilities[number] = number == 0 ? 1 : 0 }
  }

  /// Lets time go by with constant rates.
  ///
  /// - Complexity: O(minutes · total rate · places).
  public mutating func advance(minutes: Double, arrivalRate: Double, servers: Double) {
    guard minutes > 0 else { return }
    let most = Double(probabilities.count - 1)
    let fastest =
      arrivalRate + min(most, servers) * serviceRate + max(0, most - servers) * abandonmentRate
    let steps = max(1, (minutes * fastest / 0.7).rounded(.up))
    let step = minutes / steps
    var length = queueLength(servers: servers)
    var left = steps
    while left > 0 {
      let busy = busyProbability(servers: servers)
      move(by: step, arrivalRate, servers)
      let next = queueLength(servers: servers)
      waiting += step * (length + next) / 2
      arrivals += step * arrivalRate
      delayed += step * arrivalRate * (busy + busyProbability(servers: servers)) / 2
      length = next
      left -= 1
    }
  }

  private func busyProbability(servers: Double) -> Double {
    var sum = 0.0
    for number in probabilities.indices.reversed() {
      guard Double(number) >= servers else { break }
      sum += probabilities[number]
    }
    return sum
  }

  /// `p ← (1 + hA + (hA)²/2 + (hA)³/6 + (hA)⁴/24)·p`.
  private mutating func move(by step: Double, _ arrivalRate: Double, _ servers: Double) {
    terms[0] = probabilities
    for order in 1...4 {
      let (from, to) = ((order - 1) % 2, order % 2)
      for number in probabilities.indices {
        let isFull = number == probabilities.count - 1
        var flow = -terms[from][number] * ((isFull ? 0 : arrivalRate) + endRate(number, servers))
        if number > 0 { flow += terms[from][number - 1] * arrivalRate }
        if !isFull { flow += terms[from][number + 1] * endRate(number + 1, servers) }
        let term = flow * step / Double(order)
        terms[to][number] = term
        probabilities[number] += term
      }
    }
  }

  /// Rate at which one of some customers is served or gives up.
  private func endRate(_ customers: Int, _ servers: Double) -> Double {
    let number = Double(customers)
    return min(number, servers) * serviceRate + max(0, number - servers) * abandonmentRate
  }
}
