// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Foundation
import Reporting
import Wording

/// What commands that write a folder of results have in common: it appears whole or not at all.
struct SharedRun {
  let language: Language
  let options: RunOptions
  /// Where the results go as the person sees it.
  let path: String
  let folder: ResultsFolder
  let interruption: Interruption

  /// - Parameters:
  ///   - usualName: Name of the folder below `results` when none was named.
  ///   - described: What is run, as the manifest says it.
  ///   - text: The base scenario as run.
  init(
    usualName: String, described: String, text: String, options: RunOptions, language: Language
  ) throws(Failure) {
    self.language = language
    self.options = options
    path = options.output ?? "results/\(usualName)"
    let replaceable: ResultsFolder.Replaceable =
      options.overwrite
      ? .anyRun
      : options.output == nil
        ? .sameName(described, overrides: options.overrides)
        : .sameScenario(digest: ScenarioDigest.sha256(of: text))
    do {
      folder = try ResultsFolder(URL(fileURLWithPath: path), replacing: replaceable)
    } catch {
      throw Failure(error, language)
    }
    let folder = folder
    interruption = Interruption { folder.discard() }
  }

  /// Runs something that can be cancelled, with a bar on the terminal.
  func simulate<Result: Sendable>(
    _ work: @escaping @Sendable (@escaping @Sendable (RunProgress) -> Void) async throws -> Result
  ) async throws -> Result {
    let bar = ProgressBar(language: language, isHidden: options.quiet)
    let task = Task {
      try await work { bar.update(runs: $0.done, planned: $0.total) }
    }
    interruption.onRequest { task.cancel() }
    defer { bar.finish() }
    return try await task.value
  }

  /// Does everything, and tidies up after a failure.
  func perform(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let failure as Failure {
      folder.discard()
      throw failure
    } catch {
      folder.discard()
      throw Failure(.failed, language, .runFailed, ["reason": String(describing: error)])
    }
  }

  /// Writes the files and gives the folder its name.
  func publish(_ write: (ResultsFolder) throws -> Void) throws {
    do {
      try write(folder)
      try folder.publish()
    } catch let fault as ResultsFolder.Fault {
      throw Failure(fault, language)
    } catch {
      throw Failure(
        .failed, language, .folderNotWritable,
        ["path": folder.destination.path, "reason": language.reason(of: error)])
    }
  }
}
