// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Reporting
package import Wording

/// A result of an experiment: its files, and the document that its readers are given.
///
/// The one thing that a command needs to publish a result, in whatever form.
package protocol PublishedResult: RecordedResult {
  /// Writes every file; all but the manifest have the same bytes for any number of jobs.
  func write(to folder: ResultsFolder) throws
  /// The document in a language.
  ///
  /// - Parameter hasLibrary: Whether the library that draws charts is there.
  func document(_ language: Language, hasLibrary: Bool) -> Document
  /// What stands on every sheet of its workbook, then the sheets, a table each; nil for a result without one.
  func workbook(_ language: Language) -> (heading: [String], sheets: [Document.Section])?
}

extension PublishedResult {
  package func workbook(_ language: Language) -> (heading: [String], sheets: [Document.Section])? {
    nil
  }
}

/// Makes the document of one kind of result, mostly in the sentences of one or two catalogues.
package protocol DocumentMaker {
  associatedtype Phrases: Sentence
  associatedtype Lines: Sentence = Phrases
  var words: FigureWords { get }
}

extension DocumentMaker {
  package var language: Language { words.language }

  package func say(_ sentence: Phrases, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words.say(sentence, values)
  }

  package func line(_ sentence: Lines, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words.say(sentence, values)
  }

  package func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:])
    -> String
  {
    words.say(sentence, values)
  }

  package func integer(_ number: Int) -> String { language.integer(number) }

  package func percent(_ share: Double, places: Int = 0) -> String {
    language.percent(share, places: places)
  }

  package func decimal(_ value: Double, places: Int) -> String {
    language.decimal(value, places: places)
  }
}
