// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import WholeNumbers

/// The queue of services that share servers, from the opening of a day to the last who is served.
///
/// Desks open for a few hours do not reach a steady state, and who is there changes with the hour: so the expected
/// number waiting is followed through a typical day of each weekday, at four levels of the year's demand, for quiet
/// and busy days, and over how many of the people come that day (``TransientQueue``). Service times that are not exponential, and appointments, count as in
/// the formula of Allen and Cunneen.
struct OpeningQueue {
  /// People and desks by the minute, as a share of the people that are there.
  struct Servers {
    /// People in their shifts who can give the services, by day of the horizon and minute.
    let people: (_ day: Int, _ minute: Double) -> Double
    /// Desks of the services; infinite where they need none.
    let desks: (_ day: Int, _ minute: Double) -> Double
    /// How many people there are, the share of them on leave, and the probability that one of the others is away.
    let count: Int
    let leave: Double
    let absence: Double
    /// Share of their time that is for these services.
    let share: Double
  }

  private static let levels = 4
  private static let step = 5.0
  private static let crews = 5
  private static let mostPlaces = 600.0
  /// Events a minute that are followed in good time.
  private static let mostEvents = 60.0
  /// How much a queue may be followed (``TransientQueue/work``): about a second for all services together.
  private static let mostWork = 1e9
  private let sharing: [Int]
  private let parameters: ModelParameters
  private let servers: Servers
  private let meanService: Double
  private let meanPatience: Double
  /// Contacts at the desk for each one that is expected before online services and appointments.
  private let coming: [Double]

  /// Whether the places suffice that can be followed: where more come than are served, day by day, they may not.
  private(set) var isWhole = true
  private var arrivals = 0.0
  private var delayed = 0.0
  private var waiting = 0.0
  private var work = 0.0

  init(
    of sharing: [Int], meanService: Double, meanPatience: Double, coming: [Double],
    _ parameters: ModelParameters, servers: Servers
  ) {
    self.sharing = sharing
    self.meanService = meanService
    self.meanPatience = meanPatience
    self.coming = coming
    self.parameters = parameters
    self.servers = servers
    for days in Self.alike(parameters, service: sharing[0]) where isWhole { add(days) }
  }

  /// Chance of waiting, mean wait of those who came and share that gave up; nil where nobody comes.
  var delayProbability: Double? { arrivals > 0 ? delayed / arrivals : nil }
  var meanWait: Double? { arrivals > 0 ? waiting / arrivals : nil }
  var abandoned: Double? { arrivals > 0 ? waiting / meanPatience / arrivals : nil }

  /// Whether each day stands for itself, which it does not where desks stay open over midnight.
  static func isDaily(_ parameters: ModelParameters) -> Bool {
    zip(parameters.days.prefix(365), parameters.days.dropFirst()).allSatisfy { today, tomorrow in
      today.opening.last?.end != 1440 || tomorrow.opening.first?.start != 0
    }
  }

  /// Open days of the first year with the same weekday, hours, people and desks.
  private static func alike(_ parameters: ModelParameters, service: Int) -> [[Int]] {
    struct Kind: Hashable {
      let weekday, rosterDay: Int
      let opening: [DayInterval]
      let desks: [[DayStep]]
    }
    let open = parameters.days.prefix(365).indices.filter {
      !parameters.opening(of: service, on: $0).isEmpty
    }
    let kinds = Dictionary(grouping: open) { number in
      let day = parameters.days[number]
      return Kind(
        weekday: day.weekday, rosterDay: day.rosterDay,
        opening: parameters.opening(of: service, on: number),
        desks: parameters.deskPools.map { $0.count(on: number) })
    }
    return kinds.values.sorted {
      (parameters.days[$0[0]].weekday, $0[0]) < (parameters.days[$1[0]].weekday, $1[0])
    }
  }

  private mutating func add(_ days: [Int]) {
    let opening = parameters.opening(of: sharing[0], on: days[0])
    let contacts =
      days
      .map { day in
        zip(sharing, coming).map { parameters.services[$0].expectedContacts[day] * $1 }
      }
      .sorted { $0.reduce(0, +) < $1.reduce(0, +) }
    let isLevel = contacts.allSatisfy { $0 == contacts[0] }
    let levels = isLevel ? min(1, contacts.count) : min(Self.levels, contacts.count)
    for level in 0..<levels {
      let members = contacts[
        contacts.count * level / levels..<contacts.count * (level + 1) / levels]
      let means = sharing.indices.map { place in
        members.reduce(0) { $0 + $1[place] } / Double(members.count)
      }
      for (factor, likely) in dayFactors {
        for (present, probability) in presence where isWhole {
          follow(
            opening, days[0], contacts: means.map { $0 * factor }, present: present,
            weight: likely * probability * Double(members.count))
        }
      }
    }
  }

  /// Three points with the mean and the spread of the days' factors, which they share where services are pooled.
  private var dayFactors: [(factor: Double, probability: Double)] {
    let spread = sharing.map { parameters.services[$0].dayFactor?.cv ?? 0 }.max() ?? 0
    guard spread > 0 else { return [(1, 1)] }
    // As Gauss and Hermite place them; no day has fewer than no contacts.
    let distance = min(3.squareRoot() * spread, 1)
    let outer = min(0.5, spread * spread / (2 * distance * distance))
    return [(1 - distance, outer), (1, 1 - 2 * outer), (1 + distance, outer)]
  }

  /// Shares of the people who may be there on a day, and how probable each is.
  private var presence: [(share: Double, probability: Double)] {
    let (count, absence) = (servers.count, servers.absence)
    // Of many the mean will do.
    guard absence > 0, 1...200 ~= count else {
      return [((1 - servers.leave) * (1 - absence), 1)]
    }
    var crews = Array(repeating: (people: 0.0, probability: 0.0), count: Self.crews)
    var below = 0.0
    for present in 0...count {
      let probability = BinomialDistribution.probability(
        of: present, trials: count, probability: 1 - absence)
      let crew = min(Self.crews - 1, Int(bounded: (below + probability / 2) * Double(Self.crews)))
      crews[crew].people += probability * Double(present)
      crews[crew].probability += probability
      below += probability
    }
    return crews.filter { $0.probability > 1e-3 }.map { crew in
      let share = crew.people / crew.probability / Double(count)
      return (share * (1 - servers.leave), crew.probability)
    }
  }

  /// Follows a day; what it counts weighs by how often there is such a day.
  private mutating func follow(
    _ opening: [DayInterval], _ day: Int, contacts: [Double], present: Double, weight: Double
  ) {
    func serving(_ minute: Double) -> Double {
      min(servers.desks(day, minute), servers.people(day, minute) * present * servers.share)
    }
    let rates = sharing.indices.map { place in
      ArrivalCourse(
        parameters.services[sharing[place]].intradayShape(
          onWeekday: parameters.days[day].weekday), opening, contacts[place])
    }
    func rate(_ minute: Double) -> Double { rates.reduce(0) { $0 + $1.rate(minute) } }
    // Faster queues are near their steady state all day.
    let room = places(contacts, opening, day)
    let busiest = opening.map { serving(($0.start + $0.end) / 2) }.max() ?? 0
    let events =
      rates.reduce(0) { $0 + $1.most } + min(Double(room), busiest) / meanService
      + Double(room) / meanPatience
    guard events < Self.mostEvents else {
      isWhole = false
      return
    }
    // A waiting room that is full is a part of the scenario.
    let hasRoom = sharing.contains { parameters.services[$0].waitingRoom != nil }
    var queue = TransientQueue(
      meanService: meanService, meanPatience: meanPatience, mostCustomers: room
    )
    for interval in opening {
      var hands = 0.0
      let steps = max(1, ((interval.end - interval.start) / Self.step).rounded(.up))
      let length = (interval.end - interval.start) / steps
      for step in 0..<Int(bounded: steps) {
        let middle = interval.start + (Double(step) + 0.5) * length
        // Who goes home finishes the contact in hand.
        let left = serving(middle)
        hands = max(left, left + (hands - left) * exp(-length / meanService))
        queue.advance(minutes: length, arrivalRate: rate(middle), servers: hands)
      }
      isWhole = isWhole && (hasRoom || queue.fullProbability < 1e-3)
      if sharing.contains(where: { parameters.services[$0].atClosing == .serve }) {
        finish(&queue, servers: serving(interval.end - length / 2))
      }
      queue.empty()
    }
    work += queue.work
    isWhole = isWhole && work * Double(parameters.services.count) < Self.mostWork
    arrivals += weight * queue.arrivals
    delayed += weight * queue.delayed
    waiting += weight * queue.waiting
  }

  /// Serves whoever is inside at closing, for a night at most.
  private func finish(_ queue: inout TransientQueue, servers: Double) {
    var left = 16
    while left > 0, queue.queueLength(servers: servers) > 0.01 {
      queue.advance(minutes: 60, arrivalRate: 0, servers: servers)
      left -= 1
    }
  }

  /// Places enough for all who may queue: a waiting room, or what a crowded day brings.
  private func places(_ contacts: [Double], _ opening: [DayInterval], _ day: Int) -> Int {
    let most = opening.map { servers.desks(day, $0.start) }.max() ?? 0
    let able = min(Double(servers.count), most)
    if let room = sharing.compactMap({ parameters.services[$0].waitingRoom }).min() {
      return max(1, Int(bounded: able.rounded(.up)) + room)
    }
    let all = contacts.reduce(0, +)
    let minutes = opening.reduce(0) { $0 + $1.length }
    // With patience no more wait than come while it lasts.
    let crowd = min(all, 3 * all / minutes * meanPatience)
    let places = able + min(crowd, 200) + 5 * crowd.squareRoot() + 20
    return Int(bounded: min(Self.mostPlaces, places))
  }
}

/// Contacts a minute of a service through a day.
private struct ArrivalCourse {
  private let steps: [DayStep]
  private let scale: Double

  init(_ steps: [DayStep], _ opening: [DayInterval], _ contacts: Double) {
    var weight = 0.0
    var minutes = 0.0
    for interval in opening {
      minutes += interval.length
      for (place, step) in steps.enumerated() {
        let next: Double = place + 1 < steps.count ? steps[place + 1].start : 1440
        let start: Double = place == 0 ? 0 : step.start
        weight += max(0, min(next, interval.end) - max(start, interval.start)) * step.value
      }
    }
    self.steps = weight > 0 ? steps : [DayStep(start: 0, value: 1)]
    scale = contacts / (weight > 0 ? weight : minutes)
  }

  /// The largest of a day.
  var most: Double { (steps.map(\.value).max() ?? 0) * scale }

  func rate(_ minute: Double) -> Double {
    (steps.last { $0.start <= minute } ?? steps[0]).value * scale
  }
}
