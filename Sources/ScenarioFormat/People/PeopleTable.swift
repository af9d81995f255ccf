// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A table that an office program has exported: commas, semicolons or tabs between fields, quotes where needed.
struct PeopleTable {
  struct Row {
    /// Line on which it begins, from 1.
    let line: Int
    let fields: [String]
  }

  let headings: [String]
  let rows: [Row]

  init(_ text: String) {
    // A byte order mark is no part of the first heading.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : Substring(text)
    let scalars = Array(text.unicodeScalars)
    let separator = Self.separator(of: scalars)
    var rows = Self.rows(scalars, separator)
    rows.removeAll { $0.fields.allSatisfy { $0.isEmpty } }
    headings = rows.first?.fields ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The mark that the first line has most often outside quotes.
  private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [";": 0, ",": 0, "\t": 0]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "\n" || scalar == "\r", !isQuoted { break }
      if !isQuoted, counts[scalar] != nil { counts[scalar]! += 1 }
    }
    return [";", ",", "\t"].max { counts[$0]! < counts[$1]! } ?? ";"
  }

  private static func rows(_ scalars: [Unicode.Scalar], _ separator: Unicode.Scalar) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var (line, start) = (1, 1)
    var isQuoted = false
    func trimmed() -> String { String(field).trimmingCharacters(in: .whitespaces) }
    func end() {
      fields.append(trimmed())
      rows.append(Row(line: start, fields: fields))
      (fields, field, start) = ([], .init(), line)
    }
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      let isEnd = scalar == "\n" || scalar == "\r"
      if isEnd {
        if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
        line += 1
      }
      if scalar == "\"" {
        if isQuoted, place < scalars.count, scalars[place] == "\"" {
          field.append(scalar)
          place += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted {
        field.append(isEnd ? " " : scalar)
      } else if isEnd {
        end()
      } else if scalar == separator {
        fields.append(trimmed())
        field = .init()
      } else {
        field.append(scalar)
      }
    }
    if !field.isEmpty || !fields.isEmpty { end() }
    return rows
  }
}
