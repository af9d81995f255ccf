// SPDX-License-Identifier: GPL-3.0-or-later

/// Every catalogue of texts, in the order of the languages' files.
///
/// A text whose catalogue is not here counts as unused, and the tests refuse it.
package enum TextCatalogues {
  /// Catalogues of sentences, looked up by their cases.
  package static let sentences: [any Sentence.Type] = [
    LanguageForm.self, MonthName.self, WeekdayName.self,
    AnswerSentence.self, CapacitySentence.self, RiskSentence.self, WeekSentence.self,
    SummarySentence.self, HoursSentence.self, TimeOfDaySentence.self, PlanningSentence.self,
    ResultsSentence.self,
    ReportLabel.self, ReportSentence.self, NoteSentence.self, ReasonSentence.self,
    DoubtSentence.self, SheetName.self,
    ComparisonSentence.self, PairingSentence.self, ComparisonPageSentence.self,
    AttributionSentence.self, AttributionPageSentence.self, NetworkSentence.self,
    CalendarSentence.self, CalendarPageSentence.self, RosterSentence.self,
    SweepSentence.self, SweepCommandSentence.self, SweepAnalysisSentence.self,
    SweepReportSentence.self, DossierTitle.self, DossierSentence.self,
    DocumentationSentence.self, ReproductionSentence.self, ModelSentence.self,
    CommandSentence.self, HelpSentence.self, ComparisonHelp.self, SweepHelp.self, UsageText.self,
    ScenarioSentence.self, DistributionSentence.self, TemplateComment.self,
  ]

  /// Catalogues that are looked up by names of the model and of scenario files.
  package static let named = [
    "UnitName", "UnitSymbol", "Cause", "Removal", "Absence", "OrderPhase", "ModelStep",
    "StateColumn",
    "Metric", "ScenarioKey", "ParameterSource",
  ]

  /// Keys of a catalogue's cases: `WeekSentence.title`.
  package static func keys(of catalogue: any Sentence.Type) -> [String] {
    func keys<Catalogue: Sentence>(_: Catalogue.Type) -> [String] {
      Catalogue.allCases.map(\.key)
    }
    return keys(catalogue)
  }
}
