// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Wording

struct PhraseTests {
  @Test func placesAreFilledByName() {
    let phrase = WeekSentence.others.phrase
    #expect(phrase.places(.english) == ["first", "second"])
    #expect(phrase[.english] == "Next worst: the weeks of {first} and {second}.")
    #expect(
      phrase.filled(.english, ["second": "2 May", "first": "{x}"])
        == "Next worst: the weeks of {x} and 2 May.")
    #expect(phrase.filling(["first": "1 May"]).places(.italian) == ["second"])
  }

  @Test func countsChooseTheForm() {
    #expect(Language.english.say(ReportSentence.assumptionsCount, count: 1) == "1 figure")
    #expect(Language.italian.say(ReportSentence.assumptionsCount, count: 1234) == "1.234 cifre")
    #expect(
      Language.english.say(CapacitySentence.tolerated, count: 1.5)
        == " (1.50 misses a year tolerated)")
  }

  /// A text that a person wrote has no places, whatever is in braces.
  @Test func whatPeopleWriteIsReadInTheirLanguages() {
    let name = Phrase(written: ["it": "Sportello {1}", "en": "Desk"])
    #expect(name[.italian] == "Sportello {1}")
    #expect(name.places(.italian).isEmpty)
    #expect(Phrase(written: ["it": "Sportello"])[.english] == "Sportello")
    #expect(Phrase(verbatim: "{mean, cv}").filled(.english, [:]) == "{mean, cv}")
  }

  @Test func storedPhrasesAreReadInTheLanguageOfTheirReader() throws {
    let phrase = Phrase.either(
      ScenarioSentence.missingKey.phrase.filling(["key": "count"]),
      Phrase(written: ["it": "sportello", "en": "desk"]))
    let stored = try JSONEncoder().encode(phrase)
    let read = try JSONDecoder().decode(Phrase.self, from: stored)
    #expect(read == phrase)
    #expect(read[.italian] != read[.english])
    let text = String(decoding: stored, as: UTF8.self)
    #expect(!text.contains("oppure") && text.contains("ScenarioSentence.missingKey"))
  }

  /// A store of another version may name a text that is gone.
  @Test func aStoredTextThatIsGoneIsShownByItsKey() throws {
    let stored = #"{"key":"ScenarioSentence.gone","values":{"key":"count"}}"#
    let read = try JSONDecoder().decode(Phrase.self, from: Data(stored.utf8))
    #expect(read[.italian] == "ScenarioSentence.gone count")
  }
}
