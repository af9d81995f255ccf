// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
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

  /// The sector as stated.
  private(set) var sector = StatedSector()
  /// The sector as plain numbers, lowered once; nil while the scenario has faults.
  private(set) var parameters: ModelParameters?
  private(set) var source = SourceNode.nothing
  private(set) var targets: [TargetSection] = []
  private(set) var experiment = ExperimentSection()
  private(set) var expected: [ExpectedSection] = []
  /// What is not known of it; nil where every number is taken as known.
  package private(set) var uncertainty: Uncertainty?
  /// Whether everything assumed is uncertain; resolved before sections are read.
  private var byCatalogue = false

  private init() {}
}

extension Scenario {
  /// The whole file.
  static let section = Section("", Scenario()) {
    Field(unbound: "extends", .scenarioFile)
    Field("about", \.about, .section(AboutSection.section))
    StatedSector.section.fields(at: \.sector)
    Field("targets", \.targets, .items(TargetSection.section))
    Field("experiment", \.experiment, .section(ExperimentSection.section))
    Field("expected", \.expected, .list(of: .section(ExpectedSection.section)))
    Field("uncertain", \.byCatalogue, .choice([SourceNode.byCatalogue: true]))
  }.described(by: StatedSector.rules)
}

extension Scenario {
  /// Reads every section; what is wrong is noted, and stood in for.
  ///
  /// - Parameter remarks: What the file says beside its figures; nil for a variation of a scenario, whose figures
  ///   are those of that scenario, so that neither assumptions nor plausible ranges are looked at.
  init?(name: String, node stated: SourceNode, remarks: SourceRemarks?, faults: FaultCollector) {
    let figures = remarks.map { ProvenanceSearch(remarks: $0).assumptions(in: stated) } ?? []
    let source = stated.settling(uncertain: figures, faults)
    var node = source
    var uncertainty = Uncertainty(takingFrom: &node, faults)
    guard var scenario = Self.section.read(node, faults) else { return nil }
    scenario.sector.sortByName()
    scenario.name = name
    scenario.source = source
    scenario.assumptions = figures

    let sectorCheck = SectorCheck(scenario.sector, node, faults)
    sectorCheck.checkReferences()
    let check = ScenarioCheck(scenario: scenario, sector: sectorCheck)
    check.checkScopes()
    if remarks != nil { check.checkRanges() }
    // Loads computed from figures that could not be read would only confuse.
    if faults.faults.isEmpty {
      scenario.sector.spreadOverPlaces()
      let parameters = scenario.sector.lowered()
      check.checkMetrics(parameters)
      SectorCheck(scenario.sector, node, faults).checkLoads(parameters)
      uncertainty?.check(parameters, faults)
      scenario.parameters = parameters
      scenario.uncertainty = uncertainty
    }
    scenario.warnings = faults.warnings
    self = scenario
  }
}
