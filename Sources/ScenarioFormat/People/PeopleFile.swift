// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Wording

/// Staff from a table that the office for personnel exports: a row is a post, and nothing of a row but what is named
/// here goes on. Names of persons and whatever else stands in other columns are dropped while the file is read.
package struct PeopleFile {
  /// What a column may be, with the headings by which it is known.
  enum Key: String, CaseIterable {
    case id, group, hours, skills, count, from, until, place
    case daysPerWeek = "days-per-week"

    var headings: [String] {
      switch self {
      case .id: ["post", "posto", "codice posto", "post code"]
      case .group:
        ["group", "gruppo", "ufficio", "office", "unit", "unita organizzativa", "settore"]
      case .hours:
        ["hours", "ore", "ore settimanali", "weekly hours", "orario settimanale", "hours a week"]
      case .skills: ["skills", "servizi", "services", "competenze", "mansioni"]
      case .count: ["count", "posti"]
      case .from: ["from", "dal", "data inizio", "decorrenza", "start date"]
      case .until: ["until", "al", "data fine", "scadenza", "end date"]
      case .place: ["place", "sede", "sede di lavoro"]
      case .daysPerWeek: ["days", "giorni", "giorni settimanali", "days per week"]
      }
    }
  }

  /// Items of `staff`, and of `groups` as the file has them.
  package private(set) var staff: [SourceNode] = []
  package private(set) var groups: [SourceNode] = []

  private let file: String
  private let faults: FaultCollector
  private let path: String

  /// Most rows of a file.
  static let mostRows = 1_000

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - file: How messages call it.
  ///   - mapping: The section that names it, with `columns`, `services` and `groups`; nil for none.
  package init(
    _ text: String, file: String, mapping: SourceNode?, path: String = "staff",
    _ faults: FaultCollector
  ) {
    self.file = file
    self.faults = faults
    self.path = path
    let table = PeopleTable(text)
    if let line = table.openQuote {
      report(line, 1, .peopleQuote)
    } else if table.rows.isEmpty {
      report(1, 1, .peopleEmpty)
    } else if table.rows.count > Self.mostRows {
      report(Self.mostRows + 2, 1, .peopleTooMany, ["limit": String(Self.mostRows)])
    } else if let columns = columns(of: table.headings, mapping) {
      read(table, columns, mapping)
    }
  }

  // MARK: Headings

  /// Where each column stands; nil where one that is needed is not there.
  private func columns(of headings: [String], _ mapping: SourceNode?) -> [Key: Int]? {
    let known = headings.map(Self.plain)
    var columns: [Key: Int] = [:]
    var isWhole = true
    let entries = mapping?["columns"]?.entries ?? []
    for entry in entries where Key(rawValue: entry.key) == nil {
      faults.report(unknown: entry, among: Key.allCases.map(\.rawValue))
      isWhole = false
    }
    for key in Key.allCases {
      if let stated = mapping?["columns"]?[key.rawValue] {
        guard let heading = stated.text, let place = known.firstIndex(of: Self.plain(heading))
        else {
          faults.report(
            stated, ScenarioSentence.peopleNoColumn.phrase, found: stated.echo,
            allowed: Phrase.list(headings.filter { !$0.isEmpty }),
            suggestion: stated.text.flatMap { EditDistance.nearest(to: $0, among: headings) })
          isWhole = false
          continue
        }
        columns[key] = place
      } else if let place = known.firstIndex(where: key.headings.contains) {
        columns[key] = place
      }
    }
    for key in [Key.skills, .hours] where columns[key] == nil && isWhole {
      report(
        1, 1, .peopleColumnMissing,
        ["key": key.rawValue, "headings": key.headings.joined(separator: ", ")])
      isWhole = false
    }
    return isWhole ? columns : nil
  }

  /// A heading without case, accents and marks.
  static func plain(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
      .split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  // MARK: Rows

  private mutating func read(_ table: PeopleTable, _ columns: [Key: Int], _ mapping: SourceNode?) {
    var numbers: [String: Int] = [:]
    var seen: [String: Int] = [:]
    for row in table.rows {
      guard row.fields.count <= table.headings.count else {
        report(
          row.line, 1, .peopleFields,
          ["found": String(row.fields.count), "count": String(table.headings.count)])
        continue
      }
      let hidden = row.fields.enumerated().lazy.compactMap { place, field in
        field.unicodeScalars.first(where: \.isForbidden).map { (place, $0) }
      }.first
      if let (place, scalar) = hidden {
        report(row.line, place + 1, .controlCharacter, ["code": scalar.code])
        continue
      }
      func text(_ key: Key) -> String {
        guard let place = columns[key], place < row.fields.count else { return "" }
        return row.fields[place]
      }
      var entries: [SourceNode.Entry] = []
      func add(_ key: String, _ content: SourceNode.Content, of column: Key) {
        let position = SourcePosition(
          file: file, line: row.line, column: (columns[column] ?? 0) + 1)
        entries.append(
          SourceNode.Entry(
            key: key, keyPosition: position,
            value: SourceNode(content: content, position: position)))
      }
      let group = text(.group).isEmpty ? nil : name(text(.group), in: "groups", mapping)
      let stem = group ?? "post"
      let stated = Self.slug(text(.id))
      if stated.isEmpty { numbers[stem, default: 0] += 1 }
      let id = stated.isEmpty ? stem + "-" + String(numbers[stem]!) : stated
      // What it is called is not repeated: somebody may have taken the column of names for that of posts.
      if let line = seen.updateValue(row.line, forKey: id) {
        report(row.line, (columns[.id] ?? 0) + 1, .peopleTwice, ["line": String(line)])
        continue
      }
      add("id", .scalar(id, isQuoted: false), of: .id)
      if let group {
        add("group", .scalar(group, isQuoted: false), of: .group)
        note(group: group, called: text(.group), row.line)
      }
      if text(.count).isEmpty {
        add("count", .scalar("1", isQuoted: false), of: .count)
      } else if let count = number(text(.count), of: .count, row.line, columns[.count]) {
        add("count", .scalar(count, isQuoted: false), of: .count)
      }
      if let hours = number(text(.hours), of: .hours, row.line, columns[.hours]) {
        add("hours", .scalar(hours + " h/week", isQuoted: false), of: .hours)
      }
      if !text(.daysPerWeek).isEmpty,
        let days = number(text(.daysPerWeek), of: .daysPerWeek, row.line, columns[.daysPerWeek])
      {
        add("days-per-week", .scalar(days, isQuoted: false), of: .daysPerWeek)
      }
      for key in [Key.from, .until] where !text(key).isEmpty {
        guard let date = Self.date(text(key)) else {
          report(row.line, (columns[key] ?? 0) + 1, .peopleDate)
          continue
        }
        add(key.rawValue, .scalar(date.description, isQuoted: false), of: key)
      }
      if !text(.place).isEmpty {
        add(
          "place", .scalar(name(text(.place), in: "places", mapping), isQuoted: false), of: .place)
      }
      let skills = text(.skills).split { ",;/+|".contains($0) }.map {
        name($0.trimmingCharacters(in: .whitespaces), in: "services", mapping)
      }.filter { !$0.isEmpty }
      let place = SourcePosition(file: file, line: row.line, column: (columns[.skills] ?? 0) + 1)
      add(
        "skills",
        .list(skills.map { SourceNode(content: .scalar($0, isQuoted: false), position: place) }),
        of: .skills)
      staff.append(
        SourceNode(
          content: .map(entries), position: SourcePosition(file: file, line: row.line, column: 1)))
    }
  }

  /// The id that the section gives a name of the file, or one made of it.
  private func name(_ text: String, in list: String, _ mapping: SourceNode?) -> String {
    let plain = Self.plain(text)
    let stated = mapping?[list]?.entries?.first { Self.plain($0.key) == plain }?.value.text
    return stated ?? Self.slug(text)
  }

  private mutating func note(group: String, called name: String, _ line: Int) {
    guard !groups.contains(where: { $0.id == group }) else { return }
    let place = SourcePosition(file: file, line: line, column: 1)
    let entries = [("id", group, false), ("name", name, true), ("kind", "internal", false)].map {
      SourceNode.Entry(
        key: $0.0, keyPosition: place,
        value: SourceNode(content: .scalar($0.1, isQuoted: $0.2), position: place))
    }
    groups.append(SourceNode(content: .map(entries), position: place))
  }

  /// `Ufficio Anagrafe` as `ufficio-anagrafe`, of 40 characters at most.
  static func slug(_ text: String) -> String {
    let words = plain(text).unicodeScalars.map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? Character(scalar) : " "
    }
    return String(String(words).split(separator: " ").joined(separator: "-").prefix(40))
      .trimmingCharacters(in: CharacterSet(charactersIn: "-"))
  }

  /// `2027-03-01`, `1/3/2027`, `01.03.2027` as a date; nil where it is none.
  static func date(_ text: String) -> CivilDate? {
    let day = text.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    return parts[2].count == 4
      ? CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  /// A number with the words that may follow it in a column; whatever else follows makes it none.
  private static func pattern(of key: Key) -> Regex<(Substring, Substring)> {
    switch key {
    case .count: /([0-9]+)(?:[.,]0+)?\s*(?:posti?|posts?|persone|people)?/.ignoresCase()
    case .daysPerWeek:
      /([0-9]+(?:[.,][0-9]+)?)\s*(?:d|days?|gg|giorn[io])?(?:\s*(?:(?:\/|a|per)\s*(?:week|sett\.?|settimana)|settimanali))?/
        .ignoresCase()
    default:
      /([0-9]+(?:[.,][0-9]+|:[0-9]{2})?)\s*(?:h|hrs?|hours?|ore|ora)?(?:\s*(?:(?:\/|a|per)\s*(?:week|sett\.?|settimana)|settimanali))?/
        .ignoresCase()
    }
  }

  /// `36`, `36,5`, `36.5`, `36:30` or `36 h` as a number of hours; nil where it is none, which is reported.
  private func number(_ text: String, of key: Key, _ line: Int, _ column: Int?) -> String? {
    let found = text.wholeMatch(of: Self.pattern(of: key))?.1 ?? ""
    let bare = found.replacing(",", with: ".")
    let parts = bare.split(separator: ":")
    if parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0..<60).contains(minutes), (0..<100).contains(hours)
    {
      return (Double(hours) + Double(minutes) / 60).description
    }
    guard bare.count <= 8, let value = Double(bare), value.isFinite, value >= 0 else {
      report(line, (column ?? 0) + 1, .peopleNumber)
      return nil
    }
    return String(bare)
  }

  private func report(
    _ line: Int, _ column: Int, _ sentence: ScenarioSentence,
    _ values: KeyValuePairs<String, String> = [:]
  ) {
    faults.report(
      at: SourcePosition(file: file, line: line, column: column), path: path,
      sentence.phrase.filling(values))
  }
}
