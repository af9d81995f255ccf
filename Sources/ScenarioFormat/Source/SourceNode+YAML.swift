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

  private static let special: Set<Character> = [
    "[", "]", "{", "}", ",", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "?",
  ]

  /// A scalar, in quotes where a reader of YAML 1.1 or 1.2 would not read it as written.
  ///
  /// A question mark is allowed within a flow by YAML 1.2 and refused there by readers of 1.1.
  private static func quoted(_ text: String) -> String {
    let risky =
      text.isEmpty || text != String(text.drop { $0 == " " }) || text.hasSuffix(" ")
      || text.unicodeScalars.contains("\u{FEFF}")
      || text.contains { special.contains($0) && $0 != "%" || $0.isNewline || $0 == "\t" }
      || text.hasPrefix("%") || text.hasPrefix("- ") || text == "-"
      || text.contains(": ") || text.hasSuffix(":")
    return risky ? escaped(text) : text
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
