// SPDX-License-Identifier: GPL-3.0-or-later

/// `ResponseLayout` as the recorder needs it: flat, with formulas resolved.
struct RecorderLayout: BitwiseCopyable {
  let formulas: Table<FormulaPlan>
  let others: Table<ClosingPlan>
  let daily: Table<FormulaPlan>
  let stride: Int
  let weekCount: Int
  let monthCount: Int
  let dayCount: Int
  /// Amounts of groups that risk groups have too.
  let riskSums: Table<Int>
  /// Positions of services, one by one, then of those taken together, one after the other.
  let queues: Table<Int>
  let responseCount: Int

  init(
    _ layout: ResponseLayout, rows: ScopeRows, unions: [ServiceUnion], store: TableStore
  ) {
    var queues = Array(0..<rows.services)
    let unionRanges = unions.map { union in
      queues += union.services
      return queues.count - union.services.count..<queues.count
    }
    self.queues = store.table(queues)
    var formulas: [FormulaPlan] = []
    var others: [ClosingPlan] = []
    for (position, series) in layout.series.enumerated() {
      switch series.metric.source {
      case .formula(let formula):
        formulas.append(
          FormulaPlan(
            formula, start: position * layout.stride, row: rows.row(of: series.scope)))
      case .closing(let figure):
        others.append(
          ClosingPlan(
            figure, series, position: position, services: rows.services, unions: unionRanges))
      }
    }
    for (position, weight) in layout.weights.enumerated() {
      formulas.append(
        FormulaPlan(
          weight.formula, start: layout.weightIndex(position), row: rows.row(of: weight.scope)))
    }
    self.formulas = store.table(formulas)
    self.others = store.table(others)
    daily = store.table(
      layout.dailyMetrics.enumerated().map { place, metric in
        FormulaPlan(
          metric.formula!, start: layout.dailyIndex(metric: place, day: 0), row: ScopeRows.sector)
      }
        + layout.weightedDays.enumerated().map { place, metric in
          FormulaPlan(
            layout.dailyMetrics[metric].weight!, start: layout.dailyWeightIndex(place),
            row: ScopeRows.sector)
        })
    riskSums = store.table(Self.riskSums.map(\.rawValue))
    stride = layout.stride
    weekCount = layout.weekCount
    monthCount = layout.monthCount
    dayCount = layout.dayCount
    responseCount = layout.responseCount
  }

  /// Place of a closing period within a series; nil when the period is not kept.
  func offset(of grain: ResponseLayout.Grain, period: Int) -> Int? {
    switch grain {
    case .day: nil
    case .week: period < weekCount ? period : nil
    case .month: period < monthCount ? weekCount + period : nil
    case .horizon: weekCount + monthCount
    }
  }

  /// Amounts written to groups from which the metrics of risk groups follow: alone or by subtraction from
  /// others they would say something of few people's health.
  private static let riskSums: [Accumulator] = {
    let formulas = Metric.allCases.filter { $0.breakdown == .riskGroup }.compactMap(\.formula)
    let used = Set(
      formulas.flatMap {
        [$0.numerator, $0.and, $0.also, $0.denominator, $0.plus, $0.beside]
          .compactMap { $0?.rawValue }
      })
    return Accumulator.allCases.filter {
      (Accumulator.firstOfStaff..<Accumulator.firstScore).contains($0.rawValue)
        && used.contains($0.rawValue)
    }
  }()
}
