// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import WholeNumbers

/// The queue of services that share servers, from the opening of a day to the last who is served.
///
/// Desks open for a few hours do not reach a steady state, and who is there changes with the hour: so the expected
/// number waiting is followed through a typical day of each weekday, at four levels of demand, over how many of the
/// people come that day (``TransientQueue``). Service times that are not exponential, and appointments, count as in
/// the formula of Allen and Cunneen.
struct OpeningQueue {
  /// People and desks by the minute, as a share of the people that are there.
  struct Servers {
    /// People in their shifts who can give the services, by weekday and minute.
    let people: (_ weekday: Int, _ minute: Double) -> Double
    /// Desks of the services; infinite where they need none.
    let desks: (_ minute: Double) -> Double
    /// How many people there are, and the probability that one is away on a day.
    let count: Int
    let absence: Double
    /// Share of their time that is for these services.
    let share: Double
  }

  private static let levels = 4
  private static let step = 15.0
  private static let mostPlaces = 600.0
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
    for weekday in 1...7 { add(weekday) }
  }

  /// Chance of waiting, mean wait of those who came and share that gave up; nil where nobody comes.
  var delayProbability: Double? { arrivals > 0 ? delayed / arrivals : nil }
  var meanWait: Double? { arrivals > 0 ? waiting / arrivals : nil }
  var abandoned: Double? { arrivals > 0 ? waiting / meanPatience / arrivals : nil }

  /// Whether each day stands for itself, which it does not where desks stay open over midnight.
  static func isDaily(_ parameters: ModelParameters) -> Bool {
    !parameters.days.prefix(365).contains { $0.continuesTomorrow }
  }

  private mutating func add(_ weekday: Int) {
    let days = parameters.days.prefix(365).filter { $0.weekday == weekday && !$0.opening.isEmpty }
    guard let opening = days.first?.opening else { return }
    let contacts = parameters.days.prefix(365).indices
      .filter { parameters.days[$0].weekday == weekday && !parameters.days[$0].opening.isEmpty }
      .map { day in
        sharing.map { parameters.services[$0].expectedContacts[day] * coming[$0] }
      }
      .sorted { $0.reduce(0, +) < $1.reduce(0, +) }
    let levels = min(Self.levels, contacts.count)
    for level in 0..<levels {
      let members = contacts[
        contacts.count * level / levels..<contacts.count * (level + 1) / levels]
      let means = sharing.indices.map { place in
        members.reduce(0) { $0 + $1[place] } / Double(members.count)
      }
      for (present, probability) in presence {
        follow(
          opening, weekday, contacts: means, present: present,
          weight: probability * Double(members.count))
      }
    }
  }

  /// Shares of the people who may be there on a day, and how probable each is.
  private var presence: [(share: Double, probability: Double)] {
    let (count, absence) = (servers.count, servers.absence)
    // Of many the mean will do.
    guard absence > 0, 1...40 ~= count else { return [(1 - absence, 1)] }
    return (0...count).map { present in
      (
        Double(present) / Double(count),
        BinomialDistribution.probability(of: present, trials: count, probability: 1 - absence)
      )
    }.filter { $0.probability > 1e-3 }
  }

  /// Follows a day; what it counts weighs by how often there is such a day.
  private mutating func follow(
    _ opening: [DayInterval], _ weekday: Int, contacts: [Double], present: Double, weight: Double
  ) {
    func serving(_ minute: Double) -> Double {
      min(servers.desks(minute), servers.people(weekday, minute) * present * servers.share)
    }
    let rates = sharing.indices.map { place in
      ArrivalCourse(parameters.services[sharing[place]].intradayShape, opening, contacts[place])
    }
    func rate(_ minute: Double) -> Double { rates.reduce(0) { $0 + $1.rate(minute) } }
    // A waiting room that is full is a part of the scenario.
    let hasRoom = sharing.contains { parameters.services[$0].waitingRoom != nil }
    var queue = TransientQueue(
      meanService: meanService, meanPatience: meanPatience, mostCustomers: places(contacts, opening)
    )
    for interval in opening {
      let steps = max(1, ((interval.end - interval.start) / Self.step).rounded(.up))
      let length = (interval.end - interval.start) / steps
      for step in 0..<Int(bounded: steps) {
        let middle = interval.start + (Double(step) + 0.5) * length
        queue.advance(minutes: length, arrivalRate: rate(middle), servers: serving(middle))
      }
      isWhole = isWhole && (hasRoom || queue.fullProbability < 1e-3)
      if sharing.contains(where: { parameters.services[$0].atClosing == .serve }) {
        finish(&queue, servers: serving(interval.end - length / 2))
      }
      queue.empty()
    }
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
  private func places(_ contacts: [Double], _ opening: [DayInterval]) -> Int {
    let most = opening.map { servers.desks($0.start) }.max() ?? 0
    let able = min(Double(servers.count), most)
    if let room = sharing.compactMap({ parameters.services[$0].waitingRoom }).min() {
      return max(1, Int(bounded: able.rounded(.up)) + room)
    }
    let day = contacts.reduce(0, +)
    let minutes = opening.reduce(0) { $0 + $1.length }
    // With patience no more wait than come while it lasts.
    let crowd = min(day, 3 * day / minutes * meanPatience)
    let places = able + min(crowd, 200) + 5 * crowd.squareRoot() + 20
    return Int(bounded: min(Self.mostPlaces, places))
  }
}

/// Contacts a minute of a service through a day.
private struct ArrivalCourse {
  private let steps: [DayStep]
  private let scale: Double

  init(_ steps: [DayStep], _ opening: [DayInterval], _ contacts: Double) {
    let weight = opening.reduce(0) { sum, interval in
      sum
        + steps.indices.reduce(0) { inner, place in
          let next = place + 1 < steps.count ? steps[place + 1].start : 1440
          let overlap =
            min(next, interval.end) - max(place == 0 ? 0 : steps[place].start, interval.start)
          return inner + max(0, overlap) * steps[place].value
        }
    }
    let minutes = opening.reduce(0) { $0 + $1.length }
    self.steps = weight > 0 ? steps : [DayStep(start: 0, value: 1)]
    scale = contacts / (weight > 0 ? weight : minutes)
  }

  func rate(_ minute: Double) -> Double {
    (steps.last { $0.start <= minute } ?? steps[0]).value * scale
  }
}
