// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ReportPages
import Reporting
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
    // A folder that others own, or that may not be written any more, is analysed into another.
    let elsewhere = target.isFolder ? target.output : nil
    let folder =
      elsewhere.map { URL(fileURLWithPath: $0) }
      ?? opened.folder.url.appendingPathComponent(SweepRendering.analysisName)
    try await opened.withResults(language) { results in
      try opened.warnOfOtherModels(results, language)
      let rendering = SweepRendering(opened, results)
      let (document, files) = try rendering.analyse(figures, language, to: folder)
      print(document.text(language))
      if elsewhere == nil {
        try opened.folder.note(
          files.map { SweepRendering.analysisName + "/" + $0 },
          by: FileList.Rendering(
            "analyse", language: language.code, options: figures.isEmpty ? nil : figures))
      }
    }
    language.print(
      .analysed,
      ["path": elsewhere ?? opened.shownPath + "/" + SweepRendering.analysisName])
  }
}
