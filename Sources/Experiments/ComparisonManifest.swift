// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
internal import OutputAnalysis

/// What it takes to repeat a comparison, a search or an attribution, and what it took.
///
/// It holds what a run's manifest does, so that its folder is known as one of results.
public struct ComparisonManifest: Codable, Sendable, Equatable {
  /// Another scenario that took part.
  public struct Other: Codable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// SHA-256 of the scenario as run.
    public var scenarioDigest: String
    /// Values set from outside its file.
    public var overrides: [String]

    /// A scenario by its name, the text of its file as run, and what was set from outside.
    public init(name: String, text: String, overrides: [String]) {
      self.name = name
      scenarioDigest = ScenarioDigest.sha256(of: text)
      self.overrides = overrides
    }
  }

  /// `comparison`, `calendar` or `attribution`.
  public var kind: String
  /// Version of Respiro.
  public var version: String
  /// Name of the base scenario.
  public var scenario: String
  /// SHA-256 of the base scenario as run.
  public var scenarioDigest: String
  /// Values set from outside the file of the base scenario.
  public var overrides: [String]
  /// The other scenarios.
  public var others: [Other]
  /// Master seed.
  public var seed: UInt64
  /// Number of replications.
  public var replications: Int
  /// By what the best was selected; nil when no selection was asked for.
  public var selectedBy: String?
  /// The smallest difference that mattered to the selection, in the unit of what it went by.
  public var indifference: Double?
  /// How the run ended.
  public var ending: RunEnding
  /// Number of replications that ran at once.
  public var jobs: Int
  /// Version of the GNU Scientific Library.
  public var gsl: String
  /// Events that were handled.
  public var events: UInt64
  /// Seconds that it took.
  public var wallSeconds: Double
  /// Seconds until every calendar had met the first few replications; nil where none are ranked.
  public var firstRankingSeconds: Double?

  /// Creates the manifest; the version of the library is filled in.
  public init(
    kind: String, version: String, scenario: String, scenarioText: String,
    overrides: [String], others: [Other] = [], seed: UInt64, replications: Int, ending: RunEnding,
    jobs: Int, events: UInt64, elapsed: Duration
  ) {
    self.kind = kind
    self.version = version
    self.scenario = scenario
    scenarioDigest = ScenarioDigest.sha256(of: scenarioText)
    self.overrides = overrides
    self.others = others
    self.seed = seed
    self.replications = replications
    self.ending = ending
    self.jobs = jobs
    gsl = NumericalLibrary.version
    self.events = events
    wallSeconds = elapsed / .seconds(1)
  }

  /// The manifest as it is written: sorted keys, one a line.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
