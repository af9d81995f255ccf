// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Wording

/// `respiro report RESULTS`: rebuilds the report, the note and the spreadsheet from a run's files.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: help(.report), discussion: help(.reportMore))

  @Argument(help: .text(.resultsFolder, .folderWord)) var results: String

  @Option(
    name: .customLong("compare-with"), parsing: .upToNextOption,
    help: .text(.beside, .folderWord)) var others: [String] = []

  @Flag(help: .text(.pdf)) var pdf = false

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let run = try storedRun(results, language, besideOthers: !others.isEmpty)
    let others = try others.map { try storedRun($0, language, besideOthers: true) }
    warnOfOtherModels([run] + others, paths: [results] + self.others, language)
    let browser = pdf ? PDFPrinter.browser() : nil
    if pdf, browser == nil { throw Failure(.failed, language, .noBrowser) }
    let folder = URL(fileURLWithPath: results)
    let files = ReportFiles(run, language: language, beside: others)
    // Whoever stops a report finds no half of one.
    let interruption = Interruption {}
    do {
      try files.publish(in: folder) { tidyUp in
        interruption.onRequest {
          tidyUp()
          _exit(Failure.Status.interrupted.rawValue)
        }
      }
    } catch let fault as ResultsFolder.Fault {
      throw Failure(fault, language)
    } catch { throw Failure(writingTo: folder, error, language) }
    if let browser {
      do { try PDFPrinter.print(folder.appendingPathComponent("report.html"), with: browser) } catch
      { throw Failure(.failed, language, .notPrinted, ["browser": browser.path]) }
    }
    let names = ReportFiles.names + (pdf ? ["report.pdf"] : [])
    print(
      language.say(
        CommandSentence.reportWritten, ["list": names.joined(separator: ", "), "path": results]))
    if !files.hasCharts { Terminal.printError(ReportFiles.chartHint(language)) }
  }
}

/// Reads a folder of results, where need be with what pairs it with others.
func storedRun(_ path: String, _ language: Language, besideOthers: Bool = false) throws(Failure)
  -> StoredRun
{
  ResultsFolder.tidy(URL(fileURLWithPath: path))
  do {
    return try StoredRun(reading: URL(fileURLWithPath: path), besideOthers: besideOthers)
  } catch {
    throw Failure(.badInput, message: error.text(language))
  }
}

extension RunOrigin {
  init(of path: String, _ language: Language) throws(Failure) {
    do { try self.init(reading: URL(fileURLWithPath: path)) } catch {
      throw Failure(.badInput, message: error.text(language))
    }
  }
}

/// Says where the first of some runs is of another model than this program's, and which of the others
/// are of another than the first.
///
/// Figures of a folder stand as they are, whatever the program: it is people who must know.
func warnOfOtherModels(_ runs: [StoredRun], paths: [String], _ language: Language) {
  guard let first = runs.first?.manifest else { return }
  if let line = language.saying(.otherFigures, of: first.model) { Terminal.printError(line) }
  for (run, path) in zip(runs, paths).dropFirst() where run.manifest.model != first.model {
    Terminal.printError(
      language.say(
        ModelSentence.besideOther,
        [
          "path": path, "before": language.model(run.manifest.model),
          "after": language.model(first.model),
        ]))
  }
}
