// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Wording

/// A chart as a Vega-Lite 6 specification (vega.github.io/vega-lite), with its data in it.
///
/// What a kind of chart looks like stands in `Templates/charts.json`, in Vega-Lite's own words. The
/// program fills it in: `"$name"` is a value, or a part that the template defines; an object with
/// `"$use"` is a part with some fields of its own; one with `"$if"` stays only where that value is
/// there and not false.
package struct VegaLite {
  private let specification: Value

  /// A piece of JSON; numbers that are not defined become null.
  enum Value: Codable, Sendable, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([Value])
    case object([String: Value])
    case null

    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }

    static func texts(_ texts: [String]) -> Value { .list(texts.map { .text($0) }) }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let value) where value.isFinite: try container.encode(value)
      case .flag(let flag): try container.encode(flag)
      case .list(let list): try container.encode(list)
      case .object(let fields): try container.encode(fields)
      case .number, .null: try container.encodeNil()
      }
    }

    fileprivate var fields: [String: Value] {
      if case .object(let fields) = self { fields } else { [:] }
    }
  }

  private static let templates: [String: Value] = {
    let bytes = Data(PackageResources.charts_json)
    guard let templates = try? JSONDecoder().decode([String: Value].self, from: bytes) else {
      preconditionFailure("charts.json is JSON")
    }
    return templates
  }()

  /// Fills in the template of a kind of chart.
  init(
    _ kind: String, title: String, description: String, _ language: Language,
    rows: [[String: Value]], _ values: [String: Value]
  ) {
    guard var chart = Self.templates[kind]?.fields else {
      preconditionFailure("no chart '\(kind)'")
    }
    let parts = (Self.templates["common"]?.fields ?? [:]).merging(
      chart.removeValue(forKey: "parts")?.fields ?? [:]
    ) { $1 }
    let filler = Filler(
      parts: parts, values: values.merging(Self.words(language)) { first, _ in first })
    chart["config"] = Self.templates["config"]
    guard case .object(var filled)? = filler.filled(.object(chart)) else {
      preconditionFailure("a chart is an object")
    }
    filled["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json"
    filled["title"] = .text(title)
    filled["description"] = .text(description)
    filled["width"] = "container"
    filled["data"] = .object(["values": .list(rows.map { .object($0) })])
    specification = .object(filled)
  }

  private static func words(_ language: Language) -> [String: Value] {
    let months = (1...12).map(language.month)
    let days = (0..<7).map { language.weekday(($0 + 6) % 7 + 1) }
    return [
      "decimal": .text(language.decimalMark), "thousands": .text(language.thousandsMark),
      "days": .texts(days), "short-days": .texts(days.map { String($0.prefix(3)) }),
      "months": .texts(months), "short-months": .texts(months.map { String($0.prefix(3)) }),
    ]
  }

  /// The specification as JSON: sorted keys, so that its bytes do not depend on hash order.
  func json(pretty: Bool) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(specification)
  }
}

/// Puts parts and values into a template.
private struct Filler {
  let parts: [String: VegaLite.Value]
  let values: [String: VegaLite.Value]

  /// Nil for what the chart does not have.
  func filled(_ value: VegaLite.Value) -> VegaLite.Value? {
    switch value {
    case .text(let text) where text.hasPrefix("$"):
      let name = String(text.dropFirst())
      return values[name] ?? parts[name].flatMap(filled)
    case .list(let list): return .list(list.compactMap(filled))
    case .object(var fields):
      if case .text(let name)? = fields.removeValue(forKey: "$if"), !has(name) { return nil }
      return .object(expanded(fields).compactMapValues(filled))
    case .null: return nil
    case .number, .flag, .text: return value
    }
  }

  /// The fields with those of the part that they use.
  private func expanded(_ fields: [String: VegaLite.Value]) -> [String: VegaLite.Value] {
    var fields = fields
    guard case .text(let name)? = fields.removeValue(forKey: "$use") else { return fields }
    return expanded((values[name] ?? parts[name] ?? .null).fields).merging(fields) { $1 }
  }

  private func has(_ name: String) -> Bool {
    switch values[name] {
    case nil, .null, .flag(false): false
    default: true
    }
  }
}
