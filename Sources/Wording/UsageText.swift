// SPDX-License-Identifier: GPL-3.0-or-later

/// Headings of help and faults of usage, which the library that reads the command line writes in
/// English: the English file has its words, piece by piece.
public enum UsageText: String, Sentence {
  // What a line begins with
  case overview, usage, arguments, options, subcommands, error, usageLine, helpLine
  // What stands anywhere in a line; longer pieces first
  case showHelp, showVersion, see, forInformation, forHelp, subcommandWord, optionsWord
  case missingArgument, missingValue, unknownOption, unexpectedArgument, didYouMean
  case theValue, isInvalid, defaultValue

  /// Help or a fault of usage in a language.
  public static func translated(_ text: String, _ language: Language) -> String {
    guard language != .english else { return text }
    let pieces = allCases.map { (words: Language.english.say($0), others: language.say($0)) }
    let place = allCases.firstIndex(of: .showHelp) ?? 0
    let (openings, phrases) = (pieces[..<place], pieces[place...])
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        openings.first { line.hasPrefix($0.words) }
          .map { $0.others + line.dropFirst($0.words.count) } ?? String(line)
      }
      .map { line in phrases.reduce(line) { replacing($1.words, with: $1.others, in: $0) } }
      .joined(separator: "\n")
  }

  private static func replacing(_ piece: String, with other: String, in line: String) -> String {
    guard let range = line.firstRange(of: piece) else { return line }
    return line[..<range.lowerBound] + other
      + replacing(piece, with: other, in: String(line[range.upperBound...]))
  }
}
