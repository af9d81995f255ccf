// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
public import Wording

/// By what a result is known beside its point and replication.
public struct SweepEdition: Sendable, Hashable {
  /// Master seed.
  public var seed: UInt64
  /// Version of the model.
  public var version: String

  public init(seed: UInt64, version: String) {
    self.seed = seed
    self.version = version
  }
}

/// Why a point could not be run: what is wrong with its scenario, or what the program reported.
///
/// It is kept as messages with their values, and put into words for whoever reads it.
public enum SweepFailure: Sendable, Hashable {
  case scenario(ScenarioErrors)
  case other(String)

  public init(_ error: any Error) {
    self = (error as? ScenarioErrors).map(Self.scenario) ?? .other(String(describing: error))
  }

  /// One line a fault.
  public func text(_ language: Language) -> String {
    switch self {
    case .scenario(let errors): errors.text(language)
    case .other(let message): message
    }
  }
}

extension SweepFailure {
  private struct Stored: Codable {
    var faults: [ScenarioFault]?
    var message: String?
  }

  /// As it stands in a file of results: `{"faults":[…]}`, or `{"message":"…"}`.
  var stored: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let stored =
        switch self {
        case .scenario(let errors): Stored(faults: errors.faults)
        case .other(let message): Stored(message: message)
        }
      return String(decoding: try encoder.encode(stored), as: UTF8.self)
    }
  }

  init(stored text: String) throws {
    let stored = try JSONDecoder().decode(Stored.self, from: Data(text.utf8))
    self =
      stored.faults.map { .scenario(ScenarioErrors(faults: $0)) } ?? .other(stored.message ?? "")
  }
}

/// What running some futures of a point gave.
public struct SweepOutcome: Sendable {
  /// Number of the point in the plan.
  public var point: Int
  /// Fingerprint of the point.
  public var digest: String
  /// The first future.
  public var firstReplication: Int
  /// The values of each future from there on.
  public var rows: [[Double]]
  /// Why there are none.
  public var failure: SweepFailure?
  /// The time that it took.
  public var seconds: Double

  public init(
    point: Int, digest: String, firstReplication: Int, rows: [[Double]],
    failure: SweepFailure? = nil, seconds: Double
  ) {
    self.point = point
    self.digest = digest
    self.firstReplication = firstReplication
    self.rows = rows
    self.failure = failure
    self.seconds = seconds
  }
}

/// A point of which a store holds results.
struct SweepContent: Sendable, Hashable {
  var digest: String
  var position: Int
  var edition: SweepEdition
}
