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
  /// Line of a quote that nothing closes.
  let openQuote: Int?

  init(_ text: String) {
    // A byte order mark is no part of the first heading.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : Substring(text)
    let scalars = Array(text.unicodeScalars)
    let (all, openQuote) = Self.rows(scalars, Self.separator(of: scalars))
    let rows = all.filter { !$0.fields.allSatisfy { $0.isEmpty } }
    headings = rows.first?.fields ?? []
    self.rows = Array(rows.dropFirst())
    self.openQuote = openQuote
  }

  /// The mark that makes most fields of the first line.
  private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    func fields(_ mark: Unicode.Scalar) -> Int {
      rows(scalars, mark, most: 1).rows.first?.fields.count ?? 0
    }
    return [";", ",", "\t"].max { fields($0) < fields($1) } ?? ";"
  }

  private static func rows(
    _ scalars: [Unicode.Scalar], _ separator: Unicode.Scalar, most: Int = .max
  ) -> (rows: [Row], openQuote: Int?) {
    var rows: [Row] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var (line, start) = (1, 1)
    var quote: Int?
    func trimmed() -> String { String(field).trimmingCharacters(in: .whitespaces) }
    func end() {
      fields.append(trimmed())
      rows.append(Row(line: start, fields: fields))
      (fields, field, start) = ([], .init(), line)
    }
    var place = 0
    while place < scalars.count, rows.count < most {
      let scalar = scalars[place]
      place += 1
      let isEnd = scalar == "\n" || scalar == "\r"
      if isEnd {
        if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
        line += 1
      }
      if scalar == "\"", quote != nil {
        if place < scalars.count, scalars[place] == "\"" {
          field.append(scalar)
          place += 1
        } else {
          quote = nil
        }
      } else if scalar == "\"", field.allSatisfy({ $0 == " " }) {
        // Within a text a quote is a mark like others.
        quote = line
      } else if quote != nil {
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
    if rows.count < most, !field.isEmpty || !fields.isEmpty { end() }
    return (rows, quote)
  }
}
