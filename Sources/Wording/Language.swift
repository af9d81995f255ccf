// SPDX-License-Identifier: GPL-3.0-or-later
internal import CLanguages

/// A language in which Respiro writes to people: a file of texts, known by its two-letter code.
public struct Language: Sendable {
  let texts: LanguageTexts

  /// Reads a language from the text of its file.
  package init(file text: String) throws(LanguageFileError) {
    texts = try LanguageTexts(Array(text.utf8))
  }

  /// Two-letter code.
  public var code: String { texts.code }
}

extension Language: CaseIterable {
  /// The languages that are built in, in the order in which they are listed.
  public static let allCases: [Language] = {
    let files = UnsafeBufferPointer(start: language_files(), count: language_files_size())
    return files.split(separator: 0).map { file in
      do {
        return Language(texts: try LanguageTexts(Array(file)))
      } catch {
        preconditionFailure("a file of texts is broken: \(error)")
      }
    }
  }()

  private init(texts: LanguageTexts) { self.texts = texts }

  /// The language of reference: its file says which texts there are.
  public static let english = builtIn("en")

  /// The language of the municipalities of the shipped scenarios.
  public static let italian = builtIn("it")

  private static func builtIn(_ code: String) -> Language {
    guard let language = Language(code: code) else { preconditionFailure("no language '\(code)'") }
    return language
  }
}

extension Language: Hashable, CustomStringConvertible {
  public static func == (first: Language, second: Language) -> Bool { first.code == second.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  public var description: String { code }
}
