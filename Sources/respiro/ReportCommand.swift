// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Spreadsheet
import Wording

/// `respiro report RESULTS`: rebuilds the report, the note and the spreadsheet from a run's files.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: help(.report), discussion: help(.reportMore))

  @Argument(help: .text(.resultsFolder, .folderWord)) var results: String

  @Option(
    name: .customLong("compare-with"), parsing: .upToNextOption,
    help: .text(.beside, .folderWord)) var others: [String] = []

  @Flag(help: .text(.pdf)) var pdf = false

  @Option(help: .text(.csvCopies, value: "it")) var csvFor: CSVLanguage?

  @Option(parsing: .unconditional, help: .text(.jobs, .countWord)) var jobs: String?

  @Flag(help: .text(.overwritePages)) var overwrite = false

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    try RunOptions.validate(jobs: jobs)
    // Tables alone are written then.
    if csvFor != nil, pdf || !others.isEmpty { throw usageFault(.tablesAlone, [:]) }
  }

  func run() async throws {
    let browser = pdf ? PDFPrinter.browser() : nil
    if pdf, browser == nil { throw Failure(.failed, language, .noBrowser) }
    if let csvFor { return try copyTables(csvFor.style) }
    guard !isStudy(results) else { return try await reportStudy(browser) }
    let run = try storedRun(results, language, besideOthers: !others.isEmpty)
    let others = try others.map { try storedRun($0, language, besideOthers: true) }
    warnOfOtherModels([run] + others, paths: [results] + self.others, language)
    let files = ReportFiles(run, language: language, beside: others)
    try publish(ReportFiles.names, browser) { try files.write(to: $0) }
    if !files.hasCharts { Terminal.printError(ReportFiles.chartHint(language)) }
  }

  /// Writes the tables again, beside the results: these stay as programs read them.
  private func copyTables(_ style: CSVStyle) throws {
    let folder = URL(fileURLWithPath: results)
    do { try CSVCopies.check(folder) } catch {
      throw Failure(.badInput, message: error.text(language))
    }
    let target = results.hasSuffix("/") ? String(results.dropLast()) : results
    let place = target + "-csv"
    if !overwrite { try refuse(existing: place, language) }
    do {
      let names = try CSVCopies.write(of: folder, to: URL(fileURLWithPath: place), style)
      print(
        language.say(
          CommandSentence.tablesWritten,
          ["path": place, "list": names.joined(separator: ", ")]))
    } catch { throw Failure(writing: place, error, language) }
  }

  /// The page of a comparison, a search, an explanation or a network shows figures that no file keeps:
  /// these are computed again, and must come to the same files.
  private func reportStudy(_ browser: URL?) async throws {
    guard others.isEmpty else {
      throw Failure(.badInput, language, of: ReproductionSentence.noneBeside, ["path": results])
    }
    let again = try await StudyRepetition(
      of: results, jobs: RunOptions.jobCount(jobs), isQuiet: false, language)
    defer { again.folder.discard() }
    let folder = URL(fileURLWithPath: results)
    let comparison = RunReproduction(
      of: folder, again: again.folder.draft, ResultsFolder.fileList(of: folder),
      ending: again.study.manifest.ending)
    if let difference = comparison.difference {
      throw Failure(
        .failed, language, of: ReproductionSentence.notTheSame,
        ["path": results, "file": difference.file])
    }
    let library = ChartLibrary.here
    let document = again.result.document(language, hasLibrary: library != nil)
    guard !document.page.isEmpty else {
      print(
        document.text(language, path: results, isEmphatic: Terminal.allowsEmphasis), terminator: "")
      return
    }
    let workbook = again.result.workbook(language) == nil ? [] : [ReportFiles.workbookName]
    try publish(
      ["report.html"] + workbook + (document.charts.isEmpty ? [] : ["charts"]), browser
    ) {
      try document.write(to: $0, language, library: library)
      try again.result.writeWorkbook(
        language, to: $0.appendingPathComponent(ReportFiles.workbookName))
    }
    if library == nil { Terminal.printError(ReportFiles.chartHint(language)) }
  }

  /// Gives pages their place, prints them where that is asked for, and says which there are.
  private func publish(_ names: [String], _ browser: URL?, _ write: (URL) throws -> Void) throws {
    let folder = URL(fileURLWithPath: results)
    // Whoever stops a report finds no half of one.
    let interruption = Interruption {}
    var isPrinted = true
    do {
      let kept = try ResultsFolder.update(
        folder, by: FileList.Rendering("report", language, of: results, beside: others),
        overwrites: overwrite
      ) { tidyUp in
        interruption.onRequest {
          tidyUp()
          _exit(Failure.Status.interrupted.rawValue)
        }
      } _: {
        try write($0)
        guard let browser else { return }
        let page = $0.appendingPathComponent("report.html")
        do { try PDFPrinter.print(page, with: browser) } catch { isPrinted = false }
      }
      report(kept: kept, in: results, language)
    } catch let fault as ResultsFolder.Fault { throw Failure(fault, language) } catch {
      throw Failure(writingTo: folder, error, language)
    }
    if let browser, !isPrinted {
      throw Failure(.failed, language, .notPrinted, ["browser": browser.path])
    }
    print(
      language.say(
        CommandSentence.reportWritten,
        [
          "list": (names + (pdf ? ["report.pdf"] : [])).joined(separator: ", "), "path": results,
        ]))
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
