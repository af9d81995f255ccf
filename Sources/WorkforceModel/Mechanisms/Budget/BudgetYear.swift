// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// What a budget leaves in a calendar year, or the part of it within the horizon, when every post is held all
/// the time, in euros.
struct BudgetYear {
  let year: Int
  /// What may be spent.
  let budget: Double
  /// Pay of all posts.
  let posts: Double
  /// Fees of the training sessions.
  let sessions: Double
  /// Pay beside the hours.
  let supplements: Double
  /// Whether the whole calendar year lies within the horizon.
  let isWhole: Bool

  /// For overtime and competitions.
  var left: Double { budget - posts - sessions - supplements }

  /// The calendar years of the horizon; empty without a budget.
  static func all(_ sector: StatedSector, _ parameters: ModelParameters) -> [BudgetYear] {
    guard let budget = parameters.budget else { return [] }
    let days = parameters.days
    return budget.years.indices.map { number in
      let own = days.indices.filter { days[$0].year == number }
      let minutes = parameters.people.reduce(0.0) { sum, person in
        own.reduce(sum) { sum, day in
          days[day].isWorkingDay
            ? sum + person.shifts[days[day].rosterDay].reduce(0) { $0 + $1.length } : sum
        }
      }
      let sessions = parameters.programme.filter { $0.kind == .training }.flatMap(\.sessions)
        .count { own.contains($0.day) }
      let supplements = parameters.paySupplements.reduce(0.0) { sum, supplement in
        let days = own.count { $0 >= supplement.startDay }
        return sum + parameters.posts(with: supplement) * Double(days) * supplement.perYear / 365.25
      }
      return BudgetYear(
        year: sector.horizon.start.year + number, budget: budget.years[number],
        posts: minutes / 60 * budget.hour, sessions: Double(sessions) * budget.session,
        supplements: supplements, isWhole: own.count >= 365)
    }
  }
}
