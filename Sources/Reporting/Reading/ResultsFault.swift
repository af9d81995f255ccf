// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// Something wrong with a folder of results.
package enum ResultsFault: Equatable, Sendable {
  case noFolder
  /// It holds no manifest.
  case noResults
  case missing(file: String)
  case unreadable(file: String)
  /// The manifest names no scenarios from which the same could be done again.
  case noSources
  /// The scenario is not the one of the manifest.
  case otherScenario(file: String)
  /// A row is not the one that the scenario's layout has there.
  case wrongRow(file: String, line: Int)
  /// A file ends early, or goes on too long.
  case wrongLength(file: String, rows: Int, expected: Int)

  /// The fault of a folder in words, with the path of the file that has it.
  package func text(in folder: String, _ language: Language) -> String {
    func path(_ file: String) -> String { folder + "/" + file }
    return switch self {
    case .noFolder: "\(folder): " + language.say(ResultsSentence.noFolder)
    case .noResults: "\(folder): " + language.say(ResultsSentence.noResults)
    case .noSources: "\(folder): " + language.say(ResultsSentence.noSources)
    case .missing(let file): language.say(ResultsSentence.missing, ["file": path(file)])
    case .unreadable(let file): language.say(ResultsSentence.unreadable, ["file": path(file)])
    case .otherScenario(let file): language.say(ResultsSentence.otherScenario, ["file": path(file)])
    case .wrongRow(let file, let line):
      language.say(ResultsSentence.wrongRow, ["file": path(file), "line": String(line)])
    case .wrongLength(let file, let rows, let expected):
      language.say(
        ResultsSentence.wrongLength,
        [
          "file": path(file), "rows": language.integer(rows),
          "expected": language.integer(expected),
        ])
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
    let lines = faults.map { $0.text(in: path, language) }
    return (lines + [language.say(ResultsSentence.runAgain)]).joined(separator: "\n")
  }
}
