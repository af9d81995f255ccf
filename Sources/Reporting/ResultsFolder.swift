// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Foundation

/// A folder of results in the making: it appears under its name whole, or not at all.
///
/// Files are written into a hidden sibling. `publish()` renames it, replacing the results of an
/// earlier run; only a folder that holds a Respiro manifest is ever replaced, and only where
/// ``Replaceable`` allows it.
package struct ResultsFolder: Sendable {
  /// Where the results will be.
  package let destination: URL
  /// Where the files are written until then.
  package let draft: URL

  /// Which earlier results may give way to new ones.
  package enum Replaceable: Sendable, Equatable {
    /// Those of the very same scenario, by its digest.
    case sameScenario(digest: String)
    /// Those of a scenario of the same name with the same values set from outside.
    case sameName(String, overrides: [String])
    case anyRun

    fileprivate func allows(_ mark: Mark) -> Bool {
      switch self {
      case .sameScenario(let digest): mark.scenarioDigest == digest
      case .sameName(let name, let overrides):
        (mark.scenario ?? name) == name && (mark.overrides ?? []) == overrides
      case .anyRun: true
      }
    }
  }

  package enum Fault: Error, Equatable {
    /// Something is there that no run of Respiro wrote.
    case holdsOtherThings(path: String)
    /// The results of another run are there: of this scenario, with these values set from outside.
    case holdsAnotherRun(path: String, scenario: String, overrides: [String])
    case notWritable(path: String, reason: CocoaError)
  }

  /// Name of the file by which a folder of results is known.
  package static let manifestName = "manifest.json"

  /// What a manifest of any version holds; other files of that name do not.
  fileprivate struct Mark: Decodable {
    let version: String
    let scenarioDigest: String
    let scenario: String?
    let overrides: [String]?
  }

  private let replaceable: Replaceable

  /// Throws when results must not go to a folder; changes nothing.
  package static func check(_ destination: URL, replacing replaceable: Replaceable) throws(Fault) {
    let path = destination.path
    guard FileManager.default.fileExists(atPath: path) else { return }
    let manifest = destination.appendingPathComponent(manifestName)
    guard let data = try? Data(contentsOf: manifest),
      let mark = try? JSONDecoder().decode(Mark.self, from: data)
    else { throw .holdsOtherThings(path: path) }
    guard replaceable.allows(mark) else {
      throw .holdsAnotherRun(
        path: path, scenario: mark.scenario ?? "?", overrides: mark.overrides ?? [])
    }
  }

  /// Creates the hidden draft beside the destination, and tidies up after runs that were killed.
  package init(_ destination: URL, replacing replaceable: Replaceable) throws(Fault) {
    // A link is followed, so that the folder it names is replaced and the link stays.
    let destination = destination.standardizedFileURL.resolvingSymlinksInPath()
    Self.tidy(beside: destination)
    try Self.check(destination, replacing: replaceable)
    self.destination = destination
    self.replaceable = replaceable
    let process = ProcessInfo.processInfo.processIdentifier
    draft = destination.deletingLastPathComponent().appendingPathComponent(
      Self.draftPrefix(of: destination) + String(process))
    do {
      try? FileManager.default.removeItem(at: draft)
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    } catch {
      throw .notWritable(
        path: destination.path, reason: error as? CocoaError ?? CocoaError(.fileWriteUnknown))
    }
  }

  private static func draftPrefix(of destination: URL) -> String {
    ".\(destination.lastPathComponent).draft-"
  }

  private static let formerSuffix = "-former"

  /// Removes the drafts that dead processes left for this destination.
  ///
  /// Results that one of them had just put aside come back where nothing took their place.
  private static func tidy(beside destination: URL) {
    let files = FileManager.default
    let parent = destination.deletingLastPathComponent()
    let prefix = draftPrefix(of: destination)
    let names = (try? files.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names.sorted() where name.hasPrefix(prefix) {
      let isFormer = name.hasSuffix(formerSuffix)
      let number = name.dropFirst(prefix.count).dropLast(isFormer ? formerSuffix.count : 0)
      // Signal 0 asks whether a process lives; only "no such process" says that it does not.
      guard let process = Int32(number), process > 0, kill(process, 0) == -1, errno == ESRCH else {
        continue
      }
      let left = parent.appendingPathComponent(name)
      if isFormer, !files.fileExists(atPath: destination.path) {
        try? files.moveItem(at: left, to: destination)
      } else {
        try? files.removeItem(at: left)
      }
    }
  }

  package func file(_ name: String) -> URL { draft.appendingPathComponent(name) }

  package func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  func write(_ manifest: RunManifest) throws {
    try manifest.json().write(to: file(Self.manifestName))
  }

  package func publish() throws {
    try Self.check(destination, replacing: replaceable)
    let files = FileManager.default
    guard files.fileExists(atPath: destination.path) else {
      try files.moveItem(at: draft, to: destination)
      return
    }
    let former = draft.deletingLastPathComponent().appendingPathComponent(
      draft.lastPathComponent + Self.formerSuffix)
    try files.moveItem(at: destination, to: former)
    do { try files.moveItem(at: draft, to: destination) } catch {
      try? files.moveItem(at: former, to: destination)
      throw error
    }
    try? files.removeItem(at: former)
  }

  package func discard() { try? FileManager.default.removeItem(at: draft) }
}
