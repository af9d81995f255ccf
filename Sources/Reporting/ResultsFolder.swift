// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// A folder of results in the making: it appears under its name whole, or not at all.
///
/// Files are written into a hidden sibling. `publish()` renames it, replacing the results of an
/// earlier run; only a folder that holds a Respiro manifest is ever replaced.
public struct ResultsFolder: Sendable {
  /// Where the results will be.
  public let destination: URL
  /// Where the files are written until then.
  public let draft: URL

  /// Why results cannot go to a folder.
  public enum Fault: Error, Equatable {
    /// Something is there that no run of Respiro wrote.
    case holdsOtherThings(path: String)
    /// The system refuses to create it.
    case notWritable(path: String, reason: String)
  }

  /// Name of the file that tells a folder of results.
  public static let manifestName = "manifest.json"

  /// What a manifest of any version holds; other files of that name do not.
  private struct Mark: Decodable {
    let version: String
    let scenarioDigest: String
  }

  /// Throws when results must not go to a folder; changes nothing.
  public static func check(_ destination: URL) throws(Fault) {
    let path = destination.path
    guard FileManager.default.fileExists(atPath: path) else { return }
    let manifest = destination.appendingPathComponent(manifestName)
    guard
      let data = try? Data(contentsOf: manifest),
      (try? JSONDecoder().decode(Mark.self, from: data)) != nil
    else { throw .holdsOtherThings(path: path) }
  }

  /// Creates the hidden draft beside the destination.
  public init(_ destination: URL) throws(Fault) {
    // A link is followed, so that the folder it names is replaced and the link stays.
    let destination = destination.standardizedFileURL.resolvingSymlinksInPath()
    try Self.check(destination)
    self.destination = destination
    let process = ProcessInfo.processInfo.processIdentifier
    draft = destination.deletingLastPathComponent()
      .appendingPathComponent(".\(destination.lastPathComponent).draft-\(process)")
    do {
      try? FileManager.default.removeItem(at: draft)
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    } catch {
      throw .notWritable(path: destination.path, reason: error.localizedDescription)
    }
  }

  /// A file of the draft.
  public func file(_ name: String) -> URL { draft.appendingPathComponent(name) }

  /// Writes a whole file of the draft.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  /// Gives the draft its name, in place of the results of an earlier run.
  public func publish() throws {
    try Self.check(destination)
    let files = FileManager.default
    guard files.fileExists(atPath: destination.path) else {
      try files.moveItem(at: draft, to: destination)
      return
    }
    let former = draft.deletingLastPathComponent()
      .appendingPathComponent(draft.lastPathComponent + "-former")
    try files.moveItem(at: destination, to: former)
    do {
      try files.moveItem(at: draft, to: destination)
    } catch {
      try? files.moveItem(at: former, to: destination)
      throw error
    }
    try? files.removeItem(at: former)
  }

  /// Removes the draft; nothing appears.
  public func discard() { try? FileManager.default.removeItem(at: draft) }
}
