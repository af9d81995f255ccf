// SPDX-License-Identifier: GPL-3.0-or-later

/// Part of a scenario that a metric needs.
public enum MechanismID: Sendable {
  case none, contracts, followUp, wellbeing, sickness, programme, groupLife, pressure, turnover,
    conflict,
    climate, motivation, surveys
  /// Either kind of casework, each of the two, and any back-office work at all.
  case casework, procedures, caseloads, backOffice
  case bookings, online, incentives
  /// A budget at all, and one under which people are hired.
  case budget, budgetAndTurnover
}
