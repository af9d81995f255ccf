// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import WholeNumbers

/// The textbook queue nearest to a service at mean load: Erlang C, with patience Erlang A, and Erlang B where
/// nobody has any.
///
/// Servers need not be whole: people are away part of the time.
struct QueueEstimate {
  let delayProbability: Double?
  let meanWait: Double?
  let abandoned: Double?
  /// Whether a formula is known for such a queue.
  private(set) var hasFormula = true

  /// A queue for which no formula is known.
  static let unknown = QueueEstimate(delay: nil, wait: nil, abandoned: nil, hasFormula: false)

  init(delay: Double?, wait: Double?, abandoned: Double?, hasFormula: Bool = true) {
    (delayProbability, meanWait, self.abandoned) = (delay, wait, abandoned)
    self.hasFormula = hasFormula
  }

  init(contactsPerMinute: Double, service: ServiceParameters, servers: Double, speed: Double) {
    let meanService = service.serviceTime.mean / speed
    let load = contactsPerMinute * meanService
    guard load > 0, servers > 0 else {
      (delayProbability, meanWait, abandoned) = (nil, nil, nil)
      return
    }
    if let patience = service.patience {
      let queue = Self.queue(
        load: load, meanService: meanService, patience: patience.mean, servers: servers)
      delayProbability = queue.delay
      meanWait = queue.wait
      abandoned = queue.abandoned
      return
    }
    abandoned = nil
    guard load < servers else {
      (delayProbability, meanWait) = (nil, nil)
      return
    }
    let delay = QueueingFormulas.erlangC(servers: servers, load: load)
    let cv = service.serviceTime.standardDeviation / service.serviceTime.mean
    delayProbability = delay
    // Allen and Cunneen.
    meanWait = delay * meanService / (servers - load) * (1 + cv * cv) / 2
  }

  /// With patience, between the whole numbers of servers below and above.
  private static func queue(
    load: Double, meanService: Double, patience: Double, servers: Double
  ) -> (delay: Double, wait: Double, abandoned: Double) {
    guard patience > 0 else {
      let lost = QueueingFormulas.erlangB(servers: servers, load: load)
      return (lost, 0, lost)
    }
    func whole(_ count: Double) -> (Double, Double, Double) {
      // With nobody there everybody waits as long as they are willing to.
      guard count >= 1 else { return (1, patience, 1) }
      let queue = AbandonmentQueue(
        arrivalRate: load / meanService, meanService: meanService, meanPatience: patience,
        servers: Int(bounded: count))
      return (queue.delayProbability, queue.meanWait, queue.abandonment)
    }
    let (below, share) = (whole(servers.rounded(.down)), servers - servers.rounded(.down))
    guard share > 0 else { return below }
    let above = whole(servers.rounded(.down) + 1)
    func between(_ low: Double, _ high: Double) -> Double { low + share * (high - low) }
    return (between(below.0, above.0), between(below.1, above.1), between(below.2, above.2))
  }
}
