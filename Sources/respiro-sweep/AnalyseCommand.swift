// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Sweeps
import Wording

/// `respiro sweep analyse SWEEP`: which factors matter, and where targets break.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: sweepHelp(.analyse))

  @OptionGroup var target: SweepTarget

  @Option(
    name: .customLong("figure"),
    help: ArgumentHelp(sweepHelp(.figure), valueName: "wait-mean"))
  var figures: [String] = []

  func run() async throws {
    let language = target.language
    let opened = try target.open()
    try await telling(language) {
      let names = opened.plan.columns.names
      for figure in figures where !names.contains(figure) {
        throw Failure(
          .badInput,
          message: language.say(
            SweepCommandSentence.noSuchFigure,
            ["value": figure, "names": names.joined(separator: ", ")]))
      }
      let results = try opened.results()
      let analysis = try SweepAnalysis(opened.plan, results)
      guard analysis.points > 1 else {
        throw Failure(.badInput, message: language.say(SweepCommandSentence.notEnough))
      }
      let folder = opened.folder.url.appendingPathComponent("analysis")
      _ = try analysis.write(opened.plan, to: folder)
      // Without a choice, what planners promised: the targets' own figures are told as risks.
      let told = figures.isEmpty ? names.filter { $0.hasPrefix("broken:") } : figures
      print(AnalysisText(analysis, opened.plan, language).text(told), terminator: "")
      print()
      print(
        language.say(
          SweepCommandSentence.analysed, ["path": opened.shownPath + "/analysis"]))
    }
  }
}
