// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Wording
import WorkforceModel

struct WordingTests {
  private static let catalogues: [(name: String, phrases: [(String, Phrase)])] = [
    ("AnswerSentence", phrases(of: AnswerSentence.self)),
    ("AttributionPageSentence", phrases(of: AttributionPageSentence.self)),
    ("CalendarPageSentence", phrases(of: CalendarPageSentence.self)),
    ("ComparisonPageSentence", phrases(of: ComparisonPageSentence.self)),
    ("AttributionSentence", phrases(of: AttributionSentence.self)),
    ("CalendarSentence", phrases(of: CalendarSentence.self)),
    ("ComparisonHelp", phrases(of: ComparisonHelp.self)),
    ("ComparisonSentence", phrases(of: ComparisonSentence.self)),
    ("PairingSentence", phrases(of: PairingSentence.self)),
    ("CapacitySentence", phrases(of: CapacitySentence.self)),
    ("CommandSentence", phrases(of: CommandSentence.self)),
    ("DocumentationSentence", phrases(of: DocumentationSentence.self)),
    ("DossierSentence", phrases(of: DossierSentence.self)),
    ("DossierTitle", phrases(of: DossierTitle.self)),
    ("HelpSentence", phrases(of: HelpSentence.self)),
    ("HoursSentence", phrases(of: HoursSentence.self)),
    ("PlanningSentence", phrases(of: PlanningSentence.self)),
    ("ReproductionSentence", phrases(of: ReproductionSentence.self)),
    ("ReportLabel", phrases(of: ReportLabel.self)),
    ("ReportSentence", phrases(of: ReportSentence.self)),
    ("ResultsSentence", phrases(of: ResultsSentence.self)),
    ("RiskSentence", phrases(of: RiskSentence.self)),
    ("SheetName", phrases(of: SheetName.self)),
    ("NetworkSentence", phrases(of: NetworkSentence.self)),
    ("SummarySentence", phrases(of: SummarySentence.self)),
    ("WeekSentence", phrases(of: WeekSentence.self)),
    ("SweepAnalysisSentence", phrases(of: SweepAnalysisSentence.self)),
    ("SweepCommandSentence", phrases(of: SweepCommandSentence.self)),
    ("SweepHelp", phrases(of: SweepHelp.self)),
    ("SweepReportSentence", phrases(of: SweepReportSentence.self)),
    ("SweepSentence", phrases(of: SweepSentence.self)),
    ("MetricWording names", MetricWording.all.map { ($0.metric, $0.name) }),
    ("MetricWording meanings", MetricWording.all.map { ($0.metric, $0.meaning) }),
  ]

  private static func phrases<S: Sentence>(of type: S.Type) -> [(String, Phrase)] {
    type.allCases.map { (String(describing: $0), $0.phrase) }
  }

  @Test func everySentenceIsThereInEachLanguageWithTheSamePlaces() {
    for (catalogue, phrases) in Self.catalogues {
      #expect(!phrases.isEmpty)
      for (key, phrase) in phrases {
        for language in Language.allCases {
          #expect(!phrase[language].isEmpty, "\(catalogue).\(key)")
        }
        #expect(
          phrase.places(.italian).sorted() == phrase.places(.english).sorted(),
          "\(catalogue).\(key)")
      }
    }
  }

  /// A sentence that reads the same in both was probably never translated.
  @Test func sentencesDifferBetweenLanguagesUnlessTheyAreSymbols() {
    let same = Self.catalogues.flatMap { catalogue, phrases in
      phrases.filter { $0.1.italian == $0.1.english }.map { "\(catalogue).\($0.0)" }
    }
    #expect(
      same == [
        "AttributionPageSentence.titleMonth", "AttributionPageSentence.firstTold",
        "CalendarPageSentence.tieNo", "CalendarPageSentence.quotaWord",
        "ComparisonPageSentence.scenario", "ComparisonPageSentence.bestItem",
        "AttributionSentence.open", "CalendarSentence.headAttend", "CalendarSentence.tieMark",
        "CalendarSentence.ledgerCount", "CalendarSentence.tradeQuota", "ComparisonSentence.base",
        "ComparisonSentence.changed", "ComparisonSentence.open", "ComparisonSentence.bestItem",
        "ComparisonSentence.euros",
        "CapacitySentence.target", "CommandSentence.secondsLeft",
        "CommandSentence.minutesLeft",
        "CommandSentence.hoursLeft", "DossierSentence.factorValues",
        "DossierSentence.factorOptions", "ReportLabel.cornerTeam", "ReportLabel.cornerClub",
        "ReportLabel.scenarioWord", "ReportLabel.gslWord",
        "ReportLabel.swiftWord", "ReportSentence.chartTitle", "ReportSentence.sessionName",
        "ReportSentence.daySessions", "SweepCommandSentence.planTitle",
        "SweepCommandSentence.seconds", "SweepCommandSentence.minutes",
        "SweepCommandSentence.hours", "SweepCommandSentence.system",
        "SweepCommandSentence.scriptWritten",
        "SweepReportSentence.factorTold", "SweepReportSentence.no",
      ])
  }

  @Test func everyMetricHasAWordingAndEveryWordingAMetric() {
    #expect(MetricWording.all.map(\.metric) == Metric.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    ("8%", "dell'8%"), ("85%", "dell'85%"), ("11 gennaio", "dell'11 gennaio"), ("1%", "dell'1%"),
    ("1º marzo", "del 1º marzo"), ("12%", "del 12%"), ("110", "del 110"), ("–", "del –"),
  ])
  func italianArticlesAreElidedBeforeNumbers(value: String, text: String) {
    let phrase = Phrase(italian: "quota del {value}", english: "share of {value}")
    #expect(phrase.filled(.italian, ["value": value]) == "quota " + text)
    #expect(phrase.filled(.english, ["value": value]) == "share of " + value)
  }

  @Test func italianPrepositionGainsALetterBeforeItsOwnVowel() {
    let phrase = Phrase(italian: "Pochi: a {month}", english: "Few: in {month}")
    #expect(phrase.filled(.italian, ["month": "aprile 2027"]) == "Pochi: ad aprile 2027")
    #expect(phrase.filled(.italian, ["month": "ottobre 2027"]) == "Pochi: a ottobre 2027")
    let first = Phrase(italian: "A {month}", english: "In {month}")
    #expect(first.filled(.italian, ["month": "agosto 2027"]) == "Ad agosto 2027")
    #expect(first.filled(.english, ["month": "August 2027"]) == "In August 2027")
  }

  @Test func helpOfTheLibraryIsTranslated() {
    let help = "OVERVIEW: x\n\nUSAGE: respiro <subcommand>\n  -h  Show help information."
    #expect(UsageWording.translated(help, .english) == help)
    #expect(
      UsageWording.translated(help, .italian)
        == "SCOPO: x\n\nUSO: respiro <comando>\n  -h  Mostra questo aiuto.")
    #expect(
      UsageWording.translated("Error: Unknown option '--x'. Did you mean '--y'?", .italian)
        == "Errore: Opzione sconosciuta '--x'. Forse si intendeva '--y'?")
  }

  @Test func placesAreFilledByName() {
    let phrase = Phrase(italian: "{b} e {a}", english: "{a} and {b}")
    #expect(phrase.filled(.italian, ["a": "1", "b": "{x}"]) == "{x} e 1")
    #expect(phrase.filled(.english, ["a": "1", "b": "2"]) == "1 and 2")
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
    #expect(Language.italian.shortMonth(6) == "giu")
  }

  @Test func environmentChoosesTheLanguageInPosixOrder() {
    #expect(Language(environment: ["LANG": "it_IT.UTF-8"]) == .italian)
    #expect(Language(environment: ["LANG": "it_IT.UTF-8", "LC_ALL": "C"]) == .english)
    #expect(
      Language(environment: ["LC_MESSAGES": "it_IT", "LANG": "en_GB", "LC_ALL": ""]) == .italian)
    #expect(Language(environment: [:]) == .english)
  }
}
