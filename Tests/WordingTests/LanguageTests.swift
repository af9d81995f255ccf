// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Wording

struct LanguageTests {
  /// A language whose file says in Italian what the test needs.
  private static func italian(_ sentence: String, _ text: String) throws -> Language {
    let file = Language.italian.keys.map { key in
      "\(key): \"\(key == sentence ? text : escaped(Language.italian[key] ?? ""))\""
    }
    return try Language(file: file.joined(separator: "\n"))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  @Test(arguments: [
    ("8%", "dell'8%"), ("85%", "dell'85%"), ("11 gennaio", "dell'11 gennaio"), ("1%", "dell'1%"),
    ("1º marzo", "del 1º marzo"), ("12%", "del 12%"), ("110", "del 110"), ("–", "del –"),
  ])
  func italianArticlesAreElidedBeforeNumbers(value: String, text: String) throws {
    let language = try Self.italian("AnswerSentence.yes", "quota del {value}")
    #expect(language.say(AnswerSentence.yes, ["value": value]) == "quota " + text)
    #expect(
      AnswerSentence.yes.phrase.filling(["value": value])[language] == "quota " + text)
  }

  @Test(arguments: [
    ("Pochi: a {month}", "aprile 2027", "Pochi: ad aprile 2027"),
    ("Pochi: a {month}", "ottobre 2027", "Pochi: a ottobre 2027"),
    ("A {month}", "agosto 2027", "Ad agosto 2027"),
  ])
  func italianPrepositionGainsALetterBeforeItsOwnVowel(
    template: String, month: String, text: String
  ) throws {
    let language = try Self.italian("AnswerSentence.yes", template)
    #expect(language.say(AnswerSentence.yes, ["month": month]) == text)
  }

  @Test func numbersReadAsTheLanguageWritesThem() {
    #expect(Language.italian.integer(27447) == "27.447")
    #expect(Language.english.integer(27447) == "27,447")
    #expect(Language.english.integer(1000) == "1,000")
    #expect(Language.italian.integer(999) == "999")
    #expect(Language.english.integer(-1_234_567) == "-1,234,567")
    #expect(Language.italian.decimal(6.25, places: 1) == "6,3")
    #expect(Language.english.decimal(0.05, places: 2) == "0.05")
    #expect(Language.english.decimal(-0.04, places: 1) == "0.0")
    #expect(Language.english.decimal(9.999, places: 2) == "10.00")
    #expect(Language.english.decimal(.nan, places: 1) == "–")
    #expect(Language.italian.percent(0.784) == "78%")
    #expect(Language.english.figure(0.0123) == "0.0123")
    #expect(Language.italian.figure(1234.4) == "1.234")
  }

  @Test func datesReadAsTheLanguageWritesThem() {
    #expect(Language.italian.date(year: 2027, month: 5, day: 1) == "1º maggio 2027")
    #expect(Language.english.date(year: 2027, month: 1, day: 11) == "11 January 2027")
    #expect(Language.english.date(year: 2027, month: 1, day: 1) == "1 January 2027")
    #expect(Language.italian.shortMonth(6) == "giu")
    #expect(Language.english.weekday(7) == "Sunday")
  }

  @Test func environmentChoosesTheLanguageInPosixOrder() {
    #expect(Language(environment: ["LANG": "it_IT.UTF-8"]) == .italian)
    #expect(Language(environment: ["LANG": "it_IT.UTF-8", "LC_ALL": "C"]) == .english)
    #expect(
      Language(environment: ["LC_MESSAGES": "it_IT", "LANG": "en_GB", "LC_ALL": ""]) == .italian)
    #expect(Language(environment: [:]) == .english)
    #expect(Language(code: "IT") == .italian)
    #expect(Language(code: "xx") == nil)
  }

  @Test func helpOfTheLibraryIsTranslated() {
    let help = "OVERVIEW: x\n\nUSAGE: respiro <subcommand>\n  -h  Show help information."
    #expect(UsageText.translated(help, .english) == help)
    #expect(
      UsageText.translated(help, .italian)
        == "SCOPO: x\n\nUSO: respiro <comando>\n  -h  Mostra questo aiuto.")
    #expect(
      UsageText.translated("Error: Unknown option '--x'. Did you mean '--y'?", .italian)
        == "Errore: Opzione sconosciuta '--x'. Forse si intendeva '--y'?")
  }
}
