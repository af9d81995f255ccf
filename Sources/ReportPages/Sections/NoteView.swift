// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// One page for the municipal executive: the question, the options, what happens in each, the limits.
struct NoteView {
  let lang: String
  let words: [String: String]
  let css: String
  let title: String
  let about: [TermView]
  let answers: [TermView]
  let options: FigureTable
  let optionNotes: [String]
  let limits: [String]
  let generated: String

  init(_ source: ReportSource, beside others: [StoredRun], css: String) {
    lang = source.language.code
    words = ReportView.words(source.language)
    self.css = css
    title = source.title
    about = source.about
    answers = source.answerViews
    let options = OptionsTable(source, beside: others)
    self.options = options.table
    optionNotes = options.notes
    limits = Self.limits(source)
    generated = source.generated
  }

  private static func limits(_ source: ReportSource) -> [String] {
    let assumed = source.run.assumptions.count { $0.mark == .assumed }
    let count = source.language.integer
    var limits = [
      source.say(
        ReportSentence.limitFutures, ["count": count(source.run.manifest.replications)])
    ]
    if assumed > 1 {
      limits.append(source.say(ReportSentence.limitAssumptions, ["count": count(assumed)]))
    }
    if !source.run.summary.risk.isEmpty { limits.append(source.say(ReportLabel.limitRisk)) }
    return limits + [source.say(ReportLabel.limitDecision)]
  }
}
