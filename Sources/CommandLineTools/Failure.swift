// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import Reporting
package import ScenarioFormat
package import Scenarios
package import Wording

/// The end of a command that could not do what it was asked, as reported to a person.
package struct Failure: Error {
  /// Exit status of the program.
  package enum Status: Int32 {
    case done = 0
    case failed = 1
    case badInput = 2
    case interrupted = 130

    /// Of a place that the system refuses, which somebody has to choose anew, or of a disk that fails.
    init(writing error: any Error) {
      switch (error as? CocoaError)?.code {
      case .fileNoSuchFile, .fileReadNoSuchFile, .fileWriteNoPermission, .fileReadNoPermission,
        .fileWriteVolumeReadOnly, .fileWriteInvalidFileName, .fileWriteFileExists:
        self = .badInput
      default: self = .failed
      }
    }
  }

  package let status: Status
  /// Lines for standard error.
  package let message: String

  package init(_ status: Status, message: String) {
    self.status = status
    self.message = message
  }

  /// A failure reported by one sentence.
  package init(
    _ status: Status, _ language: Language, _ sentence: CommandSentence,
    _ values: KeyValuePairs<String, String> = [:]
  ) { self.init(status, message: language.say(sentence, values)) }

  /// A failure in a sentence of any catalogue.
  package init(
    _ status: Status, _ language: Language, of sentence: some Sentence,
    _ values: KeyValuePairs<String, String> = [:]
  ) { self.init(status, message: language.say(sentence, values)) }

  /// Bad input, said in a sentence of any catalogue.
  package init(
    _ language: Language, _ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:]
  ) { self.init(.badInput, message: language.say(sentence, values)) }

  /// A file that cannot be written.
  package init(writing path: String, _ error: any Error, _ language: Language) {
    let error = CocoaError.known(error, at: URL(fileURLWithPath: path))
    self.init(
      Status(writing: error), language, .fileNotWritable,
      ["path": path, "reason": language.reason(of: error)])
  }

  /// A folder that cannot be written to.
  package init(writingTo folder: URL, _ error: any Error, _ language: Language) {
    let error = CocoaError.known(error, at: folder)
    self.init(
      Status(writing: error), language, .folderNotWritable,
      ["path": folder.path, "reason": language.reason(of: error)])
  }

  /// A folder that cannot take the results.
  package init(_ fault: ResultsFolder.Fault, _ language: Language) {
    switch fault {
    case .holdsOtherThings(let path):
      self.init(.badInput, language, .folderHoldsOtherThings, ["path": path])
    case .holdsAnotherRun(let path, let scenario, let overrides, let options):
      let asked = overrides.map { "--set " + $0 } + options
      let run =
        asked.isEmpty
        ? language.say(CommandSentence.runAsInFile, ["scenario": scenario])
        : ([scenario] + asked).joined(separator: " ")
      self.init(.badInput, language, .folderHoldsAnotherRun, ["path": path, "run": run])
    case .isBusy(let path, let host, let process, let since):
      self.init(
        .badInput, language, .folderBusy,
        ["path": path, "host": host, "process": process, "since": since])
    case .notWritable(let path, let reason):
      self.init(
        Status(writing: reason), language, .folderNotWritable,
        ["path": path, "reason": language.reason(of: reason)])
    }
  }

  /// Everything that is wrong with a scenario, and how many faults that makes.
  package init(_ errors: ScenarioErrors, _ language: Language) {
    let total = language.say(
      CommandSentence.faultsFound, count: errors.faults.count + errors.omitted)
    self.init(.badInput, message: errors.text(language) + "\n" + total)
  }
}

/// Writes a whole file; one that exists is left alone unless it may be replaced.
package func write(
  _ text: String, to path: String, overwrites: Bool, _ language: Language
) throws(Failure) {
  if !overwrites { try refuse(existing: path, language) }
  do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
    throw Failure(writing: path, error, language)
  }
}

/// Says which copies stay of files that somebody had changed and that were written anew; nothing where there are none.
package func report(kept files: [String], in path: String, _ language: Language) {
  guard !files.isEmpty else { return }
  Terminal.printError(
    language.say(
      CommandSentence.changedFilesKept, ["path": path, "files": files.joined(separator: ", ")]))
}

/// Throws where a file is that would be written over.
package func refuse(existing path: String, _ language: Language) throws(Failure) {
  guard FileManager.default.fileExists(atPath: path) else { return }
  throw Failure(.badInput, language, .fileExists, ["path": path])
}

/// Reads and checks scenarios; throws the faults of all of them.
package func loaded<Value>(
  all files: [(file: String, overrides: [String])], _ language: Language,
  _ make: (Scenario, Int) -> Value
) throws(Failure) -> [Value] {
  var values: [Value] = []
  var failures: [String] = []
  for (place, entry) in files.enumerated() {
    do throws(Failure) {
      values.append(make(try loaded(entry.file, overrides: entry.overrides, language), place))
    } catch {
      // What several ask for alike is wrong in the same way.
      if !failures.contains(error.message) { failures.append(error.message) }
    }
  }
  guard failures.isEmpty else {
    throw Failure(.badInput, message: failures.joined(separator: "\n"))
  }
  return values
}

/// Reads and checks a scenario.
package func loaded(_ file: String, overrides: [String] = [], _ language: Language) throws(Failure)
  -> Scenario
{
  do { return try ScenarioFile.load(path: file, overrides: overrides) } catch {
    throw Failure(error, language)
  }
}

extension Language {
  /// Why the system refused a file, in this language where it is one of the usual reasons.
  package func reason(of error: any Error) -> String {
    guard let error = error as? CocoaError else { return error.localizedDescription }
    let sentence: CommandSentence? =
      switch error.code {
      case .fileNoSuchFile, .fileReadNoSuchFile: .reasonNoFolder
      case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly:
        .reasonNotAllowed
      case .fileWriteOutOfSpace: .reasonFull
      case .fileWriteInvalidFileName: .reasonBadName
      default: nil
      }
    return sentence.map { say($0) } ?? error.localizedDescription
  }
}
