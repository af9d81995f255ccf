// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// How often and how precisely to simulate.
struct ExperimentSection: Sendable {
  /// Nil where the file does not say; with a precision the most there may be.
  var replications: Int?
  var seed: UInt64 = 1
  var precision: Double?
  var precise: [PreciseSection] = []
  var matters: [MattersSection] = []
  var confidence = 0.95

  /// Replications where neither the file nor a precision says how many.
  static let usualReplications = 200

  static let section = Section("experiment", ExperimentSection()) {
    Field("replications", \.replications, .count(2...1_000_000), default: usualReplications)
    Field("seed", \.seed, .seed)
    Field("precision", \.precision, .quantity(.share, 0.0001...1))
    Field("precise", \.precise, .list(of: .section(PreciseSection.section)))
    Field("matters", \.matters, .list(of: .section(MattersSection.section)))
    Field("confidence", \.confidence, .quantity(.share, 0.5...0.9999), unit: "%")
  }
}

/// A figure that a precision is asked of.
struct PreciseSection: Sendable {
  var node = SourceNode.nothing
  var metric: Metric?
  var scope = "sector"

  static let section = Section("experiment.precise", PreciseSection(), at: \.node) {
    Field(required: "metric", \.metric, .metric)
    Field("scope", \.scope, .scope)
  }
}

/// The smallest difference of a metric that matters in comparisons.
struct MattersSection: Sendable {
  var metric: Metric?
  private var stated: MetricValue?
  /// In the metric's unit.
  var difference: Double?

  static let section = Section("experiment.matters", MattersSection()) {
    Field(required: "metric", \.metric, .metric)
    Field(required: "difference", \.stated, .metricValue)
  }.described(by: [MetricValue.rules(for: ["difference"])]).completed { matters, node, faults in
    if let metric = matters.metric, let value = matters.stated?.value(of: metric, faults) {
      if value > 0 {
        matters.difference = value
      } else {
        faults.report(
          node["difference"] ?? node, ScenarioSentence.outOfRange.phrase,
          found: node["difference"]?.echo,
          allowed: ScenarioSentence.rangeAbove.phrase.filling(["low": "0"]))
      }
    }
    return true
  }
}
