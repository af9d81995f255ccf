// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file of texts cannot be read.
package struct LanguageFileError: Error, Hashable, CustomStringConvertible {
  /// From 1; 0 for the file as a whole.
  package var line: Int
  package var problem: String

  package var description: String { line > 0 ? "line \(line): \(problem)" : problem }
}

/// Reads maps of texts, in as much of YAML as files of texts use: keys nested by two spaces, and
/// texts on one line, in double quotes, or folded over several lines after `>-`.
///
/// A file is read at every start of the program; a library that reads all of YAML takes longer
/// than the rest of the start.
struct LanguageFileReader {
  typealias Line = ArraySlice<UInt8>

  struct Entry {
    /// Names of the maps around the text and its own, joined by stops.
    var key: String
    var text: String
  }

  private var entries: [Entry] = []
  private var keys: Set<String> = []
  /// Names of the maps around the current line.
  private var maps: [String] = []
  /// What is being folded.
  private var folding: (key: String, depth: Int, text: [UInt8])?
  private var line = 0

  /// The texts of a file, in its order.
  static func entries(of file: [UInt8]) throws(LanguageFileError) -> [Entry] {
    var reader = LanguageFileReader()
    for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.line += 1
      try reader.read(line)
    }
    try reader.endFolding()
    return reader.entries
  }

  private mutating func read(_ whole: Line) throws(LanguageFileError) {
    let spaces = whole.prefix { $0 == UInt8(ascii: " ") }.count
    let line = whole.dropFirst(spaces)
    if line.isEmpty { return try endFolding() }
    if let depth = folding?.depth, spaces > 2 * depth {
      if folding?.text.isEmpty == false { folding?.text.append(UInt8(ascii: " ")) }
      folding?.text += line
      return
    }
    try endFolding()
    if line.first == UInt8(ascii: "#") { return }
    guard spaces % 2 == 0, spaces / 2 <= maps.count else { throw fault("indented too far") }
    maps.removeLast(maps.count - spaces / 2)
    try read(field: line)
  }

  private mutating func read(field: Line) throws(LanguageFileError) {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { throw fault("no key") }
    let name = String(decoding: field[..<colon], as: UTF8.self)
    let value = field[(colon + 1)...]
    if value.isEmpty { return maps.append(name) }
    guard value.first == UInt8(ascii: " ") else { throw fault("no space after a key") }
    let key = (maps + [name]).joined(separator: ".")
    let text = value.dropFirst()
    switch text.first {
    case UInt8(ascii: ">"):
      guard text.elementsEqual(">-".utf8) else { throw fault("only '>-' folds") }
      folding = (key, maps.count, [])
    case UInt8(ascii: "\""): try add(key, try unquoted(text))
    case nil: throw fault("no text")
    default: try add(key, String(decoding: text, as: UTF8.self))
    }
  }

  private func unquoted(_ text: Line) throws(LanguageFileError) -> String {
    guard text.count > 1, text.last == UInt8(ascii: "\"") else { throw fault("no closing quote") }
    var bytes: [UInt8] = []
    var rest = text.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case let next? where next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\"):
        bytes.append(next)
      default: throw fault("unknown escape")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func endFolding() throws(LanguageFileError) {
    guard let (key, _, text) = folding else { return }
    folding = nil
    try add(key, String(decoding: text, as: UTF8.self))
  }

  private mutating func add(_ key: String, _ text: String) throws(LanguageFileError) {
    guard keys.insert(key).inserted else { throw fault("'\(key)' is there twice") }
    entries.append(Entry(key: key, text: text))
  }

  private func fault(_ problem: String) -> LanguageFileError {
    LanguageFileError(line: line, problem: problem)
  }
}
