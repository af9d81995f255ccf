// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Back-office work that contacts leave behind, done between contacts and by those in the back office.
///
/// Items are preemptive-resume and stay with whoever started them until they go home. Work is paced:
/// an item starts or resumes only while today's busy minutes are below u_ref times the contracted
/// minutes elapsed, or when it is over its limit. Work-conserving back office would drive occupancy to
/// 1 whatever the demand (see "Follow-up work" in the model page).
///
/// A person who takes an item when pacing does not allow it yet reserves it and starts later: the end
/// is scheduled at once, so that an item costs one event and not two.
struct FollowUpWork {
  /// Minutes that count as none: what rounding leaves may be less than the clock can tell, and would be
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

  /// Gives a person their interrupted item or the oldest one they have the skill for.
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
    let service = hasItem ? -1 : oldest(for: person, &state)
    if !hasItem && service < 0 { return false }
    let created =
      hasItem ? state.operators[person].item.created : state.services[service].oldestItem
    let isOverLimit = created < now - state.tables.followUpLimit
    var start = now
    if overtimeLeft != nil {
      guard isOverLimit else { return false }
    } else if !isOverLimit {
      start = max(now, paceTime(person, &state))
      guard start < .infinity else { return false }
    }
    if !hasItem { take(service, person, &state) }
    var minutes =
      state.operators[person].item.remaining
      / state.speed(of: person, service: Int(state.operators[person].itemService))
    if let overtimeLeft { minutes = min(minutes, overtimeLeft) }
    state.operators[person].activity = .followUp
    state.operators[person].since = start
    calendar.setTimer(
      person, to: SectorEvent(.followUpEnd, person), at: SimulationTime(minutes: start + minutes))
    return true
  }

  /// Whether a person has work over its limit, in hand or waiting.
  func hasOverdue(for person: Int, now: Double, _ state: inout SectorState) -> Bool {
    var created = Double.infinity
    if state.operators[person].itemService >= 0 {
      created = state.operators[person].item.created
    } else {
      let service = oldest(for: person, &state)
      if service >= 0 { created = state.services[service].oldestItem }
    }
    return created < now - state.tables.followUpLimit
  }

  /// Stops the work in hand, crediting what was done; the item stays with the person unless it is
  /// finished.
  func stop(
    _ person: Int, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    calendar.stopTimer(person)
    credit(person, now: calendar.now.minutes, &state)
  }

  /// Credits the work in hand up to now; its end is over, or is about to be put off.
  func credit(_ person: Int, now: Double, _ state: inout SectorState) {
    // Whoever goes on to a contact or a session must not be credited the same minutes again.
    state.operators[person].activity = .idle
    let minutes = now - state.operators[person].since
    guard minutes > 0 else { return }
    let service = Int(state.operators[person].itemService)
    let left = state.operators[person].item.remaining
    let done = min(left, minutes * state.speed(of: person, service: service))
    let remaining = left - done
    state.operators[person].item.remaining = remaining
    state.creditBusy(person, minutes, as: .followUpMinutes)
    let isFinished = remaining <= Self.negligible
    state.services[service].backlogMinutes -= isFinished ? left : done
    if isFinished { state.operators[person].itemService = -1 }
  }

  /// Puts the item of somebody who goes home back at the head of its queue.
  func handBack(_ person: Int, _ state: inout SectorState) {
    let service = Int(state.operators[person].itemService)
    guard service >= 0 else { return }
    state.items[service].prepend(state.operators[person].item)
    state.services[service].oldestItem = state.operators[person].item.created
    state.operators[person].itemService = -1
  }

  /// Hands a person the first waiting item of a service.
  private func take(_ service: Int, _ person: Int, _ state: inout SectorState) {
    state.operators[person].item = state.items[service].popFirst()
    state.operators[person].itemService = Int32(truncatingIfNeeded: service)
    state.services[service].oldestItem =
      state.items[service].isEmpty ? .infinity : state.items[service][0].created
  }

  /// The service of the oldest waiting item among a person's skills; -1 when none waits.
  private func oldest(for person: Int, _ state: inout SectorState) -> Int {
    let skills = state.tables.agentGroups[state.tables.people[person].agentGroup].skills
    var best = -1
    var created = Double.infinity
    for position in skills.start..<skills.end {
      let service = state.tables.skills[position].service
      let candidate = state.services[service].oldestItem
      if candidate < created {
        best = service
        created = candidate
      }
    }
    return best
  }

  /// When today's pace allows back-office work again; infinity when not within contracted time.
  private func paceTime(_ person: Int, _ state: inout SectorState) -> Double {
    let load = state.operators[person].busy / state.tables.referenceOccupancy
    let minute = state.tables.shifts.minute(
      in: state.operators[person].shifts,
      afterContracted: load + state.operators[person].neutral)
    return state.midnight + minute
  }
}

extension SectorState {
  /// Relative speed of a person's work for a service, at the desk and in the back office: skill times
  /// current condition times the pace at which the service is worked.
  mutating func speed(of person: Int, service: Int) -> Double {
    tables.skillSpeeds[tables.people[person].agentGroup * services.count + service]
      * conditions.speed[person] * self.services[service].pace
  }

  /// Credits a person's work to their day and their group.
  mutating func creditBusy(_ person: Int, _ minutes: Double, as quantity: Quantity) {
    operators[person].busy += minutes
    account.add(quantity, group: tables.people[person].group, minutes)
  }
}
