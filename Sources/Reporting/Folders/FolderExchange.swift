// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// Puts new files into a folder in place of those that Respiro wrote before; all others stay.
///
/// Former files are put aside within the folder until the new ones are there, and come back where that
/// fails. A manifest goes first and comes last, so that half a set of files is no set of results.
struct FolderExchange {
  /// Where the files go.
  let folder: URL
  /// The new files, within the folder.
  let draft: URL

  static let draftName = ".respiro-draft"
  private static let formerName = ".respiro-former"
  private let files = FileManager.default
  private var former: URL { folder.appendingPathComponent(Self.formerName) }

  init(_ draft: URL, into folder: URL) {
    self.draft = draft
    self.folder = folder
  }

  /// Whether files are being exchanged in a folder, or were when a process died.
  static func hasBegun(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(formerName).path)
  }

  /// Finishes what a process that died in the middle had begun; the new files are all there by then.
  ///
  /// - Precondition: nobody else writes there.
  static func recover(_ folder: URL) {
    let exchange = FolderExchange(folder.appendingPathComponent(draftName), into: folder)
    guard exchange.files.fileExists(atPath: exchange.former.path) else { return }
    // Without new files the former ones go back.
    let isThere = exchange.files.fileExists(atPath: exchange.draft.path)
    exchange.moveAll(from: isThere ? exchange.draft : exchange.former)
    try? exchange.files.removeItem(at: exchange.draft)
    try? exchange.files.removeItem(at: exchange.former)
  }

  /// Moves the files.
  ///
  /// - Parameters:
  ///   - obsolete: Those of before that have no successor.
  ///   - keeping: Those of before of which a copy stays.
  /// - Returns: The copies.
  @discardableResult func exchange(
    obsolete: [String], keeping: [String] = []
  ) throws -> [String] {
    let fresh = try Self.names(in: draft)
    var kept: [Kept] = []
    do { for name in inTheWay(of: fresh) + keeping { kept.append(try keep(name)) } } catch {
      undo(kept)
      throw error
    }
    let there = Set(try Self.names(in: folder))
    let old = Set(obsolete).union(fresh).intersection(there)
    try files.createDirectory(at: former, withIntermediateDirectories: true)
    var moved: [String] = []
    do {
      for name in Self.manifestLast(old).reversed() { try move(name, from: folder, to: former) }
      for name in Self.manifestLast(fresh) {
        try move(name, from: draft, to: folder)
        moved.append(name)
      }
    } catch {
      for name in moved { try? files.removeItem(at: folder.appendingPathComponent(name)) }
      moveAll(from: former)
      try? files.removeItem(at: former)
      undo(kept)
      throw error
    }
    try? files.removeItem(at: former)
    try? files.removeItem(at: draft)
    return kept.map(\.copy)
  }

  /// Copies `nota.html` to `nota-changed.html`, or the first such name that is free.
  private func keep(_ name: String) throws -> Kept {
    let place = folder.appendingPathComponent(name)
    let (stem, ending) = (
      (name as NSString).deletingPathExtension, (name as NSString).pathExtension
    )
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { number in
      stem + "-changed" + (number > 1 ? "-\(number)" : "") + (ending.isEmpty ? "" : "." + ending)
    }
    guard let copy = names.first(where: { !isThere($0) }) else {
      preconditionFailure("numbers do not end")
    }
    // What is no file of its own, as a pipe or a link, is put aside as it is.
    let kind = try files.attributesOfItem(atPath: place.path)[.type] as? FileAttributeType
    let target = folder.appendingPathComponent(copy)
    if kind == .typeRegular {
      try files.copyItem(at: place, to: target)
    } else {
      try files.moveItem(at: place, to: target)
    }
    return Kept(name: name, copy: copy, isMoved: kind != .typeRegular)
  }

  /// What stays of somebody's files, under another name.
  private struct Kept {
    let name: String
    let copy: String
    let isMoved: Bool
  }

  /// What stands where a folder is to be: a file, or a link that leads elsewhere.
  private func inTheWay(of fresh: [String]) -> [String] {
    let folders = Set(
      fresh.compactMap { $0.split(separator: "/").dropLast().first.map(String.init) })
    return folders.sorted().filter { name in
      let path = folder.appendingPathComponent(name).path
      let kind = try? files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      return kind != nil && kind != .typeDirectory
    }
  }

  private func isThere(_ name: String) -> Bool {
    files.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  /// Takes copies away again, and puts back what was put aside.
  private func undo(_ kept: [Kept]) {
    for one in kept {
      let copy = folder.appendingPathComponent(one.copy)
      if one.isMoved {
        try? files.moveItem(at: copy, to: folder.appendingPathComponent(one.name))
      } else {
        try? files.removeItem(at: copy)
      }
    }
  }

  /// The files below a folder, by their paths in it.
  static func names(in folder: URL) throws -> [String] {
    let files = FileManager.default
    return try files.subpathsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent(name).path
      return files.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  private static func manifestLast(_ names: some Sequence<String>) -> [String] {
    names.sorted {
      ($0 == ResultsFolder.manifestName ? 1 : 0, $0) < (
        $1 == ResultsFolder.manifestName ? 1 : 0, $1
      )
    }
  }

  private func move(_ name: String, from source: URL, to target: URL) throws {
    let place = target.appendingPathComponent(name)
    try files.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard rename(source.appendingPathComponent(name).path, place.path) == 0 else {
      throw CocoaError(errno == ENOSPC ? .fileWriteOutOfSpace : .fileWriteNoPermission)
    }
    // Of a folder that held nothing else, nothing stays.
    if name.contains("/") {
      rmdir(source.appendingPathComponent(name).deletingLastPathComponent().path)
    }
  }

  /// Moves everything that can be moved into the folder.
  private func moveAll(from source: URL) {
    for name in Self.manifestLast((try? Self.names(in: source)) ?? []) {
      try? move(name, from: source, to: folder)
    }
  }
}
