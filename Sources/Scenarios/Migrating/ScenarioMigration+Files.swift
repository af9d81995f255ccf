// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat

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
