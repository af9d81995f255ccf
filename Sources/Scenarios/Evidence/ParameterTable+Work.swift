// SPDX-License-Identifier: GPL-3.0-or-later

/// Demand and the work that it brings.
extension ParameterTable {
  static let demand = ParameterTable(
    "demand",
    [
      Parameter(ArrivalsSection.format, "growth", "g", range: ("0%/year", "8%/year")),
      Parameter(ServiceSection.format, "complexity-growth", "g_c", range: ("0%/year", "5%/year")),
      Parameter(ArrivalsSection.dayFactorSection, "cv", "c_Γ", range: ("0.03", "0.25")),
      Parameter(ArrivalsSection.dayFactorSection, "memory", "m", range: ("0", "0.6")),
      Parameter(ArrivalsSection.shocksSection, "fades"),
    ])

  static let deskService = ParameterTable(
    "desk-service",
    [
      Parameter(ServiceSection.format, "service-time"),
      Parameter(ServiceSection.format, "patience", range: ("15 min", "120 min")),
      Parameter(ServiceSection.format, "retrial", "r", range: ("30%", "95%")),
      Parameter(ServiceSection.repeatsSection, "base", "f0", range: ("5%", "40%")),
      Parameter(ServiceSection.repeatsSection, "at-zero-quality", "f1", range: ("20%", "80%")),
      Parameter(ServiceSection.repeatsSection, "delay"),
    ])

  static let followUp = ParameterTable(
    "follow-up",
    [
      Parameter(WellbeingSection.format, "reference-occupancy", "u_ref", range: ("70%", "88%")),
      Parameter(ServiceSection.format, "follow-up"),
      Parameter(LimitsSection.format, "follow-up"),
    ])

  static let casework = ParameterTable(
    "casework",
    [
      Parameter(ProcedureSection.format, "term"),
      Parameter(TaskSection.format, "times", range: ("1", "8")),
      Parameter(RemindersSection.format, "rate", range: ("0 per week", "0.5 per week")),
      Parameter(CaseloadSection.format, "lasts", range: ("6 months", "60 months")),
      Parameter(CaseloadSection.format, "every", range: ("2 weeks", "12 weeks")),
      Parameter(CaseloadSection.format, "interview", range: ("30 min", "75 min")),
      Parameter(CaseloadSection.format, "writing", range: ("10 min", "60 min")),
      Parameter(CaseloadSection.format, "at-most-a-day"),
    ])

  static let bookings = ParameterTable(
    "bookings",
    [
      Parameter(ServiceSection.bookingsSection, "share", range: ("0%", "100%")),
      Parameter(ServiceSection.bookingsSection, "no-show", range: ("1%", "10%")),
      Parameter(ServiceSection.bookingsSection, "ahead", range: ("1 day", "40 days")),
      Parameter(ServiceSection.bookingsSection, "slot", range: ("5 min", "60 min")),
    ])

  static let pressure = ParameterTable(
    "pressure",
    [
      Parameter(PressureSection.format, "corner-cutting", "α", range: ("-0.64", "0")),
      Parameter(PressureSection.format, "memory", "n"),
      Parameter(PressureSection.format, "standards-fall", "τ_dn", range: ("12 weeks", "52 weeks")),
      Parameter(
        PressureSection.format, "standards-rise", "τ_up", mark: .verified, range: ("26 weeks", nil)),
      Parameter(PressureSection.format, "shortest-time", "T_min", range: ("40%", "80%")),
    ])
}
