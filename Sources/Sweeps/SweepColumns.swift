// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import ScenarioFormat
package import Scenarios
package import WorkforceModel

/// The figures that a sweep keeps of each replication, in the order of its columns.
package struct SweepColumns: Sendable, Equatable {
  package let figures: [ExperimentParameters.Figure]
  package let targets: [String]

  /// A figure of a week or month of the scenario that varies.
  package struct PeriodCell: Sendable, Equatable {
    /// Which of the figures.
    package let figure: Int
    package let grain: ResponseLayout.Grain
    package let period: Int
    /// The first day, where the start does not vary.
    package let start: String
  }

  /// Figures of weeks and months, where these are kept.
  package let periodCells: [PeriodCell]
  /// What distinguishes points of which they are kept from others.
  let periodsName: String

  init(_ sweep: SweepDescription) {
    let lowered = sweep.base.lowered()
    let layout = ResponseLayout(lowered.parameters)
    periodsName = sweep.periods.map { "|" + $0.rawValue }.joined()
    targets = lowered.targets.map(\.id)
    figures =
      sweep.figures.isEmpty
      ? layout.series.filter { $0.scope == .sector }.map {
        ExperimentParameters.Figure(metric: $0.metric, scope: $0.scopeName)
      } : sweep.figures
    periodCells = figures.indices.flatMap { figure in
      sweep.periods.flatMap { grain in
        (grain == .week ? lowered.weekStarts : lowered.monthStarts)
          .prefix(grain == .week ? layout.weekCount : layout.monthCount).enumerated().map {
            PeriodCell(figure: figure, grain: grain, period: $0, start: $1.description)
          }
      }
    }
  }

  /// Names of the columns: `wait-mean`, `utilisation@service:registry`, `broken:desks-hold`.
  package var names: [String] {
    figures.map { $0.scope == "sector" ? $0.metric.rawValue : "\($0.metric.rawValue)@\($0.scope)" }
      + targets.map { "broken:" + $0 }
  }

  /// Names of the columns of what ratios weigh by, which follow them in a row: `wait-mean:weight`.
  package var weightNames: [String] { ratios.map { names[$0] + ":weight" } }

  package var count: Int { figures.count + targets.count }

  package func column(ofTarget position: Int) -> Int { figures.count + position }

  /// Numbers that are stored of each replication.
  package var storedCount: Int { count + ratios.count + 2 * periodCells.count }

  /// The place of a figure of a period in a row; what it weighs by follows it.
  package func place(ofCell cell: Int) -> Int { count + ratios.count + 2 * cell }

  /// The columns of figures that are ratios; what they are ratios to follows the columns in a row.
  var ratios: [Int] { figures.indices.filter { figures[$0].metric.isRatio } }
}

/// Takes the columns of a sweep out of the replications of one point.
struct SweepRows {
  private let places: [Int?]
  private let weights: [Int?]
  private let verdicts: [TargetVerdict?]
  /// Each figure of a period, and what it weighs by.
  private let cells: [Int?]

  init(_ columns: SweepColumns, _ scenario: LoweredScenario, _ layout: ResponseLayout) {
    // A point may leave out what the base has: its columns are then not defined.
    places = columns.figures.map { figure in
      layout.position(of: figure.metric, scope: figure.scope).map {
        layout.index(series: $0, grain: .horizon)
      }
    }
    weights = columns.ratios.map { [places] in places[$0].flatMap(layout.weight) }
    let series = columns.figures.map { layout.position(of: $0.metric, scope: $0.scope) }
    cells = columns.periodCells.flatMap { cell -> [Int?] in
      let count = cell.grain == .week ? layout.weekCount : layout.monthCount
      guard let series = series[cell.figure], cell.period < count else { return [nil, nil] }
      let place = layout.index(series: series, grain: cell.grain, period: cell.period)
      return [place, layout.weight(of: place)]
    }
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
      + values(weights) + values(cells)
  }
}
