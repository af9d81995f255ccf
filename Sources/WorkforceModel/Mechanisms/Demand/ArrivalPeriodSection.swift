// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// A span of time in which other numbers come than usual, as is known in advance: a deadline, an election, a
/// service that moves.
struct ArrivalPeriodSection: DatedSection, Sendable {
  var node = SourceNode.nothing
  var id = ""
  var name: Phrase?
  var dates = PeriodDates()
  /// Factor on the contacts.
  var factor = 1.0
  /// Days over which it builds up before, and fades after.
  var buildDays = 0
  var fadeDays = 0

  static let section = Section("services.arrivals.periods", ArrivalPeriodSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("name", \.name, .phrase)
    PeriodDates.section.fields(at: \.dates)
    Field(required: "factor", \.factor, .number(0...100))
    Field("builds", \.buildDays, .wholeDays(0...366), unit: "days")
    Field("fades", \.fadeDays, .wholeDays(0...366), unit: "days")
  }

  /// The factor of a date: in a straight line from 1 up to the period, and back to 1 after it.
  func factor(on date: CivilDate) -> Double {
    if dates.contains(date) { return factor }
    func share(_ days: Int, _ sign: Int) -> Double {
      guard days > 0,
        let distance = (1...days).first(where: {
          dates.contains(date.adding(days: sign * $0))
        })
      else { return 0 }
      return 1 - Double(distance) / Double(days + 1)
    }
    return 1 + (factor - 1) * max(share(buildDays, 1), share(fadeDays, -1))
  }
}

extension SectorCheck {
  /// Dates of what is known of demand in advance.
  func checkArrivalPeriods() {
    for service in sector.services { service.arrivals.periods.forEach(checkDates) }
  }
}
