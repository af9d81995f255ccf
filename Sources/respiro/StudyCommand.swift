// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Scenarios
import Wording

/// A scenario as a command has read it, from its file or from a folder of results.
struct StudyScenario {
  /// What the results call it.
  let name: String
  let scenario: Scenario
  /// Values that were set from outside; the scenario has them.
  let overrides: [String]
  /// What is known of the run that it comes from.
  var manifest: RunManifest?
}

/// A command that runs scenarios for results of its own kind.
///
/// Its figures depend on the scenarios and on its options alone, so that its own folder, which holds
/// both, is enough to do the same again (``StudyRepetition``).
protocol StudyCommand: AsyncParsableCommand {
  var options: RunOptions { get }

  /// Runs the scenarios as the options say.
  func result(of scenarios: [StudyScenario], in run: ResultsRun) async throws
    -> any PublishedResult
}

/// The results of a comparison, a search, an explanation or a network, obtained again from their folder.
struct StudyRepetition {
  let study: StoredStudy
  let result: any PublishedResult
  /// The files, written into a draft that nobody sees.
  let folder: ResultsFolder

  /// Does again what a folder holds, named as the person did.
  init(of results: String, jobs: Int, isQuiet: Bool, _ language: Language) async throws {
    do { study = try StoredStudy(reading: URL(fileURLWithPath: results)) } catch {
      throw Failure(.badInput, message: error.text(language))
    }
    let manifest = study.manifest
    if let other = language.saying(.notReproducible, of: manifest.model, path: results) {
      throw Failure(.failed, message: other)
    }
    guard manifest.ending != .interrupted else {
      throw Failure(.failed, language, of: ReproductionSentence.wasInterrupted, ["path": results])
    }
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-again-\(UUID().uuidString)").path
    let arguments =
      study.arguments + ["--output", place, "--jobs", String(jobs), "--lang", language.code]
      + (isQuiet ? ["--quiet"] : [])
    guard let command = try? Respiro.parseAsRoot(arguments) as? any StudyCommand else {
      throw Failure(
        .failed, language, of: ReproductionSentence.otherCommand,
        ["path": results, "command": study.arguments.joined(separator: " ")])
    }
    let run = try ResultsRun(
      ("again", [results]), usualName: "", text: "", options: command.options, language: language)
    folder = run.folder
    let scenarios = study.entries.map {
      StudyScenario(
        name: $0.source.name, scenario: $0.scenario, overrides: $0.source.overrides,
        manifest: manifest)
    }
    var found: (any PublishedResult)?
    try await run.perform {
      let result = try await command.result(of: scenarios, in: run)
      if result.ending == .interrupted {
        throw Failure(
          .interrupted, language, of: ReproductionSentence.interrupted,
          [
            "done": language.integer(result.replications),
            "planned": language.integer(manifest.replications),
          ])
      }
      try result.write(to: run.folder)
      found = result
    }
    guard let found else { preconditionFailure("what fails has been thrown") }
    result = found
  }
}
