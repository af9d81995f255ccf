// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
internal import OutputAnalysis

/// What it takes to run a scenario again, and what the run took.
///
/// It is the only file of a run that differs between two runs of the same scenario (`wallSeconds`,
/// `jobs`).
public struct RunManifest: Codable, Sendable, Equatable {
  /// Version of Respiro.
  public var version: String
  /// Name of the scenario.
  public var scenario: String
  /// SHA-256 of the scenario as it was run (`scenario.yaml` beside this file).
  public var scenarioDigest: String
  /// Values set from outside the scenario's file, as given: `staff.registry-clerks.count=+1`.
  public var overrides: [String]
  /// Master seed.
  public var seed: UInt64
  /// Number of replications in the files.
  public var replications: Int
  /// How the run ended.
  public var ending: RunEnding
  /// The relative half-width asked for; nil when a number of replications was asked for.
  public var precisionAsked: Double?
  /// The largest relative half-width of the figures it was asked of; nil when one is not defined.
  public var precisionReached: Double?
  /// Number of replications that ran at once.
  public var jobs: Int
  /// Version of the GNU Scientific Library.
  public var gsl: String
  /// Version of the Swift compiler.
  public var swift: String
  /// Events that were handled.
  public var events: UInt64
  /// Seconds that the run took.
  public var wallSeconds: Double

  /// Creates the manifest of a run; the versions of the libraries are filled in.
  public init(
    version: String, scenario: String, scenarioText: String, overrides: [String] = [],
    seed: UInt64, jobs: Int, result: RunResult
  ) {
    self.version = version
    self.scenario = scenario
    scenarioDigest = ScenarioDigest.sha256(of: scenarioText)
    self.overrides = overrides
    self.seed = seed
    replications = result.forecast.replications
    ending = result.ending
    precisionAsked = result.precision?.asked
    precisionReached = result.precision?.reached
    self.jobs = jobs
    gsl = NumericalLibrary.version
    swift = Self.swiftVersion
    events = result.events
    wallSeconds = result.elapsed / .seconds(1)
  }

  /// The manifest as it is written: sorted keys, one a line.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Reads a manifest that was written by `json()`.
  public init(json: Data) throws {
    self = try JSONDecoder().decode(RunManifest.self, from: json)
  }

  /// Version of the Swift compiler that built this program.
  public static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}

/// How a run ended.
public enum RunEnding: String, Codable, Sendable {
  /// All replications asked for were run.
  case completed
  /// The precision asked for was reached.
  case precise
  /// The cap came before the precision.
  case capped
  /// It was interrupted; the files hold what was finished.
  case interrupted
}
