// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Procedures: cases whose tasks are worked one after the other, earliest deadline first, in the time that
/// desk duty leaves, and whose reminders come to the desk once the legal term is over.
///
/// A case is to be closed by the end of its term, in calendar days. Of a case one task at a time is ready;
/// it waits for its skill beside the follow-up work of contacts, and is worked by the same rules
/// (`FollowUpWork`). An overdue case sends reminders as a Poisson process until it is closed (see
/// "Casework" in the model page; law 241/1990, art. 2).
struct Casework: ~Copyable {
  private let plan: CaseworkPlan
  private var stream: RandomStream
  private var cases = EntityPool<CaseFile>(minimumCapacity: 512)
  /// By day: cases whose term has ended the day before, or whose next reminder comes.
  private var watches: Column<EntityQueue>
  private var watchLinks = EntityLinks(minimumCapacity: 512)
  /// By day: first of the cases whose waiting ends, linked by `CaseFile.next`.
  private var wakes: Column<EntityIndex>

  init(_ plan: CaseworkPlan, masterSeed: UInt64, replication: UInt32) {
    self.plan = plan
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    watches = Column(repeating: EntityQueue(), count: plan.dayCount)
    wakes = Column(repeating: .none, count: plan.dayCount)
  }

  /// Midnight: terms end, reminders are sent, waiting is over, the day's cases are opened.
  mutating func begin(day: Int, _ state: inout SectorState) {
    while !watches[day].isEmpty {
      let file = watches[day].popFirst(in: &watchLinks)
      cases[file].watchDay = -1
      watch(file, on: day, &state)
    }
    var file = wakes[day]
    while !file.isNone {
      let next = cases[file].next
      _ = goOn(file, now: state.midnight, &state)
      file = next
    }
    for procedure in 0..<plan.procedures.count where plan.procedures[procedure].isOpenedByDay {
      let total = plan.expected[procedure * plan.dayCount + day]
      guard total > 0 else { continue }
      stream.turn(to: .caseArrivals, UInt64(procedure) << 16 | UInt64(day))
      var arrivals = DayArrivals(total: total)
      var count = 0
      while arrivals.nextShare(using: &stream) != nil { count += 1 }
      for ordinal in 0..<count {
        _ = open(procedure, day: day, ordinal: ordinal, now: state.midnight, &state)
      }
    }
  }

  /// A contact served for the first time may open a case.
  ///
  /// - Returns: The service whose skill its first task needs; -1 when no task is ready.
  mutating func receive(_ contact: EntityIndex, now: Double, _ state: inout SectorState) -> Int {
    let visit = state.contacts.pointer(to: contact)
    let range = plan.openedBy[Int(visit.pointee.service)]
    guard range.count > 0 else { return -1 }
    var share = ContactDraws.share(visit.pointee.draws.caseOpening)
    for position in range.start..<range.end {
      let procedure = plan.opening[position]
      share -= plan.procedures.entry(procedure).pointee.share
      if share < 0 {
        return open(
          procedure, day: Int(visit.pointee.day), ordinal: Int(visit.pointee.ordinal), now: now,
          &state)
      }
    }
    return -1
  }

  private mutating func open(
    _ procedure: Int, day: Int, ordinal: Int, now: Double, _ state: inout SectorState
  ) -> Int {
    let entry = plan.procedures[procedure]
    // The term counts whole days after that of the opening.
    let lastDay = state.today + entry.term
    let file = cases.insert(
      CaseFile(
        procedure: Int32(truncatingIfNeeded: procedure), day: Int32(truncatingIfNeeded: day),
        ordinal: Int32(truncatingIfNeeded: ordinal), opened: now,
        due: Double(lastDay + 1) * 1440))
    state.services[entry.service].openCases += 1
    state.totals.add(.casesOpened, service: entry.service, 1)
    place(file, on: lastDay + 1)
    return goOn(file, now: now, &state)
  }

  /// The task of a case in hand is done.
  ///
  /// - Returns: The service whose skill the next task needs; -1 when none is ready.
  mutating func finishTask(of file: EntityIndex, now: Double, _ state: inout SectorState) -> Int {
    let procedure = plan.procedures[Int(cases[file].procedure)]
    let position = procedure.tasks.start + Int(cases[file].task)
    let isLast =
      (cases[file].timesLeft == 0 && position + 1 == procedure.tasks.end)
      || cases[file].step >= CaseFile.mostSteps
    if !isLast, plan.tasks[position].hasWait {
      stream.turn(to: .taskWait, cases[file].key(step: cases[file].step))
      let days = plan.tasks[position].wait.sample(using: &stream)
      let day = Int(bounded: min(now / 1440 + days, Double(plan.dayCount)))
      if day > state.today {
        if day < plan.dayCount {
          cases[file].next = wakes[day]
          wakes[day] = file
        }
        return -1
      }
    }
    if isLast {
      close(file, now: now, &state)
      return -1
    }
    return goOn(file, now: now, &state)
  }

  /// Makes the next task of a case ready; tasks without work are skipped, and a case without any more is
  /// closed.
  private mutating func goOn(
    _ file: EntityIndex, now: Double, _ state: inout SectorState
  ) -> Int {
    let procedure = plan.procedures.entry(Int(cases[file].procedure))
    let tasks = procedure.pointee.tasks
    while cases[file].step < CaseFile.mostSteps {
      let key = cases[file].key(step: cases[file].step + 1)
      if cases[file].timesLeft == 0 {
        cases[file].task += 1
        guard tasks.start + Int(cases[file].task) < tasks.end else { break }
        stream.turn(to: .taskTimes, key)
        let times = plan.tasks.entry(tasks.start + Int(cases[file].task)).pointee
          .times.sample(using: &stream)
        cases[file].timesLeft = Int32(
          bounded: min(max(times.rounded(), 1), Double(CaseFile.mostSteps)))
      }
      cases[file].timesLeft -= 1
      cases[file].step += 1
      let task = plan.tasks.entry(tasks.start + Int(cases[file].task))
      let skill = task.pointee.skill
      stream.turn(to: .taskWork, key)
      let minutes =
        task.pointee.work.sample(using: &stream)
        * state.tables.complexity[skill * plan.dayCount + state.today]
      guard minutes > FollowUpWork.negligible else { continue }
      state.totals.add(.demandedMinutes, service: skill, minutes)
      state.addTask(
        service: skill, minutes: minutes, due: cases[file].due, caseFile: file)
      return skill
    }
    close(file, now: now, &state)
    return -1
  }

  private mutating func close(_ file: EntityIndex, now: Double, _ state: inout SectorState) {
    let entry = cases[file]
    let service = plan.procedures[Int(entry.procedure)].service
    state.services[service].openCases -= 1
    if entry.isOverdue { state.services[service].overdueCases -= 1 }
    state.totals.add(.casesClosed, service: service, 1)
    if now <= entry.due { state.totals.add(.casesInTerm, service: service, 1) }
    state.totals.add(.caseDays, service: service, (now - entry.opened) / 1440)
    if entry.watchDay >= 0 { watches[Int(entry.watchDay)].remove(file, in: &watchLinks) }
    cases.remove(file)
  }

  /// A case's term has ended, or its reminder comes.
  private mutating func watch(_ file: EntityIndex, on day: Int, _ state: inout SectorState) {
    let service = plan.procedures[Int(cases[file].procedure)].service
    if cases[file].isOverdue {
      remind(file, of: service, &state)
    } else {
      cases[file].isOverdue = true
      cases[file].nextReminder = Double(day)
      state.services[service].overdueCases += 1
    }
    guard plan.remindersPerDay > 0 else { return }
    // Each gap is a number of its own, so that a case that closes earlier leaves the others' as they are.
    stream.turn(to: .reminder, cases[file].key(step: cases[file].reminders))
    cases[file].nextReminder += stream.exponential() / plan.remindersPerDay
    place(file, on: Int(bounded: min(cases[file].nextReminder, Double(plan.dayCount))))
  }

  /// Somebody asks about an overdue case, today or on the next opening day.
  private mutating func remind(
    _ file: EntityIndex, of service: Int, _ state: inout SectorState
  ) {
    let target = plan.reminderService < 0 ? service : plan.reminderService
    let number = cases[file].reminders
    cases[file].reminders += 1
    guard let day = state.tables.openDay(of: target, from: state.today) else { return }
    var contact = Contact(
      service: Int32(truncatingIfNeeded: target), day: cases[file].day,
      ordinal: cases[file].procedure << 14 | cases[file].ordinal & 0x3fff,
      serviceNumber: state.tables.services.entry(target).pointee.streamNumber)
    contact.visit = Contact.firstReminder + Contact.visitsOfReminder * (number % 32)
    contact.isReminder = true
    contact.wasRefused = true
    stream.turn(to: .returnTime, contact.key)
    let minute = state.tables.profiles.minute(
      service: target, day: day, share: stream.uniform())
    contact.arrived = Double(day) * 1440 + minute
    contact.next = state.returns[day]
    state.returns[day] = state.contacts.insert(contact)
    state.totals.add(.reminders, service: target, 1)
  }

  private mutating func place(_ file: EntityIndex, on day: Int) {
    guard day < plan.dayCount else { return }
    watches[day].append(file, in: &watchLinks)
    cases[file].watchDay = Int32(truncatingIfNeeded: day)
  }
}
