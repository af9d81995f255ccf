// SPDX-License-Identifier: GPL-3.0-or-later

/// The programme, flattened: components, sessions in the order of components, and audiences.
struct ProgrammeTables: BitwiseCopyable {
  let components: Table<ComponentEntry>
  let sessions: Table<SessionEntry>
  /// Audiences: people of the components, one after the other.
  let audience: Table<Int>
  /// Blocks of people among whom a quota counts: parts of `audience`.
  let blocks: Table<TableRange>
  /// Edition of each person, component by component.
  let editions: Table<Int32>
  /// Sessions of each day, as positions in `sessionOrder`.
  let days: Table<TableRange>
  let sessionOrder: Table<Int>

  init(_ parameters: ModelParameters, store: TableStore) {
    var components: [ComponentEntry] = []
    var sessions: [SessionEntry] = []
    var audience: [Int] = []
    var blocks: [TableRange] = []
    var editions = [Int32](
      repeating: 0, count: parameters.programme.count * parameters.people.count)
    for (position, component) in parameters.programme.enumerated() {
      let firstBlock = blocks.count
      let invited = parameters.invited(to: component.audience)
      for (place, person) in invited.enumerated() {
        editions[position * parameters.people.count + person] = Int32(place % component.editions)
      }
      for members in Self.rosters(of: component, parameters) {
        blocks.append(TableRange(start: audience.count, end: audience.count + members.count))
        audience += members
      }
      let firstSession = sessions.count
      for (number, session) in component.sessions.enumerated() {
        sessions.append(
          SessionEntry(
            component: position, number: number, day: session.day, interval: session.interval,
            quota: session.quota ?? component.quota ?? 1,
            dose: component.kind == .training
              ? min(session.interval.length / 180, 1.5) : 1))
      }
      components.append(
        ComponentEntry(
          blocks: TableRange(start: firstBlock, end: blocks.count),
          sessions: TableRange(start: firstSession, end: sessions.count),
          minutes: component.sessions.reduce(0) { $0 + $1.interval.length }
            / Double(component.editions), editions: component.editions,
          policy: component.policy, noShow: component.noShow,
          closesDesks: component.closesDesks, isTraining: component.kind == .training,
          isForCoordinators: component.audience == .coordinators,
          deviations: component.effect?.standardDeviations ?? 0,
          dailyFading: component.effect.map { 1 / $0.fadingDays } ?? 0,
          affect: component.effect?.affect ?? 0, technology: component.effect?.technology ?? 0,
          climate: component.effect?.climate ?? 0,
          direction: component.effect?.direction ?? 0, level: component.effect?.level ?? 0,
          coordinatorSkill: component.effect?.coordinatorSkill ?? 0,
          hasObserver: component.hasObserver,
          firstDay: component.sessions.map(\.day).min() ?? -1,
          lastDay: component.sessions.map(\.day).max() ?? -1))
    }
    let order = sessions.indices.sorted {
      (sessions[$0].day, sessions[$0].interval.start, $0)
        < (sessions[$1].day, sessions[$1].interval.start, $1)
    }
    var next = 0
    days = store.table(
      parameters.days.indices.map { day in
        let start = next
        while next < order.count && sessions[order[next]].day == day { next += 1 }
        return TableRange(start: start, end: next)
      })
    self.components = store.table(components)
    self.editions = store.table(editions)
    self.sessions = store.table(sessions)
    self.audience = store.table(audience)
    self.blocks = store.table(blocks)
    sessionOrder = store.table(order)
  }

  /// Lists of people: one for the whole audience, or one a group when the quota holds within groups
  /// or each group sends its coordinator.
  private static func rosters(
    of component: ProgrammeComponent, _ parameters: ModelParameters
  ) -> [[Int]] {
    // Others of the group stand in for a coordinator who is away.
    let invited = parameters.invited(
      to: component.audience == .coordinators ? .staff : component.audience)
    let byGroup = parameters.groups.indices.map { number in
      invited.filter { parameters.group(of: $0) == number }
    }.filter { !$0.isEmpty }
    if component.audience == .coordinators || component.quotaScope == .group { return byGroup }
    if component.policy == .groupsInTurn { return [byGroup.flatMap { $0 }] }
    return [invited]
  }
}

/// A component of the programme.
struct ComponentEntry: BitwiseCopyable {
  var blocks: TableRange
  var sessions: TableRange
  /// Length of all sessions of an edition, and how many there are.
  var minutes: Double
  var editions: Int
  var policy: AttendancePolicy
  var noShow: Double
  var closesDesks: Bool
  var isTraining: Bool
  var isForCoordinators: Bool
  /// Relief of full attendance in standard deviations, and how fast it fades, per day.
  var deviations: Double
  var dailyFading: Double
  /// What a session does to the groups of those who attend (η_A, η_T), and to coordinators.
  var affect: Double
  var technology: Double
  /// What a session that a whole group attends adds to its climate.
  var climate: Double
  /// What a session adds to the direction and the level of attenders' motivation.
  var direction: Double
  var level: Double
  var coordinatorSkill: Double
  var hasObserver: Bool
  /// Days of the first and last session; the relief starts at the end of the last.
  var firstDay: Int
  var lastDay: Int

  /// Whether sessions do anything to groups.
  var movesGroups: Bool { affect != 0 || technology != 0 || coordinatorSkill != 0 }
}

/// A dated session.
struct SessionEntry: BitwiseCopyable {
  var component: Int
  /// Position among its component's sessions.
  var number: Int
  var day: Int
  var interval: DayInterval
  /// Largest share of those present who may leave.
  var quota: Double
  /// What it does against one of usual length: of a training in proportion to its hours, up to four and a
  /// half, since the effects of training are stated for sessions of three.
  var dose: Double
}
