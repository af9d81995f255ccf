// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Back-office work that contacts leave behind, and the tasks of casework, done between contacts and by
/// those in the back office.
///
/// What is due first comes first: an item is due its limit after it was left, a task with its case, and of
/// two that are due at once the item comes first.
///
/// Items are preemptive-resume and stay with whoever started them until they go home. Work is paced:
/// an item starts or resumes only while today's busy minutes are below a share of the contracted
/// minutes elapsed, or when it is over its limit. Work-conserving back office would drive occupancy to
/// 1 whatever the demand (see "Follow-up work" in the model page).
///
/// A person who takes an item when pacing does not allow it yet reserves it and starts later: the end
/// is scheduled at once, so that an item costs one event and not two.
struct FollowUpWork {
  /// Minutes that count as none: what rounding leaves may be less than the clock can resolve, and would be
  /// begun again and again at one instant.
  static let negligible = 1e-6

  /// Adds what a contact leaves to the end of its service's queue.
  func add(service: Int, minutes: Double, now: Double, _ state: inout SectorState) {
    guard minutes > 0 else { return }
    if state.items[service].isEmpty { state.services[service].oldestItem = now }
    state.items[service].append(FollowUpItem(remaining: minutes, created: now))
    state.services[service].backlogMinutes += minutes
  }

  /// Adds work that waits at the start, in items of a usual size.
  func addBacklog(service: Int, minutes: Double, itemSize: Double, _ state: inout SectorState) {
    var left = minutes
    while left > 1e-9 {
      add(service: service, minutes: min(left, itemSize), now: 0, &state)
      left -= itemSize
    }
  }

  /// Gives a person their interrupted item or, of those they have the skill for, the one due first.
  ///
  /// - Parameter overtimeLeft: Minutes that the person may still work after the shift; nil within it.
  ///   After the shift only items over their limit are worked.
  /// - Returns: False when there is no item, or today's contracted time ends before one may start.
  func begin(
    _ person: Int, overtimeLeft: Double?, _ state: inout SectorState,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) -> Bool {
    let now = calendar.now.minutes
    let hasItem = state.operators[person].itemService >= 0
    let next = hasItem ? NextItem() : dueFirst(for: person, &state)
    if !hasItem && next.service < 0 { return false }
    let created = hasItem ? state.operators[person].item.created : next.created
    let isOverLimit = created < now - state.tables.followUpLimit
    var start = now
    if overtimeLeft != nil {
      guard isOverLimit else { return false }
    } else if !isOverLimit {
      start = max(now, paceTime(person, &state))
      guard start < .infinity else { return false }
    }
    if !hasItem { take(next, person, &state) }
    let service = Int(state.operators[person].itemService)
    state.operators[person].itemRate = state.rate(of: person, service: service)
    var minutes =
      state.operators[person].item.remaining * state.duration(of: person, service: service)
    if let overtimeLeft { minutes = min(minutes, overtimeLeft) }
    state.operators[person].activity = .followUp
    state.operators[person].since = start
    calendar.setTimer(
      person, to: SectorEvent(.followUpEnd, person), at: SimulationTime(minutes: start + minutes))
    return true
  }

  /// Whether a person has work over its limit, in hand or waiting.
  func hasOverdue(for person: Int, now: Double, _ state: inout SectorState) -> Bool {
    let created =
      state.operators[person].itemService >= 0
      ? state.operators[person].item.created : dueFirst(for: person, &state).created
    return created < now - state.tables.followUpLimit
  }

  /// Credits the work in hand up to now; its end is over, or is about to be put off. Unless it is finished,
  /// the item stays with the person.
  @inline(__always)
  func credit(_ person: Int, now: Double, _ state: inout SectorState) {
    // Whoever goes on to a contact or a session must not be credited the same minutes again.
    state.operators[person].activity = .idle
    let minutes = now - state.operators[person].since
    guard minutes >= 0 else { return }
    let service = Int(state.operators[person].itemService)
    let left = state.operators[person].item.remaining
    let rate = state.operators[person].itemRate
    let done = min(left, minutes * rate)
    let remaining = left - done
    state.operators[person].item.remaining = remaining
    let isTask = state.operators[person].itemIsTask
    state.creditBusy(person, until: now, as: isTask ? .caseworkMinutes : .followUpMinutes)
    // What is shorter than the clock can resolve is done at once; it would end at this instant for ever.
    let isFinished =
      minutes > 0 && remaining <= Self.negligible || now + remaining / rate == now
    state.services[service].backlogMinutes -= isFinished ? left : done
    guard isFinished else { return }
    state.operators[person].itemService = -1
    state.operators[person].hasFinishedTask = isTask
  }

  /// Puts the item of somebody who goes home back at the head of its queue.
  func handBack(_ person: Int, _ state: inout SectorState) {
    let service = Int(state.operators[person].itemService)
    guard service >= 0 else { return }
    state.operators[person].itemService = -1
    if state.operators[person].itemIsTask {
      var task = state.tasksInHand[person]
      task.remaining = state.operators[person].item.remaining
      state.tasks[service].insert(task)
      state.noteFirstTask(service)
      return
    }
    state.items[service].prepend(state.operators[person].item)
    state.services[service].oldestItem = state.operators[person].item.created
  }

  /// Hands a person the work that is due first.
  @inline(__always)
  private func take(_ next: NextItem, _ person: Int, _ state: inout SectorState) {
    let service = next.service
    let isTask = state.services[service].oldestTask < state.services[service].oldestItem
    state.operators[person].itemService = Int32(truncatingIfNeeded: service)
    state.operators[person].itemIsTask = isTask
    if isTask {
      let task = state.tasks[service].popFirst()
      state.tasksInHand[person] = task
      state.operators[person].item = FollowUpItem(
        remaining: task.remaining, created: task.due - state.tables.followUpLimit)
      state.noteFirstTask(service)
      return
    }
    state.operators[person].item = state.items[service].popFirst()
    state.services[service].oldestItem =
      state.items[service].isEmpty ? .infinity : state.items[service][0].created
  }

  /// The work due first among a person's skills.
  @inline(__always)
  private func dueFirst(for person: Int, _ state: inout SectorState) -> NextItem {
    let skills = state.operators[person].skills
    var best = NextItem()
    for position in skills.start..<skills.end {
      let service = state.tables.skills[position].service
      best.consider(state.services[service].oldestWork, of: service)
    }
    return best
  }

  /// When today's pace allows back-office work again; infinity when not within contracted time.
  @inline(__always)
  private func paceTime(_ person: Int, _ state: inout SectorState) -> Double {
    let load = state.operators[person].busy / state.tables.followUpPace
    let minute = state.tables.shifts.minute(
      in: state.operators[person].shifts,
      afterContracted: load + state.operators[person].neutral)
    return state.midnight + minute
  }
}

/// The waiting work that somebody should do next, and when it was left, or as if it had been; service -1
/// for none.
private struct NextItem: BitwiseCopyable {
  var service = -1
  var created = Double.infinity

  /// Takes other work instead if that was left earlier: selected, not branched to, since nobody can
  /// foresee which it is.
  @inline(__always)
  mutating func consider(_ created: Double, of service: Int) {
    let isEarlier = created < self.created
    self.service = isEarlier ? service : self.service
    self.created = isEarlier ? created : self.created
  }
}

extension SectorState {
  /// Adds a task of casework that has become ready.
  mutating func addTask(service: Int, minutes: Double, due: Double, caseFile: EntityIndex) {
    taskCount += 1
    tasks[service].insert(
      CaseTask(due: due, order: taskCount, remaining: minutes, caseFile: caseFile))
    services[service].backlogMinutes += minutes
    noteFirstTask(service)
  }

  /// Notes which waiting task of a service is due first, after the queue has changed.
  mutating func noteFirstTask(_ service: Int) {
    services[service].oldestTask = tasks[service].earliest - tables.followUpLimit
  }

  /// Whether any follow-up work or task waits for a service's skill.
  mutating func hasWork(_ service: Int) -> Bool {
    !items[service].isEmpty || !tasks[service].isEmpty
  }

  /// Credits a person's work that ends to their day and their group, but for what days before were
  /// credited.
  @inline(__always)
  mutating func creditBusy(_ person: Int, until now: Double, as quantity: Accumulator) {
    let minutes = now - operators[person].since - operators[person].credited
    operators[person].credited = 0
    operators[person].busy += minutes
    totals.add(quantity, group: operators[person].group, minutes)
  }

  /// Credits the day that ends with its part of the work that a person has in hand.
  mutating func creditDay(_ person: Int, until midnight: Double) {
    let minutes = midnight - operators[person].since
    guard minutes > 0 else { return }
    switch operators[person].activity {
    case .serving: creditBusy(person, until: midnight, as: .deskMinutes)
    case .interviewing: creditBusy(person, until: midnight, as: .caseworkMinutes)
    case .followUp:
      let isTask = operators[person].itemIsTask
      creditBusy(person, until: midnight, as: isTask ? .caseworkMinutes : .followUpMinutes)
    case .away, .idle, .held, .inSession, .switching: return
    }
    operators[person].credited = minutes
  }
}
