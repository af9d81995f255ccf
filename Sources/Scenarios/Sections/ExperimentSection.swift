// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// How often and how precisely to simulate.
struct ExperimentSection: Sendable {
  var replications: Int
  var seed: UInt64
  var precision: Double?
  var precise: [PreciseSection]
  var confidence: Double

  static let replications = Field(
    "replications", ValueFormat.count(2...1_000_000), default: "200")
  static let seed = Field("seed", .seed, default: "1")
  static let precision = Field(
    "precision", ValueFormat.quantity(.share, Bounds(low: 0.0001, high: 1)))
  static let precise = Field(
    "precise",
    ValueFormat<[PreciseSection]>.list(
      of: .section(PreciseSection.format) { PreciseSection($0) }))
  static let confidence = Field(
    "confidence", ValueFormat.quantity(.share, Bounds(low: 0.5, high: 0.9999)),
    default: "95%")
  static let format = SectionFormat(
    name: "experiment",
    fields: [replications.any, seed.any, precision.any, precise.any, confidence.any])

  init(_ reader: SectionReader) {
    replications = reader.value(Self.replications, placeholder: 200)
    seed = reader.value(Self.seed, placeholder: 1)
    precision = reader.stated(Self.precision)
    precise = reader.stated(Self.precise) ?? []
    confidence = reader.value(Self.confidence, placeholder: 0.95)
  }

  /// The defaults.
  init() {
    replications = Self.replications.standardValue ?? 200
    seed = Self.seed.standardValue ?? 1
    precise = []
    confidence = Self.confidence.standardValue ?? 0.95
  }
}

/// A figure that a precision is asked of.
struct PreciseSection: Sendable {
  var node: SourceNode
  var metric: Metric?
  var scope: String

  static let metric = Field(required: "metric", .metric)
  static let scope = Field("scope", ValueFormat<String>.text, default: "sector")
  static let format = SectionFormat(
    name: "experiment.precise", fields: [metric.any, scope.any])

  init(_ reader: SectionReader) {
    node = reader.node
    metric = reader.value(Self.metric)
    scope = reader.value(Self.scope, placeholder: "sector")
  }
}
