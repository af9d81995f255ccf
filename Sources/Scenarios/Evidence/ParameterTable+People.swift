// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// Presence, exhaustion and what follows from it.
extension ParameterTable {
  static let presence = ParameterTable(
    "presence",
    [
      AbsenceSection.leaveSection["days"],
      AbsenceSection.leaveSection["season"],
      AbsenceSection.leaveSection["at-most-away"],
      AbsenceSection.format["other"],
    ])

  static let sickLeave = ParameterTable(
    "sick-leave",
    [
      AbsenceSection.sicknessSection["spells"],
      AbsenceSection.sicknessSection["frailty"],
    ])

  static let turnover = ParameterTable(
    "turnover",
    [
      TurnoverSection.format["exits"],
      TurnoverSection.format["exit-ratio"],
      TurnoverSection.format["retirements"],
      TurnoverSection.format["vacancies"],
      LimitsSection.format["replacement"],
      LimitsSection.format["hiring-delay"],
      NewcomersSection.format["speed"],
      NewcomersSection.format["mentor"],
      NewcomersSection.format["proficient-after"],
    ])

  static let exhaustion = ParameterTable(
    "exhaustion",
    [
      WellbeingSection.format["fatigue-time-constant"],
      WellbeingSection.format["fatigue-points"],
      WellbeingSection.format["load-points"],
      WellbeingSection.format["exhaustion-time-constant"],
      WellbeingSection.format["reference-score"],
      WellbeingSection.format["score-spread"],
      WellbeingSection.format["stable-share"],
      WellbeingSection.format["crossover-strength"],
      StaffSection.format["role-shift"],
    ])

  static let consequences = ParameterTable(
    "consequences",
    [
      WellbeingSection.format["spell-ratio"],
      WellbeingSection.format["length-ratio"],
      WellbeingSection.format["speed-loss"],
      WellbeingSection.format["repeat-odds-ratio"],
    ])
}
