// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// A yearly budget for the staff.
  public static let budget = MechanismID("budget", section: "limits: budget") { $0.budget != nil }
  /// A budget under which people are hired.
  public static let budgetAndTurnover = MechanismID(
    "budgetAndTurnover", section: "limits: budget, turnover"
  ) {
    $0.has(.budget) && $0.has(.turnover)
  }
}

extension ModelParameters {
  /// What may be spent on the staff in a year; nil when nobody counts it.
  public var budget: BudgetParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

extension StaffBudget: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .budget, limitKeys: [Field("budget", \.budget, .section(BudgetSection.section))],
      metrics: [.spending, .budgetLeft, .daysWithoutOvertime, .deferredHires],
      causes: [CauseID("budget", needs: .budget)], sentences: BudgetSentence.self)
  }

  static func plan(_ preparation: Preparation) -> BudgetPlan? {
    preparation.parameters.budget.map {
      BudgetPlan(
        $0, preparation.parameters, shifts: preparation.tables.pointee.shifts,
        store: preparation.store)
    }
  }

  static func start(_ start: ReplicationStart) -> StaffBudget? {
    guard let plan = start.plans[StaffBudget.self] else { return nil }
    return StaffBudget(plan)
  }
}

extension StaffBudget {
  /// Books what a day has cost.
  static let closing = StateAccess(
    reads: [.vacancy, .hiring, .totals], writes: [.budget, .totals])
  /// Works out what is free.
  static let opening = StateAccess(reads: [.vacancy], writes: [.budget, .hiring])
}

extension Metric {
  /// Euros spent on the staff.
  public static let spending = Metric(
    "spending", at: 540, .euros, by: .none, .total, better: false, needs: .budget,
    .sum(.spending))
  /// Euros of the year's budget not spent at the end of the period.
  public static let budgetLeft = Metric(
    "budget-left", at: 550, .euros, by: .none, .closing, needs: .budget, signed: true,
    .closing(.budgetLeft))
  /// Working days on which no overtime is granted.
  public static let daysWithoutOvertime = Metric(
    "days-without-overtime", at: 560, .days, by: .none, .total, better: false, needs: .budget,
    .sum(.daysWithoutOvertime))
  /// Posts that nobody fills for want of means.
  public static let deferredHires = Metric(
    "deferred-hires", at: 570, .people, by: .none, .average, better: false,
    needs: .budgetAndTurnover,
    .ratio(.deferredHires, over: .headcountDays))
}
