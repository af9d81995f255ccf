// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers
package import Wording

extension ValueFormat where Value == String {
  /// Any text.
  package static var text: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedText.phrase, schema: ["type": "string"]
    ) { $0 }.writing { text, _ in text.isEmpty ? nil : text }
  }

  /// A name by which other parts of the file refer to something.
  package static var id: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedID.phrase,
      schema: ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"]
    ) { text in
      let words = text.split(separator: "-", omittingEmptySubsequences: false)
      let isName =
        text.utf8.count <= 60
        && words.allSatisfy { word in
          !word.isEmpty
            && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        }
      return isName ? text : nil
    }
  }
}

extension ValueFormat {
  /// Text in one language, or a text for each.
  package static var phrase: ValueFormat<Phrase> {
    ValueFormat<Phrase>(
      allowed: ScenarioSentence.allowedPhrase.phrase,
      schema: [
        "anyOf": [
          ["type": "string"],
          [
            "type": "object",
            "properties": .object(
              Language.allCases.map { JSONValue.Member(key: $0.code, value: ["type": "string"]) }),
            "additionalProperties": false,
          ],
        ]
      ]
    ) { node, faults in
      if let text = node.text { return Phrase(verbatim: text) }
      if let entries = node.entries, !entries.isEmpty,
        entries.allSatisfy({ $0.value.text != nil }),
        (entries + node.omitted).allSatisfy({ entry in
          Language.allCases.contains { $0.code == entry.key }
        })
      {
        return Phrase(
          written: Dictionary(entries.map { ($0.key, $0.value.text ?? "") }) { first, _ in first })
      }
      return faults.refuse(node, allowed: ScenarioSentence.allowedPhrase.phrase)
    }
  }
}

extension ValueFormat where Value: Equatable {
  /// One of some words.
  package static func choice(_ words: KeyValuePairs<String, Value>) -> ValueFormat {
    let names = words.map(\.key)
    let values = words.map(\.value)
    return ValueFormat(
      allowed: Phrase.list(names),
      schema: ["enum": .array(names.map(JSONValue.string))]
    ) { node, faults in
      if let text = node.text, let at = names.firstIndex(of: text) { return values[at] }
      return faults.refuse(
        node, allowed: Phrase.list(names),
        suggestion: node.text.flatMap { EditDistance.nearest(to: $0, among: names) })
    }.writing { value, _ in values.firstIndex(of: value).map { names[$0] } }
  }
}

extension ValueFormat where Value == CivilDate {
  /// A date: `2027-01-11`.
  package static var date: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedDate.phrase,
      schema: ["type": "string", "format": "date"]
    ) { CivilDate(iso: $0) }
  }
}

extension ValueFormat where Value == MonthDay {
  /// A day of every year: `08-04`.
  package static var monthDay: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedMonthDay.phrase,
      schema: ["type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"]
    ) { MonthDay(text: $0) }
  }
}

/// Times of day.
package enum TimeOfDay {
  /// Minutes from midnight of `09:30`, up to `24:00`; nil for anything else.
  package static func minutes(_ text: some StringProtocol) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.drop { $0 == " " }
    }
    guard parts.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1].prefix { $0 != " " }),
      parts[1].prefix(while: { $0 != " " }).count == 2, (0...24).contains(hour),
      (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return Double(hour * 60 + minute)
  }

  /// `09:30` of minutes from midnight.
  static func text(_ minutes: Double) -> String {
    let (hour, minute) = Int(bounded: minutes).quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension ValueFormat where Value == Double {
  /// A time of day in minutes from midnight: `14:00`.
  package static var timeOfDay: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedTime.phrase,
      schema: ["type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$"]
    ) { TimeOfDay.minutes($0) }
    .writing { minutes, _ in TimeOfDay.text(minutes) }
  }
}
