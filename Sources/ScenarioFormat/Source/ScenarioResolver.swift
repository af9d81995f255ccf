// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import Wording

/// Reads a scenario file and those it extends, and lays them over one another.
package struct ScenarioResolver {
  package static let deepestInheritance = 64
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
    var own = node
    own.content = .map(withPeople(entries, of: path))
    guard let extends = node["extends"] else { return own }
    own.content = .map((own.entries ?? []).filter { $0.key != "extends" })
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

  private static let keysOfPeople = ["from", "columns", "services", "groups", "places"]

  /// The entries of a file, with the posts of a table in the place of a section that names it.
  private func withPeople(_ entries: [SourceNode.Entry], of path: String) -> [SourceNode.Entry] {
    guard let place = entries.firstIndex(where: { $0.key == "staff" }),
      let from = entries[place].value["from"]
    else { return entries }
    var entries = entries
    let section = entries[place].value
    entries[place].value.content = .list([])
    for entry in section.entries ?? []
    where !Self.keysOfPeople.contains(entry.key) {
      faults.report(unknown: entry, among: Self.keysOfPeople)
    }
    func refuse(_ sentence: ScenarioSentence) {
      faults.report(at: from.position, path: "staff.from", sentence.phrase, found: from.echo)
    }
    guard let name = from.text, !name.isEmpty, !name.hasPrefix("/") else {
      refuse(.peopleForm)
      return entries
    }
    let folder = (path as NSString).deletingLastPathComponent
    let file = folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
    let real = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    guard real.hasPrefix(root == "/" ? "/" : root + "/") else {
      refuse(.peopleOutside)
      return entries
    }
    guard let text = Self.peopleText(real, refuse) else { return entries }
    let people = PeopleFile(text, file: file, mapping: section, faults)
    entries[place].value.content = .list(people.staff)
    if !people.groups.isEmpty, !entries.contains(where: { $0.key == "groups" }),
      !entries.contains(where: { $0.key == "extends" })
    {
      entries.insert(
        SourceNode.Entry(
          key: "groups", keyPosition: entries[place].keyPosition,
          value: SourceNode(content: .list(people.groups), position: section.position)), at: place)
    }
    return entries
  }

  /// The text of an exported table; nil when it cannot be read, with the reason given.
  ///
  /// Some office programs write UTF-16 with its mark, older ones the letters of Windows: what is no UTF-8 is taken
  /// for that.
  package static func peopleText(_ path: String, _ refuse: (ScenarioSentence) -> Void) -> String? {
    guard let data = data(of: path, refuse) else { return nil }
    // Workbooks are packed files, older ones begin with the mark of their container.
    if data.starts(with: "PK\u{3}\u{4}".utf8) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      refuse(.peopleWorkbook)
      return nil
    }
    let isUTF16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    let text =
      isUTF16
      ? String(data: data, encoding: .utf16)
      : String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
    if text == nil { refuse(.peopleLetters) }
    return text
  }

  /// The text of a file; nil when it cannot be read, with the reason noted.
  package func text(path: String) -> String? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return text(of: real, named: path) { sentence, position in
      faults.report(
        at: position ?? SourcePosition(file: path), path: "", sentence.phrase)
    }
  }

  /// The bytes of a regular file of bounded size.
  private static func data(of path: String, _ refuse: (ScenarioSentence) -> Void) -> Data? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let type = attributes?[.type] as? FileAttributeType
    guard let attributes, type == .typeRegular else {
      refuse(type == .typeDirectory ? .fileIsFolder : .fileMissing)
      return nil
    }
    // The size is asked first: a file of gigabytes must not be read to be refused.
    guard let size = attributes[.size] as? NSNumber, size.intValue <= TextScan.largestFile else {
      refuse(.fileTooLarge)
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      refuse(.fileMissing)
      return nil
    }
    return data
  }

  /// The text of a regular file of bounded size.
  private func text(
    of path: String, named name: String, refuse: (ScenarioSentence, SourcePosition?) -> Void
  ) -> String? {
    guard let data = Self.data(of: path, { refuse($0, nil) }) else { return nil }
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
