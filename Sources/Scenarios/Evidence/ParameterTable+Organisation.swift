// SPDX-License-Identifier: GPL-3.0-or-later

/// The programme, groups, motivation, climate and conflict.
extension ParameterTable {
  static let training = ParameterTable(
    "training",
    [
      Parameter(ProgrammeSection.format, "quota", "p", mark: .verified, range: ("50%", "100%")),
      Parameter(ProgrammeSection.format, "length", range: ("1 h", "7 h")),
      Parameter(ProgrammeSection.format, "no-show", range: ("0%", "10%")),
      Parameter(
        ProgrammeSection.effectSection, "exhaustion", "d_k", mark: .verified,
        range: ("0 sd", "0.4 sd")),
      Parameter(ProgrammeSection.effectSection, "fades", "τ_k", range: ("12 weeks", "104 weeks")),
      Parameter(WellbeingSection.format, "maximum-relief"),
    ])

  static let rotation = ParameterTable(
    "rotation",
    [
      Parameter(RotationSection.format, "block"),
      Parameter(RotationSection.format, "switch-cost", range: ("0 min", "15 min")),
    ])

  static let groups = ParameterTable(
    "groups",
    [
      Parameter(GroupSection.format, "affect", "A_0", range: ("0.1", "0.9")),
      Parameter(GroupSection.format, "technology", "T_0", range: ("0.1", "0.9")),
      Parameter(GroupLifeSection.format, "initial-sd", range: ("0", "0.3")),
      Parameter(GroupLifeSection.format, "fluctuation", "σ", range: ("0", "0.3")),
      Parameter(
        GroupLifeSection.format, "affect-half-life", "H_A", range: ("4 months", "18 months")),
      Parameter(
        GroupLifeSection.format, "technology-half-life", "H_T", range: ("6.5 months", "13 months")),
      Parameter(ProgrammeSection.effectSection, "affect", "η_A", range: ("0.01", "0.12")),
      Parameter(ProgrammeSection.effectSection, "technology", "η_T", range: ("0.01", "0.12")),
      Parameter(GroupLifeSection.format, "resource-points", "ρ_R", range: ("1 points", "8 points")),
      Parameter(GroupLifeSection.format, "method-speed", "κ_T", range: ("0.05", "0.4")),
      Parameter(GroupLifeSection.format, "method-repeats", "κ_f", range: ("0", "0.6")),
      Parameter(GroupLifeSection.format, "coordinator-skill", "k", range: ("0.2", "0.9")),
      Parameter(ProgrammeSection.effectSection, "coordinator-skill"),
      Parameter(GroupLifeSection.format, "observer-factor", range: ("1", "3")),
    ])

  static let projects = ParameterTable(
    "projects",
    [
      Parameter(ProjectSection.format, "begins"),
      Parameter(ProjectSection.format, "lasts"),
      Parameter(ProjectSection.format, "on"),
      Parameter(ProjectEffectSection.format, "affect"),
      Parameter(ProjectEffectSection.format, "technology"),
    ])

  static let motivation = ParameterTable(
    "motivation",
    [
      Parameter(MotivationSection.format, "level", range: ("0.1", "0.9")),
      Parameter(MotivationSection.format, "motivation-level", "m_0", range: ("0.3", "0.8")),
      Parameter(MotivationSection.format, "motivation-direction", "m_dir0", range: ("0.3", "0.8")),
      Parameter(
        MotivationSection.format, "motivation-time-constant", "τ_m", range: ("4 weeks", "52 weeks")),
      Parameter(MotivationSection.format, "motivation-strain", "s_m", range: ("0", "0.15")),
      Parameter(MotivationSection.format, "motivation-speed", "κ_m", range: ("0", "0.25")),
      Parameter(MotivationSection.format, "overtime-intercept", "b_0"),
      Parameter(MotivationSection.format, "overtime-slope", "b_1"),
      Parameter(ProgrammeSection.effectSection, "direction"),
      Parameter(ProgrammeSection.effectSection, "level"),
    ])

  static let conflict = ParameterTable(
    "conflict",
    [
      Parameter(ConflictSection.format, "rate", range: ("0.4%", "9%")),
      Parameter(ConflictSection.format, "wait"),
      Parameter(ConflictSection.format, "wait-effect", "h1", range: ("-1", "1")),
      Parameter(ConflictSection.format, "refusal-effect", "h2", range: ("-1", "1")),
      Parameter(ConflictSection.format, "crisis", range: ("-1", "1")),
      Parameter(ConflictSection.format, "hostility-weight", "ω", range: ("0", "0.4")),
      Parameter(ServiceSection.format, "emotional-load"),
    ])

  static let climate = ParameterTable(
    "climate",
    [
      Parameter(ClimateSection.format, "start", "c_0"),
      Parameter(ClimateSection.format, "half-life", "H", range: ("3 months", "12 months")),
      Parameter(ClimateSection.format, "hostile-loss", range: ("0", "0.005")),
      Parameter(ClimateSection.format, "debriefed"),
      Parameter(ProgrammeSection.effectSection, "climate", range: ("0", "0.1")),
      Parameter(SurveysSection.format, "response"),
      Parameter(SurveysSection.format, "acted-on"),
      Parameter(SurveysSection.format, "within"),
      Parameter(SurveysSection.format, "gain", range: ("0", "0.1")),
      Parameter(SurveysSection.format, "loss", range: ("0", "0.1")),
      Parameter(ClimateSection.format, "climate-points", "ρ_c", range: ("0 points", "5 points")),
    ])
}
