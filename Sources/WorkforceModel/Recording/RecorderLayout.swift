// SPDX-License-Identifier: GPL-3.0-or-later

/// How one series is computed when a period closes.
struct SeriesPlan: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case formula, ninetiethPercentile, backlog, overdue, casesOpen, casesOverdue, twoAtHighRisk
  }

  var kind = Kind.formula
  var formula = Formula(numerator: .contacts)
  /// Row of amounts.
  var row = 0
  /// Services concerned, for what is not a formula.
  var first = 0
  var end = 0
  /// 0 for the sector, else 1 + position of the risk group.
  var riskRow = 0
}

/// `ResponseLayout` as the recorder needs it: flat, with formulas resolved.
struct RecorderLayout: BitwiseCopyable {
  let series: Table<SeriesPlan>
  let daily: Table<Formula>
  let stride: Int
  let weekCount: Int
  let monthCount: Int
  let dayCount: Int
  let dailyStart: Int
  let responseCount: Int

  init(_ layout: ResponseLayout, rows: ScopeRows, store: TableStore) {
    series = store.table(
      layout.series.map { series in
        var plan = SeriesPlan()
        plan.row = rows.row(of: series.scope)
        plan.end = rows.services
        if case .service(let position) = series.scope {
          plan.first = position
          plan.end = position + 1
        }
        if case .riskGroup(let position) = series.scope { plan.riskRow = position + 1 }
        switch series.metric {
        case .waitP90: plan.kind = .ninetiethPercentile
        case .backlog: plan.kind = .backlog
        case .overdue: plan.kind = .overdue
        case .casesOpen: plan.kind = .casesOpen
        case .casesOverdue: plan.kind = .casesOverdue
        case .twoAtHighRisk: plan.kind = .twoAtHighRisk
        default: plan.formula = series.metric.formula!
        }
        return plan
      })
    daily = store.table(layout.dailyMetrics.map { $0.formula! })
    stride = layout.stride
    weekCount = layout.weekCount
    monthCount = layout.monthCount
    dayCount = layout.dayCount
    dailyStart = layout.series.count * layout.stride
    responseCount = layout.count
  }

  /// Place of a closing period within a series; nil when the period is not kept.
  func offset(of grain: ResponseRecorder.Grain, period: Int) -> Int? {
    switch grain {
    case .week: period < weekCount ? period : nil
    case .month: period < monthCount ? weekCount + period : nil
    case .horizon: weekCount + monthCount
    }
  }
}
