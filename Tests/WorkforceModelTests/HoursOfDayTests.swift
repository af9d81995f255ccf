// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Figures by hour of the day: against Kolmogorov's equations of a queue whose arrivals and desks change by
/// the hour, and by what must add up.
@Suite struct HoursOfDayTests {
  /// Contacts an hour from 8 to 20: a peak beyond what three servers can do.
  private static let rates: [Double] = [9, 14, 24, 42, 38, 22, 14, 10, 18, 26, 16, 8]
  private static let meanService = 6.0
  /// Desks in use by hour: three, or as many as the peak asks for; whoever is being served when there are fewer
  /// is served to the end.
  private static let steady = [Int](repeating: 3, count: 12)
  private static let staffed = [2, 2, 3, 4, 4, 3, 2, 2, 2, 3, 3, 2]

  private static func parameters(_ servers: [Int]) throws -> ModelParameters {
    let most = servers.max()!
    var parameters = Sectors.queue(
      rate: 0, service: try .exponential(mean: meanService), servers: most, days: 1, warmUp: 0)
    parameters.days = Sectors.days(1) { _ in [DayInterval(start: 480, end: 1200)] }
    parameters.services[0].expectedContacts = [rates.reduce(0, +)]
    func byHour(_ values: [Double]) -> [DayStep] {
      values.enumerated().map { DayStep(start: 480 + 60 * Double($0), value: $1) }
    }
    parameters.services[0].intradayShape = byHour(rates)
    parameters.deskPools = [
      DeskPoolParameters(id: "desks", services: [0], count: byHour(servers.map(Double.init)))
    ]
    parameters.people = Sectors.servers(most, staffGroup: 0, days: parameters.days)
    return parameters
  }

  /// Probabilities of a queue of `M(t)/M/s(t)`, by people waiting and people being served.
  private struct Queue {
    static let longest = 220
    let most: Int
    var p: [Double]

    init(most: Int) {
      self.most = most
      p = [Double](repeating: 0, count: (Self.longest + 1) * (most + 1))
      p[0] = 1
    }

    private func change(_ p: [Double], _ arrivals: Double, _ servers: Int) -> [Double] {
      var d = [Double](repeating: 0, count: p.count)
      for place in p.indices where p[place] != 0 {
        let (waiting, served) = (place / (most + 1), place % (most + 1))
        func flow(_ rate: Double, to other: Int) {
          d[place] -= rate * p[place]
          d[other] += rate * p[place]
        }
        if served < servers {
          flow(arrivals, to: place + 1)
        } else if waiting < Self.longest {
          flow(arrivals, to: place + most + 1)
        }
        guard served > 0 else { continue }
        let isFollowed = waiting > 0 && served <= servers
        flow(Double(served) / meanService, to: isFollowed ? place - most - 1 : place - 1)
      }
      return d
    }

    /// Moves on by the classical method of Runge and Kutta.
    mutating func move(_ step: Double, _ arrivals: Double, _ servers: Int) {
      func moved(_ d: [Double], _ by: Double) -> [Double] { zip(p, d).map { $0 + by * $1 } }
      let one = change(p, arrivals, servers)
      let two = change(moved(one, step / 2), arrivals, servers)
      let three = change(moved(two, step / 2), arrivals, servers)
      let four = change(moved(three, step), arrivals, servers)
      for n in p.indices { p[n] += step / 6 * (one[n] + 2 * two[n] + 2 * three[n] + four[n]) }
    }

    /// Lets those who wait go to desks that have opened.
    mutating func open(_ servers: Int) {
      for place in p.indices {
        let (waiting, served) = (place / (most + 1), place % (most + 1))
        let called = min(waiting, servers - served)
        guard called > 0 else { continue }
        p[place - called * most] += p[place]
        p[place] = 0
      }
    }
  }

  /// Mean queue, busy servers and wait of who arrives while the desks stay as many, by hour, from the forward equations.
  private static func known(_ servers: [Int]) -> [(queue: Double, busy: Double, wait: Double)] {
    var state = Queue(most: servers.max()!)
    return zip(rates, servers).map { rate, servers in
      state.open(servers)
      var (queue, busy, wait) = (0.0, 0.0, 0.0)
      for _ in 0..<600 {
        let before = state.p
        state.move(0.1, rate / 60, servers)
        for place in state.p.indices {
          let share = (before[place] + state.p[place]) / 2 / 600
          let (waiting, served) = (place / (state.most + 1), place % (state.most + 1))
          queue += share * Double(waiting)
          busy += share * Double(served)
          wait +=
            share * Double(max(0, waiting + served - servers + 1)) * meanService / Double(servers)
        }
      }
      return (queue, busy, wait)
    }
  }

  private struct Observed {
    var queue: [Double] = []
    var busy: [Double] = []
    var wait = RatioTally()
  }

  @Test(arguments: [steady, staffed])
  func hoursOfAQueueFollowKolmogorovAndThePeakComesLate(_ servers: [Int]) throws {
    let parameters = try Self.parameters(servers)
    let layout = HourLayout(parameters)
    #expect(layout.hours == Array(8..<20))
    let simulation = try SectorSimulation(parameters)
    var observed = Self.rates.map { _ in Observed() }
    for number in 0..<600 {
      let amounts = simulation.replicate(masterSeed: 1, replication: UInt32(number)).hours.amounts
      for hour in observed.indices {
        func amount(_ quantity: HourlyQuantity) -> Double {
          amounts[hour * HourlyAmounts.quantities + quantity.rawValue]
        }
        observed[hour].queue.append(amount(.queueMinutes) / 60)
        observed[hour].busy.append(amount(.servedMinutes) / 60)
        let waits = amount(.waits)
        observed[hour].wait.add(waits > 0 ? amount(.waitMinutes) / waits : .nan, weight: waits)
      }
    }
    let known = Self.known(servers)
    for (hour, (observed, known)) in zip(observed, known).enumerated() {
      let queue = ConfidenceInterval(observed.queue, confidence: 0.9999)
      #expect(abs(queue.mean - known.queue) <= queue.halfWidth, "\(hour + 8): \(queue) \(known)")
      let busy = ConfidenceInterval(observed.busy, confidence: 0.9999)
      #expect(abs(busy.mean - known.busy) <= busy.halfWidth, "\(hour + 8): \(busy) \(known)")
      guard servers == Self.steady else { continue }
      let wait = observed.wait.interval(confidence: 0.9999)
      #expect(abs(wait.mean - known.wait) <= wait.halfWidth, "\(hour + 8): \(wait) \(known)")
    }
    // Most come from 11 to 12, and the queue is longest later: two hours with three desks, one with four at the peak
    // and fewer after it.
    func peak(_ values: [Double]) -> Int { values.indices.max { values[$0] < values[$1] }! + 8 }
    let late = peak(known.map(\.queue))
    #expect(peak(Self.rates) == 11)
    #expect(late == (servers == Self.steady ? 13 : 12))
    #expect(peak(observed.map { $0.queue.reduce(0, +) }) == late)
  }

  @Test func hoursAddUpToTheWhole() throws {
    var parameters = try Sectors.office()
    parameters.services[0].waitTarget = nil
    let simulation = try SectorSimulation(parameters)
    let result = simulation.replicate(masterSeed: 1, replication: 0)
    func horizon(_ metric: Metric) -> Double {
      let position = simulation.layout.position(of: metric, scope: "sector")!
      return result.responses[simulation.layout.index(series: position, grain: .horizon)]
    }
    func sum(_ quantity: HourlyQuantity) -> Double {
      stride(
        from: quantity.rawValue, to: result.hours.amounts.count, by: HourlyAmounts.quantities
      ).reduce(0) { $0 + result.hours.amounts[$1] }
    }
    #expect(sum(.contacts) == horizon(.contacts))
    #expect(abs(sum(.waitMinutes) / sum(.waits) - horizon(.waitMean)) < 1e-9)
    #expect(result.hours.waits.reduce(0) { $0 + Int($1) } == Int(sum(.waits)))
  }

  @Test func warmUpAndClosedDaysAreLeftOut() throws {
    var parameters = try Sectors.office()
    parameters.warmUpDays = 7
    let layout = HourLayout(parameters)
    // Monday to Friday, 9 to 13, in seven weeks.
    #expect(layout.hours == (0..<5).flatMap { day in (9..<13).map { day * 24 + $0 } })
    #expect(layout.days.allSatisfy { $0 == 7 })
    parameters.days[14].opening = []
    #expect(HourLayout(parameters).days.prefix(4).allSatisfy { $0 == 6 })
  }

  @Test func theCoverOfFewIsShownInNoHour() throws {
    var parameters = try Sectors.office(people: 5, perDay: 60, days: 28)
    parameters.people[0].shifts = parameters.people[0].shifts.map { day in
      day.isEmpty ? [] : [DayInterval(start: 660, end: 780)]
    }
    let layout = HourLayout(parameters)
    #expect(layout.showsCover(parameters).allSatisfy { $0 })
    parameters.sickness = SicknessParameters(spellsPerYear: 6, length: try .exponential(mean: 5))
    #expect(layout.showsCover(parameters) == layout.hours.map { $0 % 24 >= 11 })
  }

  @Test func halfAndNineInTenOfWaitsAreFoundInTheCounts() {
    var counts = [UInt64](repeating: 0, count: WaitLengths.lengths)
    #expect(WaitLengths.quantile(0.5, of: counts).isNaN)
    counts[0] = 60
    #expect(WaitLengths.quantile(0.5, of: counts) == 0)
    counts[21] = 40
    // The twenty-first length begins at four minutes and ends at five.
    let tenth = WaitLengths.quantile(0.9, of: counts)
    #expect(tenth > 4 && tenth < 5)
  }
}
