// SPDX-License-Identifier: GPL-3.0-or-later

/// Incentives for teams: small ones work faster for them, and referents who are left out cooperate less and
/// less, so that matters stay unsettled, wait longer in the back office and come back.
///
/// `x ← x* + (x − x*)·e^(−1/τ_x)` weekly; of a service's contacts `1 − FCR_0·(.5 + .5·x)` come back, after
/// `1/x` of the usual time; which ones is drawn (see "Incentives" in the model page; Burgess and others
/// 2017).
struct Incentives: ~Copyable {
  private let plan: IncentivePlan
  private var hasBegun = false
  /// How far referents cooperate (x), 1 at first.
  private var cooperation = 1.0

  init(_ plan: IncentivePlan) { self.plan = plan }

  /// Midnight: the scheme begins on its day.
  mutating func begin(day: Int, _ state: inout SectorState) {
    guard !hasBegun, day >= plan.startDay else { return }
    hasBegun = true
    cooperation = plan.cooperation + (1 - plan.cooperation) * plan.keptAtStart
    for person in 0..<state.operators.count where plan.isMoved[person] {
      state.conditions.set(SpeedFactor.incentive, of: person, to: plan.speed)
      state.conditions.set(RepeatFactor.incentive, of: person, to: plan.repeats)
    }
    state.conditions.compose()
    settleContacts(&state)
  }

  /// Closes a day: books cooperation, and on Sundays lets it follow.
  mutating func close(day: Int, _ state: inout SectorState) {
    state.totals.addLevel(.cooperation, cooperation)
    guard hasBegun, state.tables.days[day].weekday == 7 else { return }
    cooperation = plan.cooperation + (cooperation - plan.cooperation) * plan.weeklyKeep
    settleContacts(&state)
  }

  /// What the first visit settles follows cooperation, and so does the wait for what it does not.
  private func settleContacts(_ state: inout SectorState) {
    for service in 0..<state.services.count where plan.isConcerned[service] {
      let base = state.tables.services.entry(service).pointee.repeatBase
      state.services[service].baseRepeatProbability = base + (1 - base) * 0.5 * (1 - cooperation)
      state.services[service].repeatWait = 1 / cooperation
    }
  }
}
