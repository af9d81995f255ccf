// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Wording

/// `respiro dossier RESULTS`: writes the STRESS-DES document of a study.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: Language.ofEnvironment.say(DossierSentence.help),
    discussion: Language.ofEnvironment.say(DossierSentence.helpMore))

  @Argument(help: ArgumentHelp(help(.resultsFolder), valueName: help(.folderWord)))
  var results: String

  @Option(
    name: .customLong("compare-with"), parsing: .upToNextOption,
    help: ArgumentHelp(
      Language.ofEnvironment.say(DossierSentence.besideHelp), valueName: help(.folderWord)))
  var others: [String] = []

  @Option(
    help: ArgumentHelp(Language.ofEnvironment.say(DossierSentence.outputHelp), valueName: "file"))
  var output: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    if SweepCommand.isSweep(results), others.isEmpty {
      throw SweepCommand.handOver(
        ["dossier", results, "--lang", language.code] + (output.map { ["--output", $0] } ?? []))
    }
    let run = try storedRun(results, language)
    let others = try others.map { try storedRun($0, language) }
    warnOfOtherModels([run] + others, paths: [results] + self.others, language)
    let dossier = StudyDossier(run, beside: others, path: results, language: language)
    let file =
      output.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: results).appendingPathComponent("dossier.md")
    do {
      try Data(dossier.markdown.utf8).write(to: file, options: .atomic)
    } catch {
      throw Failure(
        .badInput, language, .fileNotWritable,
        ["path": file.path, "reason": language.reason(of: error)])
    }
    let path = output ?? (results as NSString).appendingPathComponent("dossier.md")
    let gaps = dossier.gaps
    print(
      TextLayout.folded(
        gaps.isEmpty
          ? language.say(DossierSentence.writtenComplete, ["path": path])
          : language.say(
            DossierSentence.written, ["path": path, "items": gaps.joined(separator: ", ")])))
  }
}
