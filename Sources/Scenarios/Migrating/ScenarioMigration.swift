// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
internal import Wording

/// A file of a scenario or a sweep with the names that its keys have now.
///
/// Comments, order and layout stay as they are: only the names are replaced, each where it stands.
public struct ScenarioMigration: Sendable {
  /// A name that was replaced.
  public struct Change: Hashable, Sendable {
    /// Where the name stands.
    public let position: SourcePosition
    /// Path with its old name: `wellbeing.tau-f`.
    public let path: String
    /// The name, or the path, that stands there now.
    public let new: String
  }

  /// In the order of the file; empty for a file that is as it should be.
  public let changes: [Change]
  /// The text with its new names.
  public let text: String

  /// Reads a text; `file` is how messages call it.
  ///
  /// - Throws: Why it cannot be read as YAML, or which names cannot be replaced.
  public init(text: String, file: String) throws(ScenarioErrors) {
    let faults = FaultCollector()
    let read = YAMLReader(file: file, faults: faults).read(text)
    try faults.throwIfAny()
    guard let root = read?.withPaths(), root.entries != nil else {
      faults.report(
        at: SourcePosition(file: file, line: 1, column: 1), path: "",
        ScenarioSentence.notASection.phrase)
      throw ScenarioErrors(faults: faults.faults)
    }
    let isSweep = root["base"] != nil && root["factors"] != nil
    let format = isSweep ? SweepSection.section.format : Scenario.section.format
    var changes = format.renamings(in: root, faults).map {
      (Change(position: $0.position, path: $0.path, new: $0.new), $0.edit)
    }
    if isSweep {
      changes += Self.paths(of: root).flatMap { Self.renamings(of: $0, faults) }
    }
    try faults.throwIfAny()
    changes.sort {
      ($0.0.position.line, $0.0.position.column) < ($1.0.position.line, $1.0.position.column)
    }
    self.changes = changes.map(\.0)
    guard let edited = TextEdit.apply(changes.map(\.1), to: text) else {
      faults.report(
        at: SourcePosition(file: file), path: "", ScenarioSentence.cannotRename.phrase)
      throw ScenarioErrors(faults: faults.faults)
    }
    self.text = edited
  }

  /// Texts of a sweep that name values by their path in the scenario.
  private static func paths(of sweep: SourceNode) -> [SourceNode] {
    func texts(_ node: SourceNode?) -> [SourceNode] { node?.items ?? node.map { [$0] } ?? [] }
    return (sweep["factors"]?.items ?? []).flatMap { factor in
      texts(factor["path"])
        + (factor["options"]?.items ?? []).flatMap { texts($0["set"]) }
    }
  }

  /// A path, or a path with a value to set, with the names that its keys have now.
  private static func renamings(
    of node: SourceNode, _ faults: FaultCollector
  ) -> [(Change, TextEdit)] {
    guard let text = node.text else { return [] }
    let path = String(text.prefix { $0 != "=" })
    let value = text.count > path.count ? String(text.dropFirst(path.count + 1)) : nil
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let renamed = Scenario.section.format.renamed(path: parts)
    let newPath = renamed.path.joined(separator: ".")
    var new = newPath
    if let value { new += "=" + (renaming(value, renamed.opens, faults) ?? value) }
    guard new != text else { return [] }
    return [
      (
        Change(position: node.position, path: text, new: new),
        TextEdit(line: node.position.line, column: node.position.column, old: text, new: new)
      )
    ]
  }

  /// The keys of a value that is a section, as in `wellbeing={tau-f: 3 days}`; nil where nothing changes.
  private static func renaming(
    _ value: String, _ format: SectionFormat?, _ faults: FaultCollector
  ) -> String? {
    guard let format, value.contains(":"),
      let node = YAMLReader(file: "", faults: FaultCollector()).read(value)
    else { return nil }
    return TextEdit.apply(
      format.renamings(in: node.withPaths(), faults).map(\.edit), to: value)
  }
}

extension KeyRenaming {
  fileprivate var edit: TextEdit {
    TextEdit(line: position.line, column: position.column, old: old, new: new)
  }
}

extension ScenarioMigration {
  /// Reads a file of a scenario or a sweep; files that it extends are files of their own.
  ///
  /// - Throws: Why it cannot be read, or which names cannot be replaced.
  public init(path: String) throws(ScenarioErrors) {
    let faults = FaultCollector()
    let text = ScenarioResolver(path: path, faults: faults).text(path: path)
    try faults.throwIfAny()
    guard let text else { preconditionFailure("a file without faults has a text") }
    try self.init(text: text, file: path)
  }

  /// Writes the text in place of a file, all of it or nothing; a link stays a link.
  public func write(to path: String) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let manager = FileManager.default
    let rights = try? manager.attributesOfItem(atPath: file.path)[.posixPermissions]
    try Data(text.utf8).write(to: file, options: .atomic)
    if let rights {
      try manager.setAttributes([.posixPermissions: rights], ofItemAtPath: file.path)
    }
  }
}
