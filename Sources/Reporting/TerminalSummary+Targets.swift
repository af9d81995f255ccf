// SPDX-License-Identifier: GPL-3.0-or-later

extension TerminalSummary {
  /// A target and how it fares.
  func lines(of target: RunSummary.TargetOutcome) -> [String] {
    guard let text = TargetText(target, scenario: report.scenario, language: language) else {
      return []
    }
    return [TextLayout.wrap(text.promise, indent: 2, hanging: 2)]
      + [text.fate, text.fatesOfScopes].compactMap { $0 }.map { TextLayout.wrap($0, indent: 4) }
  }
}
