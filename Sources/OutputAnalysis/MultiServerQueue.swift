// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An M/M/c queue: Poisson arrivals, exponential service, everybody waits.
///
/// Times are in the unit of `meanService`. With too few servers waits are +∞.
public struct MultiServerQueue: Sendable, Equatable {
  /// Arrivals per unit of time.
  public var arrivalRate: Double
  /// The mean service time.
  public var meanService: Double
  /// The number of servers.
  public var servers: Int

  /// Creates a queue.
  ///
  /// - Precondition: Rate, mean and servers are positive.
  public init(arrivalRate: Double, meanService: Double, servers: Int) {
    precondition(
      arrivalRate > 0 && meanService > 0 && servers > 0,
      "arrivalRate, meanService and servers > 0 required; got \(arrivalRate), \(meanService), \(servers)"
    )
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.servers = servers
  }

  /// The offered load in erlangs.
  public var load: Double { arrivalRate * meanService }

  /// The share of their time that servers are busy, at most 1.
  public var occupancy: Double { min(1, load / Double(servers)) }

  /// The probability of having to wait: Erlang C.
  public var delayProbability: Double { QueueingFormulas.erlangC(servers: servers, load: load) }

  /// The mean wait before service, of everybody.
  public var meanWait: Double {
    guard load < Double(servers) else { return .infinity }
    return delayProbability * meanService / (Double(servers) - load)
  }

  /// The mean number waiting.
  public var meanQueueLength: Double { arrivalRate * meanWait }

  /// The probability of being served within a time: the service level.
  public func serviceLevel(within time: Double) -> Double {
    guard load < Double(servers) else { return 0 }
    return 1 - delayProbability * exp(-(Double(servers) - load) * time / meanService)
  }
}
