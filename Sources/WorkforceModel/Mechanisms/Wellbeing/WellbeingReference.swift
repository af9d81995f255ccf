// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Fatigue of somebody at reference load on one fixed calendar, whatever the scenario's own.
///
/// 36 hours in five days, of whose weekdays 32 a year are leave, 4 other absences, 7 sickness (of 9.8
/// calendar days) and 8 holidays: so contracts, leave and absences of a scenario matter. Fatigue is linear in
/// the hours attended, so its means follow from the share of weekdays that are (see "Exhaustion" in the model
/// page).
struct WellbeingReference: BitwiseCopyable {
  /// Hours of the week.
  static let weeklyHours = 36.0
  /// Hours of a day.
  static let dailyHours = 7.2
  /// Share of weekdays that are attended.
  private static let attendance = 1 - (32 + 4 + 7 + 8) / 260.9

  /// Mean fatigue at the end of Fridays, of Sundays and of all days.
  let friday: Double
  let sunday: Double
  let everyDay: Double

  /// - Parameter keep: Daily retention of fatigue (φ).
  init(keep: Double) {
    let gain = (1 - keep) * 7 / 5 * Self.attendance
    let week = pow(keep, 7)
    friday = gain * (1 - pow(keep, 5)) / (1 - keep) / (1 - week)
    sunday = friday * keep * keep
    everyDay = Self.attendance
  }
}
