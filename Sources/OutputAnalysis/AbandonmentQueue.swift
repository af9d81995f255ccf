// SPDX-License-Identifier: GPL-3.0-or-later

/// An M/M/c queue whose waiting customers leave after an exponential patience: Erlang A (Palm 1957).
///
/// It is stable at any load. Times are in the unit of `meanService`.
public struct AbandonmentQueue: Sendable, Equatable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// The mean service time.
  public let meanService: Double
  /// The mean time that a customer is willing to wait.
  public let meanPatience: Double
  /// The number of servers.
  public let servers: Int
  /// The probability of having to wait.
  public let delayProbability: Double
  /// The mean number waiting.
  public let meanQueueLength: Double

  /// Solves the queue.
  ///
  /// - Precondition: Rate, times and servers are positive.
  /// - Complexity: O(servers + longest queue that matters), which is about
  ///   `arrivalRate` · `meanPatience` when the servers are overloaded.
  public init(arrivalRate: Double, meanService: Double, meanPatience: Double, servers: Int) {
    precondition(
      arrivalRate > 0 && meanService > 0 && meanPatience > 0 && servers > 0,
      "positive rates, times and servers required")
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.meanPatience = meanPatience
    self.servers = servers
    // State probabilities relative to "all servers busy, nobody waits": 1/B for the states up to it,
    // a falling product for those above. Scaling keeps a long queue from overflowing.
    let load = arrivalRate * meanService
    var scale = 1.0
    var upToFull = 1 / QueueingFormulas.erlangB(servers: servers, load: load)
    var term = 1.0
    var waiting = 0.0
    var queue = 0.0
    var length = 0.0
    let serviceRate = Double(servers) / meanService
    while true {
      length += 1
      let ratio = arrivalRate / (serviceRate + length / meanPatience)
      term *= ratio
      waiting += term
      queue += length * term
      if ratio < 1 && length * term < 1e-17 * queue * (1 - ratio) { break }
      if waiting > 1e200 {
        term *= 1e-200
        waiting *= 1e-200
        queue *= 1e-200
        upToFull *= 1e-200
        scale *= 1e-200
      }
    }
    let total = upToFull + waiting
    delayProbability = (scale + waiting) / total
    meanQueueLength = queue / total
  }

  /// The probability that an arrival leaves unserved.
  public var abandonment: Double { meanQueueLength / (meanPatience * arrivalRate) }

  /// The mean time in the queue, of those served and those who leave.
  public var meanWait: Double { meanQueueLength / arrivalRate }

  /// The share of their time that servers are busy.
  public var occupancy: Double { arrivalRate * meanService * (1 - abandonment) / Double(servers) }
}
