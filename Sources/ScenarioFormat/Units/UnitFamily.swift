// SPDX-License-Identifier: GPL-3.0-or-later

/// Units that measure the same thing, with their factors to the unit of the model.
package struct UnitFamily: Sendable {
  /// A unit in its normal spelling and its factor.
  package struct Unit: Sendable {
    package let name: String
    package let factor: Double
    /// How a person writes it after a number other than 1.
    package let written: String
  }

  package let units: [Unit]
  /// Values as a person would write them, for messages.
  package let examples: [String]
  /// Whether a bare number is allowed, and then stands for itself.
  package var allowsBare = false

  /// A number of some unit in the unit of the model; nil for another family's.
  package func value(_ number: Double, _ unit: String) -> Double? {
    if unit.isEmpty { return allowsBare ? number : nil }
    guard let factor = units.first(where: { $0.name == unit })?.factor else { return nil }
    // 70% is 70/100, the number nearest to 0.7; 70 times 0.01 is another, and quotas are rounded.
    return factor < 1 ? number / (1 / factor) : number * factor
  }

  /// Units that people write otherwise than in their normal spelling.
  private static let spelling = [
    "day": "days", "week": "weeks", "month": "months", "year": "years", "point": "points",
    "eur": "EUR", "% per year": "%/year", "h per week": "h/week",
    "h per week per person": "h/week per person", "day per year": "days per year",
    "period per year": "periods/year",
  ]

  /// A value in the unit of the model as a person writes it in a unit; without one in the family's own, or bare
  /// where that means the same.
  package func text(_ value: Double, in unit: String? = nil) -> String {
    let unit =
      unit ?? (allowsBare ? "" : units.first { $0.factor == 1 }?.written ?? units[0].written)
    let name = QuantityText("1 " + unit)?.unit ?? ""
    guard let factor = units.first(where: { $0.name == name })?.factor else {
      return quantityText(value, unit)
    }
    // The number that was meant, not the nearest to its quotient: 3.4% is .034.
    let number = (value / factor * 1e9).rounded() / 1e9
    let singular = abs(number) == 1 && unit.count > 1 ? unit.droppingPlural : unit
    return quantityText(number, singular)
  }

  private init(_ units: [(String, Double)], examples: [String], allowsBare: Bool = false) {
    self.units = units.map {
      Unit(name: $0.0, factor: $0.1, written: Self.spelling[$0.0] ?? $0.0)
    }
    self.examples = examples
    self.allowsBare = allowsBare
  }

  /// Every family that has units.
  package static let all = [
    minutes, days, weeks, hours, share, growth, weeklyHours, overtime, perYear, perWeek,
    daysPerYear, periodsPerYear, deviations, euros, points,
  ]

  /// Days in a mean month, by which spans in months become days.
  package static let daysPerMonth = 365.25 / 12

  /// Minutes.
  package static let minutes = UnitFamily(
    [("s", 1.0 / 60), ("min", 1), ("h", 60)], examples: ["12 min", "2 h", "90 s"])
  /// Days.
  package static let days = UnitFamily(
    [
      ("h", 1.0 / 24), ("day", 1), ("week", 7), ("month", daysPerMonth), ("year", 365.25),
    ], examples: ["10 days", "2 weeks", "3 months"])
  /// Days, as a figure that is reported in days.
  package static let wholeDays = UnitFamily([("day", 1)], examples: ["10 days"], allowsBare: true)
  /// Weeks.
  package static let weeks = UnitFamily(
    [("day", 1.0 / 7), ("week", 1), ("month", daysPerMonth / 7), ("year", 365.25 / 7)],
    examples: ["26 weeks", "6 months"])
  /// Hours of work.
  package static let hours = UnitFamily([("h", 1), ("min", 1.0 / 60)], examples: ["120 h"])
  /// Share of 1.
  package static let share = UnitFamily([("%", 0.01)], examples: ["70%", "0.7"], allowsBare: true)
  /// Relative change a year.
  package static let growth = UnitFamily([("% per year", 0.01)], examples: ["2%/year"])
  /// Hours a week.
  package static let weeklyHours = UnitFamily([("h per week", 1)], examples: ["36 h/week"])
  /// Hours a week and person.
  package static let overtime = UnitFamily(
    [("h per week per person", 1), ("h per week", 1)], examples: ["3 h/week per person"])
  /// How often a year.
  package static let perYear = UnitFamily(
    [("per year", 1), ("per month", 12)], examples: ["1.44 per year"])
  /// How often a week.
  package static let perWeek = UnitFamily(
    [("per week", 1), ("per month", 7 / daysPerMonth), ("per year", 7 / 365.25)],
    examples: ["0.2 per week"])
  /// Days a year.
  package static let daysPerYear = UnitFamily(
    [("day per year", 1), ("per year", 1)], examples: ["28 days per year"])
  /// Periods a year.
  package static let periodsPerYear = UnitFamily(
    [("period per year", 1)], examples: ["2 periods/year"])
  /// Standard deviations.
  package static let deviations = UnitFamily([("sd", 1)], examples: ["0.17 sd"])
  /// Euros.
  package static let euros = UnitFamily([("eur", 1)], examples: ["27 EUR"])
  /// Points of the exhaustion score.
  package static let points = UnitFamily(
    [("point", 1)], examples: ["35", "5 points"], allowsBare: true)
  /// A pure number.
  package static let number = UnitFamily([], examples: ["0.8"], allowsBare: true)
}

extension String {
  /// `days per year` as `day per year`.
  fileprivate var droppingPlural: String {
    let word = prefix { $0.isLetter }
    guard word.count > 2, word.last == "s" else { return self }
    return String(word.dropLast()) + String(self[word.endIndex...])
  }
}
