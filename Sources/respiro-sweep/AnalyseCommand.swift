// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ReportPages
import Sweeps
import Wording

/// `respiro sweep analyse SWEEP`: which factors matter, and where targets break.
struct AnalyseCommand: SweepAction {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: sweepHelp(.analyse))

  @OptionGroup var target: SweepTarget

  @Option(
    name: .customLong("figure"), help: .sweep(.figure, value: "wait-mean"))
  var figures: [String] = []

  func run(_ opened: SweepTarget.Opened, _ language: Language) async throws {
    let names = opened.plan.columns.names
    for figure in figures where !names.contains(figure) {
      throw Failure(
        language, .noSuchFigure, ["value": figure, "names": names.joined(separator: ", ")])
    }
    let results = try opened.results()
    try opened.warnOfOtherModels(language)
    let analysis = try SweepAnalysis(opened.plan, results)
    guard analysis.points > 1 else { throw Failure(language, .notEnough) }
    let folder = opened.folder.url.appendingPathComponent("analysis")
    let files = try analysis.write(opened.plan, to: folder)
    let library = ChartLibrary.here
    let document = SweepDocument(
      plan: opened.plan, analysis: analysis, status: try SweepStatus(opened.plan, results),
      files: files, names: SweepNames(opened.plan, language)
    ).document(figures, hasLibrary: library != nil)
    print(document.text(language))
    do { try document.write(to: folder, language, library: library) } catch {
      throw Failure(writing: folder.path, error, language)
    }
    language.print(.analysed, ["path": opened.shownPath + "/analysis"])
  }
}
