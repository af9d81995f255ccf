// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Caseloads: cases that belong to a person, who interviews at an interval and writes it up.
///
/// An interview is an appointment: it is held by whoever has the case, at a time of the day's shift, before
/// contacts that wait and in the place of follow-up work, and is never interrupted. What cannot be held
/// (absence, a full day, the end of the shift) is due until it is. Cases close after a drawn time and new
/// ones go to whoever has fewest; those of somebody who has left are handed on when their next interview is
/// due (see "Casework" in the model page).
struct Caseloads: ~Copyable {
  private let plan: CaseloadPlan
  private var stream: RandomStream
  private var cases = EntityPool<SupportCase>(minimumCapacity: 512)
  /// By day: first of the cases that close, or whose next interview is due; linked by `next`.
  private var agenda: Column<EntityIndex>
  /// By person: cases whose interview is due, longest first.
  private var due: Column<EntityQueue>
  private var dueLinks = EntityLinks(minimumCapacity: 512)
  /// By person: open cases.
  private var open: Column<Int32>
  /// By person: the case whose interview is being held.
  private var held: Column<EntityIndex>
  /// By caseload: the number of the next case.
  private var serials: Column<Int32>

  init(_ plan: CaseloadPlan, people: Int, masterSeed: UInt64, replication: UInt32) {
    self.plan = plan
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    agenda = Column(repeating: .none, count: plan.dayCount)
    due = Column(repeating: EntityQueue(), count: people)
    open = Column(repeating: 0, count: people)
    held = Column(repeating: .none, count: people)
    serials = Column(repeating: 0, count: plan.caseloads.count)
  }

  /// Midnight: cases close, interviews become due, new cases come; today's appointments are made.
  mutating func begin(
    day: Int, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    if day == 0 { takeOver(&state) }
    var support = agenda[day]
    while !support.isNone {
      let next = cases[support].next
      if Int(cases[support].closes) <= day {
        close(support)
      } else {
        becomeDue(support, &state)
      }
      support = next
    }
    for caseload in 0..<plan.caseloads.count { receive(caseload, day: day, &state) }
    for person in 0..<due.count where state.operators[person].isVacant { handOn(person, &state) }
    for caseload in 0..<plan.caseloads.count { makeAppointments(caseload, &state, &calendar) }
    record(&state)
  }

  /// The person begins the interview that has been due longest.
  ///
  /// - Returns: How long it takes, in minutes.
  mutating func beginInterview(_ person: Int, _ state: inout SectorState) -> Double {
    let support = due[person].popFirst(in: &dueLinks)
    state.operators[person].callers -= 1
    held[person] = support
    let caseload = plan.caseloads[Int(cases[support].caseload)]
    state.totals.add(.interviews, service: caseload.service, 1)
    state.totals.add(
      .interviewDelay, service: caseload.service, Double(state.today - Int(cases[support].dueSince))
    )
    return cases[support].interviewMinutes
      * state.deskDuration(of: person, service: caseload.service)
  }

  /// The interview is over: it leaves writing, and the next one is due after an interval.
  ///
  /// - Returns: The interview as a contact, for whatever contacts do to people, and its emotional load.
  mutating func endInterview(
    _ person: Int, now: Double, _ state: inout SectorState
  ) -> (contact: Contact, emotionalLoad: Double) {
    let support = held[person]
    held[person] = .none
    let caseload = plan.caseloads[Int(cases[support].caseload)]
    if cases[support].writingMinutes > FollowUpWork.negligible {
      state.addTask(
        service: caseload.service, minutes: cases[support].writingMinutes,
        due: now + state.tables.followUpLimit, caseFile: .none)
    }
    var contact = Contact(
      service: Int32(truncatingIfNeeded: caseload.service),
      day: Int32(truncatingIfNeeded: state.today), ordinal: cases[support].serial,
      serviceNumber: state.tables.services.entry(caseload.service).pointee.streamNumber)
    contact.visit = Contact.interview
    contact.draws.hostility = cases[support].hostilityDraw
    let next = Int(
      bounded: min(now / 1440 + max(cases[support].interval, 1), Double(plan.dayCount)))
    cases[support].interviews += 1
    let closes = Int(cases[support].closes)
    if closes <= state.today {
      close(support)
    } else {
      enter(support, on: min(next, closes))
    }
    return (contact, caseload.emotionalLoad)
  }

  /// Cases that are open when the horizon begins, as a stationary caseload has them: what is left of each
  /// one's time, and of the interval to its next interview, is drawn.
  private mutating func takeOver(_ state: inout SectorState) {
    for caseload in 0..<plan.caseloads.count {
      let entry = plan.caseloads[caseload]
      for _ in 0..<entry.cases {
        let support = add(caseload, &state)
        stream.turn(to: .caseDuration, cases[support].key)
        // A row of cases in the same place, met at a time long after the first began.
        let time = entry.meanDuration * (8 + stream.uniform())
        var end = 0.0
        while end <= time { end += max(entry.duration.sample(using: &stream), 0.01) }
        cases[support].closes = Self.day(end - time + 1)
        let first = stream.uniform() * entry.interval.sample(using: &stream)
        enter(support, on: min(Int(bounded: first), Int(cases[support].closes)))
      }
    }
  }

  /// New cases of a day; the first interview of each is due at once.
  private mutating func receive(_ caseload: Int, day: Int, _ state: inout SectorState) {
    let total = plan.expected[caseload * plan.dayCount + day]
    guard total > 0 else { return }
    stream.turn(to: .caseloadArrivals, UInt64(caseload) << 16 | UInt64(day))
    var arrivals = DayArrivals(total: total)
    var count = 0
    while arrivals.nextShare(using: &stream) != nil { count += 1 }
    for _ in 0..<count {
      let support = add(caseload, &state)
      stream.turn(to: .caseDuration, cases[support].key)
      let duration = plan.caseloads[caseload].duration.sample(using: &stream)
      cases[support].closes = Self.day(Double(day) + max(duration, 1))
      becomeDue(support, &state)
    }
  }

  private static func day(_ value: Double) -> Int32 {
    Int32(bounded: min(value, Double(Int32.max - 1)))
  }

  private mutating func add(_ caseload: Int, _ state: inout SectorState) -> EntityIndex {
    let serial = serials[caseload]
    serials[caseload] += 1
    let worker = leastLoaded(plan.caseloads[caseload].staffGroup, &state)
    open[worker] += 1
    return cases.insert(
      SupportCase(
        caseload: Int32(truncatingIfNeeded: caseload), serial: serial,
        worker: Int32(truncatingIfNeeded: worker), closes: 0))
  }

  /// Whoever of a staff group is in post and has fewest cases, the first of them; the first of the line
  /// when nobody is in post.
  private func leastLoaded(_ staffGroup: Int, _ state: inout SectorState) -> Int {
    let members = state.tables.staffGroups[staffGroup].members
    var best = members.start
    var isBestVacant = true
    for person in members.start..<members.end where !state.operators[person].isVacant {
      if isBestVacant || open[person] < open[best] {
        best = person
        isBestVacant = false
      }
    }
    return best
  }

  private mutating func enter(_ support: EntityIndex, on day: Int) {
    guard day < plan.dayCount else { return }
    cases[support].next = agenda[day]
    agenda[day] = support
  }

  private mutating func close(_ support: EntityIndex) {
    open[Int(cases[support].worker)] -= 1
    cases.remove(support)
  }

  /// An interview is due from today on: what it takes and leaves is drawn, and its work demanded.
  private mutating func becomeDue(_ support: EntityIndex, _ state: inout SectorState) {
    let caseload = plan.caseloads.entry(Int(cases[support].caseload))
    let service = caseload.pointee.service
    let complexity = state.tables.complexity[service * plan.dayCount + state.today]
    stream.turn(to: .interview, cases[support].key)
    cases[support].hostilityDraw = stream.bits()
    cases[support].interviewMinutes =
      caseload.pointee.interview.sample(using: &stream) * complexity
    if caseload.pointee.hasWriting {
      cases[support].writingMinutes = caseload.pointee.writing.sample(using: &stream) * complexity
    }
    cases[support].interval = caseload.pointee.interval.sample(using: &stream)
    cases[support].dueSince = Int32(truncatingIfNeeded: state.today)
    state.totals.add(
      .demandedMinutes, service: service,
      cases[support].interviewMinutes + cases[support].writingMinutes)
    state.totals.add(
      .demandedDeskMinutes, service: service, cases[support].interviewMinutes)
    assign(support, &state)
    due[Int(cases[support].worker)].append(support, in: &dueLinks)
  }

  /// Gives the case of somebody who has left to a colleague.
  private mutating func assign(_ support: EntityIndex, _ state: inout SectorState) {
    let worker = Int(cases[support].worker)
    guard state.operators[worker].isVacant else { return }
    let heir = leastLoaded(plan.caseloads[Int(cases[support].caseload)].staffGroup, &state)
    open[worker] -= 1
    open[heir] += 1
    cases[support].worker = Int32(truncatingIfNeeded: heir)
  }

  /// Interviews that were due from somebody who has left go to colleagues, if there are any.
  private mutating func handOn(_ person: Int, _ state: inout SectorState) {
    for _ in 0..<due[person].count {
      let support = due[person].popFirst(in: &dueLinks)
      assign(support, &state)
      due[Int(cases[support].worker)].append(support, in: &dueLinks)
    }
  }

  /// Spreads the appointments of everybody present over their shift, so that the last can be over with it.
  private mutating func makeAppointments(
    _ caseload: Int, _ state: inout SectorState,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    // Two caseloads of one line belong to the same people, who are called once.
    guard isFirst(caseload) else { return }
    let entry = plan.caseloads[caseload]
    let members = state.tables.staffGroups[entry.staffGroup].members
    for person in members.start..<members.end {
      let count = min(due[person].count, entry.mostPerDay)
      let worker = state.operators.entry(person)
      guard count > 0, worker.pointee.contracted > 0, worker.pointee.absence == .none else {
        continue
      }
      stream.turn(
        to: .appointment, state.tables.people[person].key << 16 | UInt64(state.today))
      let room = max(0, worker.pointee.contracted - entry.meanInterview)
      for number in 0..<count {
        let share = (Double(number) + stream.uniform()) / Double(count)
        let minute = state.tables.shifts.minute(
          in: worker.pointee.shifts, afterContracted: room * share)
        calendar.schedule(
          SectorEvent(.appointment, person), at: SimulationTime(minutes: state.midnight + minute))
      }
    }
  }

  /// Books open cases and those in post to the groups that hold them.
  private func record(_ state: inout SectorState) {
    for caseload in 0..<plan.caseloads.count {
      let staffGroup = plan.caseloads[caseload].staffGroup
      let members = state.tables.staffGroups[staffGroup].members
      let group = state.tables.staffGroups[staffGroup].group
      guard isFirst(caseload) else { continue }
      var inPost = 0.0
      var sum = 0.0
      for person in members.start..<members.end {
        if !state.operators[person].isVacant { inPost += 1 }
        sum += Double(open[person])
      }
      state.totals.add(.caseloadCases, group: group, sum)
      state.totals.add(.caseloadWorkers, group: group, inPost)
    }
  }

  /// Whether no caseload before has the same staff group.
  private func isFirst(_ caseload: Int) -> Bool {
    for other in 0..<caseload
    where plan.caseloads[other].staffGroup == plan.caseloads[caseload].staffGroup {
      return false
    }
    return true
  }
}
