// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// What is to be expected by hour of the week, in the hours in which the desks are open.
package struct HourForecast: Sendable {
  /// What is measured.
  package enum Kind: String, CaseIterable, Sendable {
    /// Contacts that come, on average of a day.
    case contacts
    /// Wait of those who come in the hour, per citizen.
    case wait = "wait-mean"
    /// People waiting, on average over the hour.
    case queue = "queue-length"
    /// People being served, on average over the hour.
    case load
    /// People at work with desk duty, on average over the hour.
    case cover = "desk-cover"

    package var unit: Metric.Unit {
      switch self {
      case .contacts, .queue: .count
      case .wait: .minutes
      case .load, .cover: .people
      }
    }
  }

  /// A figure of an hour.
  package struct Figure: Sendable {
    package let kind: Kind
    /// Position among services and services taken together (`ModelParameters.serviceScopes`); nil for the sector.
    package let service: Int?
    /// Position among the hours of the layout.
    package let hour: Int

    package init(_ kind: Kind, service: Int?, hour: Int) {
      self.kind = kind
      self.service = service
      self.hour = hour
    }
  }

  package let layout: HourLayout
  package let figures: [Figure]
  /// A cell for each figure: mean, error, and spread over replications.
  package let cells: [Forecast.Cell]
  /// Of waits, what half and nine in ten citizens of all replications do not exceed; NaN for others.
  package let callers: [(p50: Double, p90: Double)]

  /// The figures of a model: the sector, then services as the scenario lists them, hour by hour.
  package static func figures(_ layout: HourLayout, _ parameters: ModelParameters) -> [Figure] {
    let covers = ResponseLayout(parameters).reports(.deskCover)
    let showsCover = covers ? layout.showsCover(parameters) : []
    let scopes: [Int?] = [nil] + parameters.listedServiceScopes.map { $0 }
    return Kind.allCases.flatMap { kind in
      scopes.filter { kind != .cover || covers && $0 == nil }.flatMap { service in
        layout.hours.indices.filter { kind != .cover || showsCover[$0] }.map {
          Figure(kind, service: service, hour: $0)
        }
      }
    }
  }
}

/// The figures of one replication.
struct HourValues {
  let layout: HourLayout
  let services: Int
  /// Positions of the services of each scope.
  private let members: [[Int]]

  init(layout: HourLayout, _ parameters: ModelParameters) {
    self.layout = layout
    services = parameters.services.count
    members = parameters.serviceScopes.map(\.services)
  }

  /// The services that a figure is about.
  func services(of figure: HourForecast.Figure) -> [Int] {
    figure.service.map { members[$0] } ?? Array(0..<services)
  }

  /// A figure's value with what it weighs; NaN where nobody waited.
  func value(_ figure: HourForecast.Figure, _ amounts: HourlyAmounts)
    -> (value: Double, weight: Double)
  {
    let own = services(of: figure)
    func sum(_ quantity: HourlyQuantity) -> Double {
      own.reduce(0) { sum, service in
        let cell = figure.hour * services + service
        return sum + amounts.amounts[cell * HourlyAmounts.quantities + quantity.rawValue]
      }
    }
    let days = Double(layout.days[figure.hour])
    switch figure.kind {
    case .contacts: return (sum(.contacts) / days, 1)
    case .wait:
      let waits = sum(.waits)
      return waits > 0 ? (sum(.waitMinutes) / waits, waits) : (.nan, 0)
    case .queue: return (sum(.queueMinutes) / (60 * days), 1)
    case .load: return (sum(.servedMinutes) / (60 * days), 1)
    case .cover: return (amounts.cover[figure.hour] / (60 * days), 1)
    }
  }
}
