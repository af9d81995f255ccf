// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose keys keep their order.
public indirect enum JSONValue: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A number.
  case number(Double)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null
  /// Values in their order.
  case array([JSONValue])
  /// Members in the order in which they are written.
  case object([Member])

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public let key: String
    /// Its value.
    public let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object from pairs in order.
  public static func object(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member(key: $0.key, value: $0.value) })
  }

  /// The object with more members at its end; other values stay as they are.
  package func adding(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + pairs.map { Member(key: $0.key, value: $0.value) })
  }

  /// The object without a member.
  func removing(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }

  /// The object with the members of another at its end.
  package func merging(_ other: JSONValue?) -> JSONValue {
    guard case .object(let members) = self, case .object(let more)? = other else { return self }
    return .object(members + more)
  }

  /// The value of a key of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Text with two spaces of indentation and a newline at the end.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    let margin = String(repeating: "  ", count: indent + 1)
    let end = "\n" + String(repeating: "  ", count: indent)
    switch self {
    case .string(let value): text += Self.escaped(value)
    case .number(let value): text += plainNumber(value)
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      if items.isEmpty {
        text += "[]"
        return
      }
      text += "["
      for (position, item) in items.enumerated() {
        text += (position == 0 ? "\n" : ",\n") + margin
        item.write(to: &text, indent: indent + 1)
      }
      text += end + "]"
    case .object(let members):
      if members.isEmpty {
        text += "{}"
        return
      }
      text += "{"
      for (position, member) in members.enumerated() {
        text += (position == 0 ? "\n" : ",\n") + margin + Self.escaped(member.key) + ": "
        member.value.write(to: &text, indent: indent + 1)
      }
      text += end + "}"
    }
  }

  private static func escaped(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}

// Literals, so that schemas and charts are written as they read.
extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral pairs: (String, JSONValue)...) {
    self = .object(pairs.map { Member(key: $0.0, value: $0.1) })
  }
}
