// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// A known answer of a theory scenario.
struct ExpectedSection: Sendable {
  var node = SourceNode.nothing
  var metric: Metric?
  var scope = "sector"
  var stated: MetricValue?
  /// In the metric's unit.
  var value: Double?
  var tolerance: Double?
  var source = ""

  static let section = Section("expected", ExpectedSection(), at: \.node) {
    Field(required: "metric", \.metric, .metric)
    Field("scope", \.scope, .scope)
    Field(required: "value", \.stated, .metricValue)
    Field("tolerance", \.tolerance, .quantity(.share, 0...10))
    Field("source", \.source, .text)
  }.described(by: [MetricValue.rules(for: ["value"])]).completed { expected, _, faults in
    expected.value = expected.metric.flatMap { expected.stated?.value(of: $0, faults) }
    return true
  }
}
