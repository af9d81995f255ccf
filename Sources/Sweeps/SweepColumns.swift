// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Scenarios
internal import WorkforceModel

/// The figures that a sweep keeps of each replication, in the order of its columns.
package struct SweepColumns: Sendable, Equatable {
  package let figures: [ExperimentParameters.Figure]
  package let targets: [String]

  init(_ sweep: SweepDescription) {
    let lowered = sweep.base.lowered()
    targets = lowered.targets.map(\.id)
    figures =
      sweep.figures.isEmpty
      ? ResponseLayout(lowered.parameters).series.filter { $0.scope == .sector }.map {
        ExperimentParameters.Figure(metric: $0.metric, scope: $0.scopeName)
      } : sweep.figures
  }

  /// Names of the columns: `wait-mean`, `utilisation@service:registry`, `broken:desks-hold`.
  package var names: [String] {
    figures.map { $0.scope == "sector" ? $0.metric.rawValue : "\($0.metric.rawValue)@\($0.scope)" }
      + targets.map { "broken:" + $0 }
  }

  package var count: Int { figures.count + targets.count }

  package func column(ofTarget position: Int) -> Int { figures.count + position }

  /// Numbers that are stored of each replication.
  package var storedCount: Int { count + ratios.count }

  /// The columns of figures that are ratios; what they are ratios to follows the columns in a row.
  var ratios: [Int] { figures.indices.filter { figures[$0].metric.isRatio } }
}

/// Takes the columns of a sweep out of the replications of one point.
struct SweepRows {
  private let places: [Int?]
  private let weights: [Int?]
  private let verdicts: [TargetVerdict?]

  init(_ columns: SweepColumns, _ scenario: LoweredScenario, _ layout: ResponseLayout) {
    // A point may leave out what the base has: its columns are then not defined.
    places = columns.figures.map { figure in
      layout.position(of: figure.metric, scope: figure.scope).map {
        layout.index(series: $0, grain: .horizon)
      }
    }
    weights = columns.ratios.map { [places] in places[$0].flatMap(layout.weight) }
    verdicts = columns.targets.map { id in
      scenario.targets.first { $0.id == id }.flatMap {
        try? TargetVerdict($0, scenario.parameters, layout)
      }
    }
  }

  /// The columns, then the weights of the ratios among them.
  func row(_ responses: [Double]) -> [Double] {
    func values(_ places: [Int?]) -> [Double] { places.map { $0.map { responses[$0] } ?? .nan } }
    return values(places)
      + verdicts.map { verdict in verdict?.isBroken(by: responses).map { $0 ? 1 : 0 } ?? .nan }
      + values(weights)
  }
}
