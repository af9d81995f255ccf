// SPDX-License-Identifier: GPL-3.0-or-later

/// The days of the horizon as calendars of months: cover, load and risk, with the sessions.
package struct CalendarView {
  struct Year {
    let year: String
    let months: [Month]
  }
  struct Month {
    let name: String
    let monthRisk: String?
    let weekdays: [Weekday]
    let weeks: [Week]
  }
  struct Weekday {
    let name: String
    let short: String
  }
  struct Week {
    let days: [Day]
    /// Name in addresses, of the worst week where it first appears.
    var name: String?
    var isWorst = false
  }
  /// A day; one outside the month or the horizon says nothing.
  struct Day {
    var text: String?
    var css = ""
    var date = ""
    var number = ""
    var dayCover: String?
    var dayRisk: String?
    var dayMark: String?
  }
  struct Key {
    let level: Int
    let text: String
  }

  /// The name of the worst week in addresses.
  static let worstWeek = "worst-week"

  let years: [Year]
  let hasWorstWeek: Bool
  let hasRisk: Bool
  let loadKey: [Key]
  let riskKey: [Key]
  let table: [String: Any]
}
