// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios
internal import WorkforceModel

/// What a network of sectors compares: figures a year, per resident or per operator, that do not grow with
/// the size of a municipality.
package enum NetworkIndicator: String, CaseIterable, Sendable {
  /// Contacts a year for a thousand residents, those that come back included.
  case contactsPerThousandResidents = "contacts-per-1000-residents"
  /// Contacts served a year for each post.
  case servedPerOperator = "served-per-operator"
  case waitMean = "wait-mean"
  case servedWithinTarget = "wait-within-target"
  /// Share of effective hours that are worked.
  case occupancy
  /// Calendar days of sickness a year for each post.
  case sickDaysPerOperator = "sick-days-per-operator"
  case shareHigh = "share-high"
  /// Quality of back-office work, 1 at its usual time.
  case quality
  /// Share of cases closed in term.
  case casesInTerm = "cases-in-term"
  /// Euros a year for each resident, by the scenario's prices.
  case costPerResident = "cost-per-resident"

  /// Whether rank 1 is the largest value; where neither is better, it is too.
  var ranksLargestFirst: Bool {
    [
      .contactsPerThousandResidents, .servedPerOperator, .servedWithinTarget, .quality,
      .casesInTerm,
    ].contains(self)
  }

  /// Name of the unit in files.
  package var unit: String {
    switch self {
    case .contactsPerThousandResidents, .servedPerOperator: Metric.Unit.count.rawValue
    case .costPerResident: "euros"
    default: metric?.unit.rawValue ?? ""
    }
  }

  /// The figure of the sector that it is made of; nil for cost.
  var metric: Metric? {
    switch self {
    case .contactsPerThousandResidents: .contacts
    case .servedPerOperator: .contactsServed
    case .servedWithinTarget: .waitWithinTarget
    case .sickDaysPerOperator: .sickDays
    case .waitMean, .occupancy, .shareHigh, .quality, .casesInTerm, .costPerResident:
      Metric(rawValue: rawValue)
    }
  }
}

/// Turns the responses of one municipality into its indicators.
struct NetworkMeter {
  private let places: [Int?]
  /// Where the weights of those that are ratios stand.
  private let weightPlaces: [Int?]
  private let cost: CostModel?
  private let residents: Double
  private let operators: Double
  private let years: Double

  /// - Precondition: The scenario states its residents.
  init(_ scenario: LoweredScenario, layout: ResponseLayout) {
    places = NetworkIndicator.allCases.map { indicator in
      indicator.metric.flatMap { layout.position(of: $0, scope: "sector") }.map {
        layout.index(series: $0, grain: .horizon)
      }
    }
    weightPlaces = places.map { $0.flatMap(layout.weight) }
    let parameters = scenario.parameters
    operators = parameters.people.isEmpty ? 1 : parameters.averagePosts()
    cost = CostModel(scenario, layout: layout, basePosts: CostModel.posts(of: scenario))
    residents = scenario.residents ?? .nan
    years = Double(parameters.days.count - parameters.warmUpDays) / 365.25
  }

  /// What each indicator weighs; 1 where it is no ratio.
  func weights(of responses: [Double]) -> [Double] {
    weightPlaces.map { $0.map { responses[$0] } ?? 1 }
  }

  /// A value for each indicator; NaN where the scenario does not report it.
  func values(of responses: [Double]) -> [Double] {
    zip(NetworkIndicator.allCases, places).map { indicator, place in
      let amount = place.map { responses[$0] } ?? .nan
      switch indicator {
      case .contactsPerThousandResidents: return amount / years / residents * 1000
      case .servedPerOperator, .sickDaysPerOperator: return amount / years / operators
      case .waitMean, .servedWithinTarget, .occupancy, .shareHigh, .quality, .casesInTerm:
        return amount
      case .costPerResident: return (cost?.cost(of: responses) ?? .nan) / years / residents
      }
    }
  }
}
