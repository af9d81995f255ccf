// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ReportPages
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
      try opened.warnOfOtherModels(language)
      let analysis = try SweepAnalysis(opened.plan, results)
      guard analysis.points > 1 else {
        throw Failure(.badInput, message: language.say(SweepCommandSentence.notEnough))
      }
      let folder = opened.folder.url.appendingPathComponent("analysis")
      let files = try analysis.write(opened.plan, to: folder)
      let usual = SweepNames(opened.plan, language)
      let told = figures.isEmpty ? usual.usual : figures
      print(AnalysisText(analysis, opened.plan, language).text(told), terminator: "")
      print()
      let page = SweepPage(
        opened.plan, analysis, try SweepStatus(opened.plan, results), files: files, language)
      let library = ChartLibrary.find(
        program: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
        environment: ProcessInfo.processInfo.environment)
      do {
        try page.page(of: figures.isEmpty ? usual.reported : figures)
          .write(to: folder, language: language, library: library)
      } catch {
        throw Failure(
          .badInput, language, .fileNotWritable,
          ["path": folder.path, "reason": language.reason(of: error)])
      }
      print(
        language.say(
          SweepCommandSentence.analysed, ["path": opened.shownPath + "/analysis"]))
    }
  }
}
