// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// What may be spent on the staff in a calendar year, and the prices of what is spent, in euros.
public struct BudgetParameters: Hashable, Sendable {
  /// Budget of each calendar year of the horizon, or of the part of it that lies within.
  public var years: [Double]
  /// Prices: a contracted hour of a post that somebody holds, an hour of overtime, a training session,
  /// filling a post.
  public var hour: Double
  /// Price of an hour of overtime.
  public var overtimeHour = 0.0
  /// Price of a training session.
  public var session = 0.0
  /// Price of filling a post.
  public var vacancy = 0.0

  /// A budget with the price of a contracted hour; other prices are 0.
  public init(years: [Double], hour: Double) {
    self.years = years
    self.hour = hour
  }
}

/// What may be spent on the staff in a calendar year; prices stand in the costs.
struct BudgetSection: Sendable {
  var node = SourceNode.nothing
  var perYear = 0.0
  var growth = 0.0

  static let section = Section("limits.budget", BudgetSection(), at: \.node, table: "budget") {
    Field(required: "a-year", \.perYear, .quantity(.euros, 0...1e9), table: "budget")
    Field(
      "growth", \.growth, .quantity(.growth, -0.5...1), unit: "%/year", range: -5...5,
      mark: .assumed)
  }
}

extension StatedSector {
  /// The budget as stated; nil when there is none.
  var budget: BudgetSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
