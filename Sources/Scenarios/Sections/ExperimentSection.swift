// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// How often and how precisely to simulate.
struct ExperimentSection: Sendable {
  /// Nil where the file does not say; with a precision the most there may be.
  var replications: Int?
  var seed: UInt64 = 1
  var precision: Double?
  var precise: [PreciseSection] = []
  var confidence = 0.95

  /// Replications where neither the file nor a precision says how many.
  static let usualReplications = 200

  static let section = Section("experiment", ExperimentSection()) {
    Field("replications", \.replications, .count(2...1_000_000), default: usualReplications)
    Field("seed", \.seed, .seed)
    Field("precision", \.precision, .quantity(.share, 0.0001...1))
    Field("precise", \.precise, .list(of: .section(PreciseSection.section)))
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
    Field("scope", \.scope, .text)
  }
}
