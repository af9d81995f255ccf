// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Scenarios
import Wording

/// `respiro new NAME`: starts a scenario from a template.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: help(.new), discussion: help(.newMore))

  @Argument(help: .text(.name, .nameWord)) var name: String?

  @Option(help: .text(.template, .templateWord))

  var template: String = ScenarioTemplate.desk.rawValue

  @Option(help: .text(.newStaff, value: "personale.csv")) var staff: String?

  @Option(help: .text(.newOutput, value: "file")) var output: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    guard let template = ScenarioTemplate(rawValue: template) else {
      throw Failure(
        .badInput, language, .unknownTemplate,
        [
          "value": self.template,
          "names": ScenarioTemplate.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    let text = try staff.map { try Self.text(ofPeopleIn: $0, language) } ?? template.text(language)
    let usual = staff.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    let path = try output ?? Self.file(named: name ?? usual ?? template.rawValue, language)
    let file = URL(fileURLWithPath: path)
    let isThere = FileManager.default.fileExists(atPath: path)
    do {
      // Never over a file that exists, even one that appears this very moment.
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Failure(.badInput, language, .exists, ["path": path])
    } catch {
      // What was begun on a full disk goes.
      if !isThere { try? FileManager.default.removeItem(at: file) }
      throw Failure(writing: path, error, language)
    }
    print(language.say(CommandSentence.written, ["path": path, "argument": Self.quoted(path)]))
  }

  /// A scenario of the posts in an exported table.
  private static func text(ofPeopleIn file: String, _ language: Language) throws(Failure) -> String
  {
    do { return try ScenarioTemplate.text(ofPeopleIn: file, language) } catch {
      throw Failure(error, language)
    }
  }

  /// The file of a scenario by its name, which is the name of its results too.
  private static func file(named name: String, _ language: Language) throws(Failure) -> String {
    let stem = [".yaml", ".yml"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
    let name = String(stem ?? name[...])
    let isPlain = name.unicodeScalars.allSatisfy {
      $0 != "/" && $0.properties.generalCategory != .control
        && $0.properties.generalCategory != .lineSeparator
    }
    guard isPlain, let first = name.first, let last = name.last, first != ".", first != "-",
      !first.isWhitespace, !last.isWhitespace
    else { throw Failure(.badInput, language, .badName, ["value": name]) }
    return name + ".yaml"
  }

  /// A path as a shell takes it for one argument.
  private static func quoted(_ path: String) -> String {
    let isSafe = path.allSatisfy { $0.isLetter || $0.isNumber || "-_./+:@%".contains($0) }
    return isSafe ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
