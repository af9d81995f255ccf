// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

/// Known values; each to the digits that its source prints.
@Suite struct QueueingFormulasTests {
  @Test(arguments: [
    (1, 0.8, 4.0), (2, 0.711111, 1.777778), (3, 0.647191, 1.078652), (6, 0.517772, 0.431477),
    (10, 0.409180, 0.204590), (20, 0.256078, 0.064019),
  ])
  func erlangCAtEightyPercent(servers: Int, delay: Double, wait: Double) {
    let queue = MultiServerQueue(
      arrivalRate: 0.8 * Double(servers), meanService: 1, servers: servers)
    #expect(abs(queue.delayProbability - delay) < 1e-6)
    #expect(abs(queue.meanWait - wait) < 1e-6)
    #expect(queue.meanQueueLength == queue.arrivalRate * queue.meanWait)
  }

  @Test func serviceLevelOfACallCentre() {
    let fourteen = MultiServerQueue(arrivalRate: 100.0 / 30, meanService: 3, servers: 14)
    let fifteen = MultiServerQueue(arrivalRate: 100.0 / 30, meanService: 3, servers: 15)
    #expect(abs(fourteen.delayProbability - 0.17413) < 1e-5)
    #expect(abs(fifteen.delayProbability - 0.10204) < 1e-5)
    #expect(abs(fourteen.serviceLevel(within: 0.33) - 0.888) < 5e-4)
    #expect(abs(fifteen.serviceLevel(within: 0.33) - 0.941) < 5e-4)
    let large = MultiServerQueue(arrivalRate: 12, meanService: 4, servers: 55)
    #expect(abs(large.delayProbability - 0.2387) < 5e-5)
    #expect(abs(large.meanWait * 60 - 8.18) < 5e-3)
  }

  @Test func serversNeedNotBeWhole() {
    for servers in [1, 3, 40] {
      let load = 0.8 * Double(servers)
      #expect(
        agree(
          QueueingFormulas.erlangB(servers: Double(servers), load: load),
          QueueingFormulas.erlangB(servers: servers, load: load), 1e-9))
      #expect(
        agree(
          QueueingFormulas.erlangC(servers: Double(servers), load: load),
          QueueingFormulas.erlangC(servers: servers, load: load), 1e-9))
      let between = QueueingFormulas.erlangC(servers: Double(servers) + 0.5, load: load)
      #expect(between < QueueingFormulas.erlangC(servers: servers, load: load))
      #expect(between > QueueingFormulas.erlangC(servers: servers + 1, load: load))
    }
  }

  @Test func erlangB() {
    #expect(QueueingFormulas.erlangB(servers: 1, load: 1) == 0.5)
    #expect(abs(QueueingFormulas.erlangB(servers: 2, load: 1) - 0.2) < 1e-15)
    #expect(QueueingFormulas.erlangB(servers: 0, load: 3) == 1)
  }

  @Test func erlangA() {
    let calls = AbandonmentQueue(
      arrivalRate: 100.0 / 30, meanService: 3, meanPatience: 5, servers: 14)
    #expect(abs(calls.delayProbability - 0.14526) < 5e-6)
    #expect(abs(calls.abandonment - 0.013984) < 5e-7)
    #expect(abs(calls.occupancy - 0.704297) < 5e-7)
    let large = AbandonmentQueue(arrivalRate: 48, meanService: 1, meanPatience: 2, servers: 50)
    #expect(abs(large.delayProbability - 0.4678) < 5e-5)
    #expect(abs(large.abandonment - 0.0309) < 5e-5)
    #expect(abs(large.meanWait * 60 - 3.71) < 5e-3)
    let patient = MultiServerQueue(arrivalRate: 48, meanService: 1, servers: 50)
    #expect(abs(patient.delayProbability - 0.694) < 5e-4)
    #expect(abs(patient.meanWait * 60 - 20.83) < 5e-3)
  }

  @Test func erlangAWithPatienceLikeServiceIsPoisson() {
    let queue = AbandonmentQueue(arrivalRate: 10, meanService: 1, meanPatience: 1, servers: 10)
    #expect(abs(queue.abandonment - 0.12511) < 1e-5)
    // The number present is Poisson(10): P(at least 10 present) = 0.54207.
    #expect(abs(queue.delayProbability - 0.5420703) < 1e-6)
  }

  @Test func erlangATendsToErlangCAndToTheFluidLimit() {
    let patient = AbandonmentQueue(arrivalRate: 8, meanService: 1, meanPatience: 1e6, servers: 10)
    let endless = MultiServerQueue(arrivalRate: 8, meanService: 1, servers: 10)
    #expect(agree(patient.meanWait, endless.meanWait, 1e-5))
    // Far overloaded, 1 − c/a of the arrivals must leave; the sum has to be rescaled on the way.
    let flooded = AbandonmentQueue(arrivalRate: 300, meanService: 1, meanPatience: 50, servers: 10)
    #expect(abs(flooded.abandonment - (1 - 10.0 / 300)) < 1e-9)
    #expect(abs(flooded.delayProbability - 1) < 1e-9)
  }

  @Test func generalService() {
    // M/D/1 waits half as long as M/M/1; Allen–Cunneen agrees with both.
    #expect(
      agree(QueueingFormulas.pollaczekKhinchine(arrivalRate: 0.9, meanService: 1, cv: 0), 4.5))
    #expect(agree(QueueingFormulas.pollaczekKhinchine(arrivalRate: 0.9, meanService: 1, cv: 1), 9))
    let approximate = QueueingFormulas.allenCunneen(
      arrivalRate: 0.9, meanService: 1, cv: 0.5, servers: 1)
    #expect(
      agree(
        approximate, QueueingFormulas.pollaczekKhinchine(arrivalRate: 0.9, meanService: 1, cv: 0.5))
    )
    #expect(
      QueueingFormulas.pollaczekKhinchine(arrivalRate: 1, meanService: 1, cv: 1) == .infinity)
    #expect(
      MultiServerQueue(arrivalRate: 2, meanService: 1, servers: 2).meanWait == .infinity)
  }

  @Test func prioritiesConserveTheWait() {
    let waits = QueueingFormulas.cobham(arrivalRates: [0.3, 0.5], meanService: 1, servers: 1)
    // Cobham: W₀ = 0.8; 0.8/0.7 and 0.8/(0.7 · 0.2).
    #expect(agree(waits[0], 0.8 / 0.7) && agree(waits[1], 0.8 / (0.7 * 0.2)))
    let many = QueueingFormulas.cobham(arrivalRates: [2, 3, 3], meanService: 1, servers: 10)
    let pooled = MultiServerQueue(arrivalRate: 8, meanService: 1, servers: 10).meanWait
    #expect(many[0] < many[1] && many[1] < many[2])
    #expect(agree((2 * many[0] + 3 * many[1] + 3 * many[2]) / 8, pooled))
    let unstable = QueueingFormulas.cobham(arrivalRates: [0.5, 0.6], meanService: 1, servers: 1)
    #expect(unstable[0] == 2 && unstable[1] == .infinity)
  }

  @Test(arguments: [(0.5, 0.5045), (1, 0.2234), (2, 0.0269)])
  func halfinWhitt(margin: Double, delay: Double) {
    #expect(abs(QueueingFormulas.halfinWhittDelay(margin: margin) - delay) < 5e-5)
  }

  @Test func sinusoidalLoadTrailsItsArrivals() {
    let swing = QueueingFormulas.sinusoidalLoad(amplitude: 5, period: 8, meanService: 0.5)
    #expect(abs(swing.amplitude - 2.327) < 5e-4)
    #expect(abs(swing.lag - 0.476) < 5e-4)
  }
}
