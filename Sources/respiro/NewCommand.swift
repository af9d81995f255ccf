// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Wording

/// `respiro new NAME`: starts a scenario from a template.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: help(.new), discussion: help(.newMore))

  @Argument(help: ArgumentHelp(help(.name), valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp(help(.template), valueName: "template"))
  var template: String = ScenarioTemplate.desk.rawValue

  @Option(help: ArgumentHelp(help(.newOutput), valueName: "file"))
  var output: String?

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
    let path = output ?? (name ?? template.rawValue) + ".yaml"
    do {
      // Never over a file that exists, even one that appears this very moment.
      try Data(template.text(language).utf8).write(
        to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Failure(.badInput, language, .exists, ["path": path])
    } catch {
      throw Failure(
        .badInput, language, .fileNotWritable,
        ["path": path, "reason": error.localizedDescription])
    }
    print(language.say(CommandSentence.written, ["path": path]))
  }
}
