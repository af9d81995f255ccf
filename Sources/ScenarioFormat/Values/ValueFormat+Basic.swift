// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers
package import Wording

extension ValueFormat where Value == String {
  /// Any text.
  package static var text: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedText.phrase, schema: .fixed(ValueSchema.anyText)
    ) { $0 }.writing { text, _ in text.isEmpty ? nil : text }
  }

  /// A name by which other parts of the file refer to something.
  package static var id: ValueFormat {
    let allowed = ScenarioSentence.allowedID.phrase
    return ValueFormat.scalar(
      allowed: allowed,
      // A name of digits is a number to YAML, `true` a truth value.
      schema: .either(
        .text(pattern: "^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$", allowed),
        .fixed(["type": ["integer", "boolean"], "minimum": 0]))
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
          ValueSchema.anyText,
          [
            "type": "object",
            "properties": .object(
              Language.allCases.map {
                JSONValue.Member(key: $0.code, value: ValueSchema.anyText)
              }), "additionalProperties": false, "minProperties": 1,
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
      pattern: DatePattern.date
    ) { CivilDate(iso: $0) }
  }
}

extension ValueFormat where Value == MonthDay {
  /// A day of every year: `08-04`.
  package static var monthDay: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedMonthDay.phrase,
      pattern: "^" + DatePattern.leapDay + "$"
    ) { MonthDay(text: $0) }
  }
}

/// Regular expressions of dates that exist.
private enum DatePattern {
  /// A day of a year that is no leap year.
  static let day =
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
  /// A day of a leap year.
  static let leapDay = "(?:" + day + "|02-29)"
  /// A date of the years 1 to 9999.
  static let date =
    "^(?!0000)(?:[0-9]{4}-" + day + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
    + "|(?:[02468][048]|[13579][26])00)-02-29)$"
}

/// Times of day.
package enum TimeOfDay {
  /// Minutes from midnight of `09:30`, up to `24:00`; nil for anything else.
  package static func minutes(_ text: some StringProtocol) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
      (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return Double(hour * 60 + minute)
  }

  /// A regular expression of a time of day.
  package static let pattern = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)"

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
      allowed: ScenarioSentence.allowedTime.phrase, pattern: "^" + TimeOfDay.pattern + "$"
    ) { TimeOfDay.minutes($0) }
    .writing { minutes, _ in TimeOfDay.text(minutes) }
  }
}
