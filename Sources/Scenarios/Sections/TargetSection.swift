// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A promise about a metric.
struct TargetSection: Sendable {
  var node = SourceNode.nothing
  var id = ""
  var name: Phrase?
  var metric: Metric?
  var scope = "sector"
  var period = ResponseLayout.Grain.month
  private var atLeast: MetricValue?
  private var atMost: MetricValue?
  /// In the metric's unit.
  var bound: Target.Bound?
  var tolerated = 0.0

  static let section = Section("targets", TargetSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field(required: "metric", \.metric, .metric)
    Field("scope", \.scope, .scope)
    Field(
      "period", \.period, .choice(["week": .week, "month": .month, "horizon": .horizon]))
    Field("at-least", \.atLeast, .metricValue)
    Field("at-most", \.atMost, .metricValue)
    Field("tolerated", \.tolerated, .quantity(.periodsPerYear, 0...366))
  }.described(by: [
    ["oneOf": [["required": ["at-least"]], ["required": ["at-most"]]]],
    MetricValue.rules(for: ["at-least", "at-most"]),
  ]).completed { target, node, faults in
    if (node["at-least"] == nil) == (node["at-most"] == nil) {
      faults.report(node, ScenarioSentence.oneBound.phrase)
    }
    if let metric = target.metric {
      target.bound =
        target.atLeast.flatMap { $0.value(of: metric, faults) }.map { .atLeast($0) }
        ?? target.atMost.flatMap { $0.value(of: metric, faults) }.map { .atMost($0) }
    }
    return true
  }
}

/// A value of a metric, whose unit is known only with the metric.
struct MetricValue: Sendable {
  var node: SourceNode

  /// JSON Schema of a section whose values are in the unit of the metric that it names.
  static func rules(for keys: [String]) -> JSONValue {
    let byUnit = Dictionary(grouping: Metric.allCases, by: \.unit).sorted {
      $0.value[0].rawValue < $1.value[0].rawValue
    }
    return [
      "allOf": .array(
        byUnit.map { _, metrics in
          let names = metrics.map { JSONValue.string($0.rawValue) }
          let value = metrics[0].family.schema(.any).orNothing(.english)
          return [
            "if": ["required": ["metric"], "properties": ["metric": ["enum": .array(names)]]],
            "then": [
              "properties": .object(keys.map { JSONValue.Member(key: $0, value: value) })
            ],
          ]
        })
    ]
  }

  /// The value in the metric's unit; nil with a fault noted when it has another.
  func value(of metric: Metric, _ faults: FaultCollector) -> Double? {
    ValueFormat.quantity(metric.family, .any).read(node, faults)
  }
}

extension ValueFormat where Value == MetricValue {
  static var metricValue: ValueFormat {
    ValueFormat(
      allowed: ScenarioSentence.allowedMetricValue.phrase,
      schema: ["type": ["string", "number"]]
    ) { node, _ in MetricValue(node: node) }
  }
}

extension ValueFormat where Value == Metric {
  /// A metric of the catalogue.
  static var metric: ValueFormat {
    let names = Metric.allCases.map(\.rawValue)
    var format = ValueFormat(
      allowed: Phrase.list(names),
      schema: ["enum": .array(names.map(JSONValue.string))]
    ) { node, faults in
      if let metric = node.text.flatMap(Metric.init(rawValue:)) { return metric }
      let near = node.text.flatMap { EditDistance.nearest(to: $0, among: names) }
      // The whole catalogue is listed only for those who are nowhere near.
      faults.report(
        node, ScenarioSentence.unknownMetric.phrase, found: node.echo,
        allowed: near == nil ? Phrase.list(names) : nil, suggestion: near)
      return nil
    }
    format.notation = ScenarioSentence.metricName.phrase
    return format
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
