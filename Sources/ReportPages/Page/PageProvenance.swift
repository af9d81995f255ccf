// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Wording

/// What it takes to get the figures of a page again, beside the digests of its scenarios.
struct PageProvenance {
  private let words: FigureWords
  private let hasCharts: Bool

  init(_ words: FigureWords, hasCharts: Bool) {
    self.words = words
    self.hasCharts = hasCharts
  }

  func terms(seed: UInt64, replications: Int, ending: RunEnding) -> [TermView] {
    let ended: ReportLabel =
      switch ending {
      case .completed: .completed
      case .precise: .precise
      case .capped: .capped
      case .interrupted: .interrupted
      }
    var pairs: [(ReportLabel, String)] = [
      (.seedWord, String(seed)), (.replicationsWord, words.language.integer(replications)),
      (.endingWord, words.say(ended)), (.versionWord, words.language.program()),
      (.gslWord, NumericalLibrary.version),
    ]
    if hasCharts { pairs.append((.chartsWord, words.say(ReportLabel.chartsLicence))) }
    return pairs.map { TermView(term: words.say($0.0), text: $0.1) }
  }
}
