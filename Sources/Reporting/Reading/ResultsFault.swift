// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// Something wrong with a folder of results.
package enum ResultsFault: Equatable, Sendable {
  case noFolder
  /// It holds no manifest.
  case noResults
  case missing(file: String)
  case unreadable(file: String)
  /// The scenario is not the one of the manifest.
  case otherScenario(file: String)
  /// A row is not the one that the scenario's layout has there.
  case wrongRow(file: String, line: Int)
  /// A file ends early, or goes on too long.
  case wrongLength(file: String, rows: Int, expected: Int)

  package func text(_ language: Language) -> String {
    switch self {
    case .noFolder: language.say(ResultsSentence.noFolder)
    case .noResults: language.say(ResultsSentence.noResults)
    case .missing(let file): language.say(ResultsSentence.missing, ["file": file])
    case .unreadable(let file): language.say(ResultsSentence.unreadable, ["file": file])
    case .otherScenario(let file): language.say(ResultsSentence.otherScenario, ["file": file])
    case .wrongRow(let file, let line):
      language.say(ResultsSentence.wrongRow, ["file": file, "line": String(line)])
    case .wrongLength(let file, let rows, let expected):
      language.say(
        ResultsSentence.wrongLength,
        ["file": file, "rows": language.integer(rows), "expected": language.integer(expected)])
    }
  }
}

/// Everything that is wrong with a folder of results.
package struct ResultsFaults: Error, Equatable, Sendable {
  package let path: String
  package let faults: [ResultsFault]

  package init(path: String, faults: [ResultsFault]) {
    self.path = path
    self.faults = faults
  }

  /// One line a fault, and what to do.
  package func text(_ language: Language) -> String {
    let lines = faults.map { "\(path): " + $0.text(language) }
    return (lines + [language.say(ResultsSentence.runAgain)]).joined(separator: "\n")
  }
}
