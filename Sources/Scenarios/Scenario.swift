// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

/// A scenario that has been read and checked: a sector, its people, and what is to be found out.
///
/// Everything in it is as a planner wrote it, with units resolved; ``lowered()`` turns it into the
/// plain numbers that the model runs on.
public struct Scenario: Sendable {
  /// Stem of the file's name.
  public private(set) var name = ""
  /// The planner's own words.
  public private(set) var about = AboutSection()
  /// Prices; nil when the scenario states none. Comparisons use them, the model does not.
  public private(set) var costs: CostsSection?
  /// The scenario as run: `extends`, `like` and overrides resolved, comments dropped.
  ///
  /// Reading it again gives the same scenario; its digest identifies the scenario.
  ///
  /// - Complexity: O(size of the scenario), each time.
  public var flattenedYAML: String { source.yaml() }
  /// Figures that are not verified, or left to their defaults, in the order of the file.
  public private(set) var assumptions: [ParameterProvenance] = []
  /// What is allowed and probably not meant.
  public private(set) var warnings: [ScenarioFault] = []

  /// The scenario as plain numbers, lowered once; nil while it has faults.
  private(set) var parameters: ModelParameters?
  private(set) var source = SourceNode.nothing
  private(set) var horizon = HorizonSection()
  private(set) var calendar = CalendarSection.section.standard
  private(set) var population: Double?
  private(set) var services: [ServiceSection] = []
  private(set) var groups: [GroupSection] = []
  private(set) var staff: [StaffSection] = []
  private(set) var duties = DutiesSection()
  private(set) var limits: LimitsSection?
  private(set) var absence: AbsenceSection?
  private(set) var casework: CaseworkSection?
  private(set) var online: [OnlineSection] = []
  private(set) var incentives: IncentivesSection?
  private(set) var turnover: TurnoverParameters?
  private(set) var projects: [ProjectSection] = []
  private(set) var programme: [ProgrammeSection] = []
  private(set) var pressure: PressureParameters?
  private(set) var groupLife: GroupLifeParameters?
  private(set) var motivation: MotivationParameters?
  private(set) var conflict: ConflictParameters?
  private(set) var climate: ClimateSection?
  private(set) var wellbeing: WellbeingSection?
  private(set) var targets: [TargetSection] = []
  private(set) var experiment = ExperimentSection()
  private(set) var expected: [ExpectedSection] = []

  private init() {}
}

extension Scenario {
  /// The whole file.
  static let section = Section("", Scenario()) {
    Field(unbound: "extends", .text)
    Field("about", \.about, .section(AboutSection.section))
    Field(required: "horizon", \.horizon, .section(HorizonSection.section))
    Field("calendar", \.calendar, .section(CalendarSection.section))
    Field(
      "population", \.population,
      ValueFormat<Int>.count(1...100_000_000).map(Double.init, back: { Int(bounded: $0) }))
    Field(required: "services", \.services, .items(ServiceSection.section))
    Field("groups", \.groups, .items(GroupSection.section))
    Field(required: "staff", \.staff, .items(StaffSection.section))
    Field("duties", \.duties, .section(DutiesSection.section))
    Field("limits", \.limits, .section(LimitsSection.section))
    Field("absence", \.absence, .section(AbsenceSection.section))
    Field("casework", \.casework, .section(CaseworkSection.section))
    Field("online", \.online, .items(OnlineSection.section))
    Field("incentives", \.incentives, .section(IncentivesSection.section))
    Field("turnover", \.turnover, .section(TurnoverParameters.section))
    Field("projects", \.projects, .items(ProjectSection.section))
    Field("programme", \.programme, .items(ProgrammeSection.section))
    Field("pressure", \.pressure, .section(PressureParameters.section))
    Field("group-life", \.groupLife, .section(GroupLifeParameters.section))
      .counting { GroupSection.haveInnerLife(in: $1) }
    Field("motivation", \.motivation, .section(MotivationParameters.section))
    Field("conflict", \.conflict, .section(ConflictParameters.section))
    Field("climate", \.climate, .section(ClimateSection.section))
    Field("wellbeing", \.wellbeing, .section(WellbeingSection.section))
    Field("costs", \.costs, .section(CostsSection.section))
    Field("targets", \.targets, .items(TargetSection.section))
    Field("experiment", \.experiment, .section(ExperimentSection.section))
    Field("expected", \.expected, .list(of: .section(ExpectedSection.section)))
  }
}

extension Scenario {
  /// Reads every section; what is wrong is noted, and stood in for.
  ///
  /// - Parameter remarks: What the file says beside its figures; nil for a variation of a scenario, whose figures
  ///   are those of that scenario, so that neither assumptions nor plausible ranges are looked at.
  init?(name: String, node: SourceNode, remarks: SourceRemarks?, faults: FaultCollector) {
    guard var scenario = Self.section.read(node, faults) else { return nil }
    scenario.name = name
    scenario.source = node
    // Faults of duties that the file leaves out are reported at the file.
    if node["duties"] == nil { scenario.duties.node = node }
    scenario.assumptions =
      remarks.map { ProvenanceSearch(remarks: $0).assumptions(in: node) } ?? []

    let check = ScenarioCheck(scenario: scenario, node: node, faults: faults)
    check.checkReferences()
    if remarks != nil { check.checkRanges() }
    // Loads computed from figures that could not be read would only confuse.
    if faults.faults.isEmpty {
      let parameters = scenario.loweredParameters()
      check.checkLoads(parameters)
      scenario.parameters = parameters
    }
    scenario.warnings = faults.warnings
    self = scenario
  }
}

extension Field {
  /// The item of the same list that an item starts from; resolved before sections are read.
  static var like: Field { Field(unbound: "like", ValueFormat<String>.id) }
}
