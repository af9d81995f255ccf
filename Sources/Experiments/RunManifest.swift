// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import OutputAnalysis
internal import WorkforceModel

/// What it takes to run a scenario, or several side by side, again, and what the run took.
///
/// It is the only file of a run that differs between two runs of the same scenario (`date`,
/// `wallSeconds`, `jobs`, and what says on which program and machine). What is nil is not written, and
/// what only some results have is nil in those of others, older ones among them.
package struct RunManifest: Codable, Sendable, Equatable {
  /// Another scenario that took part.
  package struct Other: Codable, Sendable, Equatable {
    package var name: String
    /// SHA-256 of the scenario as run.
    package var scenarioDigest: String
    package var overrides: [String]

    package init(name: String, text: String, overrides: [String]) {
      self.name = name
      scenarioDigest = ScenarioDigest.sha256(of: text)
      self.overrides = overrides
    }
  }

  /// A scenario of the folder as it was run, from which the same can be done again.
  package struct Source: Codable, Sendable, Equatable {
    /// The file that holds it in one piece.
    package var file: String
    /// What the results call it: its own name, or the level that it is.
    package var name: String
    /// Its own name.
    package var scenario: String
    /// Values set from outside; the file has them already.
    package var overrides: [String]

    package init(file: String, name: String, scenario: String, overrides: [String] = []) {
      self.file = file
      self.name = name
      self.scenario = scenario
      self.overrides = overrides
    }
  }

  /// Several scenarios as one text, by whose digest they are known.
  package static func combined(_ texts: [String]) -> String { texts.joined(separator: "---\n") }

  /// `comparison`, `calendar`, `attribution` or `network`; nil for a forecast.
  package var kind: String?
  /// Version of Respiro.
  package var version: String
  /// The model that the figures are of (``ModelVersion``).
  package var model: Int? = ModelVersion.current
  /// The commit that the program was built from, where that is known.
  package var commit: String? = ProgramOrigin.commit
  package var scenario: String
  /// SHA-256 of the scenario as it was run (`scenario.yaml` beside this file), or of all of them.
  package var scenarioDigest: String
  /// Values set from outside the scenario's file, as given: `staff.registry-clerks.count=+1`.
  package var overrides: [String]
  package var others: [Other]?
  /// The scenarios of everything but a forecast, which has one by a name that is known.
  package var sources: [Source]?
  package var seed: UInt64
  package var replications: Int
  /// By what the best was selected, and the smallest difference that mattered to that.
  package var selectedBy: String?
  package var indifference: Double?
  package var ending: RunEnding
  /// Confidence of the intervals.
  package var confidence: Double?
  /// The relative half-width asked for; nil when a number of replications was asked for.
  package var precisionAsked: Double?
  /// The largest relative half-width of the figures it was asked of; nil when one is not defined.
  package var precisionReached: Double?
  package var jobs: Int
  package var gsl = NumericalLibrary.version
  package var swift = Self.swiftVersion
  package var platform: String? = ProgramOrigin.platform
  /// When the run ended, in universal time.
  package var date: String? = ProgramOrigin.text(of: .now)
  package var events: UInt64
  package var wallSeconds: Double
  /// Seconds until every calendar had met the first few replications.
  package var firstRankingSeconds: Double?

  /// Creates the manifest of what has just ended.
  package init(
    version: String, scenario: String, scenarioText: String, overrides: [String] = [], jobs: Int,
    _ record: RunRecord
  ) {
    self.version = version
    self.scenario = scenario
    scenarioDigest = ScenarioDigest.sha256(of: scenarioText)
    self.overrides = overrides
    seed = record.masterSeed
    replications = record.replications
    ending = record.ending
    confidence = record.confidence
    self.jobs = jobs
    events = record.events
    wallSeconds = record.elapsed / .seconds(1)
  }

  /// The manifest as it is written: sorted keys, one a line.
  package func json() throws -> Data { try Data(json: self) }

  /// Reads a manifest that was written by `json()`.
  package init(json: Data) throws { self = try JSONDecoder().decode(RunManifest.self, from: json) }

  /// Version of the Swift compiler that built this program.
  package static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}

extension Data {
  /// A value as files have it: sorted keys, one a line, so that its bytes do not depend on hash order.
  package init(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    self = try encoder.encode(value) + Data("\n".utf8)
  }
}
