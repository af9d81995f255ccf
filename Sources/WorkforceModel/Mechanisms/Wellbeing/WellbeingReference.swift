// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Fatigue to be expected at reference load on the scenario's own calendar, by shift pattern.
///
/// The measured score counts fatigue from F_ref, the mean Friday fatigue at demand 1; z counts from the
/// mean of the seven-day means, so that it is 0 at reference (see "Exhaustion" in the model page).
/// Fatigue is linear in the days worked, so its mean follows from the chance of being at work.
struct WellbeingReference {
  /// Mean Friday fatigue.
  let friday: Double
  /// Mean fatigue over all days.
  let everyDay: Double

  /// - Parameters:
  ///   - workdays: For each day of the horizon, whether the pattern works.
  ///   - weekdays: Weekday of each day, 1 Monday … 7 Sunday.
  ///   - daysPerWeek: Contracted days a week (d_w).
  ///   - absence: Share of working days lost to leave, sickness and other absences.
  ///   - fatigueDays: Time constant of fatigue (τ_F).
  init(
    workdays: [Bool], weekdays: [Int], daysPerWeek: Double, absence: Double, fatigueDays: Double
  ) {
    let keep = exp(-1 / fatigueDays)
    let gain = (1 - keep) * 7 / daysPerWeek * (1 - absence)
    var fatigue = 1 - absence
    var fridays = 0.0
    var fridayCount = 0.0
    var sum = 0.0
    for (day, isWorked) in workdays.enumerated() {
      fatigue = keep * fatigue + (isWorked ? gain : 0)
      sum += fatigue
      if weekdays[day] == 5 {
        fridays += fatigue
        fridayCount += 1
      }
    }
    everyDay = workdays.isEmpty ? 1 : sum / Double(workdays.count)
    friday = fridayCount > 0 ? fridays / fridayCount : everyDay
  }
}
