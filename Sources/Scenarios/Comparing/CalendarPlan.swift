// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import WorkforceModel

/// A calendar that might be chosen for a part of the programme.
public struct CalendarPlan: Hashable, Sendable {
  /// Dates of the sessions in order; with groups apart, those of each group in turn.
  public let dates: [[CivilDate]]
  /// Start, in minutes from midnight.
  public let at: Double
  /// Largest share of those present that may leave; 1 for everyone.
  public let quota: Double
  /// Who goes when not everyone may.
  public let policy: AttendancePolicy
  /// Whether each group has sessions of its own.
  public let isApart: Bool
  /// What periods of the scenario's calendar state in place of the quota, on the days of sessions in them.
  public var statedQuotas: [CivilDate: Double] = [:]

  /// The first session.
  public var first: CivilDate { dates.joined().min() ?? CivilDate(dayNumber: 0) }
  /// The number of sessions that a person is invited to.
  public var sessions: Int { dates.first?.count ?? 0 }
  /// All dates in order.
  public var allDates: [CivilDate] { dates.joined().sorted() }

  /// Largest share of those present that may leave on a day.
  public func quota(on date: CivilDate) -> Double { statedQuotas[date] ?? quota }
}

/// The calendars that the scenario allows for a part of its programme (`programme.PART.search`).
public struct CalendarSpace: Sendable {
  /// Identifier of the part.
  public let part: String
  /// Position of the part in the programme.
  public let position: Int
  /// Groups of its audience, by position.
  public let groups: [Int]
  /// Sessions that everyone is to attend.
  public let attend: Int
  /// Every calendar allowed, in order of dates, hours and the rest; none twice.
  public let plans: [CalendarPlan]
  /// Shares of those present that the search names.
  public let quotas: [Double]
  /// The calendar that the scenario has today; nil for a part without sessions.
  public let present: CalendarPlan?
  /// Last day of the parts of earlier phases, first day of those of later ones.
  let phases: (earlier: CivilDate?, later: CivilDate?)

  let start: CivilDate
  private let calendar: CalendarSection
  let length: Double
  /// Names of its groups, in the order of ``groups``.
  public let groupNames: [String]
  let dates: SessionDates

  /// The spaces of all parts of a scenario's programme that have a search.
  public static func all(_ scenario: Scenario) -> [CalendarSpace] {
    scenario.sector.programme.indices.compactMap { CalendarSpace(scenario, part: $0) }
  }

  private init?(_ scenario: Scenario, part position: Int) {
    let part = scenario.sector.programme[position]
    guard let search = part.search else { return nil }
    self.part = part.id
    self.position = position
    start = scenario.sector.horizon.start
    calendar = scenario.sector.calendar
    length = part.length
    let names = scenario.sector.groups.map(\.id)
    switch part.audience {
    case .groups(let audience): groups = names.indices.filter { audience.contains(names[$0]) }
    // Coordinators of several groups meet one another, so their sessions are never apart.
    case .coordinators: groups = []
    case .staff: groups = Array(names.indices)
    }
    groupNames = groups.map { names[$0] }
    let dates = SessionDates(scenario, search, length: part.length)
    self.dates = dates
    let every = search.every.isEmpty ? [part.every ?? CalendarSpan(days: 14)] : search.every
    let counts = (search.sessions.isEmpty ? [part.sessionDates.count] : search.sessions)
      .filter { $0 % part.editions == 0 }
    let times = search.at.isEmpty ? [part.at] : search.at
    let quotas = search.quota.isEmpty ? [part.quota ?? 1] : search.quota
    self.quotas = quotas
    // Where a part is held in editions, nobody's place in the turns may be fixed.
    let allowed = search.policy.filter {
      part.editions == 1 || ![.fixedCover, .groupsInTurn].contains($0)
    }
    let policies = allowed.isEmpty ? [part.policy] : allowed
    let held = part.sessionDates
    present =
      held.isEmpty
      ? nil
      : CalendarPlan(
        dates: [held], at: part.at, quota: part.quota ?? 1, policy: part.policy, isApart: false,
        statedQuotas: Self.statedQuotas([held], calendar))
    phases = Self.phases(around: part.phase, in: scenario.sector.programme)
    let order = PartOrder(of: part, in: scenario.sector.programme)
    attend = search.attend ?? max(1, (counts.max() ?? 1) / 2)
    var plans: [CalendarPlan] = []
    var seen: Set<CalendarPlan> = []
    let apart = groups.count > 1 ? search.apart : [false]
    for first in dates.admissible {
      for isApart in apart {
        for (count, span) in counts.flatMap({ count in every.map { (count, $0) } }) {
          guard
            let days = dates.series(
              from: first, count: count, every: span, groups: isApart ? groups.count : 1)
          else { continue }
          for (at, quota) in times.flatMap({ at in quotas.map { (at, $0) } }) {
            // With everyone invited nobody has to be chosen.
            for policy in quota < 1 ? policies : [policies[0]] {
              let plan = CalendarPlan(
                dates: days, at: at, quota: quota, policy: policy, isApart: isApart,
                statedQuotas: Self.statedQuotas(days, calendar))
              if order.allows(plan), seen.insert(plan).inserted { plans.append(plan) }
            }
          }
        }
      }
    }
    self.plans = plans
  }

  /// The parameters of a scenario with another calendar; nil leaves the part without sessions.
  public func applied(_ plan: CalendarPlan?, to parameters: ModelParameters) -> ModelParameters {
    var changed = parameters
    guard let plan else {
      changed.programme[position].sessions = []
      return changed
    }
    for (place, dates) in plan.dates.enumerated() {
      var component = parameters.programme[position]
      component.sessions = dates.map {
        SessionParameters(
          day: start.days(to: $0), interval: DayInterval(start: plan.at, end: plan.at + length),
          quota: calendar.quota(on: $0))
      }
      component.quota = plan.quota < 1 ? plan.quota : nil
      component.policy = plan.policy
      if plan.isApart { component.audience = .groups([groups[place]]) }
      if place == 0 {
        changed.programme[position] = component
      } else {
        component.id += "-" + groupNames[place]
        changed.programme.append(component)
      }
    }
    return changed
  }

  /// Positions of a plan's sessions among all sessions of the programme.
  public func sessions(of plan: CalendarPlan, in parameters: ModelParameters) -> [Int] {
    var positions: [Int] = []
    var next = 0
    for (component, description) in parameters.programme.enumerated() {
      let isOwn =
        component == position
        || component >= parameters.programme.count - (plan.dates.count - 1)
      if isOwn { positions += Array(next..<(next + description.sessions.count)) }
      next += description.sessions.count
    }
    return positions
  }

  /// The same calendar with more sessions or fewer, at the same distance, whatever the window.
  public func extended(_ plan: CalendarPlan, to count: Int) -> CalendarPlan? {
    let span =
      plan.dates[0].count > 1 ? plan.dates[0][0].days(to: plan.dates[0][1]) : 14
    guard
      let days = dates.series(
        from: plan.first, count: count, every: CalendarSpan(days: span),
        groups: plan.dates.count, isOpenEnded: true)
    else { return nil }
    return CalendarPlan(
      dates: days, at: plan.at, quota: plan.quota, policy: plan.policy, isApart: plan.isApart,
      statedQuotas: Self.statedQuotas(days, calendar))
  }

  /// The same calendar with another quota.
  public func plan(_ plan: CalendarPlan, quota: Double) -> CalendarPlan {
    CalendarPlan(
      dates: plan.dates, at: plan.at, quota: quota, policy: plan.policy, isApart: plan.isApart,
      statedQuotas: plan.statedQuotas)
  }

  private static func statedQuotas(_ dates: [[CivilDate]], _ calendar: CalendarSection)
    -> [CivilDate: Double]
  {
    Dictionary(
      dates.joined().compactMap { date in calendar.quota(on: date).map { (date, $0) } }
    ) { first, _ in first }
  }
}

/// Days on which sessions may be.
struct SessionDates: Sendable {
  private let sector: StatedSector
  private let search: SearchSection
  private let end: CivilDate

  init(_ scenario: Scenario, _ search: SearchSection, length: Double) {
    sector = scenario.sector
    self.search = search
    end = scenario.sector.horizon.end.adding(days: -1)
  }

  /// All days of the window on which a session may be.
  var admissible: [CivilDate] {
    (0...max(0, search.from.days(to: search.to))).map { search.from.adding(days: $0) }
      .filter { isAdmissible($0) }
  }

  /// Whether the office is closed to the public during all of a span of a day.
  func isClosed(_ date: CivilDate, from start: Double, to end: Double) -> Bool {
    !sector.opening(on: date).contains { $0.start < end && start < $0.end }
  }

  private func isAdmissible(_ date: CivilDate, orOn weekday: Int? = nil) -> Bool {
    (search.weekdays.contains(date.weekday) || date.weekday == weekday)
      && sector.isWorkingDay(date)
      && !search.avoid.contains { $0.from <= date && date <= $0.to }
  }

  /// Dates of each group's sessions; nil when they do not fit into the window.
  ///
  /// A session that would fall on a day to avoid or on a holiday is held a week later. Groups apart
  /// follow one another on the next days allowed.
  func series(
    from first: CivilDate, count: Int, every: CalendarSpan, groups: Int, isOpenEnded: Bool = false
  ) -> [[CivilDate]]? {
    let last = isOpenEnded ? end : search.to
    // A calendar of today goes on on its own weekday, though the search may leave that out.
    let weekday = isOpenEnded ? first.weekday : nil
    var dates = Array(repeating: [CivilDate](), count: groups)
    var previous: CivilDate?
    for number in 0..<count {
      var date = every.times(number).end(from: first)
      if let previous, date <= previous { date = date.adding(days: 7) }
      while !isAdmissible(date, orOn: weekday) {
        date = date.adding(days: every.months > 0 ? 1 : 7)
        if date > last { return nil }
      }
      previous = date
      for group in 0..<groups {
        if group > 0 {
          repeat {
            date = date.adding(days: 1)
            if date > last { return nil }
          } while !isAdmissible(date, orOn: weekday)
        }
        if date > last { return nil }
        dates[group].append(date)
      }
    }
    return count > 0 ? dates : nil
  }
}
