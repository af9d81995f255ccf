// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import ScenarioFormat
import Scenarios
import Sweeps
import Wording
import WorkforceModel

/// The sweep that a command is about: its file, or the folder of its results.
struct SweepTarget: ParsableArguments {
  @Argument(help: .sweep(.sweepFile, value: "sweep")) var path: String

  @Option(help: .sweep(.output, .folderWord)) var output: String?

  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }

  /// A sweep in its present size, and where its results are.
  struct Opened {
    let plan: SweepPlan
    let folder: SweepFolder
    let shownPath: String
    let basis: SeedAndModel

    init(_ plan: SweepPlan, _ folder: SweepFolder, _ shownPath: String) {
      self.plan = plan
      self.folder = folder
      self.shownPath = shownPath
      basis = SeedAndModel(seed: plan.sweep.seed, version: String(ModelVersion.current))
    }

    var state: SweepFolder.State {
      SweepFolder.State(
        name: plan.sweep.name, scenario: plan.sweep.base.name,
        size: plan.design.size == plan.sweep.design.size ? nil : plan.design.size,
        replications: plan.replications == plan.sweep.replications ? nil : plan.replications,
        version: basis.version, program: RunReport.programVersion)
    }
  }

  /// Whether the sweep is named by the folder of its results.
  var isFolder: Bool { !path.hasSuffix(".yaml") && !path.hasSuffix(".yml") }

  /// Reads the sweep; a file's own folder says to what it has grown.
  func open() throws(Failure) -> Opened {
    guard !isFolder else { return try Self.open(path, language) }
    return try Self.reading(language) {
      let sweep = try SweepFile.load(path: path)
      let shown = output ?? "results/\(sweep.name)"
      let folder = SweepFolder(URL(fileURLWithPath: shown))
      let state = try? folder.state()
      try refuse(folder, state, sweep.name, shown)
      return Opened(
        SweepPlan(
          sweep, size: state?.size.map { max($0, sweep.design.size) },
          replications: state?.replications.map { max($0, sweep.replications) }), folder, shown)
    }
  }

  private static func reading(_ language: Language, _ body: () throws -> Opened) throws(Failure)
    -> Opened
  {
    do { return try body() } catch let errors as ScenarioErrors {
      throw Failure(errors, language)
    } catch let failure as Failure { throw failure } catch {
      throw Failure(.badInput, message: String(describing: error))
    }
  }

  /// Throws where the folder of results holds another sweep, or other things.
  private func refuse(
    _ folder: SweepFolder, _ state: SweepFolder.State?, _ name: String, _ shown: String
  ) throws(Failure) {
    if let state {
      guard state.name != name else { return }
      throw Failure(language, .otherSweep, ["path": shown, "name": state.name, "value": name])
    }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
    // A sweep that was stopped while its folder was made has some of these.
    let own: Set = ["sweep.yaml", "base.yaml", "assumptions.csv", "shards"]
    guard !content.allSatisfy({ own.contains($0) || $0.hasPrefix(".") }) else { return }
    throw Failure(language, .holdsOtherThings, ["path": shown])
  }

  static func open(_ path: String, _ language: Language) throws(Failure) -> Opened {
    let folder = SweepFolder(URL(fileURLWithPath: path))
    return try reading(language) {
      guard let plan = try folder.plan() else {
        if let missing = folder.missingFile { throw Failure(.missing(missing.path), language) }
        throw Failure(language, .notASweep, ["path": path])
      }
      return Opened(plan, folder, path)
    }
  }
}

extension SweepTarget.Opened {
  func results() throws(SweepError) -> SweepResults {
    SweepResults(try folder.stores(), basis: basis)
  }

  /// Does something with all results; a file that turns out to be damaged is reported and left out.
  ///
  /// - Parameters:
  ///   - others: Files beside those of the folder.
  ///   - body: Is done anew without each damaged file, hence leaves nothing behind where it throws.
  /// - Returns: What was done, and the damaged files.
  @discardableResult func withResults<Value>(
    _ language: Language, others: [String] = [], _ body: (SweepResults) async throws -> Value
  ) async throws -> (value: Value, damaged: [String]) {
    var damaged: [String] = []
    while true {
      do {
        var stores = try folder.stores(without: Set(damaged))
        for file in others { stores.append(try SweepStore(reading: URL(fileURLWithPath: file))) }
        return (try await body(SweepResults(stores, basis: basis)), damaged)
      } catch SweepError.notAStore(let path)
        where path.hasPrefix(folder.shards.path + "/") && !damaged.contains(path)
      {
        damaged.append(path)
        Terminal.printError(
          language.say(SweepCommandSentence.leftOut, ["path": path, "sweep": shownPath]))
      }
    }
  }
}

extension Failure {
  /// Files of a sweep that cannot be read or written.
  init(_ error: SweepError, _ language: Language) {
    func said(
      _ status: Status, _ sentence: SweepCommandSentence, _ values: KeyValuePairs<String, String>
    ) -> Failure { Failure(status, language, of: sentence, values) }
    self =
      switch error {
      case .inUse(let path): said(.badInput, .inUse, ["path": path])
      case .notAllowed(let path): said(.badInput, .notAllowed, ["path": path])
      case .full(let path): said(.failed, .full, ["path": path])
      case .notAStore(let path): said(.badInput, .notAStore, ["path": path])
      case .missing(let path): said(.badInput, .noSuchFile, ["path": path])
      case .otherStudy(let path): said(.badInput, .otherStudy, ["path": path])
      case .conflict(let point, let replication, let one, let other):
        said(
          .failed, .conflict,
          [
            "replication": language.integer(replication + 1), "point": language.integer(point + 1),
            "one": one, "other": other,
          ])
      case .system(let path, let reason): said(.failed, .system, ["path": path, "reason": reason])
      }
  }
}

/// A command about one sweep.
protocol SweepAction: AsyncParsableCommand {
  var target: SweepTarget { get }
  func run(_ opened: SweepTarget.Opened, _ language: Language) async throws
}

extension SweepAction {
  /// Opens the sweep and does what the command is for; faults of files are said in words.
  func run() async throws {
    try await inWords(target.language) { try await run(try target.open(), target.language) }
  }
}

/// Runs what may fail for reasons of files, and says these in words.
@discardableResult func inWords<Value>(_ language: Language, _ body: () async throws -> Value)
  async throws -> Value
{
  do { return try await body() } catch let error as SweepError {
    throw Failure(error, language)
  } catch let errors as ScenarioErrors { throw Failure(errors, language) }
}

extension SweepTarget.Opened {
  /// Points of which all results are of another model, by model.
  func otherModels(_ results: SweepResults) throws(SweepError) -> [(model: Int?, count: Int)] {
    try SweepStatus(plan, results).tally.compactMap {
      state, count -> (model: Int?, count: Int)? in
      guard case .pending(.modelChanged(let version)) = state, count > 0 else { return nil }
      return (SeedAndModel.model(of: version), count)
    }
  }

  /// Says which points a command leaves out, since figures of two models are never mixed.
  func warnOfOtherModels(_ results: SweepResults, _ language: Language) throws(SweepError) {
    for other in try otherModels(results) {
      guard
        let line = language.saying(.leftOut, of: other.model, path: shownPath, count: other.count)
      else { continue }
      Terminal.printError(line)
    }
  }
}
