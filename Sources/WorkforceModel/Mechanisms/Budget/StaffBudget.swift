// SPDX-License-Identifier: GPL-3.0-or-later

/// The yearly budget for the staff, which limits overtime and hiring.
///
/// Bound are the pay of all posts that somebody holds, the fees of the sessions and pay beside the hours, until
/// the end of the calendar year. Overtime is granted on days that begin with means left; somebody begins
/// on a vacant post when they cover the competition and the pay until the end of the year, and waits
/// otherwise. What is left lapses with the year (see "Budget" in the model page).
struct StaffBudget: ~Copyable {
  private let plan: BudgetPlan
  /// Euros spent since the year began.
  private var spent = 0.0

  init(_ plan: BudgetPlan) { self.plan = plan }

  /// Midnight, before people go and come: what is still free, and what each vacant post would take of it.
  mutating func begin(day: Int, _ state: inout SectorState) {
    if plan.isFirstOfYear[day] { spent = 0 }
    var bound = plan.feesLeft[day]
    for person in 0..<state.operators.count {
      let pay = payLeft(person, day: day, state)
      if state.operators[person].isVacant {
        state.hirePrices[person] = plan.vacancy + pay
      } else {
        bound += pay
      }
    }
    state.deferredHires = 0
    state.uncommittedBudget = plan.allotment[day] - spent - bound
  }

  /// What the holder of a post costs from a day to the end of its year.
  private func payLeft(_ person: Int, day: Int, _ state: borrowing SectorState) -> Double {
    let pattern = state.tables.people[person].pattern
    let paidDays = min(
      plan.daysLeft[day], max(0, day + plan.daysLeft[day] - plan.supplementStart))
    return plan.payLeft[pattern * plan.dayCount + day] + plan.supplement[person] * Double(paidDays)
  }

  /// Closes a day: books what it has cost.
  mutating func close(day: Int, _ state: inout SectorState) {
    var paidMinutes = 0.0
    var overtimeMinutes = 0.0
    var hires = 0.0
    for group in 0..<state.tables.groups.count {
      let amounts = state.totals.row(state.totals.rows.group(group))
      paidMinutes +=
        amounts[Accumulator.contractedMinutes.rawValue]
        - amounts[Accumulator.vacancyMinutes.rawValue]
      overtimeMinutes +=
        amounts[Accumulator.overtimeMinutes.rawValue]
        + amounts[Accumulator.sessionOvertimeMinutes.rawValue]
      hires += amounts[Accumulator.hires.rawValue]
    }
    var cost =
      paidMinutes / 60 * plan.hour + overtimeMinutes / 60 * plan.overtimeHour
      + hires * plan.vacancy + plan.fees[day]
    if day >= plan.supplementStart {
      for person in 0..<state.operators.count where !state.operators[person].isVacant {
        cost += plan.supplement[person]
      }
    }
    spent += cost
    state.budgetLeft = plan.allotment[day] - spent
    state.totals.addLevel(.spending, cost)
    state.totals.addLevel(.deferredHires, Double(state.deferredHires))
    if state.tables.days[day].isWorkingDay, state.uncommittedBudget <= 0 {
      state.totals.addLevel(.daysWithoutOvertime, 1)
    }
  }
}
