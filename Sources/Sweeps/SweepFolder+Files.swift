// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
package import Reporting

extension SweepFolder {
  /// Name of the list of files.
  private static let listName = "files.json"
  /// To these something is added as the sweep goes on.
  private static let ledgers =
    ["state.json", "shards/"] + ClusterEngine.allCases.map { $0.rawValue + "/" }
  /// What describes the sweep and stays as it is.
  private static let fixed = ["sweep.yaml", "base.yaml", ProvenanceFile.name]

  /// The files of the folder with their digests, by what they are; nil in older folders.
  package var fileList: FileList? {
    (try? Data(contentsOf: url.appendingPathComponent(Self.listName))).flatMap {
      try? JSONDecoder().decode(FileList.self, from: $0)
    }
  }

  /// How the files stand to the list; nil without one. A list that cannot be read was edited.
  package func inspection() throws(SweepError) -> FolderInspection? {
    guard var list = fileList else {
      let file = url.appendingPathComponent(Self.listName)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      var inspection = FolderInspection()
      inspection.edited = [Self.listName]
      return inspection
    }
    do {
      list.ledger = try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { name in
        Self.ledgers.contains { name == $0 || $0.hasSuffix("/") && name.hasPrefix($0) }
      }
      return try FolderInspection(of: url, list, manifest: Self.listName)
    } catch { throw SweepError(cocoa: error, path: url.path) }
  }

  /// Notes the files that describe the sweep, once they are written.
  func noteDescription() throws {
    var list = fileList ?? FileList()
    list.forecast = [:]
    for name in Self.fixed {
      let file = url.appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: file.path) {
        list.forecast[name] = try FileList.digest(file)
      }
    }
    try write(list)
  }

  /// Notes files that were made of the results, in place of those that the same command made before.
  package func note(_ names: [String], by rendering: FileList.Rendering) throws(SweepError) {
    guard var list = fileList else { return }
    do {
      list.rendered = list.rendered.filter {
        $0.value.by.command != rendering.command || $0.value.by.path != rendering.path
      }
      try list.note(names, in: url, by: rendering)
      try write(list)
    } catch { throw SweepError(cocoa: error, path: url.path) }
  }

  private func write(_ list: FileList) throws {
    try Self.write(Data(json: list), to: url.appendingPathComponent(Self.listName))
  }
}
