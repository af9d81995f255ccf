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
    do { try await simulate(origin, folder).write(to: folder) } catch let failure as Failure {
      throw failure
    } catch { throw Failure(.failed, language, .runFailed, ["reason": language.reason(of: error)]) }
    try report(
      RunReproduction(
        of: URL(fileURLWithPath: results), again: folder.draft, ending: origin.manifest.ending),
      origin.manifest)
  }

  private func simulate(_ origin: RunOrigin, _ folder: ResultsFolder) async throws -> RunReport {
    let (manifest, scenario) = (origin.manifest, origin.scenario)
    let jobs = RunOptions.jobCount(jobs)
    let result = try await forecasted(
      scenario, seed: manifest.seed, jobs: jobs, language, isQuiet: quiet,
      Interruption { folder.discard() }, spool: folder.draft
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

  private func report(_ reproduction: RunReproduction, _ manifest: RunManifest) throws {
    switch reproduction {
    case .identical(let files):
      guard !quiet else { return }
      print(
        TextLayout.folded(
          language.say(
            ReproductionSentence.identical,
            [
              "path": results, "replications": language.integer(manifest.replications),
              "seed": String(manifest.seed), "files": files.joined(separator: ", "),
            ])))
      if manifest.ending == .interrupted {
        print(TextLayout.folded(language.say(ReproductionSentence.notCompared)))
      }
    case .differs(let difference):
      throw Failure(.failed, message: lines(difference, manifest).joined(separator: "\n"))
    }
  }

  private func lines(_ difference: RunReproduction.Difference, _ manifest: RunManifest) -> [String]
  {
    var lines = [
      language.say(ReproductionSentence.differs, ["path": results, "place": placeText(difference)])
    ]
    if difference.line > 0 {
      let nothing = language.say(ReproductionSentence.nothing)
      lines.append(
        language.say(
          ReproductionSentence.values,
          [
            "before": TextLayout.clipped(difference.before ?? nothing, 60),
            "after": TextLayout.clipped(difference.after ?? nothing, 60),
          ]))
    }
    let before = Self.program(manifest.version, gsl: manifest.gsl)
    let after = Self.program(RunReport.programVersion, gsl: NumericalLibrary.version)
    if before != after {
      lines.append(
        language.say(ReproductionSentence.otherVersion, ["before": before, "after": after]))
    }
    return lines
  }

  private func placeText(_ difference: RunReproduction.Difference) -> String {
    if difference.line == 0 {
      return language.say(ReproductionSentence.notWritten, ["file": difference.file])
    }
    let line = language.integer(difference.line)
    guard let column = difference.column else {
      return language.say(ReproductionSentence.place, ["file": difference.file, "line": line])
    }
    return language.say(
      ReproductionSentence.cell, ["file": difference.file, "line": line, "column": column])
  }

  private static func program(_ version: String, gsl: String) -> String {
    "Respiro \(version) (GSL \(gsl))"
  }
}
