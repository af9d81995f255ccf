// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import ScenarioFormat
internal import WorkforceModel

/// What may be spent on the staff in a calendar year; prices stand in the costs.
struct BudgetSection: Sendable {
  let node: SourceNode
  let perYear: Double
  let growth: Double

  static let perYear = Field(required: "a-year", ValueFormat.quantity(.euros))
  static let growth = Field(
    "growth", ValueFormat.quantity(.growth, Bounds(low: -0.5, high: 1)), default: "0%/year",
    mark: .assumed, range: ("-5%/year", "5%/year"))
  static let format = SectionFormat(name: "limits.budget", fields: [perYear.any, growth.any])

  init(_ reader: SectionReader) {
    node = reader.node
    perYear = reader.value(Self.perYear, placeholder: 0)
    growth = reader.value(Self.growth, placeholder: 0)
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
