// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// Demand and the work that it brings.
extension ParameterTable {
  static let demand = ParameterTable(
    "demand",
    [
      ArrivalsSection.format["growth"],
      ServiceSection.format["complexity-growth"],
      ArrivalsSection.dayFactorSection["cv"],
      ArrivalsSection.dayFactorSection["memory"],
      ArrivalsSection.shocksSection["fades"],
    ])

  static let deskService = ParameterTable(
    "desk-service",
    [
      ServiceSection.format["service-time"],
      ServiceSection.format["patience"],
      ServiceSection.format["retrial"],
      ServiceSection.repeatsSection["base"],
      ServiceSection.repeatsSection["at-zero-quality"],
      ServiceSection.repeatsSection["delay"],
    ])

  static let followUp = ParameterTable(
    "follow-up",
    [
      WellbeingSection.format["reference-occupancy"],
      ServiceSection.format["follow-up"],
      LimitsSection.format["follow-up"],
    ])

  static let casework = ParameterTable(
    "casework",
    [
      ProcedureSection.format["term"],
      TaskSection.format["times"],
      RemindersSection.format["rate"],
      CaseloadSection.format["lasts"],
      CaseloadSection.format["every"],
      CaseloadSection.format["interview"],
      CaseloadSection.format["writing"],
      CaseloadSection.format["at-most-a-day"],
    ])

  static let bookings = ParameterTable(
    "bookings",
    [
      ServiceSection.bookingsSection["share"],
      ServiceSection.bookingsSection["no-show"],
      ServiceSection.bookingsSection["ahead"],
      ServiceSection.bookingsSection["slot"],
    ])

  static let pressure = ParameterTable(
    "pressure",
    [
      PressureSection.format["corner-cutting"],
      PressureSection.format["memory"],
      PressureSection.format["standards-fall"],
      PressureSection.format["standards-rise"],
      PressureSection.format["shortest-time"],
    ])
}
