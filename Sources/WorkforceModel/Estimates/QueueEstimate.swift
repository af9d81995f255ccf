// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates

/// The textbook queue nearest to a service at mean load: Erlang C, or Erlang A with patience.
struct QueueEstimate {
  let delayProbability: Double?
  let meanWait: Double?
  let abandoned: Double?

  init(contactsPerMinute: Double, service: ServiceParameters, servers: Double, speed: Double) {
    // Shares of people add up to whole ones but for rounding.
    let whole = Int((servers + 1e-9).rounded(.down))
    let meanService = service.serviceTime.mean / speed
    guard contactsPerMinute > 0, meanService > 0, whole > 0 else {
      delayProbability = nil
      meanWait = nil
      abandoned = nil
      return
    }
    if let patience = service.patience, patience.mean > 0 {
      let queue = AbandonmentQueue(
        arrivalRate: contactsPerMinute, meanService: meanService, meanPatience: patience.mean,
        servers: whole)
      delayProbability = queue.delayProbability
      meanWait = queue.meanWait
      abandoned = queue.abandonment
      return
    }
    abandoned = nil
    let queue = MultiServerQueue(
      arrivalRate: contactsPerMinute, meanService: meanService, servers: whole)
    if queue.load < Double(whole) {
      let deviation = service.serviceTime.standardDeviation
      delayProbability = queue.delayProbability
      meanWait = QueueingFormulas.allenCunneen(
        arrivalRate: contactsPerMinute, meanService: meanService,
        cv: deviation / service.serviceTime.mean, servers: whole)
    } else {
      delayProbability = nil
      meanWait = nil
    }
  }
}
