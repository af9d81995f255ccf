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

  /// The name of another scenario file, which editors check by its ending; whether it is there only its reader knows.
  package static var scenarioFile: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedText.phrase, schema: .text(pattern: "\\.[Yy][Aa]?[Mm][Ll]$")
    ) { $0 }
  }

  /// A part of the sector that has figures of its own, by the form of its name; which there are only its reader knows.
  package static var scope: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedText.phrase,
      schema: .text(pattern: "^(?:[a-z]+(?: [a-z]+)?|[a-z]+:[a-z0-9]+(?:[+-][a-z0-9]+)*)$")
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
      // `{it: Sale, cortili, en: Rooms}`: what follows a comma became a key without a value.
      let isKnown = { (entry: SourceNode.Entry) in
        Language.allCases.contains { $0.code == entry.key }
      }
      if let rest = node.omitted.first(where: { !isKnown($0) }),
        node.entries?.contains(where: isKnown) ?? false
      {
        faults.report(
          at: rest.keyPosition, path: node.path, ScenarioSentence.commaInText.phrase,
          found: rest.key)
        return nil
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
    // What writes YAML 1.1 has read yes and no as truth values.
    let isTruth = names.contains("yes") && names.contains("no")
    return ValueFormat(
      allowed: Phrase.list(names),
      schema: [
        "enum": .array(
          names.map(JSONValue.string) + (isTruth ? [.bool(true), .bool(false), "on", "off"] : []))
      ]
    ) { node, faults in
      let text = node.text.map { isTruth ? truthWords[$0.lowercased()] ?? $0 : $0 }
      if let text, let at = names.firstIndex(of: text) { return values[at] }
      return faults.refuse(
        node, allowed: Phrase.list(names),
        suggestion: node.text.flatMap { EditDistance.nearest(to: $0, among: names) })
    }.writing { value, _ in values.firstIndex(of: value).map { names[$0] } }
  }
}

/// Words of YAML 1.1 for yes and no.
private let truthWords = ["true": "yes", "on": "yes", "false": "no", "off": "no"]

extension CivilDate {
  /// Reads a date, or its midnight, which a tool that knows no dates without a time makes of one.
  init?(orMidnight text: String) {
    guard text.utf8.count > 10 else {
      self.init(iso: text)
      return
    }
    let time = /[T ]00:00:00(\.0+)?(Z|[+-]00:00)?/
    guard text.dropFirst(10).wholeMatch(of: time) != nil else { return nil }
    self.init(iso: text.prefix(10))
  }
}

extension ValueFormat where Value == CivilDate {
  /// A date: `2027-01-11`.
  package static var date: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedDate.phrase,
      pattern: "^" + DatePattern.date + DatePattern.midnight + "$", likely: likelyDate
    ) { CivilDate(orMidnight: $0) }
  }

  /// `2027-03-16` of `16/3/2027`; `2027-01-11` of `20270-01-11`, and `2000-01-11` of `10000-01-11`.
  private static func likelyDate(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /([0-9]{5,6})-([0-9]{2})-([0-9]{2})/),
      let month = Int(match.2), let day = Int(match.3)
    {
      let digits = Array(match.1)
      // A key that was pressed twice comes first, then the last one.
      let twice = digits.indices.dropFirst().filter { digits[$0] == digits[$0 - 1] }
      let years = (twice + digits.indices.reversed()).compactMap { place in
        Int(String(digits[..<place] + digits[(place + 1)...]))
      }
      let year = years.first { (1900...2199).contains($0) } ?? 2000 + (Int(match.1) ?? 0) % 100
      return CivilDate(year: year, month: month, day: day)?.description
    }
    guard let match = text.wholeMatch(of: /([0-9]{1,2})[\/.-]([0-9]{1,2})[\/.-]([0-9]{4})/),
      let day = Int(match.1), let month = Int(match.2), let year = Int(match.3)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)?.description
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
enum DatePattern {
  /// A day of a year that is no leap year.
  static let day =
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
  /// A day of a leap year.
  static let leapDay = "(?:" + day + "|02-29)"
  /// A date of the years 1 to 9999.
  static let date =
    "(?!0000)(?:[0-9]{4}-" + day + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
    + "|(?:[02468][048]|[13579][26])00)-02-29)"
  /// The time that may follow a date.
  static let midnight = "(?:[T ]00:00:00(?:\\.0+)?(?:Z|[+-]00:00)?)?"
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

  /// Minutes from midnight where a reader of YAML 1.1 took a time for a number to the base of 60: 840 for 14:00.
  ///
  /// It does so from 1:00 on, so that smaller numbers are hours, or a slip.
  package static func sexagesimal(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let minutes = Int(text),
      (60...1440).contains(minutes)
    else { return nil }
    return Double(minutes)
  }

  /// `14:00` of `14`, `9:30` of `9.30`.
  package static func likely(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /([0-9]{1,2})(?:[.,h]([0-9]{2})?)?/) else { return nil }
    return "\(match.1):\(match.2 ?? "00")"
  }

  /// A regular expression of a time of day.
  package static let pattern = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)"

  /// `09:30` of minutes from midnight.
  package static func text(_ minutes: Double) -> String {
    let (hour, minute) = Int(bounded: minutes).quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension ValueFormat where Value == Double {
  /// A time of day in minutes from midnight: `14:00`, or `840` as what writes YAML 1.1 puts it.
  package static var timeOfDay: ValueFormat {
    let allowed = ScenarioSentence.allowedTime.phrase
    let clock = ValueFormat.scalar(
      allowed: allowed,
      schema: .either(
        .text(pattern: "^" + TimeOfDay.pattern + "$", allowed),
        .fixed(["type": "integer", "minimum": 60, "maximum": 1440])),
      likely: TimeOfDay.likely
    ) { TimeOfDay.minutes($0) }
    return ValueFormat(allowed: allowed, schema: clock.schema) { node, faults in
      guard let text = node.text, !node.isQuoted, let minutes = TimeOfDay.sexagesimal(text) else {
        return clock.read(node, faults)
      }
      faults.remark(time: minutes, at: node)
      return minutes
    }.writing { minutes, _ in TimeOfDay.text(minutes) }
  }
}

extension FaultCollector {
  /// Remarks that a number was read as a time of day.
  package func remark(time minutes: Double, at node: SourceNode) {
    warn(
      node, ScenarioSentence.readAsTime.phrase.filling(["time": TimeOfDay.text(minutes)]),
      found: node.echo)
  }
}
