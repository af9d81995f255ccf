// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Reporting
package import Wording

/// A result of an experiment: its files, and the document that its readers are given.
///
/// The one thing that a command needs to publish a result, in whatever form.
package protocol PublishedResult: Sendable {
  /// How the run ended.
  var ending: RunEnding { get }
  /// Futures in it.
  var replications: Int { get }
  /// Writes every file; all but the manifest have the same bytes for any number of jobs.
  func write(to folder: ResultsFolder) throws
  /// The document in a language.
  ///
  /// - Parameter hasLibrary: Whether the library that draws charts is there.
  func document(_ language: Language, hasLibrary: Bool) -> Document
}

/// Makes the document of one kind of result, mostly in the sentences of one catalogue.
protocol DocumentMaker {
  associatedtype Phrases: Sentence
  var words: FigureWords { get }
}

extension DocumentMaker {
  var language: Language { words.language }

  func say(_ sentence: Phrases, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words.say(sentence, values)
  }
}
