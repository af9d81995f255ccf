// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Wording

/// What is said of a budget before any simulation.
enum BudgetSentence: String, Sentence {
  case estimate, estimateWithSupplements, short, shortWithSupplements, withoutPrice, tooSmall
}

extension StaffBudget {
  /// A budget needs a price.
  static func check(_ check: SectorCheck) {
    guard let budget = check.sector.budget, check.sector.costs?.hour == nil,
      !check.faults.faults.contains(where: { $0.path.hasPrefix("costs") })
    else { return }
    check.faults.report(budget.node, BudgetSentence.withoutPrice.phrase)
  }

  /// A calendar year that the horizon cuts has the share of its working days that lie within.
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let budget = sector.budget else { return }
    let days = parameters.days
    let first = sector.horizon.start.year
    let years = (0...(days.last?.year ?? 0)).map { number in
      let within = days.count { $0.year == number && $0.isWorkingDay }
      let start = CivilDate(year: first + number, month: 1, day: 1)
      let end = CivilDate(year: first + number + 1, month: 1, day: 1)
      let all = start.flatMap { start in
        end.map { end in
          (0..<start.days(to: end)).count {
            sector.isWorkingDay(start.adding(days: $0))
          }
        }
      }
      return budget.perYear * pow(1 + budget.growth, Double(number)) * Double(within)
        / Double(max(all ?? 0, within, 1))
    }
    var lowered = BudgetParameters(years: years, hour: sector.costs?.hour ?? 0)
    lowered.overtimeHour = sector.costs?.overtimeHour ?? 0
    lowered.session = sector.costs?.session ?? 0
    lowered.vacancy = sector.costs?.vacancy ?? 0
    parameters.budget = lowered
  }

  /// Whether the budget pays for the posts; a year that the horizon cuts has too few days to show it, unless
  /// there is no other.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {
    guard let place = check.sector.budget?.node else { return }
    let years = BudgetYear.all(check.sector, parameters)
    let whole = years.filter(\.isWhole)
    guard let worst = (whole.isEmpty ? years : whole).min(by: { $0.left < $1.left }), worst.left < 0
    else { return }
    check.faults.warn(
      place["a-year"] ?? place,
      BudgetSentence.tooSmall.phrase.filling(["year": String(worst.year)]),
      found: place["a-year"]?.echo)
  }

  static func estimates(_ sector: StatedSector, _ parameters: ModelParameters)
    -> [MechanismEstimate]
  {
    BudgetYear.all(sector, parameters).map { year in
      var values: [String: MechanismEstimate.Value] = [
        "year": .year(year.year), "budget": .euros(year.budget), "posts": .euros(year.posts),
        "sessions": .euros(year.sessions),
      ]
      // Nobody has less than nothing left: what is lacking is a figure of its own.
      values[year.left < 0 ? "missing" : "left"] = .euros(abs(year.left))
      guard year.supplements > 0 else {
        return MechanismEstimate(
          year.left < 0 ? BudgetSentence.short : BudgetSentence.estimate, values)
      }
      values["supplements"] = .euros(year.supplements)
      return MechanismEstimate(
        year.left < 0
          ? BudgetSentence.shortWithSupplements : BudgetSentence.estimateWithSupplements, values)
    }
  }
}
