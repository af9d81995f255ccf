// SPDX-License-Identifier: GPL-3.0-or-later

/// Hours of people shared out over the services that they can give, so that as little as skills allow is
/// required of those of whom most is, then of the next.
///
/// Of all sets of services the one is found whose work is the largest multiple of the hours of everybody
/// with a skill for any of it: Newton's iteration on the ratio, each step a minimal cut. Its connected parts
/// are pools; they and their people are taken out, and the rest is shared out alike. This is the max–min
/// fair flow (Megiddo 1974, Mathematical Programming 7:97–107): it depends on who can do what, and on no
/// order of services, people or skills.
struct WorkPools: ~Copyable {
  /// Work of each service, and hours of the people with each set of skills, in one unit.
  var required: Column<Double>
  var available: Column<Double>
  /// What is required over what is available in the pool of each service; NaN for one that nobody gives.
  private(set) var ratio: Column<Double>
  /// Pool of each service and of each set of skills; -1 for none.
  private(set) var pool: Column<Int>
  private(set) var poolOfSet: Column<Int>
  /// Hours of the people of each pool, and number of its services.
  private(set) var poolHours: Column<Double>
  private var poolServices: Column<Int>

  /// Services that each set of skills can give, a bit each.
  private let skills: Column<UInt64>
  private let services: Int
  private let sets: Int
  /// Work sent from services to people: service-major; and its sums.
  private var flow: Column<Double>
  private var sent: Column<Double>
  private var received: Column<Double>
  // Of a search: services to look from, and how each service and each set of skills was reached.
  private var queue: Column<Int>
  private var reachedFrom: Column<Int>
  private var reachedBy: Column<Int>

  /// - Precondition: There are at most 64 services.
  init(services: Int, sets: [UInt64]) {
    precondition(services <= UInt64.bitWidth, "at most 64 services can be shared out")
    self.services = services
    self.sets = sets.count
    self.skills = Column(count: sets.count) { sets[$0] }
    required = Column(repeating: 0, count: services)
    available = Column(repeating: 0, count: sets.count)
    ratio = Column(repeating: .nan, count: services)
    pool = Column(repeating: -1, count: services)
    poolOfSet = Column(repeating: -1, count: sets.count)
    poolHours = Column(repeating: 0, count: services)
    poolServices = Column(repeating: 0, count: services)
    flow = Column(repeating: 0, count: services * sets.count)
    sent = Column(repeating: 0, count: services)
    received = Column(repeating: 0, count: sets.count)
    queue = Column(repeating: 0, count: services)
    reachedFrom = Column(repeating: 0, count: services)
    reachedBy = Column(repeating: 0, count: sets.count)
  }

  /// Hours of its pool that a service gets: in proportion to its work, or alike where there is none.
  func allotted(_ service: Int) -> Double {
    guard pool[service] >= 0 else { return 0 }
    return ratio[service] > 0
      ? required[service] / ratio[service]
      : poolHours[pool[service]] / Double(poolServices[pool[service]])
  }

  /// Shares `available` out over `required`.
  mutating func share() {
    ratio.fill(.nan)
    pool.fill(-1)
    poolOfSet.fill(-1)
    var left: UInt64 = 0
    for set in 0..<sets where available[set] > 0 { left |= skills[set] }
    var pools = 0
    while left != 0 {
      var tight = tightest(of: left)
      // Services without work whose people are all in it belong to it.
      var others: UInt64 = 0
      for set in 0..<sets where isOpen(set) && skills[set] & tight == 0 { others |= skills[set] }
      tight |= left & ~others
      var rest = tight
      while rest != 0 {
        rest &= ~takeOut(partOf: rest, as: pools)
        pools += 1
      }
      left &= ~tight
    }
  }

  /// The set of services, of some, with the largest ratio of work to hours.
  private mutating func tightest(of left: UInt64) -> UInt64 {
    var tight = left
    var level = ratio(of: left)
    flow.fill(0)
    sent.fill(0)
    received.fill(0)
    while level > 0 {
      // What was sent at a lower level can be sent at this one.
      let excess = excess(of: left, over: level)
      guard excess != 0 else { break }
      let higher = ratio(of: excess)
      guard higher > level else { break }
      level = higher
      tight = excess
    }
    return tight
  }

  private func isOpen(_ set: Int) -> Bool { poolOfSet[set] < 0 && available[set] > 0 }

  private func ratio(of some: UInt64) -> Double {
    var work = 0.0
    var hours = 0.0
    for service in 0..<services where some & 1 << service != 0 { work += required[service] }
    for set in 0..<sets where isOpen(set) && skills[set] & some != 0 { hours += available[set] }
    return work / hours
  }

  /// The services, of some, whose work cannot all be done in `level` times the hours of their people: the
  /// side of a minimal cut on which the work is; none where all can be done.
  private mutating func excess(of left: UInt64, over level: Double) -> UInt64 {
    var work = 0.0
    for service in 0..<services where left & 1 << service != 0 { work += required[service] }
    let negligible = 1e-12 * work
    while true {
      var reached: UInt64 = 0
      var end = 0
      for service in 0..<services
      where left & 1 << service != 0 && required[service] - sent[service] > negligible {
        reached |= 1 << service
        reachedFrom[service] = -1
        queue[end] = service
        end += 1
      }
      let last = search(left, level, negligible, &reached, &end)
      if last < 0 { return reached }
      augment(last, level)
    }
  }

  /// Looks for people with hours left, from services with work left and over work that others could do.
  ///
  /// - Returns: A set of skills with hours left; -1 when there is none.
  private mutating func search(
    _ left: UInt64, _ level: Double, _ negligible: Double, _ reached: inout UInt64,
    _ end: inout Int
  ) -> Int {
    reachedBy.fill(-1)
    var place = 0
    while place < end {
      let service = queue[place]
      place += 1
      for set in 0..<sets
      where isOpen(set) && reachedBy[set] < 0 && skills[set] & 1 << service != 0 {
        reachedBy[set] = service
        if level * available[set] - received[set] > negligible { return set }
        for other in 0..<services
        where left & ~reached & 1 << other != 0 && flow[other * sets + set] > 0 {
          reached |= 1 << other
          reachedFrom[other] = set
          queue[end] = other
          end += 1
        }
      }
    }
    return -1
  }

  /// Sends as much more as the way found takes to the people at its end.
  private mutating func augment(_ last: Int, _ level: Double) {
    var amount = level * available[last] - received[last]
    var set = last
    while true {
      let service = reachedBy[set]
      let before = reachedFrom[service]
      if before < 0 {
        amount = min(amount, required[service] - sent[service])
        sent[service] += amount
        break
      }
      amount = min(amount, flow[service * sets + before])
      set = before
    }
    received[last] += amount
    set = last
    while true {
      let service = reachedBy[set]
      flow[service * sets + set] += amount
      let before = reachedFrom[service]
      if before < 0 { return }
      flow[service * sets + before] -= amount
      set = before
    }
  }

  /// Makes a pool of the first of some services and of those connected with it by people.
  ///
  /// - Returns: The services of the pool.
  private mutating func takeOut(partOf some: UInt64, as number: Int) -> UInt64 {
    var part: UInt64 = 1 << some.trailingZeroBitCount
    while true {
      var grown = part
      for set in 0..<sets where isOpen(set) && skills[set] & grown != 0 {
        grown |= skills[set] & some
      }
      if grown == part { break }
      part = grown
    }
    let level = ratio(of: part)
    poolHours[number] = 0
    for set in 0..<sets where isOpen(set) && skills[set] & part != 0 {
      poolHours[number] += available[set]
      poolOfSet[set] = number
    }
    poolServices[number] = part.nonzeroBitCount
    for service in 0..<services where part & 1 << service != 0 {
      ratio[service] = level
      pool[service] = number
    }
    return part
  }
}

/// What is asked of the people who share skills, for those who plan.
public struct PoolLoad: Sendable {
  /// Services of the pool.
  public let services: [Int]
  /// Work, and hours of everybody in the pool, in the unit of what was given.
  public let required: Double
  /// Hours of the people of the pool.
  public let available: Double

  /// Work over hours.
  public var ratio: Double { required / available }

  /// The pools of a sector, the one of whom most is asked first; services that nobody gives are left out.
  ///
  /// - Parameters:
  ///   - required: Work by service.
  ///   - people: Hours of people with their services.
  public static func pools(
    required: [Double], people: [(services: [Int], hours: Double)]
  ) -> [PoolLoad] {
    var hours: [UInt64: Double] = [:]
    for person in people {
      hours[person.services.reduce(0) { $0 | 1 << UInt64($1) }, default: 0] += person.hours
    }
    let sets = hours.keys.sorted()
    var pools = WorkPools(services: required.count, sets: sets)
    for (service, work) in required.enumerated() { pools.required[service] = work }
    for (set, skills) in sets.enumerated() { pools.available[set] = hours[skills]! }
    pools.share()
    let number = 1 + (required.indices.map { pools.pool[$0] }.max() ?? -1)
    return (0..<number).map { pool in
      let services = required.indices.filter { pools.pool[$0] == pool }
      return PoolLoad(
        services: services, required: services.reduce(0) { $0 + required[$1] },
        available: pools.poolHours[pool])
    }
  }
}
