// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// A known answer of a theory scenario.
struct ExpectedSection: Sendable {
  var node: SourceNode
  var metric: Metric?
  var scope: String
  var value: Double?
  var tolerance: Double?
  var source: String

  static let metric = Field(required: "metric", .metric)
  static let scope = Field("scope", ValueFormat<String>.text, default: "sector")
  static let value = Field(required: "value", ValueFormat<MetricValue>.metricValue)
  static let tolerance = Field("tolerance", ValueFormat.quantity(.share))
  static let source = Field("source", ValueFormat<String>.text)
  static let format = SectionFormat(
    name: "expected", fields: [metric.any, scope.any, value.any, tolerance.any, source.any])

  init(_ reader: SectionReader) {
    node = reader.node
    metric = reader.value(Self.metric)
    scope = reader.value(Self.scope, placeholder: "sector")
    let stated = reader.stated(Self.value)
    value = metric.flatMap { metric in stated.flatMap { $0.value(of: metric, reader.faults) } }
    tolerance = reader.stated(Self.tolerance)
    source = reader.stated(Self.source) ?? ""
  }
}
