// SPDX-License-Identifier: GPL-3.0-or-later

/// Where each figure of a replication stands in its flat vector of responses.
///
/// A series is a metric for a scope. Its values stand together: weeks, then months, then the
/// horizon. The days of the calendar follow after all series. Values that are not defined in a
/// replication (a mean wait in a week without contacts) are NaN.
public struct ResponseLayout: Sendable {
  /// A metric for a scope.
  public struct Series: Hashable, Sendable {
    /// What is measured.
    public let metric: Metric
    /// For whom.
    public let scope: Scope
    /// Name of the scope in files: `sector`, `service:registry`, `group:family+territory`.
    public let scopeName: String

    /// A metric for a scope by its name in files.
    package init(metric: Metric, scope: Scope, scopeName: String) {
      self.metric = metric
      self.scope = scope
      self.scopeName = scopeName
    }
  }

  /// Length of a period.
  public enum Grain: String, Sendable, CaseIterable {
    /// A calendar day.
    case day
    /// A week from Monday on.
    case week
    /// A calendar month.
    case month
    /// All days after the warm-up.
    case horizon

    /// Place among the periods that are in progress at once: the week, the month and the horizon.
    var place: Int {
      switch self {
      case .day: preconditionFailure("a day is never in progress")
      case .week: 0
      case .month: 1
      case .horizon: 2
      }
    }
  }

  /// All series reported for weeks, months and the horizon.
  public let series: [Series]
  /// Metrics of the calendar of days, for the sector.
  public let dailyMetrics: [Metric]
  /// Number of weeks.
  public let weekCount: Int
  /// Number of months.
  public let monthCount: Int
  /// Number of days; 0 where days are not recorded.
  public let dayCount: Int
  /// Groups merged for figures on risk.
  public let riskGroups: RiskGroups

  /// Denominators of the ratios among the series, each once, and the one of each series.
  let weights: [Weight]
  private let weightOfSeries: [Int?]
  /// Daily metrics that are ratios.
  let weightedDays: [Int]

  /// Values of one series.
  public var stride: Int { weekCount + monthCount + 1 }
  /// Number of figures; their weights follow in the vector of responses.
  public var count: Int { series.count * stride + dailyMetrics.count * dayCount }
  /// Length of the vector of responses.
  public var responseCount: Int {
    count + weights.count * stride + weightedDays.count * dayCount
  }

  /// Place of what a figure that is a ratio is a ratio to, by which replications weigh in it; nil for others.
  public func weight(of figure: Int) -> Int? {
    let ofSeries = series.count * stride
    if figure < ofSeries {
      let (position, place) = figure.quotientAndRemainder(dividingBy: stride)
      return weightOfSeries[position].map { weightIndex($0) + place }
    }
    let (metric, day) = (figure - ofSeries).quotientAndRemainder(dividingBy: dayCount)
    return weightedDays.firstIndex(of: metric).map { dailyWeightIndex($0) + day }
  }

  /// Where the values of a weight begin.
  func weightIndex(_ position: Int) -> Int { count + position * stride }

  func dailyWeightIndex(_ position: Int) -> Int {
    count + weights.count * stride + position * dayCount
  }

  /// What is added up below the line of a ratio, for whom.
  struct Weight: Hashable {
    let formula: Formula
    let scope: Scope
  }

  /// Place of a series' week, month or horizon; `period` is 0 for the horizon.
  public func index(series position: Int, grain: Grain, period: Int = 0) -> Int {
    let base = position * stride
    switch grain {
    case .day: preconditionFailure("days are indexed by dailyIndex")
    case .week: return base + period
    case .month: return base + weekCount + period
    case .horizon: return base + weekCount + monthCount
    }
  }

  /// Place of a day's value of the calendar.
  public func dailyIndex(metric position: Int, day: Int) -> Int {
    series.count * stride + position * dayCount + day
  }

  /// Whether a metric is reported at all.
  package func reports(_ metric: Metric) -> Bool { position(of: metric, scope: "sector") != nil }

  /// Position of the series of a metric for a scope by name.
  public func position(of metric: Metric, scope: String) -> Int? {
    series.firstIndex { $0.metric == metric && $0.scopeName == scope }
  }

  /// The layout that a model's responses have.
  public init(_ parameters: ModelParameters) {
    let riskGroups = RiskGroups(parameters)
    self.riskGroups = riskGroups
    let observed = parameters.days.dropFirst(parameters.warmUpDays)
    weekCount = parameters.recordsPeriods ? (observed.last?.week ?? -1) + 1 : 0
    monthCount = parameters.recordsPeriods ? (observed.last?.month ?? -1) + 1 : 0
    dayCount = parameters.recordsPeriods ? parameters.days.count : 0

    let metrics = Metric.allCases.filter {
      parameters.has($0.requirement) && (riskGroups.reportsSector || !$0.followsPresence)
    }
    var series: [Series] = []
    for metric in metrics {
      series.append(Series(metric: metric, scope: .sector, scopeName: "sector"))
      switch metric.breakdown {
      case .none, .largeSector: break
      case .service, .staffedService:
        let isForAll = metric.breakdown == .service
        for position in parameters.listedServices
        where isForAll || riskGroups.servicesOfMany.contains(position) {
          series.append(
            Series(
              metric: metric, scope: .service(position),
              scopeName: "service:\(parameters.services[position].id)"))
        }
        for (position, union) in parameters.serviceUnions.enumerated()
        where isForAll || riskGroups.servicesOfMany.isSuperset(of: union.services) {
          series.append(
            Series(metric: metric, scope: .together(position), scopeName: union.scopeName))
        }
      case .group:
        for (position, group) in parameters.groups.enumerated() {
          series.append(
            Series(metric: metric, scope: .group(position), scopeName: "group:\(group.id)"))
        }
      case .riskGroup:
        for (position, members) in riskGroups.members.enumerated() {
          let name = members.map { parameters.groups[$0].id }.joined(separator: "+")
          series.append(
            Series(metric: metric, scope: .riskGroup(position), scopeName: "group:\(name)"))
        }
      }
    }
    self.series = series
    dailyMetrics = metrics.filter(\.isDaily)
    var weights: [Weight] = []
    weightOfSeries = series.map { series in
      guard let formula = series.metric.weight else { return nil }
      let weight = Weight(formula: formula, scope: series.scope)
      if let position = weights.firstIndex(of: weight) { return position }
      weights.append(weight)
      return weights.count - 1
    }
    self.weights = weights
    weightedDays = dailyMetrics.indices.filter { [dailyMetrics] in
      dailyMetrics[$0].weight != nil
    }
  }
}
