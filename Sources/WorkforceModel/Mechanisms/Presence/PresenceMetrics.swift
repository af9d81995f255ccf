// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Contracted hours.
  public static let hoursContracted = Metric(
    "hours-contracted", at: 340, .hours, by: .group, .total, needs: .contracts,
    .hours(.contractedMinutes))
  /// Hours lost to changes of duty and to projects.
  public static let hoursOtherDuty = Metric(
    "hours-other-duty", at: 410, .hours, by: .group, .total, needs: .contracts,
    .hours(.switchingMinutes))
  /// Hours of people present, sessions and changes of duty apart.
  public static let hoursStaffed = Metric(
    "hours-staffed", at: 420, .hours, by: .riskGroup, .total, daily: true,
    .hours(.staffedMinutes))
  /// Staffed hours times the speed of work.
  public static let hoursEffective = Metric(
    "hours-effective", at: 430, .hours, by: .riskGroup, .total, better: true,
    .hours(.effectiveMinutes))
  /// Hours of serving contacts.
  public static let hoursDesk = Metric(
    "hours-desk", at: 440, .hours, by: .group, .total,
    .hours(.deskMinutes))
  /// Hours of overtime.
  public static let hoursOvertime = Metric(
    "hours-overtime", at: 480, .hours, by: .group, .total, better: false, needs: .contracts,
    .hours(.overtimeMinutes, .sessionOvertimeMinutes))
  /// Share of staffed hours spent on contacts and back-office work.
  public static let occupancy = Metric(
    "occupancy", at: 490, .share, by: .riskGroup, .ratio, daily: true,
    .formula(
      Formula(
        numerator: .deskMinutes, and: .followUpMinutes, also: .caseworkMinutes,
        denominator: .staffedMinutes, plus: .overtimeMinutes, beside: .afterHoursMinutes)))
  /// Posts that somebody holds.
  public static let headcount = Metric(
    "headcount", at: 500, .people, by: .group, .average, better: true,
    .ratio(.headcount, over: .headcountDays))
  /// Hours of leave.
  public static let hoursLeave = Metric(
    "hours-leave", at: 360, .hours, by: .group, .total, needs: .contracts,
    .hours(.leaveMinutes))
  /// Hours of sickness.
  public static let hoursSickness = Metric(
    "hours-sickness", at: 370, .hours, by: .riskGroup, .total, needs: .contracts,
    .hours(.sickMinutes))
  /// Hours of other absences.
  public static let hoursOtherAbsence = Metric(
    "hours-other-absence", at: 380, .hours, by: .group, .total, needs: .contracts,
    .hours(.otherAbsenceMinutes))
  /// Calendar days of sickness.
  public static let sickDays = Metric(
    "sick-days", at: 640, .days, by: .riskGroup, .total, better: false, needs: .sickness,
    .sum(.sickDays))
  /// Sick spells that begin.
  public static let sickSpells = Metric(
    "sick-spells", at: 650, .count, by: .riskGroup, .total, better: false, needs: .sickness,
    .sum(.sickSpells))
}
