// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

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
}

extension StatedSector {
  /// The budget as stated; nil when there is none.
  var budget: BudgetSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
