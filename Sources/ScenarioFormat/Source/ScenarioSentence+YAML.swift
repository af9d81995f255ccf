// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension ScenarioSentence {
  /// What most probably led to what the parser says; nil where it says all that can be said.
  init?(yamlProblem problem: String, at position: SourcePosition, in text: String) {
    switch problem {
    case "mapping values are not allowed in this context": self = .colonInText
    case "found character that cannot start any token":
      self = Self.character(at: position, of: text) == "\t" ? .tabBefore : .specialCharacter
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected node content":
      self = .bracketOpen
    case "could not find expected ':'": self = .colonMissing
    case "found unexpected end of stream": self = .quoteOpen
    case "found unknown escape character", "did not find expected hexdecimal number":
      self = .backslash
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      self = .indentation
    case "did not find expected <document start>", "expected a single document in the stream":
      self = .severalDocuments
    default: return nil
    }
  }

  private static func character(at position: SourcePosition, of text: String) -> Character? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].dropFirst(max(0, position.column - 1)).first
  }
}
