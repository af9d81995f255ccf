// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

extension CalendarSpace {
  /// Positions of the plans that differ little from one: in the first date by a week at most, or in
  /// one other respect.
  public func neighbours(of plan: CalendarPlan) -> [Int] {
    plans.indices.filter { position in
      let other = plans[position]
      let days = abs(plan.first.days(to: other.first))
      let differences = [
        plan.at != other.at, plan.quota != other.quota, plan.policy != other.policy,
        plan.isApart != other.isApart, plan.sessions != other.sessions,
        plan.spacing != other.spacing,
      ].count { $0 }
      return other != plan
        && (days <= 7 && differences == 0 || days == 0 && differences == 1)
    }
  }
}

extension CalendarPlan {
  /// Days from the first session to the second.
  fileprivate var spacing: Int {
    dates[0].count > 1 ? dates[0][0].days(to: dates[0][1]) : 0
  }
}
