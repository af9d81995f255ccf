// SPDX-License-Identifier: GPL-3.0-or-later
public import Wording

/// A figure that somebody has to answer for: where it stands and what is known of it.
public struct ParameterProvenance: Hashable, Sendable {
  /// How sure a figure is.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Read in the source that is named.
    case verified
    /// Worked out from verified figures or exact formulas.
    case computed
    /// Known from a source that was not read again.
    case recalled
    /// A planning assumption.
    case assumed
  }

  /// Path of the value: `services.registry.arrivals.growth`.
  public var path: String
  /// How far it can be trusted.
  public var mark: Mark
  /// The value as written.
  public var value: String
  /// What the comment beside it says; empty when it says nothing.
  public var note: String
  /// Whether the scenario leaves the value to its default.
  public var isDefault: Bool
  /// Where the value may plausibly lie, in words of the scenario; empty where nothing is known of that.
  public var range: String

  /// A value of a scenario and where it comes from.
  public init(
    path: String, mark: Mark, value: String, note: String, isDefault: Bool, range: String = ""
  ) {
    self.path = path
    self.mark = mark
    self.value = value
    self.note = note
    self.isDefault = isDefault
    self.range = range
  }
}

extension ParameterProvenance.Mark {
  /// The mark by its name in scenarios or by what it is called in any language; nil for any other word.
  init?(word: String) {
    let mark = Self.allCases.first { mark in
      mark.rawValue == word || Language.allCases.contains { mark.phrase[$0] == word }
    }
    guard let mark else { return nil }
    self = mark
  }

  /// The mark in words.
  public var phrase: Phrase {
    switch self {
    case .verified: ScenarioSentence.markVerified.phrase
    case .computed: ScenarioSentence.markComputed.phrase
    case .recalled: ScenarioSentence.markRecalled.phrase
    case .assumed: ScenarioSentence.markAssumed.phrase
    }
  }
}
