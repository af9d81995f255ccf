// SPDX-License-Identifier: GPL-3.0-or-later
package import ArgumentParser
internal import Foundation
package import Wording

/// `--lang`, shared by the commands that speak.
package struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(help(.language), valueName: Self.codes.joined(separator: "|"))) package
    var code: String?

  /// The language asked for, by the option or else by the environment.
  package var language: Language { code.flatMap(Language.init(code:)) ?? .ofEnvironment }

  package init() {}

  private static let codes = Language.allCases.map(\.code)

  package func validate() throws {
    guard let code, Language(code: code) == nil else { return }
    throw usageFault(
      .unknownLanguage, ["names": Self.codes.joined(separator: ", "), "value": code])
  }
}

extension Language {
  /// The language in which help is written and usage is corrected: that of `--lang`, wherever it stands among the
  /// words of the command, or else that of the environment.
  package static let ofEnvironment =
    asked(by: CommandLine.arguments) ?? Language(environment: ProcessInfo.processInfo.environment)

  /// The words of a command line without its language, known by now, where it would be taken for a fault: 'help' takes
  /// names of commands only, before the name of a command there are no options, and of a command that does not exist the
  /// name is what is wrong.
  static func leavingCommands(_ words: ArraySlice<String>, named names: [String]) -> [String] {
    if let first = words.first, first != "help", names.contains(first) { return Array(words) }
    func isLanguage(_ place: Int) -> Bool {
      words[place].hasPrefix("--lang=") || words[place] == "--lang"
        || place > words.startIndex && words[place - 1] == "--lang"
    }
    guard let first = words.indices.first(where: { !isLanguage($0) }) else { return [] }
    // What follows a command that there is belongs to it.
    let end = words[first] != "help" && names.contains(words[first]) ? first : words.endIndex
    return words.indices.filter { $0 >= end || !isLanguage($0) }.map { words[$0] }
  }

  /// A fault of usage is met before the options are read, so `--lang` is looked for among the bare words.
  private static func asked(by words: [String]) -> Language? {
    let prefix = "--lang="
    if let joined = words.last(where: { $0.hasPrefix(prefix) }) {
      return Language(code: String(joined.dropFirst(prefix.count)))
    }
    let place = words.dropLast().lastIndex(of: "--lang")
    return place.flatMap { Language(code: words[$0 + 1]) }
  }
}

/// Text of `--help`.
package func help(_ sentence: HelpSentence) -> String { Language.ofEnvironment.say(sentence) }

extension ArgumentHelp {
  /// A text of `--help`, with the word for the value.
  package static func text(_ sentence: HelpSentence, _ value: HelpSentence) -> ArgumentHelp {
    text(sentence, value: help(value))
  }

  package static func text(_ sentence: HelpSentence, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(help(sentence), valueName: value)
  }
}

/// A fault of usage, in the language of the environment.
package func usageFault(_ sentence: CommandSentence, _ values: KeyValuePairs<String, String>)
  -> ValidationError
{ usageFault(of: sentence, values) }

/// A fault of usage in a sentence of any catalogue.
package func usageFault(of sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:])
  -> ValidationError
{ ValidationError(Language.ofEnvironment.say(sentence, values)) }
