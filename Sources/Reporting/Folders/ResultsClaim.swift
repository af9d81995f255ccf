// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// What a run writes and how it was asked for: what decides whether it may replace earlier results.
///
/// Nothing is lost without a word: earlier results give way only to the same scenario with the same
/// options, whose figures they hold, or to `--overwrite`.
package struct ResultsClaim: Sendable {
  /// SHA-256 of the scenario as run.
  package let digest: String
  /// Values set from outside the scenario's file.
  package let overrides: [String]
  /// The options that decide on figures, as given: `--seed 7`.
  package let options: [String]
  /// What was asked: `run`, `compare`.
  package let command: String
  /// The files or the folder that it reads.
  package let sources: [URL]
  /// Whether the results follow the file while it is being written, whatever it says by now.
  package let followsFile: Bool
  /// Whether results of any run may be replaced.
  package let overwrites: Bool

  /// Options by which a run writes more files, of the same figures.
  private static let moreFiles = ["--cells"]

  /// A claim to a folder.
  package init(
    _ command: String, of sources: [URL], digest: String, overrides: [String] = [],
    options: [String] = [], followsFile: Bool = false, overwrites: Bool = false
  ) {
    self.command = command
    self.sources = sources
    self.digest = digest
    self.overrides = overrides
    self.options = options
    self.followsFile = followsFile
    self.overwrites = overwrites
  }

  /// How a run was asked for, as its manifest records it.
  struct Asked: Codable, Equatable {
    /// The command and what it read, from where the results are.
    var task: String
    var options: [String]
    /// The same as a program is given it: command, what it reads, options.
    var arguments: [String]?
    /// The files that the run wrote, where no list has them: in older folders.
    var files: [String]?
  }

  func asked(in folder: URL) -> Asked {
    Asked(
      task: task(from: folder), options: options,
      arguments: [command] + sources.map { Self.path(from: folder, to: $0) }
        + options.flatMap { $0.split(separator: " ", maxSplits: 1).map(String.init) })
  }

  private func task(from folder: URL) -> String {
    ([command] + sources.map { Self.path(from: folder, to: $0) }).joined(separator: " ")
  }

  /// Whether results with a manifest may be replaced.
  func allows(_ mark: ResultsFolder.Mark, in folder: URL) -> Bool {
    if overwrites { return true }
    // Results of before this was recorded may be anybody's.
    guard let asked = mark.asked else { return false }
    let before = asked.options.filter { !Self.moreFiles.contains($0) }
    let now = options.filter { !Self.moreFiles.contains($0) }
    // A run that writes more files replaces one that wrote fewer; the other way round something is lost.
    let keepsFiles = Self.moreFiles.allSatisfy {
      !asked.options.contains($0) || options.contains($0)
    }
    return before == now && keepsFiles && (mark.overrides ?? []) == overrides
      && (asked.task == task(from: folder) && followsFile || mark.scenarioDigest == digest)
  }

  /// What the scenario of other results is called; its file where that has the name of this claim's own.
  func name(of mark: ResultsFolder.Mark, in folder: URL) -> String {
    let name = mark.scenario ?? "?"
    guard let asked = mark.asked?.task, asked.hasPrefix("run "), let own = sources.first,
      name == own.deletingPathExtension().lastPathComponent
    else { return name }
    let file = folder.appendingPathComponent(String(asked.dropFirst(4))).standardizedFileURL
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    return file.resolvingSymlinksInPath().path == own.resolvingSymlinksInPath().path
      ? name : Self.path(from: here, to: file)
  }

  /// A path from a folder, so that results and scenarios can move together.
  package static func path(from folder: URL, to file: URL) -> String {
    let from = folder.standardizedFileURL.resolvingSymlinksInPath().pathComponents
    let to = file.standardizedFileURL.resolvingSymlinksInPath().pathComponents
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared))
      .joined(separator: "/")
  }
}
