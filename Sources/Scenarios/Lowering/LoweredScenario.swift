// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording
public import WorkforceModel

/// A scenario as plain numbers, ready to run.
public struct LoweredScenario: Sendable {
  /// Stem of the scenario's file name.
  public let name: String
  /// The planner's own words.
  public let about: AboutSection
  /// What the model runs on.
  public internal(set) var parameters: ModelParameters
  /// What must hold.
  public let targets: [Target]
  /// How often and how precisely to simulate.
  public let experiment: ExperimentParameters
  /// First day of the horizon.
  public let start: CivilDate
  /// First day of each week of the layout; the first week begins at the start of the horizon.
  public let weekStarts: [CivilDate]
  /// First day of each month of the layout; the first month begins at the start of the horizon.
  public let monthStarts: [CivilDate]
  /// Known answers, of a theory scenario.
  public let expected: [ExpectedValue]
  /// Prices; nil when the scenario states none.
  public let costs: CostsSection?
  /// People who live where the sector serves; nil where the scenario does not say.
  public let residents: Double?
  /// The scenario's figures with where they come from.
  public let assumptions: [ParameterProvenance]
  /// Names of services and groups for people, by id.
  public let displayNames: DisplayNames
  /// What is not known of the scenario; nil where every number is taken as known.
  package let uncertainty: Uncertainty?
  /// What was chosen about the roster because the scenario does not state it.
  package let rosterChoices: [RosterChoice]

  /// Date of a day of the horizon.
  public func date(ofDay day: Int) -> CivilDate { start.adding(days: day) }
}

/// How often and how precisely to simulate.
public struct ExperimentParameters: Sendable {
  /// A figure that the precision is asked of.
  public struct Figure: Hashable, Sendable {
    /// What is measured.
    public var metric: Metric
    /// Name of the scope: `sector`, `service:registry`.
    public var scope: String

    /// A metric for a scope.
    public init(metric: Metric, scope: String) {
      self.metric = metric
      self.scope = scope
    }
  }

  /// Number of replications.
  public var replications: Int
  /// Number that the file states: with a precision, the most there may be.
  public var statedReplications: Int?
  /// Master seed.
  public var seed: UInt64
  /// Relative half-width to reach; nil for a fixed number of replications.
  public var precision: Double?
  /// Figures that must reach it.
  public var precise: [Figure]
  /// Smallest differences that matter in comparisons, in the metrics' units.
  public var matters: [(metric: Metric, difference: Double)] = []
  /// Confidence of intervals, such as 0.95.
  public var confidence: Double
}

/// A known answer and where it comes from.
public struct ExpectedValue: Sendable {
  /// What is measured.
  public var metric: Metric
  /// For whom.
  public var scope: String
  /// The known answer.
  public var value: Double
  /// Relative error allowed; nil for the test's own rule.
  public var tolerance: Double?
  /// Where it comes from.
  public var source: String
}

/// What people call services, groups, staff groups and parts of the programme.
public struct DisplayNames: Sendable {
  /// Names by list of the scenario and id.
  private var names: [String: [String: Phrase]]
  /// Periods that hold on some day of the horizon.
  package let periods: [StatedPeriod]

  init(_ scenario: Scenario) {
    func table(_ names: [(String, Phrase?)]) -> [String: Phrase] {
      Dictionary(names.compactMap { id, name in name.map { (id, $0) } }) { first, _ in first }
    }
    periods = scenario.sector.statedPeriods
    names = [
      "periods": table(periods.map { (Self.key($0), $0.name) }),
      "services": table(scenario.sector.serviceNames),
      "places": table(scenario.sector.places.map { ($0.id, $0.name) }),
      "groups": table(scenario.sector.groups.map { ($0.id, $0.name) }),
      "staff": table(scenario.sector.staff.map { ($0.id, $0.name) }),
      "programme": table(scenario.sector.programme.map { ($0.id, $0.name) }),
      "targets": table(scenario.targets.map { ($0.id, $0.name) }),
    ]
  }

  /// What distinguishes a period from those of the same id that other things have.
  private static func key(_ period: StatedPeriod) -> String {
    switch period.subject {
    case .calendar: period.id
    case .staffGroup(let id): "staff/\(id)/\(period.id)"
    case .service(let id): "services/\(id)/\(period.id)"
    case .place(let id): "places/\(id)/\(period.id)"
    }
  }

  /// The name of a period, its id when it has none, behind what it is a period of.
  package func period(_ period: StatedPeriod, _ language: Language) -> String {
    let own = names["periods"]?[Self.key(period)]?[language] ?? period.id
    return switch period.subject {
    case .calendar: own
    case .staffGroup(let id): staff(id, language) + ", " + own
    case .service(let id): service(id, language) + ", " + own
    case .place(let id): place(id, language) + ", " + own
    }
  }

  /// The name of an item of a list of the scenario, its id when it has none.
  func item(_ id: String, of list: String, _ language: Language) -> String {
    names[list]?[id]?[language] ?? id
  }

  /// The same names, written in another way.
  public func written(_ write: (String) -> String) -> DisplayNames {
    var written = self
    written.names = names.mapValues { list in
      list.mapValues { name in
        Phrase(
          written: Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0.code, write(name[$0])) }))
      }
    }
    return written
  }

  /// The name of a service, its id when it has none.
  public func service(_ id: String, _ language: Language) -> String {
    item(id, of: "services", language)
  }
  /// The name of a place, its id when it has none.
  public func place(_ id: String, _ language: Language) -> String {
    item(id, of: "places", language)
  }
  /// The name of a group, its id when it has none.
  public func group(_ id: String, _ language: Language) -> String {
    item(id, of: "groups", language)
  }
  /// The name of a staff group, its id when it has none.
  public func staff(_ id: String, _ language: Language) -> String {
    item(id, of: "staff", language)
  }
  /// A post by its staff group and its number: `registry-clerks-a/3` as `Registry clerk A 3`.
  public func post(_ post: String, _ language: Language) -> String {
    guard let slash = post.lastIndex(of: "/") else { return post }
    let number = post[post.index(after: slash)...]
    let standIn = number.wholeMatch(of: /stand-in-([0-9]+)/).map {
      language.say(RosterSentence.standIn, ["number": String($0.1)])
    }
    return staff(String(post[..<slash]), language) + " " + (standIn ?? String(number))
  }
  /// The name of a part of the programme, its id when it has none.
  public func programme(_ id: String, _ language: Language) -> String {
    item(id, of: "programme", language)
  }
  /// The name of a target, its id when it has none.
  public func target(_ id: String, _ language: Language) -> String {
    item(id, of: "targets", language)
  }

  /// The name of a scope such as `service:registry` or `group:a+b`; the scope itself for the sector.
  public func scope(_ scope: String, _ language: Language) -> String {
    let parts = scope.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return scope }
    if parts[0] == "service" { return service(parts[1], language) }
    if parts[0] == "place" { return place(parts[1], language) }
    return parts[1].split(separator: "+").map { group(String($0), language) }
      .joined(separator: " + ")
  }
}
