// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
public import ScenarioFormat
internal import Wording

/// A scenario that has been read and checked: a sector, its people, and what is to be found out.
///
/// Everything in it is as a planner wrote it, with units resolved; ``lowered()`` turns it into the
/// plain numbers that the model runs on.
public struct Scenario: Sendable {
  /// Stem of the file's name.
  public let name: String
  /// The planner's own words.
  public let about: AboutSection
  /// Prices; nil when the scenario states none. Comparisons use them, the model does not.
  public let costs: CostsSection?
  /// The scenario as run: `extends`, `like` and overrides resolved, comments dropped.
  ///
  /// Reading it again gives the same scenario; its digest identifies the scenario.
  ///
  /// - Complexity: O(size of the scenario), each time.
  public var flattenedYAML: String { source.yaml() }
  /// Figures that are not verified, or left to their defaults, in the order of the file.
  public let assumptions: [ParameterProvenance]
  /// What is allowed and probably not meant.
  public private(set) var warnings: [ScenarioFault] = []

  let source: SourceNode
  let horizon: HorizonSection
  let calendar: CalendarSection
  let population: Double?
  let services: [ServiceSection]
  let groups: [GroupSection]
  let staff: [StaffSection]
  let duties: DutiesSection
  let limits: LimitsSection?
  let absence: AbsenceSection?
  let projects: [ProjectSection]
  let programme: [ProgrammeSection]
  let casework: CaseworkSection?
  let online: [OnlineSection]
  let incentives: IncentivesSection?
  let turnover: TurnoverSection?
  let pressure: PressureSection?
  let groupLife: GroupLifeSection?
  let motivation: MotivationSection?
  let conflict: ConflictSection?
  let climate: ClimateSection?
  let wellbeing: WellbeingSection?
  let targets: [TargetSection]
  let experiment: ExperimentSection
  let expected: [ExpectedSection]
}

extension Scenario {
  static let like = Field("like", ValueFormat<String>.id)
  static let extends = Field("extends", ValueFormat<String>.text)
  static let aboutField = Field(
    "about", ValueFormat.section(AboutSection.format) { AboutSection($0) })
  static let horizonField = Field(
    required: "horizon", ValueFormat.section(HorizonSection.format) { HorizonSection($0) })
  static let calendarField = Field(
    "calendar", ValueFormat.section(CalendarSection.format) { CalendarSection($0) })
  static let populationField = Field(
    "population", ValueFormat<Int>.count(1...100_000_000).map(Double.init))
  static let servicesField = Field(
    required: "services",
    ValueFormat<[ServiceSection]>.items(ServiceSection.format) { ServiceSection($0) })
  static let groupsField = Field(
    "groups", ValueFormat<[GroupSection]>.items(GroupSection.format) { GroupSection($0) })
  static let staffField = Field(
    required: "staff", ValueFormat<[StaffSection]>.items(StaffSection.format) { StaffSection($0) })
  static let dutiesField = Field(
    "duties", ValueFormat.section(DutiesSection.format) { DutiesSection($0) })
  static let limitsField = Field(
    "limits", ValueFormat.section(LimitsSection.format) { LimitsSection($0) })
  static let absenceField = Field(
    "absence", ValueFormat.section(AbsenceSection.format) { AbsenceSection($0) })
  static let programmeField = Field(
    "programme",
    ValueFormat<[ProgrammeSection]>.items(ProgrammeSection.format) { ProgrammeSection($0) })
  static let projectsField = Field(
    "projects", ValueFormat<[ProjectSection]>.items(ProjectSection.format) { ProjectSection($0) })
  static let caseworkField = Field(
    "casework", ValueFormat.section(CaseworkSection.format) { CaseworkSection($0) })
  static let onlineField = Field(
    "online", ValueFormat<[OnlineSection]>.items(OnlineSection.format) { OnlineSection($0) })
  static let incentivesField = Field(
    "incentives", ValueFormat.section(IncentivesSection.format) { IncentivesSection($0) })
  static let turnoverField = Field(
    "turnover", ValueFormat.section(TurnoverSection.format) { TurnoverSection($0) })
  static let pressureField = Field(
    "pressure", ValueFormat.section(PressureSection.format) { PressureSection($0) })
  static let groupLifeField = Field(
    "group-life", ValueFormat.section(GroupLifeSection.format) { GroupLifeSection($0) })
  static let motivationField = Field(
    "motivation", ValueFormat.section(MotivationSection.format) { MotivationSection($0) })
  static let conflictField = Field(
    "conflict", ValueFormat.section(ConflictSection.format) { ConflictSection($0) })
  static let climateField = Field(
    "climate", ValueFormat.section(ClimateSection.format) { ClimateSection($0) })
  static let wellbeingField = Field(
    "wellbeing", ValueFormat.section(WellbeingSection.format) { WellbeingSection($0) })
  static let costsField = Field(
    "costs", ValueFormat.section(CostsSection.format) { CostsSection($0) })
  static let targetsField = Field(
    "targets", ValueFormat<[TargetSection]>.items(TargetSection.format) { TargetSection($0) })
  static let experimentField = Field(
    "experiment", ValueFormat.section(ExperimentSection.format) { ExperimentSection($0) })
  static let expectedField = Field(
    "expected",
    ValueFormat<[ExpectedSection]>.list(
      of: .section(ExpectedSection.format) { ExpectedSection($0) }))

  /// The whole file.
  static let format = SectionFormat(
    name: "",
    fields: [
      extends.any, aboutField.any, horizonField.any, calendarField.any, populationField.any,
      servicesField.any, groupsField.any, staffField.any, dutiesField.any, limitsField.any,
      absenceField.any, caseworkField.any, onlineField.any, incentivesField.any,
      turnoverField.any, projectsField.any,
      programmeField.any, pressureField.any,
      groupLifeField.any,
      motivationField.any, conflictField.any, climateField.any, wellbeingField.any, costsField.any,
      targetsField.any,
      experimentField.any, expectedField.any,
    ])

  /// Stands in for a date that could not be read, so that reading goes on.
  static let placeholderStart = CivilDate(dayNumber: 0)
  /// Stands in for a distribution that could not be read.
  static var placeholderDistribution: Distribution {
    guard let zero = try? Distribution.constant(0) else { preconditionFailure("0 is a number") }
    return zero
  }
}

extension Scenario {
  /// Reads every section; what is wrong is noted, and stood in for.
  ///
  /// - Parameter remarks: What the file says beside its figures; nil for a variation of a scenario, whose figures
  ///   are those of the scenario that is told, so that neither assumptions nor plausible ranges are looked at.
  init?(name: String, node: SourceNode, remarks: SourceRemarks?, faults: FaultCollector) {
    guard let reader = SectionReader(node, Self.format, faults) else { return nil }
    self.name = name
    about = reader.stated(Self.aboutField) ?? AboutSection()
    guard let horizon = reader.stated(Self.horizonField) ?? Self.placeholderHorizon(node) else {
      return nil
    }
    self.horizon = horizon
    calendar = reader.stated(Self.calendarField) ?? CalendarSection()
    population = reader.stated(Self.populationField)
    services = reader.stated(Self.servicesField) ?? []
    groups = reader.stated(Self.groupsField) ?? []
    staff = reader.stated(Self.staffField) ?? []
    duties = reader.stated(Self.dutiesField) ?? DutiesSection(node: node)
    limits = reader.stated(Self.limitsField)
    absence = reader.stated(Self.absenceField)
    programme = reader.stated(Self.programmeField) ?? []
    casework = reader.stated(Self.caseworkField)
    online = reader.stated(Self.onlineField) ?? []
    incentives = reader.stated(Self.incentivesField)
    turnover = reader.stated(Self.turnoverField)
    projects = reader.stated(Self.projectsField) ?? []
    pressure = reader.stated(Self.pressureField)
    groupLife = reader.stated(Self.groupLifeField)
    motivation = reader.stated(Self.motivationField)
    conflict = reader.stated(Self.conflictField)
    climate = reader.stated(Self.climateField)
    wellbeing = reader.stated(Self.wellbeingField)
    costs = reader.stated(Self.costsField)
    targets = reader.stated(Self.targetsField) ?? []
    experiment = reader.stated(Self.experimentField) ?? ExperimentSection()
    expected = reader.stated(Self.expectedField) ?? []
    source = node
    assumptions = remarks.map { ProvenanceSearch(remarks: $0).assumptions(in: node) } ?? []

    let check = ScenarioCheck(scenario: self, node: node, faults: faults)
    check.checkReferences()
    if remarks != nil { check.checkRanges() }
    // Loads computed from figures that could not be read would only confuse.
    if faults.faults.isEmpty { check.checkLoads() }
    warnings = faults.warnings
  }

  private static func placeholderHorizon(_ node: SourceNode) -> HorizonSection? {
    let entries = ["start": "1970-01-01", "length": "1 week"].sorted { $0.key < $1.key }.map {
      SourceNode.Entry(
        key: $0.key, keyPosition: node.position,
        value: SourceNode(content: .scalar($0.value, isQuoted: false), position: node.position))
    }
    let stand = SourceNode(content: .map(entries), position: node.position)
    guard let reader = SectionReader(stand, HorizonSection.format, FaultCollector()) else {
      return nil
    }
    var horizon = HorizonSection(reader)
    horizon.isReadable = false
    return horizon
  }
}
