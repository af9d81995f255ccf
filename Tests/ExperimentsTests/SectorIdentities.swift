// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import WorkforceModel

/// What figures of one replication owe to one another: parts make up wholes, in scopes and in time; people who
/// are there came and did not leave; money is hours at their prices; people wait as long as the queue is.
struct SectorIdentities {
  private let scenario: LoweredScenario
  private let layout: ResponseLayout
  private let responses: [Double]
  private var parameters: ModelParameters { scenario.parameters }

  init(_ scenario: LoweredScenario, _ layout: ResponseLayout, _ responses: [Double]) {
    self.scenario = scenario
    self.layout = layout
    self.responses = responses
  }

  /// Identities that do not hold, in words.
  var broken: [String] { wholes + headcounts + money + queues + citizens }

  /// The values of a metric over a grain; empty where it is not there.
  private func values(_ metric: Metric, _ grain: ResponseLayout.Grain, scope: String = "sector")
    -> [Double]
  {
    guard let series = layout.position(of: metric, scope: scope) else { return [] }
    let count =
      switch grain {
      case .week: layout.weekCount
      case .month: layout.monthCount
      default: 1
      }
    return (0..<count).map { responses[layout.index(series: series, grain: grain, period: $0)] }
  }

  private func horizon(_ metric: Metric, scope: String = "sector") -> Double? {
    values(metric, .horizon, scope: scope).first.flatMap { $0.isNaN ? nil : $0 }
  }

  private func differ(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) > 1e-6 * max(1, abs(one), abs(other))
  }

  /// Amounts of weeks, of months, of services and of groups add up.
  private var wholes: [String] {
    var broken: [String] = []
    for metric in Metric.allCases where metric.accumulation == .total {
      guard let whole = horizon(metric) else { continue }
      for grain in [ResponseLayout.Grain.week, .month] {
        let sum = values(metric, grain).filter { !$0.isNaN }.reduce(0, +)
        if layout.weekCount > 0, differ(sum, whole) {
          broken.append("\(metric.rawValue): \(grain)s give \(sum), not \(whole)")
        }
      }
      // Services of a place, and a service at its places, are taken together beside their parts.
      let parts = layout.series.filter { series in
        if case .together = series.scope { return false }
        return series.metric == metric && series.scope != .sector
      }.compactMap { horizon(metric, scope: $0.scopeName) }
      for union in parameters.serviceUnions {
        let own = union.services.compactMap {
          horizon(metric, scope: "service:" + parameters.services[$0].id)
        }
        guard let together = horizon(metric, scope: union.scopeName),
          own.count == union.services.count, differ(own.reduce(0, +), together)
        else { continue }
        broken.append("\(metric.rawValue) of \(union.scopeName) is \(together), not \(own)")
      }
      // Hours a head do not add up over groups.
      let hasAll =
        (metric.breakdown == .service || metric.breakdown == .group)
        && metric != .trainingHoursPerPerson
      if hasAll, !parts.isEmpty, differ(parts.reduce(0, +), whole) {
        broken.append("\(metric.rawValue): scopes give \(parts.reduce(0, +)), not \(whole)")
      }
    }
    return broken
  }

  /// Whoever is there at the end was there at the start or came, and did not leave.
  private var headcounts: [String] {
    let people = values(.headcount, .week)
    let (exits, hires) = (values(.exits, .week), values(.hires, .week))
    guard people.count > 2, exits.count == people.count, hires.count == people.count else {
      return []
    }
    // Posts begin and end on their dates too.
    var changes: [Int: [Int]] = [:]
    for person in parameters.people {
      for day in person.status.indices.dropFirst() {
        let change =
          (person.status[day] == .outside ? 0 : 1) - (person.status[day - 1] == .outside ? 0 : 1)
        if change != 0 { changes[parameters.days[day].week, default: []].append(change) }
      }
    }
    var broken: [String] = []
    for week in people.indices.dropFirst() {
      // Means of weeks: what happens within the two counts for a part of them.
      let change = people[week] - people[week - 1]
      let dated = [week - 1, week].flatMap { changes[$0] ?? [] }
      let most = hires[week] + hires[week - 1] + Double(dated.count { $0 > 0 })
      let least = -(exits[week] + exits[week - 1]) - Double(dated.count { $0 < 0 })
      if change > most + 1e-6 || change < least - 1e-6 {
        broken.append("headcount of week \(week) changes by \(change): \(least) to \(most)")
      }
    }
    return broken
  }

  /// What a budget is spent on is hours, overtime, newcomers and fees at their prices.
  private var money: [String] {
    guard let budget = parameters.budget, let spent = horizon(.spending), parameters.warmUpDays == 0
    else { return [] }
    func amount(_ metric: Metric) -> Double { horizon(metric) ?? 0 }
    let sessions = parameters.programme.reduce(0) {
      $0 + ($1.kind == .training ? $1.sessions.count : 0)
    }
    let bare =
      (amount(.hoursContracted) - amount(.hoursVacancy)) * budget.hour
      + amount(.hoursOvertime) * budget.overtimeHour + amount(.hires) * budget.vacancy
      + Double(sessions) * budget.session
    let supplements = parameters.paySupplements.reduce(0) {
      $0 + $1.perYear * Double(parameters.people.count * parameters.days.count) / 365.25
    }
    let holds = spent >= bare - 1e-6 * bare && spent <= bare + supplements + 1e-6 * bare
    return holds ? [] : ["spending is \(spent), of \(bare) to \(bare + supplements)"]
  }

  /// Whoever goes on to another service comes there, and is served once: as many as came are served or leave, but for
  /// those inside at either end.
  private var citizens: [String] {
    guard let passed = horizon(.passedOn), let received = horizon(.received),
      let contacts = horizon(.contacts), let served = horizon(.contactsServed)
    else { return [] }
    let lost = [Metric.abandoned, .balked, .refused].reduce(0) { $0 + (horizon($1) ?? 0) }
    let left = lost < 1 ? (served + passed) * lost / (1 - lost) : contacts
    var broken: [String] = []
    if passed != received { broken.append("\(passed) go on, \(received) come") }
    if abs(contacts - served - left) > 30 + 0.02 * contacts {
      broken.append("\(contacts) came, \(served) served and \(left) left")
    }
    return broken
  }

  /// Little's law: the mean queue over opening minutes is the waits of all who waited, who are those served and
  /// those who gave up.
  private var queues: [String] {
    let observed = parameters.days.indices.dropFirst(parameters.warmUpDays)
    var broken: [String] = []
    for (position, service) in parameters.services.enumerated() {
      let minutes = observed.reduce(0) { sum, day in
        parameters.opening(of: position, on: day).reduce(sum) { $0 + $1.length }
      }
      let scope = "service:" + service.id
      guard let length = horizon(.queueLength, scope: scope), minutes > 0,
        let wait = horizon(.waitMean, scope: scope), wait > 0,
        let last = horizon(.contactsServed, scope: scope)
      else { continue }
      let served = last + (horizon(.passedOn, scope: scope) ?? 0)
      let waits = length * minutes / wait
      let lost = horizon(.abandoned, scope: scope) ?? 0
      let others = (horizon(.balked, scope: scope) ?? 0) + (horizon(.refused, scope: scope) ?? 0)
      // Shares are of all visits, those included that never wait.
      let share = 1 - lost - others
      let ended = share > 0 ? served * (1 + lost / share) : served
      // Visits of before the warm-up's end, and those that the horizon's end cuts off.
      let slack = 30 + 0.3 * ended
      if waits < served - slack || waits > ended + slack {
        broken.append("\(scope): \(waits) waits, \(served) served of \(ended)")
      }
    }
    return broken
  }
}
