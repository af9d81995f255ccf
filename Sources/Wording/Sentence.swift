// SPDX-License-Identifier: GPL-3.0-or-later

/// A catalogue of texts about one thing: a case for each, whose words are in the languages' files.
///
/// ```swift
/// public enum WeekSentence: String, Sentence { case others, monthsTitle }
/// ```
/// ```yaml
/// WeekSentence:
///   monthsTitle: MONTH BY MONTH
///   others: "Next worst: the weeks of {first} and {second}."
/// ```
public protocol Sentence: RawRepresentable<String>, CaseIterable, Sendable {}

extension Sentence {
  /// The catalogue's name in the files of texts.
  package static var catalogue: String { String(describing: Self.self) }

  /// Where the words are in the files of texts.
  package var key: String { Self.catalogue + "." + rawValue }

  /// The text in every language, with places for values.
  public var phrase: Phrase { Phrase(key: key) }
}

extension Language {
  /// A sentence in this language.
  public func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:])
    -> String
  {
    sentence.phrase.filled(self, values)
  }

  /// A sentence about a count, in the form that the language has for it; its place `{count}` is
  /// the count.
  public func say(
    _ sentence: some Sentence, count: Double, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    Phrase(key: sentence.key + "." + texts.rules.pluralForm(count))
      .filling(["count": figure(count)]).filled(self, values)
  }

  /// A sentence about a whole number of things, in the form that the language has for it.
  public func say(
    _ sentence: some Sentence, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String { say(sentence, count: Double(count), values) }
}
