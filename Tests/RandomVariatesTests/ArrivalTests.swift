// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import Foundation
import RandomVariates
import Testing

@Suite struct ArrivalTests {
  static let office = [
    IntradayProfile.Segment(from: 900, to: 1050, rate: 1),
    IntradayProfile.Segment(from: 510, to: 570, rate: 1.3),
    IntradayProfile.Segment(from: 570, to: 750, rate: 0.7),
    IntradayProfile.Segment(from: 750, to: 800, rate: 0),
  ]

  @Test func aProfileSpreadsTheWholeDayOverItsSegments() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let profile = try IntradayProfile(Self.office, in: arena)
    let total = 1.3 * 60 + 0.7 * 180 + 150
    #expect(profile.minute(atShare: 0) == 510)
    #expect(profile.minute(atShare: 1) == 1050)
    #expect(profile.share(atMinute: 509) == 0)
    #expect(abs(profile.share(atMinute: 570) - 1.3 * 60 / total) < 1e-15)
    #expect(profile.share(atMinute: 760) == profile.share(atMinute: 900))
    #expect(profile.share(atMinute: 1200) == 1)
    #expect(abs(profile.density(atMinute: 570) - 0.7 / total) < 1e-15)
    #expect(profile.density(atMinute: 780) == 0 && profile.density(atMinute: 1050) == 0)
    var integral = 0.0
    for minute in 0..<1440 { integral += profile.density(atMinute: Double(minute) + 0.5) }
    #expect(abs(integral - 1) < 1e-12)
    for step in 0...1000 {
      let share = Double(step) / 1000
      #expect(abs(profile.share(atMinute: profile.minute(atShare: share)) - share) < 1e-12)
    }
  }

  @Test func manySegmentsAreFoundAtOnce() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let profile = try IntradayProfile(
      (0..<96).map { quarter in
        let fromPeak = (Double(quarter) - 40) / 6
        let start = Double(15 * quarter)
        return .init(from: start, to: start + 15, rate: exp(-fromPeak * fromPeak))
      }, in: arena)
    var last = -1.0
    for step in 0...10_000 {
      let minute = profile.minute(atShare: Double(step) / 10_000)
      #expect(minute > last)
      #expect(abs(profile.share(atMinute: minute) - Double(step) / 10_000) < 1e-12)
      last = minute
    }
  }

  @Test func arrivalsKeepTheirPointsWhenDemandGrows() {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    for day in 0..<200 {
      let some = points(of: DayArrivals(total: 60), day: day, &stream)
      let more = points(of: DayArrivals(total: 75), day: day, &stream)
      #expect(more.count >= some.count)
      for (one, other) in zip(some, more) { #expect(abs(one * 60 - other * 75) < 1e-12) }
    }
    let none = points(of: DayArrivals(total: 0), day: 0, &stream)
    #expect(none.isEmpty)
  }

  @Test func arrivalsFollowTheProfile() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let profile = try IntradayProfile(Self.office, in: arena)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    var minutes: [Double] = []
    for day in 0..<2000 {
      minutes += points(of: DayArrivals(total: 60), day: day, &stream).map(profile.minute(atShare:))
    }
    #expect(kolmogorovSmirnov(minutes, profile.share(atMinute:)) > 0.001)
  }

  // 60 a day: without a day factor Poisson, with cv 0.10 variance/mean = 1 + 0.01 · 60.
  @Test(arguments: [(0.0, 0.0, 1.0), (0.1, 0.0, 1.6), (0.1, 0.2, 1.6), (0.25, 0.5, 4.75)])
  func dailyCountsVaryAsTheDayFactorSays(cv: Double, memory: Double, ratio: Double) throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    var factor = try DayFactorProcess(cv: cv, memory: memory, in: arena)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let counts = (0..<100_000).map { day in
      stream.rekey(purpose: 2, entity: UInt64(day))
      let total = 60 * factor.next(using: &stream)
      return Double(points(of: DayArrivals(total: total), day: day, &stream).count)
    }
    let moments = SampleMoments(counts)
    #expect(abs(moments.mean - 60) < 5 * moments.meanError)
    #expect(abs(moments.variance / 60 - ratio) < 4 * moments.varianceError / 60)
    #expect(moments.varianceError / 60 < 0.01 * ratio)
  }

  @Test func severalTimesOfTheSameRateAreOneProcess() throws {
    var split = try ArrivalProcess(breakpoints: [0, 1, 2.5, 4], rates: [3, 3, 3], repeats: true)
    var whole = try ArrivalProcess(breakpoints: [0, 4000], rates: [3])
    var one = RandomStream(masterSeed: 1, replication: 0)
    var other = RandomStream(masterSeed: 1, replication: 0)
    var count = 0
    while let time = whole.nextArrival(using: &one) {
      let same = split.nextArrival(using: &other) ?? .nan
      #expect(abs(time - same) < 1e-8)
      count += 1
    }
    #expect(abs(Double(count) - 12_000) < 3.3 * 12_000.squareRoot())
    let after = whole.nextArrival(using: &one)
    #expect(after == nil)
  }

  @Test func ratesHoldBetweenBreakpoints() throws {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    var counts = [0, 0, 0, 0]
    for _ in 0..<2000 {
      var process = try ArrivalProcess(breakpoints: [-10, 0, 5, 20, 21], rates: [1, 0, 2, 10])
      while let time = process.nextArrival(using: &stream) {
        counts[time < 0 ? 0 : time < 5 ? 1 : time < 20 ? 2 : 3] += 1
      }
    }
    for (count, expected) in zip(counts, [20_000.0, 0, 60_000, 20_000]) {
      #expect(abs(Double(count) - expected) <= 3.3 * expected.squareRoot())
    }
  }

  private func points(
    of arrivals: DayArrivals, day: Int, _ stream: inout RandomStream
  ) -> [Double] {
    stream.rekey(purpose: 1, entity: UInt64(day))
    var arrivals = arrivals
    var shares: [Double] = []
    while let share = arrivals.nextShare(using: &stream) { shares.append(share) }
    return shares
  }
}
