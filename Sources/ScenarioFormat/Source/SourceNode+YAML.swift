// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceNode {
  /// The tree as YAML text: same keys in the same order, with the comments that are given.
  package func yaml(_ comments: SourceComments = SourceComments()) -> String {
    var text = comments.start.map { $0 + "\n" }.joined()
    var left = comments
    write(to: &text, indent: 0, within: .nowhere, &left)
    return text + comments.end.map { $0 + "\n" }.joined()
  }

  private static let widestLine = 100

  /// - Parameter outer: Where the key of the value stands: what is behind it is written already.
  private func write(
    to text: inout String, indent: Int, within outer: SourcePosition,
    _ comments: inout SourceComments
  ) {
    let margin = String(repeating: "  ", count: indent)
    func behind(_ position: SourcePosition) -> String {
      guard !comments.isEmpty, !position.isOnLine(of: outer) else { return "\n" }
      return comments.behind(position).map { "  " + $0 + "\n" } ?? "\n"
    }
    switch content {
    case .scalar: text += margin + flow + "\n"
    case .map(let entries):
      for entry in entries {
        Self.write(comments.takeAbove(entry.keyPosition), to: &text, margin)
        let key = margin + Self.quoted(entry.key) + ":"
        let inline = entry.value.flowOfEntry
        if indent > 0 || entry.value.isLeaf, entry.value.isSimple,
          key.count + inline.count < Self.widestLine,
          !entry.value.hasComments(comments, apartFrom: entry.keyPosition)
        {
          text += key + inline + behind(entry.keyPosition)
        } else {
          text += key + behind(entry.keyPosition)
          entry.value.write(
            to: &text, indent: indent + 1, within: entry.keyPosition, &comments)
        }
      }
    case .list(let items):
      for item in items {
        let first = item.entries?.first?.keyPosition ?? item.position
        Self.write(
          comments.takeAbove(item.position) + comments.takeAbove(first), to: &text, margin)
        if item.isSimple, margin.count + item.flow.count < Self.widestLine,
          !item.hasComments(comments, apartFrom: item.position)
        {
          text += margin + "- " + item.flow + behind(item.position)
        } else {
          var block = ""
          item.write(to: &block, indent: indent + 1, within: outer, &comments)
          // The first line of the block takes the dash.
          text += margin + "- " + block.dropFirst(margin.count + 2)
        }
      }
    }
  }

  private static func write(_ lines: [String], to text: inout String, _ margin: String) {
    for line in lines { text += line.isEmpty ? "\n" : margin + line + "\n" }
  }

  /// Whether a comment stands at a value within this one, on other lines than a given one.
  private func hasComments(_ comments: SourceComments, apartFrom place: SourcePosition) -> Bool {
    guard !comments.isEmpty else { return false }
    func isMarked(_ position: SourcePosition) -> Bool {
      !position.isOnLine(of: place) && comments.has(position)
    }
    return switch content {
    case .scalar: false
    case .list(let items):
      items.contains {
        isMarked($0.position) || $0.hasComments(comments, apartFrom: place)
      }
    case .map(let entries):
      entries.contains {
        isMarked($0.keyPosition) || $0.value.hasComments(comments, apartFrom: place)
      }
    }
  }

  private var isLeaf: Bool {
    switch content {
    case .scalar: true
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }

  /// Whether the value may stand on one line: two levels at most.
  private var isSimple: Bool {
    switch content {
    case .scalar: true
    case .list(let items): items.allSatisfy { $0.depth <= 1 }
    case .map(let entries): entries.allSatisfy { $0.value.depth <= 1 }
    }
  }

  private var depth: Int {
    switch content {
    case .scalar: 0
    case .list(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .map(let entries): 1 + (entries.map(\.value.depth).max() ?? 0)
    }
  }

  /// The value behind its key: nothing where it is left empty.
  private var flowOfEntry: String {
    if case .scalar("", isQuoted: false) = content { return "" }
    return " " + flow
  }

  private var flow: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? Self.escaped(text) : Self.quoted(text)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\(Self.quoted($0.key)):\($0.value.flowOfEntry)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A scalar, in quotes where a reader of YAML 1.1 or 1.2 would not read it as written.
  private static func quoted(_ text: String) -> String {
    needsQuotes(text) ? escaped(text) : text
  }

  /// Looks at bytes: every scalar of a tree comes by here, and characters take ten times as long.
  ///
  /// A question mark is allowed within a flow by YAML 1.2 and refused there by readers of 1.1.
  private static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == .space || last == .space || first == .percent || last == .colon { return true }
    if first == .dash, bytes.count == 1 || bytes.dropFirst().first == .space { return true }
    var isASCII = true
    var previous = first
    for byte in bytes {
      switch UnicodeScalar(byte) {
      case "[", "]", "{", "}", ",", "#", "&", "*", "!", "|", ">", "'", "\"", "@", "`", "\\", "?",
        "\t", "\n", "\u{B}", "\u{C}", "\r":
        return true
      case " " where previous == .colon: return true
      case "\u{80}"...: isASCII = false
      default: break
      }
      previous = byte
    }
    return !isASCII
      && text.unicodeScalars.contains {
        ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"].contains($0)
      }
  }

  private static func escaped(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Characters that a reader would take for line breaks, or drop.
      case "\u{85}", "\u{A0}", "\u{2007}", "\u{202F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        result += "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let percent = UInt8(ascii: "%")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let dash = UInt8(ascii: "-")
}
