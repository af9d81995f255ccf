// SPDX-License-Identifier: GPL-3.0-or-later

/// Presence, exhaustion and what follows from it.
extension ParameterTable {
  static let presence = ParameterTable(
    "presence",
    [
      Parameter(AbsenceSection.leaveSection, "days", mark: .recalled),
      Parameter(AbsenceSection.leaveSection, "season"),
      Parameter(AbsenceSection.leaveSection, "at-most-away"),
      Parameter(AbsenceSection.format, "other"),
    ])

  static let sickLeave = ParameterTable(
    "sick-leave",
    [
      Parameter(
        AbsenceSection.sicknessSection, "spells", "λ_s", mark: .computed,
        range: ("1.0 per year", "1.8 per year")),
      Parameter(AbsenceSection.sicknessSection, "frailty"),
    ])

  static let turnover = ParameterTable(
    "turnover",
    [
      Parameter(TurnoverSection.format, "exits", "λ_q", range: ("0.02 per year", "0.08 per year")),
      Parameter(TurnoverSection.format, "exit-ratio", "HR", range: ("1.2", "2.5")),
      Parameter(TurnoverSection.format, "retirements", range: ("0.02 per year", "0.05 per year")),
      Parameter(TurnoverSection.format, "vacancies"),
      Parameter(LimitsSection.format, "replacement", range: ("0%", "100%")),
      Parameter(LimitsSection.format, "hiring-delay", "D", range: ("26 weeks", "104 weeks")),
      Parameter(NewcomersSection.format, "speed", "e", range: ("30%", "60%")),
      Parameter(NewcomersSection.format, "mentor", range: ("2%", "15%")),
      Parameter(NewcomersSection.format, "proficient-after", "τ", range: ("12 weeks", "52 weeks")),
    ])

  static let exhaustion = ParameterTable(
    "exhaustion",
    [
      Parameter(
        WellbeingSection.format, "fatigue-time-constant", "τ_F", range: ("3 days", "14 days")),
      Parameter(WellbeingSection.format, "fatigue-points", "A_F", range: ("5 points", "12 points")),
      Parameter(WellbeingSection.format, "load-points", "k_B", range: ("16 points", "65 points")),
      Parameter(
        WellbeingSection.format, "exhaustion-time-constant", "τ_B", range: ("12 weeks", "52 weeks")),
      Parameter(
        WellbeingSection.format, "reference-score", "M_ref", range: ("30 points", "40 points")),
      Parameter(WellbeingSection.format, "score-spread", "s_M", range: ("15 points", "20 points")),
      Parameter(WellbeingSection.format, "stable-share", "v_t", range: ("0.4", "0.75")),
      Parameter(WellbeingSection.format, "crossover-strength", "χ", range: ("0", "0.3")),
      Parameter(StaffSection.format, "role-shift", range: ("-10 points", "10 points")),
    ])

  static let consequences = ParameterTable(
    "consequences",
    [
      Parameter(WellbeingSection.format, "spell-ratio", range: ("1.02", nil)),
      Parameter(WellbeingSection.format, "length-ratio", range: ("1.02", "1.21")),
      Parameter(WellbeingSection.format, "speed-loss", range: ("1%", "6%")),
      Parameter(WellbeingSection.format, "repeat-odds-ratio", range: ("1", "1.4")),
    ])
}
