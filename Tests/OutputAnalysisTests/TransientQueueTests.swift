// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

struct TransientQueueTests {
  @Test func inTheLongRunItIsErlangC() {
    var queue = TransientQueue(meanService: 6, meanPatience: .infinity, mostCustomers: 200)
    queue.advance(minutes: 3000, arrivalRate: 0.4, servers: 3)
    queue.resetCounts()
    queue.advance(minutes: 100, arrivalRate: 0.4, servers: 3)
    let delay = QueueingFormulas.erlangC(servers: 3, load: 2.4)
    #expect(abs(queue.delayed / queue.arrivals - delay) < 1e-6)
    #expect(abs(queue.waiting / queue.arrivals - delay * 6 / 0.6) < 1e-5)
    #expect(queue.abandonment == 0)
  }

  @Test func inTheLongRunWithPatienceItIsErlangA() {
    var queue = TransientQueue(meanService: 6, meanPatience: 10, mostCustomers: 60)
    queue.advance(minutes: 2000, arrivalRate: 0.5, servers: 2)
    queue.resetCounts()
    queue.advance(minutes: 100, arrivalRate: 0.5, servers: 2)
    let steady = AbandonmentQueue(arrivalRate: 0.5, meanService: 6, meanPatience: 10, servers: 2)
    #expect(abs(queue.waiting / queue.arrivals - steady.meanWait) < 1e-6)
    #expect(abs(queue.abandonment - steady.abandonment) < 1e-6)
  }

  /// From empty, the number in an infinite-server queue is Poisson with mean `a·(1 − e^(−t/S))`: nobody waits, and
  /// of one server the chance of being busy rises from nothing.
  @Test func fromEmptyItFollowsTheKnownCourse() {
    // M/M/1/1: P(busy) = ρ/(1+ρ)·(1 − e^(−(λ+μ)t)).
    var queue = TransientQueue(meanService: 5, meanPatience: .infinity, mostCustomers: 1)
    queue.advance(minutes: 4, arrivalRate: 0.3, servers: 1)
    queue.resetCounts()
    queue.advance(minutes: 1e-6, arrivalRate: 0.3, servers: 1)
    let busy = 0.3 / 0.5 * (1 - 0.135335283236612691)
    #expect(abs(queue.delayed / queue.arrivals - busy) < 2e-3)
  }

  @Test func aDayIsShorterThanItsSteadyState() {
    var queue = TransientQueue(meanService: 6, meanPatience: .infinity, mostCustomers: 200)
    queue.advance(minutes: 240, arrivalRate: 0.4, servers: 3)
    queue.advance(minutes: 600, arrivalRate: 0, servers: 3)
    // By simulation: 100 years of such days, 4.91 ± 0.05.
    #expect(abs(queue.waiting / queue.arrivals - 4.91) < 0.1)
    queue.empty()
    #expect(queue.queueLength(servers: 3) == 0)
  }
}
