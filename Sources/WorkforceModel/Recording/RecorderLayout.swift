// SPDX-License-Identifier: GPL-3.0-or-later

/// How one series that is not a formula is computed when a period closes.
struct SeriesPlan: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case ninetiethPercentile, backlog, overdue, casesOpen, casesOverdue, twoAtHighRisk, budgetLeft
  }

  var kind = Kind.backlog
  /// Position of the series.
  var position = 0
  /// Services concerned.
  var first = 0
  var end = 0
  /// 0 for the sector, else 1 + position of the risk group.
  var riskRow = 0
}

extension SeriesPlan {
  init(_ series: ResponseLayout.Series, position: Int, services: Int) {
    self.position = position
    end = services
    if case .service(let service) = series.scope {
      first = service
      end = service + 1
    }
    if case .riskGroup(let group) = series.scope { riskRow = group + 1 }
    switch series.metric {
    case .waitP90: kind = .ninetiethPercentile
    case .backlog: kind = .backlog
    case .overdue: kind = .overdue
    case .casesOpen: kind = .casesOpen
    case .casesOverdue: kind = .casesOverdue
    case .twoAtHighRisk: kind = .twoAtHighRisk
    case .budgetLeft: kind = .budgetLeft
    default: preconditionFailure("a metric without a formula and without a way to compute it")
    }
  }
}

/// `ResponseLayout` as the recorder needs it: flat, with formulas resolved.
struct RecorderLayout: BitwiseCopyable {
  let formulas: Table<FormulaPlan>
  let others: Table<SeriesPlan>
  let daily: Table<Formula>
  let stride: Int
  let weekCount: Int
  let monthCount: Int
  let dayCount: Int
  let dailyStart: Int
  let responseCount: Int

  init(_ layout: ResponseLayout, rows: ScopeRows, store: TableStore) {
    var formulas: [FormulaPlan] = []
    var others: [SeriesPlan] = []
    for (position, series) in layout.series.enumerated() {
      if let formula = series.metric.formula {
        formulas.append(
          FormulaPlan(formula, position: position, row: rows.row(of: series.scope)))
      } else {
        others.append(SeriesPlan(series, position: position, services: rows.services))
      }
    }
    self.formulas = store.table(formulas)
    self.others = store.table(others)
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
