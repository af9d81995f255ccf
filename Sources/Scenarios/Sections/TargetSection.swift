// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A promise about a metric.
struct TargetSection: Sendable {
  var node: SourceNode
  var id: String
  var name: Phrase?
  var metric: Metric?
  var scope: String
  var period: ResponseLayout.Grain
  var bound: Target.Bound?
  var tolerated: Double

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let metric = Field(required: "metric", .metric)
  static let scope = Field("scope", ValueFormat<String>.text, default: "sector")
  static let period = Field(
    "period",
    ValueFormat.choice([
      "week": ResponseLayout.Grain.week, "month": .month, "horizon": .horizon,
    ]), default: "month")
  static let atLeast = Field("at-least", ValueFormat<MetricValue>.metricValue)
  static let atMost = Field("at-most", ValueFormat<MetricValue>.metricValue)
  static let tolerated = Field(
    "tolerated", ValueFormat.quantity(.periodsPerYear), default: "0 periods/year")
  static let format = SectionFormat(
    name: "targets",
    fields: [
      id.any, Scenario.like.any, name.any, metric.any, scope.any, period.any, atLeast.any,
      atMost.any,
      tolerated.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    metric = reader.value(Self.metric)
    scope = reader.value(Self.scope, placeholder: "sector")
    period = reader.value(Self.period, placeholder: .month)
    tolerated = reader.value(Self.tolerated, placeholder: 0)
    let low = reader.stated(Self.atLeast)
    let high = reader.stated(Self.atMost)
    let isOne = (reader.node["at-least"] == nil) != (reader.node["at-most"] == nil)
    if !isOne {
      reader.faults.report(reader.node, ScenarioSentence.oneBound.phrase)
    }
    if let metric {
      bound =
        low.flatMap { $0.value(of: metric, reader.faults) }.map { .atLeast($0) }
        ?? high.flatMap { $0.value(of: metric, reader.faults) }.map { .atMost($0) }
    }
  }
}

/// A value of a metric, whose unit is known only with the metric.
struct MetricValue: Sendable {
  var node: SourceNode

  /// The value in the metric's unit; nil with a fault noted when it has another.
  func value(of metric: Metric, _ faults: FaultCollector) -> Double? {
    ValueFormat.quantity(metric.family, .any).read(node, faults)
  }
}

extension ValueFormat where Value == MetricValue {
  static var metricValue: ValueFormat {
    ValueFormat(
      allowed: ScenarioSentence.allowedMetricValue.phrase,
      schema: .object(["type": .array([.string("string"), .string("number")])])
    ) { node, _ in MetricValue(node: node) }
  }
}

extension ValueFormat where Value == Metric {
  /// A metric of the catalogue.
  static var metric: ValueFormat {
    let names = Metric.allCases.map(\.rawValue)
    return ValueFormat(
      allowed: Phrase.list(names),
      schema: .object(["enum": .array(names.map(JSONValue.string))])
    ) { node, faults in
      if let metric = node.text.flatMap(Metric.init(rawValue:)) { return metric }
      let near = node.text.flatMap { EditDistance.nearest(to: $0, among: names) }
      // The whole catalogue is told only to those who are nowhere near.
      faults.report(
        node, ScenarioSentence.unknownMetric.phrase, found: node.echo,
        allowed: near == nil ? Phrase.list(names) : nil, suggestion: near)
      return nil
    }
  }
}

extension Metric {
  /// The units in which a value of the metric is written.
  var family: UnitFamily {
    switch unit {
    case .minutes: .minutes
    case .hours: .hours
    case .share: .share
    case .points: .points
    case .days: .wholeDays
    case .euros: .euros
    case .count, .people, .sessions, .ratio: .number
    }
  }
}
