// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

extension UnitFamily {
  /// JSON Schema of a number with one of the units, within bounds in the unit of the model.
  ///
  /// - Parameter allowed: What an editor reports where a text is something else.
  package func schema(_ bounds: Bounds, allowed: Phrase? = nil) -> ValueSchema {
    // Most formats are made to read by, never to print their schema.
    ValueSchema { language in
      let pattern = "^" + self.pattern(bounds) + " *$"
      let text = ValueSchema.text(pattern: pattern, examples: examples, allowed)(language)
      return .orUncertain(allowsBare ? [bounds.schema, text] : [text])
    }
  }

  /// A regular expression of a number with one of the units, spelled in any way that is read.
  package func pattern(_ bounds: Bounds) -> String {
    var options: [(number: String, units: [String])] = []
    func add(_ factor: Double, _ unit: String) {
      // The largest quantity is that of ``QuantityText``; without a unit there is none.
      let most = unit.isEmpty ? bounds.high : min(bounds.high / factor, QuantityText.largest)
      let number = NumberPattern.text(
        Bounds(low: bounds.low / factor, high: most, excludesLow: bounds.excludesLow))
      if let at = options.firstIndex(where: { $0.number == number }) {
        options[at].units.append(unit)
      } else {
        options.append((number, [unit]))
      }
    }
    if allowsBare { add(1, "") }
    for unit in units { add(unit.factor, QuantityText.pattern(ofUnit: unit.name)) }
    let texts = options.map { $0.number + "(?:" + $0.units.joined(separator: "|") + ")" }
    return "(?:" + texts.joined(separator: "|") + ")"
  }
}

extension Bounds {
  /// JSON Schema of a number within the bounds.
  var schema: JSONValue {
    var members = [JSONValue.Member(key: "type", value: "number")]
    if low.isFinite {
      let key = excludesLow ? "exclusiveMinimum" : "minimum"
      members.append(JSONValue.Member(key: key, value: .number(low)))
    }
    if high.isFinite { members.append(JSONValue.Member(key: "maximum", value: .number(high))) }
    return .object(members)
  }
}

extension QuantityText {
  /// A regular expression of the spellings that become a unit, with the spaces before it.
  package static func pattern(ofUnit name: String) -> String {
    var text = ""
    var separator = " *"
    for word in name.split(separator: " ") {
      if word == "per" {
        text += "(?: */ *|" + (text.isEmpty ? " *" : " +") + anyCase("per") + " +)"
        separator = ""
      } else {
        let spellings = [String(word)] + plurals.filter { $0.value == word }.map(\.key).sorted()
        text += separator
        text +=
          spellings.count == 1
          ? anyCase(spellings[0]) : "(?:" + spellings.map(anyCase).joined(separator: "|") + ")"
        separator = " +"
      }
    }
    return text
  }

  private static func anyCase(_ text: String) -> String {
    text.map { $0.isCased ? "[\($0)\($0.uppercased())]" : String($0) }.joined()
  }
}
