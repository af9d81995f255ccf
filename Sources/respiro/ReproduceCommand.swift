// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Scenarios
import Wording
import WorkforceModel

/// `respiro reproduce RESULTS`: runs a forecast again and reports whether every byte is the same.
struct ReproduceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce", abstract: Language.ofEnvironment.say(ReproductionSentence.help),
    discussion: Language.ofEnvironment.say(ReproductionSentence.helpMore))

  @Argument(help: .text(.resultsFolder, .folderWord)) var results: String

  @Option(parsing: .unconditional, help: .text(.jobs, .countWord)) var jobs: String?

  @Option(help: ArgumentHelp(Self.sweepSample, valueName: help(.countWord))) var sample: String?

  @Flag(help: ArgumentHelp(Language.ofEnvironment.say(SweepHelp.all))) var all = false

  @Flag(help: .text(.quiet)) var quiet = false

  private static var sweepSample: String {
    Language.ofEnvironment.say(ReproductionSentence.sampleHelp)
  }

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws { try RunOptions.validate(jobs: jobs) }

  func run() async throws {
    // A sweep is run again in part: its program knows how.
    if SweepCommand.isSweep(results) {
      throw SweepCommand.handOver(
        ["verify", results, "--lang", language.code] + (quiet ? ["--quiet"] : [])
          + (sample.map { ["--sample", $0] } ?? []) + (jobs.map { ["--jobs", $0] } ?? [])
          + (all ? ["--all"] : []))
    }
    let folder = URL(fileURLWithPath: results)
    let list = ResultsFolder.fileList(of: folder)
    var verdict = ReproductionVerdict(results, language, hasList: list != nil)
    if let list { verdict.inspection = try FolderInspection(of: folder, list) }
    do {
      if isStudy(results) {
        let again = try await StudyRepetition(
          of: results, jobs: RunOptions.jobCount(jobs), isQuiet: quiet, language)
        defer { again.folder.discard() }
        try verdict.compare(list, again.folder, again.study.manifest, again)
      } else {
        try await reproduceRun(list, &verdict)
      }
    } catch let failure as Failure where failure.status == .badInput {
      // What keeps a run from being done again is not all that is wrong.
      throw Failure(
        verdict.inspection.isSound ? .badInput : .failed,
        message: ([failure.message] + verdict.fileLines).joined(separator: "\n"))
    }
    guard verdict.isIdentical else {
      throw Failure(.failed, message: verdict.lines.joined(separator: "\n"))
    }
    if !quiet { for line in verdict.lines { print(TextLayout.folded(line)) } }
  }

  private func reproduceRun(_ list: FileList?, _ verdict: inout ReproductionVerdict) async throws {
    let origin = try RunOrigin(of: results, language)
    if let other = language.saying(.notReproducible, of: origin.manifest.model, path: results) {
      throw Failure(.failed, message: other)
    }
    let folder: ResultsFolder
    do {
      folder = try ResultsFolder(
        FileManager.default.temporaryDirectory
          .appendingPathComponent("respiro-reproduce-\(UUID().uuidString)"),
        for: ResultsClaim(
          "reproduce", of: [URL(fileURLWithPath: results)],
          digest: origin.manifest.scenarioDigest))
    } catch { throw Failure(error, language) }
    defer { folder.discard() }
    do { try await simulate(origin, list, folder).write(to: folder) } catch let failure as Failure {
      throw failure
    } catch { throw Failure(.failed, language, .runFailed, ["reason": language.reason(of: error)]) }
    try verdict.compare(list, folder, origin.manifest, nil)
  }

  private func simulate(
    _ origin: RunOrigin, _ list: FileList?, _ folder: ResultsFolder
  ) async throws -> RunReport {
    let (manifest, scenario) = (origin.manifest, origin.scenario)
    let jobs = RunOptions.jobCount(jobs)
    let result = try await forecasted(
      scenario, seed: manifest.seed, jobs: jobs, language, isQuiet: quiet,
      Interruption { folder.discard() }, spool: folder.draft,
      keepsCells: list?.forecast[RunReport.cellsName] != nil
    ) { try manifest.stopping(scenario.experiment, layout: $0) }
    guard result.ending != .interrupted else {
      throw Failure(
        .interrupted, language, of: ReproductionSentence.interrupted,
        [
          "done": language.integer(result.forecast.replications),
          "planned": language.integer(manifest.replications),
        ])
    }
    return RunReport(
      scenario: scenario, scenarioText: origin.scenarioText, overrides: manifest.overrides,
      result: result, seed: manifest.seed, jobs: jobs)
  }
}
