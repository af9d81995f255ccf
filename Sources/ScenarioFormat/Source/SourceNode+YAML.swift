// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceNode {
  /// The tree as YAML text: same keys in the same order, no comments.
  package func yaml() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private static let widestLine = 100

  private func write(to text: inout String, indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    switch content {
    case .scalar: text += margin + flow + "\n"
    case .map(let entries):
      for entry in entries {
        let key = margin + Self.quoted(entry.key) + ":"
        let inline = entry.value.flow
        if indent > 0 || entry.value.isLeaf, entry.value.isSimple,
          key.count + inline.count < Self.widestLine
        {
          text += key + " " + inline + "\n"
        } else {
          text += key + "\n"
          entry.value.write(to: &text, indent: indent + 1)
        }
      }
    case .list(let items):
      for item in items {
        if item.isSimple, margin.count + item.flow.count < Self.widestLine {
          text += margin + "- " + item.flow + "\n"
        } else {
          var block = ""
          item.write(to: &block, indent: indent + 1)
          // The first line of the block takes the dash.
          text += margin + "- " + block.dropFirst(margin.count + 2)
        }
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

  private var flow: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? Self.escaped(text) : Self.quoted(text)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.flow)" }.joined(separator: ", ") + "}"
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
