// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// Options that have another name now.
enum FormerOption {
  private static let names = ["--part": "--training", "--beside": "--compare-with"]

  /// A fault of usage with the new name of an option that it does not know.
  ///
  /// - Parameter english: The fault as the library that reads the command line reports it.
  static func explaining(_ message: String, of english: String, _ language: Language) -> String {
    guard let match = english.firstMatch(of: /Unknown option '(--[a-z-]+)'/),
      let name = names[String(match.output.1)]
    else { return message }
    let old = String(match.output.1)
    let sentence = language.say(CommandSentence.optionRenamed, ["old": old, "name": name])
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard
      let at = lines.firstIndex(where: { $0.contains("'\(old)'") }),
      let end = lines[at].firstRange(of: "'\(old)'")?.upperBound
    else { return message }
    // What the library guesses from the spelling would lead astray.
    lines[at] = lines[at][..<end] + ". " + sentence
    return lines.joined(separator: "\n")
  }
}
