// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Wording

/// `respiro dossier RESULTS`: writes the STRESS-DES document of a study.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: Language.ofEnvironment.say(DossierSentence.help),
    discussion: Language.ofEnvironment.say(DossierSentence.helpMore))

  @Argument(help: .text(.resultsFolder, .folderWord)) var results: String

  @Option(
    name: .customLong("compare-with"), parsing: .upToNextOption,
    help: ArgumentHelp(
      Language.ofEnvironment.say(DossierSentence.besideHelp), valueName: help(.folderWord)))
  var others: [String] = []

  @Option(
    help: ArgumentHelp(Language.ofEnvironment.say(DossierSentence.outputHelp), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(help(.overwriteFile))) var overwrite = false

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    if SweepCommand.isSweep(results), others.isEmpty {
      throw SweepCommand.handOver(
        ["dossier", results, "--lang", language.code] + (output.map { ["--output", $0] } ?? [])
          + (overwrite ? ["--overwrite"] : []))
    }
    let path = output ?? (results as NSString).appendingPathComponent("dossier.md")
    if !overwrite { try refuse(existing: path, language) }
    let dossier = try isStudy(results) ? ofStudy() : ofRuns()
    try dossier.publish(
      at: path, among: URL(fileURLWithPath: results),
      by: FileList.Rendering("dossier", language, of: results, beside: others),
      overwrites: overwrite, language)
  }

  private var language: Language { languageOption.language }

  private func ofRuns() throws -> StudyDossier {
    let run = try storedRun(results, language)
    let others = try others.map { try storedRun($0, language) }
    warnOfOtherModels([run] + others, paths: [results] + self.others, language)
    return StudyDossier(run, beside: others, path: results, language: language)
  }

  private func ofStudy() throws -> StudyDossier {
    guard others.isEmpty else {
      throw Failure(.badInput, language, of: ReproductionSentence.noneBeside, ["path": results])
    }
    do {
      let study = try StoredStudy(reading: URL(fileURLWithPath: results))
      if let line = language.saying(.otherFigures, of: study.manifest.model) {
        Terminal.printError(line)
      }
      return StudyDossier(study, path: results, language: language)
    } catch { throw Failure(.badInput, message: error.text(language)) }
  }
}
