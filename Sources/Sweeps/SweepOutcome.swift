// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import ScenarioFormat
package import Wording

/// What results must have in common to be put side by side: the master seed and the model.
package struct SeedAndModel: Sendable, Hashable {
  package var seed: UInt64
  /// The model as files name it: its number, or the version of a program in older ones.
  package var version: String

  package init(seed: UInt64, version: String) {
    self.seed = seed
    self.version = version
  }

  /// Number of the model that a version names; nil for one from before models had numbers.
  package static func model(of version: String) -> Int? { Int(version) }
}

/// Why a point could not be run: what is wrong with its scenario, or what the program reported.
///
/// It is kept as messages with their values, and put into words for whoever reads it.
package enum SweepFailure: Sendable, Hashable {
  case scenario(ScenarioErrors)
  case other(String)
  /// The process that ran it ended in the middle, when so many of its replications were there.
  case trapped(after: Int)

  package init(_ error: any Error) {
    self = (error as? ScenarioErrors).map(Self.scenario) ?? .other(String(describing: error))
  }

  /// Replications that were there when it failed; where there are more, it was run again since.
  var replicationsBefore: Int {
    if case .trapped(let count) = self { count } else { 0 }
  }

  package func text(_ language: Language) -> String {
    switch self {
    case .scenario(let errors): errors.text(language)
    case .other(let message): message
    case .trapped: language.say(SweepSentence.trapped)
    }
  }
}

extension SweepFailure {
  private struct Stored: Codable {
    var faults: [ScenarioFault]?
    var message: String?
    var trapped: Bool?
    var after: Int?
  }

  /// As it stands in a file of results: `{"faults":[…]}`, `{"message":"…"}` or
  /// `{"after":3,"trapped":true}`.
  var stored: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let stored =
        switch self {
        case .scenario(let errors): Stored(faults: errors.faults)
        case .other(let message): Stored(message: message)
        case .trapped(let count): Stored(trapped: true, after: count)
        }
      return String(decoding: try encoder.encode(stored), as: UTF8.self)
    }
  }

  init(stored text: String) throws {
    let stored = try JSONDecoder().decode(Stored.self, from: Data(text.utf8))
    self =
      stored.trapped == true
      ? .trapped(after: stored.after ?? 0)
      : stored.faults.map { .scenario(ScenarioErrors(faults: $0)) } ?? .other(stored.message ?? "")
  }
}

/// What running some replications of a point gave.
package struct SweepOutcome: Sendable {
  var point: Int
  var digest: String
  var firstReplication: Int
  /// The values of each replication from there on.
  var rows: [[Double]]
  /// Why there are none.
  var failure: SweepFailure?
  var seconds = 0.0
}

/// A point of which a store holds results.
struct SweepContent: Sendable, Hashable {
  var digest: String
  var position: Int
  var basis: SeedAndModel
}
