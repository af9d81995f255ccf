// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// The programme, groups, motivation, climate and conflict.
extension ParameterTable {
  static let training = ParameterTable(
    "training",
    [
      ProgrammeSection.format["quota"],
      ProgrammeSection.format["length"],
      ProgrammeSection.format["no-show"],
      ProgrammeSection.effectSection["exhaustion"],
      ProgrammeSection.effectSection["fades"],
      WellbeingSection.format["maximum-relief"],
    ])

  static let rotation = ParameterTable(
    "rotation",
    [
      RotationSection.format["block"],
      RotationSection.format["switch-cost"],
    ])

  static let groups = ParameterTable(
    "groups",
    [
      GroupSection.format["affect"],
      GroupSection.format["technology"],
      GroupLifeSection.format["initial-sd"],
      GroupLifeSection.format["fluctuation"],
      GroupLifeSection.format["affect-half-life"],
      GroupLifeSection.format["technology-half-life"],
      ProgrammeSection.effectSection["affect"],
      ProgrammeSection.effectSection["technology"],
      GroupLifeSection.format["resource-points"],
      GroupLifeSection.format["method-speed"],
      GroupLifeSection.format["method-repeats"],
      GroupLifeSection.format["coordinator-skill"],
      ProgrammeSection.effectSection["coordinator-skill"],
      GroupLifeSection.format["observer-factor"],
    ])

  static let projects = ParameterTable(
    "projects",
    [
      ProjectSection.format["begins"],
      ProjectSection.format["lasts"],
      ProjectSection.format["on"],
      ProjectEffectSection.format["affect"],
      ProjectEffectSection.format["technology"],
    ])

  static let motivation = ParameterTable(
    "motivation",
    [
      MotivationSection.format["level"],
      MotivationSection.format["motivation-level"],
      MotivationSection.format["motivation-direction"],
      MotivationSection.format["motivation-time-constant"],
      MotivationSection.format["motivation-strain"],
      MotivationSection.format["motivation-speed"],
      MotivationSection.format["overtime-intercept"],
      MotivationSection.format["overtime-slope"],
      ProgrammeSection.effectSection["direction"],
      ProgrammeSection.effectSection["level"],
    ])

  static let conflict = ParameterTable(
    "conflict",
    [
      ConflictSection.format["rate"],
      ConflictSection.format["wait"],
      ConflictSection.format["wait-effect"],
      ConflictSection.format["refusal-effect"],
      ConflictSection.format["crisis"],
      ConflictSection.format["hostility-weight"],
      ServiceSection.format["emotional-load"],
    ])

  static let climate = ParameterTable(
    "climate",
    [
      ClimateSection.format["start"],
      ClimateSection.format["half-life"],
      ClimateSection.format["hostile-loss"],
      ClimateSection.format["debriefed"],
      ProgrammeSection.effectSection["climate"],
      SurveysSection.format["response"],
      SurveysSection.format["acted-on"],
      SurveysSection.format["within"],
      SurveysSection.format["gain"],
      SurveysSection.format["loss"],
      ClimateSection.format["climate-points"],
    ])
}
