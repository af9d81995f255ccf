// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording

/// What a mechanism comes to before any simulation: a sentence and the figures in it.
public struct MechanismEstimate: Sendable {
  /// A figure, which a reader's language writes.
  public enum Value: Hashable, Sendable {
    /// A service by its identifier.
    case service(String)
    /// A date.
    case date(CivilDate)
    /// A calendar year.
    case year(Int)
    /// A share.
    case share(Double)
    /// A number of things.
    case count(Int)
    /// An amount of money.
    case euros(Double)
  }

  /// The sentence, with a place for each figure.
  public let sentence: Phrase
  /// Figures by the names of their places.
  public let values: [String: Value]

  init(_ sentence: some Sentence, _ values: [String: Value]) {
    self.sentence = sentence.phrase
    self.values = values
  }
}
