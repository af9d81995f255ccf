// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import ScenarioFormat
internal import WorkforceModel

/// What may be spent on the staff in a calendar year; prices stand in the costs.
struct BudgetSection: Sendable {
  var node = SourceNode.nothing
  var perYear = 0.0
  var growth = 0.0

  static let section = Section("limits.budget", BudgetSection(), at: \.node, table: "budget") {
    Field(required: "a-year", \.perYear, .quantity(.euros), table: "budget")
    Field(
      "growth", \.growth, .quantity(.growth, -0.5...1), unit: "%/year", range: -5...5,
      mark: .assumed)
  }

  /// The budget as the model knows it, with the prices of the scenario.
  ///
  /// A calendar year that the horizon cuts has the share of its working days that lie within.
  func lowered(_ scenario: Scenario, days: [DayParameters]) -> BudgetParameters {
    let costs = scenario.costs
    let first = scenario.horizon.start.year
    let years = (0...(days.last?.year ?? 0)).map { number in
      let within = days.count { $0.year == number && $0.isWorkingDay }
      let start = CivilDate(year: first + number, month: 1, day: 1)
      let end = CivilDate(year: first + number + 1, month: 1, day: 1)
      let all = start.flatMap { start in
        end.map { end in
          (0..<start.days(to: end)).count {
            scenario.calendar.isWorkingDay(start.adding(days: $0))
          }
        }
      }
      return perYear * pow(1 + growth, Double(number)) * Double(within)
        / Double(max(all ?? 0, within, 1))
    }
    var lowered = BudgetParameters(years: years, hour: costs?.hour ?? 0)
    lowered.overtimeHour = costs?.overtimeHour ?? 0
    lowered.session = costs?.session ?? 0
    lowered.vacancy = costs?.vacancy ?? 0
    return lowered
  }
}
