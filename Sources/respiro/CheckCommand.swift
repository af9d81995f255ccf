// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import ReportPages
import ScenarioFormat
import Scenarios
import Wording

/// `respiro check FILE…`: faults, or what follows from a scenario before any simulation.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: help(.check), discussion: help(.checkMore))

  @Argument(help: .text(.scenarioFiles, value: "file")) var files: [String]

  @Option(name: .customLong("set"), help: .text(.set, .changeWord)) var overrides: [String] = []

  @OptionGroup var memoryOption: MemoryOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    var failures: [String] = []
    var isFirst = true
    for file in files {
      do {
        let scenario = try loaded(file, overrides: overrides, language)
        let (lowered, jobs) = (scenario.lowered(), RunOptions.jobCount(nil))
        try memoryOption.allow(
          lowered, replications: lowered.experiment.replications, jobs: jobs, language)
        if !isFirst { print() }
        isFirst = false
        print(language.say(CommandSentence.noFaults, ["file": file]))
        print(
          PlanningDocument(scenario, language, jobs: jobs).document.text(language),
          terminator: "")
      } catch { failures.append(error.message) }
    }
    guard failures.isEmpty else {
      throw Failure(.badInput, message: failures.joined(separator: "\n"))
    }
  }
}
