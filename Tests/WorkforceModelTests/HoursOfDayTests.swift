// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Figures by hour of the day: against Kolmogorov's equations of a queue whose arrivals change by the hour, and by what
/// must add up.
@Suite struct HoursOfDayTests {
  /// Contacts an hour from 8 to 20: a peak beyond what three servers can do.
  private static let rates: [Double] = [9, 14, 24, 42, 38, 22, 14, 10, 18, 26, 16, 8]
  private static let servers = 3
  private static let meanService = 6.0

  private static func parameters() throws -> ModelParameters {
    var parameters = Sectors.queue(
      rate: 0, service: try .exponential(mean: meanService), servers: servers, days: 1, warmUp: 0)
    parameters.days = Sectors.days(1) { _ in [DayInterval(start: 480, end: 1200)] }
    parameters.services[0].expectedContacts = [rates.reduce(0, +)]
    parameters.services[0].intradayShape = rates.enumerated().map {
      DayStep(start: 480 + 60 * Double($0), value: $1)
    }
    parameters.people = Sectors.servers(servers, staffGroup: 0, days: parameters.days)
    return parameters
  }

  /// Mean queue, busy servers and wait of who arrives, by hour, from the forward equations of M(t)/M/s, integrated
  /// by the classical method of Runge and Kutta.
  private static func known() -> [(queue: Double, busy: Double, wait: Double)] {
    let most = 220
    let step = 0.1
    func change(_ p: [Double], _ arrivals: Double) -> [Double] {
      var d = [Double](repeating: 0, count: most + 1)
      for n in 0..<most {
        let flow =
          arrivals * p[n] - Double(min(n + 1, servers)) / meanService * p[n + 1]
        d[n] -= flow
        d[n + 1] += flow
      }
      return d
    }
    func moved(_ p: [Double], _ d: [Double], _ by: Double) -> [Double] {
      zip(p, d).map { $0 + by * $1 }
    }
    var p = [Double](repeating: 0, count: most + 1)
    p[0] = 1
    return rates.map { rate in
      var (queue, busy, wait) = (0.0, 0.0, 0.0)
      for _ in 0..<600 {
        let before = p
        let one = change(p, rate / 60)
        let two = change(moved(p, one, step / 2), rate / 60)
        let three = change(moved(p, two, step / 2), rate / 60)
        let four = change(moved(p, three, step), rate / 60)
        for n in 0...most { p[n] += step / 6 * (one[n] + 2 * two[n] + 2 * three[n] + four[n]) }
        for n in 0...most {
          let share = (before[n] + p[n]) / 2 / 600
          queue += share * Double(max(0, n - servers))
          busy += share * Double(min(n, servers))
          wait += share * Double(max(0, n - servers + 1)) * meanService / Double(servers)
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

  @Test func hoursOfAQueueFollowKolmogorovAndThePeakComesLate() throws {
    let parameters = try Self.parameters()
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
    let known = Self.known()
    for (hour, (observed, known)) in zip(observed, known).enumerated() {
      let queue = ConfidenceInterval(observed.queue, confidence: 0.9999)
      #expect(abs(queue.mean - known.queue) <= queue.halfWidth, "\(hour + 8): \(queue) \(known)")
      let busy = ConfidenceInterval(observed.busy, confidence: 0.9999)
      #expect(abs(busy.mean - known.busy) <= busy.halfWidth, "\(hour + 8): \(busy) \(known)")
      let wait = observed.wait.interval(confidence: 0.9999)
      #expect(abs(wait.mean - known.wait) <= wait.halfWidth, "\(hour + 8): \(wait) \(known)")
    }
    // Most come from 11 to 12, and the queue is longest two hours later.
    func peak(_ values: [Double]) -> Int { values.indices.max { values[$0] < values[$1] }! + 8 }
    #expect(peak(Self.rates) == 11)
    #expect(peak(known.map(\.queue)) == 13)
    #expect(peak(observed.map { $0.queue.reduce(0, +) }) == 13)
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
