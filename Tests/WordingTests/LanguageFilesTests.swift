// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Wording
import WorkforceModel
import Yams

/// All texts of all languages.
struct LanguageFilesTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ language: Language) throws -> String {
    try String(
      contentsOf: repository.appendingPathComponent("Sources/Wording/Languages")
        .appendingPathComponent(language.code + ".yaml"), encoding: .utf8)
  }

  /// The files are YAML: what the program reads in its own way, any other reader finds too.
  @Test(arguments: Language.allCases)
  func aReaderOfYAMLFindsTheSameTexts(language: Language) throws {
    var found: [String: String] = [:]
    func collect(_ node: Node, _ path: [String]) {
      if let text = node.scalar?.string { found[path.joined(separator: ".")] = text }
      for (key, value) in node.mapping ?? [:] { collect(value, path + [key.string ?? ""]) }
    }
    collect(try #require(try Yams.compose(yaml: Self.file(language))), [])
    #expect(found.count == language.keys.count)
    for key in language.keys { #expect(found[key] == language[key], "\(key)") }
  }

  @Test func everyLanguageHasTheSameTextsInTheSameOrder() {
    #expect(Set(Language.allCases.map(\.code)).count == Language.allCases.count)
    for language in Language.allCases {
      #expect(language.keys == Language.english.keys, "\(language)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyTextSaysSomethingInTheSamePlaces(language: Language) throws {
    for key in language.keys {
      let text = try #require(language[key])
      #expect(!text.isEmpty, "\(key)")
      // A singular may say its count in words.
      let isOptional = { (place: String) in key.hasSuffix(".one") && place == "count" }
      #expect(
        Self.places(text).filter { !isOptional($0) }.sorted()
          == Self.places(Language.english[key] ?? "").filter { !isOptional($0) }.sorted(),
        "\(key)")
    }
  }

  /// A text that reads the same in both was probably never translated.
  @Test func textsDifferBetweenLanguagesUnlessTheyAreSymbols() {
    let same = Language.english.keys.filter { key in
      let text = Language.english[key] ?? ""
      // Places, and sources of the model page, are no words.
      let words = text.replacing(#/\{[A-Za-z0-9]+\}|\[[A-Za-z0-9]+\]/#, with: "")
      return words.contains { $0.isLetter } && text == Language.italian[key]
    }
    #expect(
      same == [
        "UnitSymbol.minutes", "ReportLabel.cornerTeam", "ReportLabel.cornerClub",
        "ReportLabel.scenarioWord", "ReportLabel.gslWord", "ReportLabel.swiftWord",
        "ComparisonSentence.base", "ComparisonPageSentence.scenario",
        "CalendarSentence.headAttend", "CalendarSentence.tradeQuota",
        "CalendarPageSentence.tieNo", "CalendarPageSentence.quotaWord",
        "SweepCommandSentence.seconds", "SweepCommandSentence.minutes",
        "SweepCommandSentence.hours", "SweepCommandSentence.scriptWritten",
        "SweepReportSentence.no", "CommandSentence.secondsLeft", "CommandSentence.minutesLeft",
        "CommandSentence.hoursLeft",
      ])
  }

  @Test(arguments: Language.allCases)
  func everyTextBelongsToACaseAndEveryCaseHasItsText(language: Language) {
    var expected = Texts.sentences.flatMap { catalogue in
      TextCatalogues.keys(of: catalogue).flatMap { key in
        let forms = language.keys.filter { $0.hasPrefix(key + ".") }
        guard !forms.isEmpty else { return [key] }
        return language.pluralForms.map { key + "." + $0 }
      }
    }
    let units = Set(Metric.allCases.map(\.unit.rawValue))
    expected += units.map { "UnitName." + $0 }
    expected += units.filter { !["count", "ratio", "share"].contains($0) }.map {
      "UnitSymbol." + $0
    }
    expected += Metric.allCases.flatMap {
      ["Metric.\($0.rawValue).name", "Metric.\($0.rawValue).meaning"]
    }
    expected += Catalogue.mechanisms.flatMap(\.causes).map { "Cause." + $0.key }
    expected += Catalogue.mechanisms.flatMap(\.causes).map { "Removal." + $0.key }
    // Not every mechanism is missed while it is off.
    expected += Catalogue.mechanisms.map { "Absence." + $0.id.name }
      .filter { language.keys.contains($0) }
    expected += OrderPhase.allCases.map { "OrderPhase." + $0.rawValue }
    expected += Set(Catalogue.order.map(\.name)).map { "ModelStep." + $0 }
    expected += StateColumn.allCases.map { "StateColumn." + $0.rawValue }
    expected += ScenarioKeyWording.keys.map { "ScenarioKey." + $0 }
    expected += ParameterSource.paths.map { "ParameterSource." + $0 }
    let known = Set(expected)
    #expect(language.keys.filter { !known.contains($0) } == [], "unused")
    let there = Set(language.keys)
    #expect(expected.filter { !there.contains($0) } == [], "missing")
  }

  @Test func catalogueOrderOfMetricsIsKept() {
    #expect(MetricWording.all.map(\.metric) == Metric.allCases.map(\.rawValue))
  }

  /// Articles that the rules do not elide stand before no place that takes a number.
  @Test func italianArticlesBeforePlacesAreThoseThatTheRuleKnows() throws {
    let written = try Regex(
      #"(?:^|[ («])(?:sul|col|lo|dello|allo|l'|dell'|all'|dall'|nell'|sull')\{"#)
    let keys = Language.italian.keys.filter { Language.italian[$0]?.contains(written) == true }
    #expect(keys == [])
  }

  /// Names in braces; braces around anything else are what a scenario file has there.
  static func places(_ text: String) -> [String] {
    text.matches(of: #/\{([A-Za-z0-9]+)\}/#).map { String($0.1) }
  }
}
