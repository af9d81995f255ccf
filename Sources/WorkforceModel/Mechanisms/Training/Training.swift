// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Sessions: who attends under the cover quota, and what becomes of the desks meanwhile.
///
/// Of the audience present on the day at most the quota leaves, rounded down, so that cover never
/// falls below the rest; people in another session at that time have left already. Places of people
/// absent or elsewhere go to the next in the policy's order; those of no-shows stay empty. Realised
/// attendance is an outcome (see "Training" in the model page).
struct Training: ~Copyable {
  private let programme: ProgrammeTables
  private var stream: RandomStream
  /// Where the next session of a block goes on in the cyclic order, by block.
  private var turns: Column<Int>
  /// Sessions of the component attended so far, and their minutes, by component and person.
  private var attended: Column<Int32>
  private var minutesAttended: Column<Double>
  private let people: Int
  /// People in the order in which places are offered.
  private var order: Column<Int32>
  /// 1 where a person attended a session: person-major.
  private(set) var attendance: Column<UInt8>
  private(set) var outcomes: Column<SessionOutcome>

  init(
    _ programme: ProgrammeTables, people: Int, masterSeed: UInt64, replication: UInt32
  ) {
    self.programme = programme
    self.people = people
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    turns = Column(repeating: 0, count: programme.blocks.count)
    attended = Column(repeating: 0, count: programme.components.count * people)
    minutesAttended = Column(repeating: 0, count: programme.components.count * people)
    order = Column(repeating: 0, count: people)
    attendance = Column(repeating: 0, count: programme.sessions.count * people)
    outcomes = Column(repeating: SessionOutcome(), count: programme.sessions.count)
  }

  /// Schedules the sessions of a day.
  func layOut(day: Int, midnight: Double, _ calendar: inout TimerCalendar<SectorEvent>) {
    let range = programme.days[day]
    for position in range.start..<range.end {
      let session = programme.sessionOrder[position]
      let interval = programme.sessions[session].interval
      calendar.schedule(
        SectorEvent(.sessionStart, session), at: SimulationTime(minutes: midnight + interval.start))
      calendar.schedule(
        SectorEvent(.sessionEnd, session), at: SimulationTime(minutes: midnight + interval.end))
    }
  }

  /// Chooses who attends: each gets the session as pending, and joins when the contact in hand ends.
  mutating func begin(_ session: Int, _ state: inout SectorState) {
    let entry = programme.sessions[session]
    let component = programme.components[entry.component]
    if component.closesDesks { state.closures += 1 }
    for block in component.blocks.start..<component.blocks.end {
      let roster = programme.blocks[block]
      let present = presentCount(roster, &state)
      outcomes[session].present += Int32(present)
      var places = Int(bounded: Quota.places(entry.quota, of: Double(present)))
      places -= countInAnotherSession(roster, &state)
      if component.isForCoordinators { places = 1 }
      let candidates = arrange(block, entry, component, state)
      var last = -1
      for position in 0..<candidates where places > 0 {
        let person = Int(order[position])
        guard state.isPresentToday(person), !state.isInSession(person),
          attendsEdition(person, of: entry, component)
        else { continue }
        places -= 1
        last = position
        invite(person, to: session, noShow: component.noShow, &state)
      }
      turns[block] = (turns[block] + last + 1) % max(roster.count, 1)
    }
    outcomes[session].cover = Int32(coverLeft(state))
  }

  /// Whether a session is of the edition that a person attends.
  private func attendsEdition(
    _ person: Int, of session: SessionEntry, _ component: ComponentEntry
  ) -> Bool {
    component.editions == 1
      || Int(programme.editions[session.component * people + person])
        == session.number % component.editions
  }

  /// A person stops working and sits in the session that waits for them.
  mutating func join(_ person: Int, now: Double, _ state: inout SectorState) {
    let session = Int(state.operators[person].pendingSession)
    state.operators[person].pendingSession = -1
    state.operators[person].session = Int32(session)
    state.operators[person].activity = .inSession
    state.operators[person].since = now
    state.operators[person].worked = true
    attendance[person * programme.sessions.count + session] = 1
    let entry = programme.sessions[session]
    attended[entry.component * people + person] += 1
    minutesAttended[entry.component * people + person] += entry.interval.length
    outcomes[session].attended += 1
    state.totals.add(.sessionsAttended, group: state.tables.people[person].group, 1)
  }

  /// The session is over: accounts for the time of a person who sat in it.
  ///
  /// Time within the shift is the desks' loss; time outside it is overtime, whatever the cap leaves,
  /// and takes from what the week still allows. Both are neutral load.
  func leave(_ person: Int, now: Double, _ state: inout SectorState) {
    let start = state.operators[person].since
    let minutes = now - start
    let component = programme.components[
      programme.sessions[Int(state.operators[person].session)].component]
    let entry = state.tables.people[person]
    let within = state.tables.shifts.minutes(
      entry.pattern, state.tables.days[state.today].rosterDay,
      from: start - state.midnight, to: now - state.midnight)
    state.operators[person].session = -1
    state.operators[person].neutral += within
    if state.tables.staffGroups[entry.staffGroup].hasContract, minutes > within {
      state.operators[person].overtime += minutes - within
      state.operators[person].overtimeThisWeek += minutes - within
      state.totals.add(.sessionOvertimeMinutes, group: entry.group, minutes - within)
    }
    if component.isTraining {
      state.operators[person].sessionMinutes += minutes
    } else {
      state.operators[person].meetingMinutes += minutes
    }
  }

  /// The session is over: reopens the desks if it had closed them, and notes who was waiting.
  mutating func end(_ session: Int, _ state: inout SectorState) {
    if programme.components[programme.sessions[session].component].closesDesks {
      state.closures -= 1
    }
    var minutes = 0.0
    for service in 0..<state.services.count { minutes += state.services[service].queuedMinutes }
    outcomes[session].backlogHours = minutes / 60
    for person in 0..<people where Int(state.operators[person].pendingSession) == session {
      state.operators[person].pendingSession = -1
    }
  }

  /// Share of the hours of an edition of a component of which a person attended the sessions.
  func shareAttended(component: Int, person: Int) -> Double {
    let minutes = programme.components[component].minutes
    return minutes > 0 ? minutesAttended[component * people + person] / minutes : 0
  }

  /// Somebody new, who has attended nothing, holds a post.
  mutating func resetPost(_ post: Int) {
    for component in 0..<programme.components.count {
      attended[component * people + post] = 0
      minutesAttended[component * people + post] = 0
    }
  }

  /// Whether a person attends or has attended a session.
  func attends(_ person: Int, session: Int) -> Bool {
    attendance[person * programme.sessions.count + session] != 0
  }

  /// Share of a group that attends or has attended a session.
  func shareAttended(_ session: Int, group: Int, _ state: borrowing SectorState) -> Double {
    var attended = 0
    for person in 0..<people
    where state.tables.people[person].group == group && attends(person, session: session) {
      attended += 1
    }
    return Double(attended) / Double(max(state.tables.groups[group].size, 1))
  }

  private mutating func invite(
    _ person: Int, to session: Int, noShow: Double, _ state: inout SectorState
  ) {
    if noShow > 0 {
      let entry = programme.sessions[session]
      stream.turn(
        to: .noShow,
        state.tables.people[person].key << 16 | UInt64(entry.component & 0xff) << 8
          | UInt64(entry.number & 0xff))
      if stream.happens(withProbability: noShow) { return }
    }
    state.operators[person].pendingSession = Int32(session)
  }

  private func presentCount(_ roster: TableRange, _ state: inout SectorState) -> Int {
    var count = 0
    for position in roster.start..<roster.end
    where state.isPresentToday(programme.audience[position]) {
      count += 1
    }
    return count
  }

  /// People of a roster who are present but sit in another session, or are awaited there.
  private func countInAnotherSession(_ roster: TableRange, _ state: inout SectorState) -> Int {
    var count = 0
    for position in roster.start..<roster.end {
      let person = programme.audience[position]
      if state.isPresentToday(person) && state.isInSession(person) { count += 1 }
    }
    return count
  }

  /// People at work with desk duty who are not called away.
  private func coverLeft(_ state: borrowing SectorState) -> Int {
    var cover = 0
    for person in 0..<people {
      let worker = state.operators.entry(person)
      if worker.pointee.isAtWork, worker.pointee.duty == .desk, worker.pointee.session < 0,
        worker.pointee.pendingSession < 0
      {
        cover += 1
      }
    }
    return cover
  }

  /// Lays a block's people out in the order in which the policy offers places.
  ///
  /// - Returns: How many of them are offered one at all.
  private mutating func arrange(
    _ block: Int, _ session: SessionEntry, _ component: ComponentEntry,
    _ state: borrowing SectorState
  ) -> Int {
    let roster = programme.blocks[block]
    let count = roster.count
    if component.isForCoordinators {
      let group = state.tables.groups[state.tables.people[programme.audience[roster.start]].group]
      copy(roster, startingAt: group.coordinatorTakesTurns ? turns[block] : 0)
      return count
    }
    switch component.policy {
    case .rotation:
      copy(roster, startingAt: turns[block])
    case .fixedCover:
      copy(roster, startingAt: 0)
      return Int(bounded: Quota.places(session.quota, of: Double(count)))
    case .random:
      copy(roster, startingAt: 0)
      shuffleOrder(count, block, session)
    case .leastTrainedFirst:
      copy(roster, startingAt: 0)
      shuffleOrder(count, block, session)
      sortByAttendance(count, session.component)
    case .groupsInTurn:
      copy(roster, startingAt: startOfTurn(roster, session.number, state.tables))
    }
    return count
  }

  private mutating func copy(_ roster: TableRange, startingAt offset: Int) {
    for position in 0..<roster.count {
      order[position] = Int32(
        programme.audience[roster.start + (position + offset) % roster.count])
    }
  }

  private mutating func shuffleOrder(_ count: Int, _ block: Int, _ session: SessionEntry) {
    stream.turn(
      to: .attendance,
      UInt64(session.component) << 32 | UInt64(block) << 16 | UInt64(session.number))
    stream.shuffle(UnsafeMutableBufferPointer(start: order.base, count: count))
  }

  /// Stable, so that people who attended equally often stay in drawn order.
  private mutating func sortByAttendance(_ count: Int, _ component: Int) {
    for end in 1..<max(count, 1) {
      let person = order[end]
      let times = attended[component * people + Int(person)]
      var position = end
      while position > 0, attended[component * people + Int(order[position - 1])] > times {
        order[position] = order[position - 1]
        position -= 1
      }
      order[position] = person
    }
  }

  /// Where in a roster sorted by group the group stands whose turn it is.
  private func startOfTurn(_ roster: TableRange, _ turn: Int, _ tables: borrowing SectorTables)
    -> Int
  {
    func group(_ position: Int) -> Int { tables.people[programme.audience[position]].group }
    var groups = 0
    for position in roster.start..<roster.end
    where position == roster.start || group(position) != group(position - 1) {
      groups += 1
    }
    var left = turn % max(groups, 1)
    for position in roster.start + 1..<max(roster.end, roster.start + 1)
    where group(position) != group(position - 1) {
      left -= 1
      if left == 0 { return position - roster.start }
    }
    return 0
  }
}

extension SectorState {
  /// Whether a person has a working day today and is not absent.
  mutating func isPresentToday(_ person: Int) -> Bool {
    operators[person].contracted > 0 && operators[person].absence == .none
  }

  /// Whether a person sits in a session or is awaited in one.
  mutating func isInSession(_ person: Int) -> Bool {
    operators[person].session >= 0 || operators[person].pendingSession >= 0
  }
}
