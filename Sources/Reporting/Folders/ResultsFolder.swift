// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Foundation

/// A folder of results in the making: its files appear together, or not at all.
///
/// Files are written into a hidden draft that one process at a time may hold (``FolderLock``). A folder
/// that is not there yet appears whole; in one that is, `publish()` replaces what Respiro wrote and
/// leaves everything else (``FolderExchange``). Only an empty folder or one that holds a Respiro manifest
/// takes results, and only where the ``ResultsClaim`` allows it.
package struct ResultsFolder: Sendable {
  /// Where the results will be.
  package let destination: URL
  /// Where the files are written until then.
  package let draft: URL

  /// Why results cannot go to a folder.
  package enum Fault: Error, Equatable {
    /// Something is there that no run of Respiro wrote.
    case holdsOtherThings(path: String)
    /// The results of another run are there: of this scenario, with these values set from outside and
    /// these options.
    case holdsAnotherRun(path: String, scenario: String, overrides: [String], options: [String])
    /// Another process writes there: on this host, with this number, since then.
    case isBusy(path: String, host: String, process: String, since: String)
    /// The system refuses to create it.
    case notWritable(path: String, reason: CocoaError)
  }

  /// Name of the file by which a folder of results is known.
  package static let manifestName = "manifest.json"

  /// What a manifest of any version holds; other files of that name do not.
  struct Mark: Decodable {
    let version: String
    let scenarioDigest: String
    let scenario: String?
    let overrides: [String]?
    let ending: String?
    let replications: Int?
    let asked: ResultsClaim.Asked?
    let files: FileList?

    /// What was written there and may be taken away.
    func obsolete(in folder: URL) -> [String] {
      guard let files else { return asked?.files ?? [] }
      // A dossier that somebody has completed is theirs.
      return Array(files.forecast.keys) + files.untouched(in: folder)
    }

    /// Files of results that somebody has changed since they were written, and pages that Respiro did not write.
    func changed(in folder: URL) -> [String] {
      // Folders of before there was a list cannot tell.
      guard let files, let inspection = try? FolderInspection(of: folder, files) else { return [] }
      return (inspection.edited + inspection.extra).filter {
        files.forecast[$0] != nil || isPage($0)
      }
    }
  }

  private let claim: ResultsClaim
  private let lock: FolderLock
  /// Whether the folder was there before.
  private let isThere: Bool

  /// What begins with this in a folder of results is there for a moment only.
  static let hiddenPrefix = ".respiro-"
  private static let lockName = ".respiro-lock"

  /// Takes the place for this process, creates the hidden draft, and tidies up after processes that
  /// were killed.
  package init(_ destination: URL, for claim: ResultsClaim) throws(Fault) {
    // A link is followed, so that the folder it names is written into and the link stays.
    let destination = destination.standardizedFileURL.resolvingSymlinksInPath()
    let files = FileManager.default
    // Before anything is locked or made: a faulty request leaves no trace.
    Self.recover(destination)
    _ = try Self.mark(in: destination, allowedFor: claim)
    self.destination = destination
    self.claim = claim
    isThere = Self.isFolder(destination)
    let stem = isThere ? "" : ".\(destination.lastPathComponent)"
    let place = isThere ? destination : destination.deletingLastPathComponent()
    draft = place.appendingPathComponent(stem + FolderExchange.draftName)
    do {
      try files.createDirectory(at: place, withIntermediateDirectories: true)
      // Of a run that began while the folder was not there.
      let beside = destination.deletingLastPathComponent().appendingPathComponent(
        ".\(destination.lastPathComponent)" + Self.lockName)
      if isThere, files.fileExists(atPath: beside.path) { try FolderLock(beside).release() }
      lock = try FolderLock(place.appendingPathComponent(stem + Self.lockName))
    } catch { throw Self.fault(error, destination) }
    do {
      // Nobody else can be writing it.
      try? files.removeItem(at: draft)
      try files.createDirectory(at: draft, withIntermediateDirectories: false)
    } catch {
      lock.release()
      throw Self.fault(error, destination)
    }
  }

  /// Finishes what a process that died had begun, unless another is at work there.
  private static func recover(_ folder: URL) {
    guard isFolder(folder), let lock = try? FolderLock(folder.appendingPathComponent(lockName))
    else { return }
    FolderExchange.recover(folder)
    lock.release()
  }

  private static func fault(_ error: any Error, _ destination: URL) -> Fault {
    if let taken = error as? FolderLock.Taken {
      return .isBusy(
        path: destination.path, host: taken.holder?.host ?? "?",
        process: taken.holder.map { String($0.process) } ?? "?", since: taken.holder?.since ?? "?")
    }
    return .notWritable(
      path: destination.path,
      reason: CocoaError.known(error, at: destination) as? CocoaError
        ?? CocoaError(.fileWriteUnknown))
  }

  private static func isFolder(_ place: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The manifest of the results that are there, which a claim may replace; nil where nothing is.
  private static func mark(
    in place: URL, allowedFor claim: ResultsClaim
  ) throws(Fault) -> Mark? {
    guard FileManager.default.fileExists(atPath: place.path) else { return nil }
    let path = place.path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .holdsOtherThings(path: path)
    }
    if names.allSatisfy({ $0.hasPrefix(hiddenPrefix) }) { return nil }
    guard let mark = mark(of: place) else { throw .holdsOtherThings(path: path) }
    guard claim.allows(mark, in: place) else {
      throw .holdsAnotherRun(
        path: path, scenario: claim.name(of: mark, in: place), overrides: mark.overrides ?? [],
        options: mark.asked?.options ?? [])
    }
    return mark
  }

  /// A file of the draft.
  package func file(_ name: String) -> URL { draft.appendingPathComponent(name) }

  /// Writes a whole file of the draft.
  package func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  /// Writes the manifest; how the run was asked for is added by `publish()`.
  func write(_ manifest: RunManifest) throws {
    try manifest.json().write(to: file(Self.manifestName))
  }

  /// Gives the files their place; earlier ones come back where that fails, and the draft stays until it is discarded.
  ///
  /// - Parameters:
  ///   - isPartial: The run was interrupted. Such results do not replace complete ones, or those of more replications,
  ///     and go beside them.
  ///   - rendering: How the pages among the files were made.
  ///   - kept: Is given the copies of files that somebody had changed, which stay beside the new ones.
  /// - Returns: Where the results are.
  @discardableResult package func publish(
    isPartial: Bool = false, rendering: FileList.Rendering = .init("report", language: "en"),
    kept: ([String]) -> Void = { _ in }
  ) throws -> URL {
    let former = try Self.mark(in: destination, allowedFor: claim)
    var list = try FileList(of: draft, by: rendering)
    if isPartial, let former, !claim.overwrites, isMore(former) {
      let place = freePlace
      try record(claim.asked(in: place), list)
      try FileManager.default.moveItem(at: draft, to: place)
      lock.release()
      return place
    }
    list.ledger = former?.files?.ledger ?? []
    try record(claim.asked(in: destination), list)
    guard Self.isFolder(destination) else {
      try FileManager.default.moveItem(at: draft, to: destination)
      lock.release()
      return destination
    }
    // A page that no list names is its owner's; without a list nobody knows.
    let pages = Self.pages(in: destination).filter { name in
      former?.files.map { $0.rendered[name] != nil } ?? true
    }
    let obsolete = (former?.obsolete(in: destination) ?? []) + pages
    let replaced = Set(try FolderExchange.names(in: draft) + obsolete)
    let changed = claim.overwrites ? [] : former?.changed(in: destination) ?? []
    kept(
      try FolderExchange(draft, into: destination)
        .exchange(obsolete: obsolete, keeping: changed.filter(replaced.contains)))
    lock.release()
    return destination
  }

  /// Whether earlier results hold more than an interrupted run: all that was asked, or more replications.
  private func isMore(_ former: Mark) -> Bool {
    guard let ending = former.ending else { return false }
    if ending != "interrupted" { return true }
    // An earlier text of a scenario that is being written says nothing any more.
    let mark = Self.mark(of: draft)
    return former.scenarioDigest == mark?.scenarioDigest
      && (former.replications ?? 0) > (mark?.replications ?? 0)
  }

  /// The first folder beside the destination that is not there.
  private var freePlace: URL {
    let parent = destination.deletingLastPathComponent()
    let name = destination.lastPathComponent + "-interrupted"
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    return parent.appendingPathComponent(
      names.first {
        !FileManager.default.fileExists(atPath: parent.appendingPathComponent($0).path)
      } ?? name)
  }

  /// Adds to the manifest how the run was asked for, and which files it wrote.
  private func record(_ asked: ResultsClaim.Asked, _ list: FileList) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = try String(contentsOf: file(Self.manifestName), encoding: .utf8)
    guard text.hasPrefix("{") else { return }
    let value = String(decoding: try encoder.encode(asked), as: UTF8.self)
    try write(
      "{\n  \"asked\" : \(value),\n" + (try Self.entry(of: list)) + text.dropFirst(),
      to: Self.manifestName)
  }

  /// The list as it stands in a manifest.
  private static func entry(of list: FileList) throws -> String {
    let text = String(decoding: try Data(json: list), as: UTF8.self)
    return "  \"files\" : " + text.dropLast().replacing("\n", with: "\n  ") + ","
  }

  /// The files that the manifest of a folder lists; nil where it has no list or is none.
  package static func fileList(of folder: URL) -> FileList? { mark(of: folder)?.files }

  /// The command that wrote a folder, as a program is given it; nil in older folders.
  static func arguments(of folder: URL) -> [String]? { mark(of: folder)?.asked?.arguments }

  private static func mark(of folder: URL) -> Mark? {
    (try? Data(contentsOf: folder.appendingPathComponent(manifestName))).flatMap {
      try? JSONDecoder().decode(Mark.self, from: $0)
    }
  }

  /// The manifest of a folder with another list in place of the one that it has.
  private static func manifest(of folder: URL, listing list: FileList) throws -> String {
    let text = try String(
      contentsOf: folder.appendingPathComponent(manifestName), encoding: .utf8)
    guard let start = text.range(of: "\n  \"files\" : {"),
      let end = text.range(of: "\n  },", range: start.upperBound..<text.endIndex)
    else { return text }
    return text[..<start.lowerBound] + "\n" + (try entry(of: list)) + text[end.upperBound...]
  }

  /// Whether a file is a page that was made of the results.
  static func isPage(_ name: String) -> Bool {
    ["report.html", "nota.html", "report.xlsx", "report.pdf"].contains(name)
      || name.hasPrefix("charts/") && name.hasSuffix(".vl.json")
  }

  /// Pages that were made of the results: they would show others.
  private static func pages(in folder: URL) -> [String] {
    ((try? FolderExchange.names(in: folder)) ?? []).filter(isPage)
  }

  /// Writes some files of a folder of results anew, all together.
  ///
  /// - Parameters:
  ///   - rendering: How they are made; the list of the manifest says it.
  ///   - overwrites: Whether pages that somebody has changed are lost; else copies of them stay.
  ///   - begun: Is given what tidies up, for a process that is to end in the middle.
  /// - Returns: The copies of files that somebody had changed.
  @discardableResult package static func update(
    _ folder: URL, by rendering: FileList.Rendering, overwrites: Bool,
    begun: (@escaping @Sendable () -> Void) -> Void = { _ in }, _ write: (URL) throws -> Void
  ) throws -> [String] {
    let folder = folder.standardizedFileURL.resolvingSymlinksInPath()
    let files = FileManager.default
    let lock: FolderLock
    do { lock = try FolderLock(folder.appendingPathComponent(lockName)) } catch {
      throw fault(error, folder)
    }
    defer { lock.release() }
    FolderExchange.recover(folder)
    let draft = folder.appendingPathComponent(FolderExchange.draftName)
    try? files.removeItem(at: draft)
    try files.createDirectory(at: draft, withIntermediateDirectories: false)
    defer { try? files.removeItem(at: draft) }
    begun {
      // What has begun to be exchanged is finished by whoever comes next.
      if !FolderExchange.hasBegun(in: folder) { try? FileManager.default.removeItem(at: draft) }
      lock.release()
    }
    try write(draft)
    let fresh = try FolderExchange.names(in: draft)
    // Of a report, charts that are no longer in it.
    let rendered = fileList(of: folder)?.rendered
    let obsolete =
      fresh.contains("report.html")
      ? pages(in: folder).filter { $0.hasPrefix("charts/") && rendered?[$0] != nil } : []
    let replaced = Set(fresh + obsolete)
    let changed = (overwrites ? nil : mark(of: folder)?.changed(in: folder)) ?? []
    if var list = fileList(of: folder) {
      for name in obsolete { list.rendered[name] = nil }
      try list.note(fresh, in: draft, by: rendering)
      try Data(try manifest(of: folder, listing: list).utf8).write(
        to: draft.appendingPathComponent(manifestName))
    }
    return try FolderExchange(draft, into: folder).exchange(
      obsolete: obsolete, keeping: changed.filter(replaced.contains))
  }

  /// A folder for results that cannot be written where they were meant to be, on another disk if possible.
  ///
  /// - Returns: nil where no place takes a folder.
  package func elsewhere() -> ResultsFolder? {
    let files = FileManager.default
    let places = [files.temporaryDirectory, files.homeDirectoryForCurrentUser]
    for place in places {
      let name =
        "respiro-\(destination.lastPathComponent)-\(UUID().uuidString.prefix(8).lowercased())"
      let folder = place.appendingPathComponent(name)
      if let rescue = try? ResultsFolder(folder, for: claim) { return rescue }
    }
    return nil
  }

  /// Removes what a process that was killed has left in a folder, unless another is at work there.
  package static func tidy(_ folder: URL) {
    let folder = folder.standardizedFileURL.resolvingSymlinksInPath()
    let draft = folder.appendingPathComponent(FolderExchange.draftName)
    guard isFolder(draft), let lock = try? FolderLock(folder.appendingPathComponent(lockName))
    else { return }
    FolderExchange.recover(folder)
    try? FileManager.default.removeItem(at: draft)
    lock.release()
  }

  /// Removes the draft; nothing appears. Once the folder is given up, the draft there may be another's.
  package func discard() {
    guard lock.isHeld else { return }
    // What has begun to be exchanged is finished by whoever comes next.
    if FolderExchange.hasBegun(in: destination) { return lock.release() }
    try? FileManager.default.removeItem(at: draft)
    lock.release()
  }
}

extension CocoaError {
  /// Why the system refuses a place; that a file stands where a folder should be has no code of its own.
  package static func known(_ error: any Error, at place: URL) -> any Error {
    var isFolder: ObjCBool = false
    var parent = place.standardizedFileURL.deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder),
      parent.path != "/"
    { parent.deleteLastPathComponent() }
    return isFolder.boolValue ? error : CocoaError(.fileNoSuchFile)
  }
}
