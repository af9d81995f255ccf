// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that is read from the state when a period closes.
enum ClosingFigure: UInt8, BitwiseCopyable {
  case ninetiethPercentile, backlog, overdue, casesOpen, casesOverdue, twoAtHighRisk, budgetLeft,
    headroom
}

/// How one series that is not a formula is computed when a period closes.
struct ClosingPlan: BitwiseCopyable {
  let figure: ClosingFigure
  /// Position of the series.
  let position: Int
  /// Services concerned: places in `RecorderLayout.queues`.
  var first = 0
  var end: Int
  /// 0 for the sector, else 1 + position of the risk group.
  var riskRow = 0

  init(
    _ figure: ClosingFigure, _ series: ResponseLayout.Series, position: Int, services: Int,
    unions: [Range<Int>]
  ) {
    self.figure = figure
    self.position = position
    end = services
    if case .service(let service) = series.scope {
      first = service
      end = service + 1
    }
    if case .together(let union) = series.scope {
      first = unions[union].lowerBound
      end = unions[union].upperBound
    }
    if case .riskGroup(let group) = series.scope { riskRow = group + 1 }
  }
}

extension ResponseRecorder {
  /// The figure of a series when a period closes.
  mutating func figure(
    _ plan: ClosingPlan, _ grain: ResponseLayout.Grain, _ state: borrowing SectorState
  ) -> Double {
    let services = layout.queues.part(plan.first..<plan.end)
    switch plan.figure {
    case .ninetiethPercentile:
      return state.totals.waits.ninetiethPercentile(of: services, grain: grain.place)
    case .backlog:
      return services.reduce(0) { $0 + state.services[$1].backlogMinutes } / 60
    case .overdue:
      return Double(services.reduce(0) { $0 + state.overdueItems(of: $1) })
    case .casesOpen:
      return Double(services.reduce(0) { $0 + state.services[$1].openCases })
    case .casesOverdue:
      return Double(services.reduce(0) { $0 + state.services[$1].overdueCases })
    case .budgetLeft:
      return state.budgetLeft
    case .headroom:
      return headroom(services, grain, pace: state.tables.followUpPace)
    case .twoAtHighRisk:
      return twoAtHighRisk(plan.riskRow, grain, state.tables)
    }
  }
}
