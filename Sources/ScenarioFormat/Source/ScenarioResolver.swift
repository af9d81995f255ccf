// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Wording

/// Reads a scenario file and those it extends, and lays them over one another.
package struct ScenarioResolver {
  package static let deepestInheritance = 8
  /// Most items by which one may start from another with `like`.
  static let longestLikes = 64

  /// Folder that no file may lie outside of, symbolic links resolved.
  private let root: String
  private let faults: FaultCollector
  /// Marks of the files read, by file and line.
  package private(set) var remarks = SourceRemarks()
  /// All comments of the files read; nil where nobody asks for them.
  package private(set) var comments: SourceComments?

  package init(path: String, faults: FaultCollector, keepsComments: Bool = false) {
    root = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath().path
    self.faults = faults
    comments = keepsComments ? SourceComments() : nil
  }

  /// The merged tree of a file; nil when one of the files cannot be read, with the reason noted.
  package mutating func resolve(path: String) -> SourceNode? {
    resolve(path: path, from: nil, chain: [])
  }

  private mutating func resolve(
    path: String, from reference: SourceNode?, chain: [String]
  ) -> SourceNode? {
    let place = reference?.position ?? SourcePosition(file: path)
    let shownPath = reference == nil ? "" : "extends"
    func refuse(_ sentence: ScenarioSentence, at inner: SourcePosition? = nil) -> SourceNode? {
      faults.report(
        at: inner ?? place, path: shownPath,
        sentence.phrase.filling(["limit": String(Self.deepestInheritance)]),
        found: reference?.echo)
      return nil
    }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if reference != nil, !real.hasPrefix(root == "/" ? "/" : root + "/") {
      return refuse(.outsideFolder)
    }
    if chain.contains(real) { return refuse(.extendsCycle) }
    if chain.count >= Self.deepestInheritance { return refuse(.extendsTooDeep) }
    guard let text = text(of: real, named: path, refuse: { _ = refuse($0, at: $1) }) else {
      return nil
    }
    remarks.read(text, file: path)
    guard let node = YAMLReader(file: path, faults: faults).read(text) else { return nil }
    comments?.read(text, file: path)
    guard let entries = node.entries else {
      faults.report(
        at: node.position, path: "", ScenarioSentence.notASection.phrase, found: node.echo)
      return nil
    }
    guard let extends = node["extends"] else { return node }
    var own = node
    own.content = .map(entries.filter { $0.key != "extends" })
    guard let name = extends.text, !name.isEmpty, !name.hasPrefix("/") else {
      faults.report(
        at: extends.position, path: "extends", ScenarioSentence.extendsForm.phrase,
        found: extends.echo)
      return nil
    }
    let folder = (path as NSString).deletingLastPathComponent
    let base = folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
    return resolve(path: base, from: extends, chain: chain + [real])?.merging(own)
  }

  /// The text of a file; nil when it cannot be read, with the reason noted.
  package func text(path: String) -> String? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return text(of: real, named: path) { sentence, position in
      faults.report(
        at: position ?? SourcePosition(file: path), path: "", sentence.phrase)
    }
  }

  /// The text of a regular file of bounded size.
  private func text(
    of path: String, named name: String, refuse: (ScenarioSentence, SourcePosition?) -> Void
  ) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let type = attributes?[.type] as? FileAttributeType
    guard let attributes, type == .typeRegular else {
      refuse(type == .typeDirectory ? .fileIsFolder : .fileMissing, nil)
      return nil
    }
    // The size is asked first: a file of gigabytes must not be read to be refused.
    guard let size = attributes[.size] as? NSNumber, size.intValue <= TextScan.largestFile else {
      refuse(.fileTooLarge, nil)
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      refuse(.fileMissing, nil)
      return nil
    }
    // What a ZIP begins with: workbooks and documents of office programs are such files.
    if data.starts(with: "PK\u{3}\u{4}".utf8) {
      refuse(.fileIsWorkbook, nil)
      return nil
    }
    guard let text = String(data: data, encoding: .utf8) else {
      let (line, column) = TextScan.firstFault(in: data)
      refuse(.notUTF8, SourcePosition(file: name, line: line, column: column))
      return nil
    }
    return text
  }
}
