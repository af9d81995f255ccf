// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Scenarios
import Sweeps
import Wording

/// `respiro sweep merge SWEEP FILE…`: one file of all results.
struct MergeCommand: SweepAction {
  static let configuration = CommandConfiguration(commandName: "merge", abstract: sweepHelp(.merge))

  @OptionGroup var target: SweepTarget

  @Argument(help: .sweep(.otherFiles, value: "file")) var files: [String] = []

  func run(_ opened: SweepTarget.Opened, _ language: Language) async throws {
    try await opened.withResults(language, others: files) { results in
      guard !results.stores.isEmpty else {
        throw Failure(language, .nothingYet, ["path": opened.shownPath])
      }
      try opened.warnOfOtherModels(results, language)
      try opened.merge(results, language)
    }
  }
}

extension SweepTarget.Opened {
  /// Brings results together in one file, and prints where it is.
  func merge(_ results: SweepResults, _ language: Language) throws {
    let count = try SweepMerge.merge(plan, results, into: folder.mergedFile)
    language.print(
      .merged, ["path": shownPath + "/shards/merged.sqlite", "count": language.integer(count)])
  }
}

/// `respiro sweep export SWEEP`: a tidy file of all results.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: sweepHelp(.export))

  @OptionGroup var target: SweepTarget

  @Option(help: .sweep(.to, value: "file")) var to: String?

  @Flag(help: ArgumentHelp(help(.overwriteFile))) var overwrite = false

  func run() async throws {
    let language = target.language
    let opened = try target.open()
    let path = to ?? opened.shownPath + "/" + SweepExport.fileName
    guard !path.lowercased().hasSuffix(".parquet") else { throw Failure(language, .parquet) }
    // Rows that go into a pipe or a device replace nothing.
    if let to, !overwrite, !SweepExport.isStream(URL(fileURLWithPath: to)) {
      try refuse(existing: to, language)
    }
    try await inWords(language) {
      try await opened.withResults(language) { results in
        guard !results.stores.isEmpty else {
          throw Failure(language, .nothingYet, ["path": opened.shownPath])
        }
        try opened.warnOfOtherModels(results, language)
        let count = try SweepExport.write(opened.plan, results, to: URL(fileURLWithPath: path))
        let file = URL(fileURLWithPath: path)
        let beside =
          SweepExport.isStream(file)
          ? [] : try SweepRendering(opened, results).writeBeside(rows: file, language)
        if to == nil {
          try opened.folder.note(
            [SweepExport.fileName] + beside,
            by: FileList.Rendering("export", language: language.code))
        }
        language.print(.exported, ["path": path, "count": language.integer(count)])
      }
    }
  }
}

/// `respiro sweep verify SWEEP`: the files are sound, and a sample comes out the same again.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: sweepHelp(.verify))

  @OptionGroup var target: SweepTarget

  @Option(help: .sweep(.sample, .countWord)) var sample: String?

  @Flag(help: .sweep(.all)) var all = false

  @Option(help: .sweep(.jobs, .countWord)) var jobs: String?

  @Flag(help: .text(.quiet)) var quiet = false

  func validate() throws {
    if let sample { try SweepNumbers.positive(sample, option: "--sample") }
    if all, sample != nil { throw usageFault(of: SweepCommandSentence.allOrSample) }
    try SweepNumbers.validate(jobs: jobs)
  }

  func run() async throws {
    try await inWords(target.language) { try await run(opened(), target.language) }
  }

  /// The sweep; what keeps a folder from being opened may be that files in it were edited or are missing.
  private func opened() throws -> SweepTarget.Opened {
    do { return try target.open() } catch {
      guard target.isFolder else { throw error }
      let folder = SweepFolder(URL(fileURLWithPath: target.path))
      throw adding(try folder.inspection(), to: error, target.language)
    }
  }

  /// The same failure with what is missing or was edited, which then is what is wrong.
  private func adding(
    _ inspection: FolderInspection?, to failure: Failure, _ language: Language
  ) -> Failure {
    let lines = inspection?.lines(language) ?? []
    let isEdited = failure.status == .badInput && inspection?.isSound == false
    return Failure(
      isEdited ? .failed : failure.status,
      message: ([failure.message] + lines).joined(separator: "\n"))
  }

  private func run(_ opened: SweepTarget.Opened, _ language: Language) async throws {
    let (lines, damaged) = try await opened.withResults(language) { results in
      for store in results.stores where try !store.isSound() {
        throw SweepError.notAStore(store.file.path)
      }
      // What keeps the sweep from being run again is not all that is wrong.
      let inspection = try opened.folder.inspection()
      do { try await verify(opened, results, language) } catch let failure as Failure {
        throw adding(inspection, to: failure, language)
      }
      let files = try files(inspection, opened, results, language)
      guard files.areSound else {
        let head = language.say(ReproductionSentence.notAsWritten, ["path": opened.shownPath])
        throw Failure(.failed, message: ([head] + files.lines).joined(separator: "\n"))
      }
      return files.lines
    }
    if !damaged.isEmpty { throw Failure(.failed, language, .damagedLeftOut) }
    if !quiet { for line in lines { print(TextLayout.folded(line)) } }
  }

  /// What is said of the files beside the results, and whether they are as they were written.
  private func files(
    _ inspection: FolderInspection?, _ opened: SweepTarget.Opened, _ results: SweepResults,
    _ language: Language
  ) throws -> (areSound: Bool, lines: [String]) {
    guard let inspection else {
      return (true, [language.say(ReproductionSentence.noList)])
    }
    let otherwise = try SweepRendering(opened, results).otherwise(inspection)
    return (
      inspection.isSound && otherwise.isEmpty, inspection.lines(otherwise: otherwise, language)
    )
  }

  private func verify(
    _ opened: SweepTarget.Opened, _ results: SweepResults, _ language: Language
  ) async throws {
    let bar = ProgressBar(language: language, isHidden: quiet)
    let verification = try await SweepVerification(
      opened.plan, results, sample: all ? nil : sample.flatMap { Int($0) } ?? 20,
      jobs: SweepNumbers.jobs(jobs)
    ) { bar.update(runs: $0, planned: $1) }
    bar.finish()
    if let difference = verification.difference {
      throw Failure(
        .failed, language, .differs,
        [
          "point": language.integer(difference.point + 1),
          "replication": language.integer(difference.replication + 1), "column": difference.column,
          "stored": "\(difference.stored)", "computed": "\(difference.computed)",
        ])
    }
    if verification.compared == 0, let other = try opened.otherModels(results).first {
      throw Failure(
        .failed,
        message: language.saying(.sweepNotReproducible, of: other.model, path: opened.shownPath)
          ?? "")
    }
    guard verification.compared > 0 else {
      throw Failure(language, .nothingYet, ["path": opened.shownPath])
    }
    if quiet { return }
    language.print(
      .verified,
      [
        "count": language.integer(verification.compared), "all": language.integer(verification.all),
      ])
  }
}

/// `respiro sweep extend SWEEP`: more points or futures; what is done stays.
struct ExtendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: sweepHelp(.extend))

  @OptionGroup var target: SweepTarget

  @Option(name: .short, help: .sweep(.size, .countWord)) var n: String?

  @Option(help: .sweep(.replications, .countWord)) var replications: String?

  func validate() throws {
    if let n { try SweepNumbers.positive(n, option: "-n") }
    if let replications { try SweepNumbers.positive(replications, option: "--replications") }
    if n == nil, replications == nil { throw usageFault(of: SweepCommandSentence.nothingToExtend) }
  }

  func run() async throws {
    let language = target.language
    let opened = try target.open()
    let design = opened.plan.design
    let size = n.flatMap { Int($0) } ?? design.size
    let count = replications.flatMap { Int($0) } ?? opened.plan.replications
    if n != nil { try refuse(design, size, language) }
    guard count >= opened.plan.replications else {
      throw shrinking(from: opened.plan.replications, to: count, language)
    }
    let plan = SweepPlan(
      opened.plan.sweep, size: design.size == 0 ? nil : size, replications: count)
    let grown = SweepTarget.Opened(plan, opened.folder, opened.shownPath)
    try await inWords(language) { try opened.folder.write(plan.sweep, grown.state) }
    language.print(
      .extended,
      [
        "points": language.integer(plan.count), "replications": language.integer(count),
        "path": target.path,
      ])
  }

  private func refuse(_ design: SweepDesign, _ size: Int, _ language: Language) throws {
    switch design.refusal(growingTo: size) {
    case nil: return
    case .fixedSize:
      throw Failure(language, SweepSentence.fixedSize, ["kind": design.kind.rawValue])
    case .onlyDoubles:
      throw Failure(
        language, SweepSentence.onlyDoubles,
        [
          "start": String(design.start), "next": String(2 * design.size),
          "after": String(4 * design.size), "value": String(size),
        ])
    case .cannotShrink: throw shrinking(from: design.size, to: size, language)
    }
  }

  private func shrinking(from old: Int, to new: Int, _ language: Language) -> Failure {
    Failure(
      language, SweepSentence.cannotShrink,
      ["count": language.integer(old), "value": language.integer(new)])
  }
}
