// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// A cheap look over the text of a scenario, before a parser that could be led astray sees it.
///
/// YAML lets a small file describe an enormous one (aliases) and nest without end. Scenarios need
/// neither, so both are refused here, with tags and merge keys. Quotes, comments and text blocks are distinguished only as far
/// as that takes: at worst a harmless file is refused, with the place.
package struct TextScan {
  static let deepestNesting = 24
  /// Largest file, in bytes.
  package static let largestFile = 1_000_000

  private var faults: FaultCollector
  private let file: String
  private var line = 1
  private var column = 0
  private var flowDepth = 0
  private var indents: [Int] = []
  private var quote: Unicode.Scalar?
  /// Indentation of the line that opened a text block, while in one.
  private var blockIndent: Int?
  private(set) var isRefused = false
  /// Where comments begin: how many characters of a line stand before, by line from 1 on.
  private(set) var comments: [Int: Int] = [:]

  init(file: String, faults: FaultCollector) {
    self.file = file
    self.faults = faults
  }

  /// Whether the text may go to the parser; faults are noted.
  static func accepts(_ text: String, file: String, faults: FaultCollector) -> Bool {
    var place = Place()
    for scalar in text.unicodeScalars {
      if scalar.isForbidden {
        faults.report(
          forbidden: scalar,
          at: SourcePosition(file: file, line: place.line, column: place.column))
        return false
      }
      place.pass(scalar)
    }
    var scan = TextScan(file: file, faults: faults)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      scan.read(Array(line.unicodeScalars))
      if scan.isRefused { return false }
      scan.line += 1
    }
    return true
  }

  /// The comments of an accepted text.
  static func comments(of text: String) -> [Int: Int] {
    var scan = TextScan(file: "", faults: FaultCollector())
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      scan.read(Array(line.unicodeScalars))
      scan.line += 1
    }
    return scan.comments
  }

  private mutating func read(_ line: [Unicode.Scalar]) {
    let indent = line.prefix { $0 == " " }.count
    let isBlank = indent == line.count
    if let opened = blockIndent {
      if isBlank || indent > opened { return }
      blockIndent = nil
    }
    if isBlank { return }
    if quote == nil, line[indent] == "\t" {
      column = indent + 1
      return refuse(.tabIndent)
    }
    if quote == nil, flowDepth == 0 {
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
    }
    var depth = indents.count
    var startsToken = true
    var position = indent
    while position < line.count {
      let scalar = line[position]
      column = position + 1
      if let open = quote {
        if scalar == "\\", open == "\"" {
          position += 1
        } else if scalar == open {
          if open == "'", position + 1 < line.count, line[position + 1] == "'" {
            position += 1
          } else {
            quote = nil
            startsToken = false
          }
        }
        position += 1
        continue
      }
      let next = position + 1 < line.count ? line[position + 1] : " "
      switch scalar {
      case " ", "\t": break
      case "#" where position == 0 || line[position - 1] == " " || line[position - 1] == "\t":
        comments[self.line] = position
        return
      case "\"" where startsToken, "'" where startsToken: quote = scalar
      case "&" where startsToken, "*" where startsToken: return refuse(.aliases)
      case "!" where startsToken: return refuse(.tags)
      case "%" where startsToken && position == 0: return refuse(.tags)
      case "<" where startsToken && next == "<": return refuse(.aliases)
      case "[" where startsToken || flowDepth > 0, "{" where startsToken || flowDepth > 0:
        flowDepth += 1
        startsToken = true
      case "]" where flowDepth > 0, "}" where flowDepth > 0:
        flowDepth -= 1
        startsToken = false
      case "," where flowDepth > 0: startsToken = true
      case "-" where startsToken && next == " " && flowDepth == 0,
        "?" where startsToken && next == " " && flowDepth == 0:
        depth += 1
      case ":" where next == " " || flowDepth > 0: startsToken = true
      case "|" where startsToken && flowDepth == 0, ">" where startsToken && flowDepth == 0:
        blockIndent = indent
        return
      default: startsToken = false
      }
      if depth + flowDepth > Self.deepestNesting { return refuse(.tooDeep) }
      position += 1
    }
  }

  /// Where bytes are no UTF-8 for the first time.
  static func firstFault(in bytes: some Sequence<UInt8>) -> (line: Int, column: Int) {
    var place = Place()
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { place.pass(scalar) }
    return (place.line, place.column)
  }

  /// A place in a text that is read from its start.
  private struct Place {
    var line = 1
    var column = 1

    mutating func pass(_ scalar: Unicode.Scalar) {
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
  }

  private mutating func refuse(_ sentence: ScenarioSentence) {
    isRefused = true
    faults.report(
      at: SourcePosition(file: file, line: line, column: column), path: "",
      sentence.phrase.filling(["limit": String(Self.deepestNesting)]))
  }
}
