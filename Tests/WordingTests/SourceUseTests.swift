// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Wording
import WorkforceModel

/// What the sources say with the texts: each is used, and its places get values.
struct SourceUseTests {
  /// Sources outside `Wording`, and the templates of pages and scenarios, which name texts by their cases.
  private static let sources: String = {
    let folder = LanguageFilesTests.repository.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter {
        ["swift", "mustache", "yaml"].contains($0.pathExtension) && !$0.path.contains("/Wording/")
      }
      .sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }()

  @Test func everyCaseIsNamedSomewhere() {
    var names = Set(Self.sources.matches(of: #/[A-Za-z0-9]+/#).map { String($0.0) })
    // Causes are looked up by the keys that mechanisms give them.
    names.formUnion(Catalogue.mechanisms.flatMap(\.causes).map(\.key))
    let internalCatalogues = ["LanguageForm", "MonthName", "WeekdayName", "UsageText"]
    for catalogue in Texts.sentences {
      let keys = TextCatalogues.keys(of: catalogue).map {
        $0.split(separator: ".").map(String.init)
      }
      guard let first = keys.first, !internalCatalogues.contains(first[0]) else { continue }
      #expect(keys.map { $0[1] }.filter { !names.contains($0) } == [], "\(first[0])")
    }
  }

  /// `say(.case, ["a": …])` with a literal dictionary: its names are the text's places.
  @Test func valuesThatTheSourcesGiveHavePlaces() {
    let cases = Dictionary(
      grouping: Texts.sentences.flatMap { TextCatalogues.keys(of: $0) }
    ) { String($0.split(separator: ".")[1]) }
    var checked = 0
    let calls = Self.sources.matches(
      of: #/\b(?:say|line|print)\(\s*([A-Z][A-Za-z]+)?\.([a-zA-Z0-9]+),\s*\[/#)
    for call in calls {
      let given = Self.names(Self.sources[call.range.upperBound...])
      let keys = (cases[String(call.2)] ?? []).filter { key in
        call.1.map { key.hasPrefix($0 + ".") } ?? true
      }
      guard !keys.isEmpty else { continue }
      checked += 1
      let fits = keys.contains { key in
        let text = Language.english[key] ?? Language.english[key + ".other"] ?? ""
        return Set(LanguageFilesTests.places(text)) == Set(given)
      }
      #expect(fits, "\(call.0) \(given)")
    }
    #expect(checked > 100)
  }

  /// Names on the first level of a dictionary whose opening bracket has been read.
  private static func names(_ source: Substring) -> [String] {
    var depth = 1
    var isText = false
    var names: [String] = []
    var text = ""
    var last: Character = " "
    for character in source {
      if character == "\"", last != "\\" {
        isText.toggle()
        if isText { text = "" }
      } else if isText {
        text.append(character)
      } else if "[(".contains(character) {
        depth += 1
      } else if "])".contains(character) {
        depth -= 1
        if depth == 0 { return names }
      } else if character == ":", depth == 1, last == "\"" {
        names.append(text)
      }
      last = character
    }
    return names
  }
}
