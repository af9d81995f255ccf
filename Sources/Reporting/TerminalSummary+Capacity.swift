// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// Will the desks hold?
  var capacity: [String] {
    let targets = summary.targets.filter { !$0.isAboutRisk }
    var lines = [title(CapacitySentence.title)]
    // A bare queue without a target promises nothing.
    if !targets.isEmpty || report.scenario.parameters.has(.contracts) {
      lines.append(paragraph(answers.desks))
    }
    if answers.needsMoreFutures {
      lines.append(paragraph(language.say(CapacitySentence.moreFutures)))
    }
    lines += targets.flatMap(lines(of:))
    let text = CapacityText(summary, scenario: report.scenario, language: language)
    lines += text.sentences.map(paragraph)
    return lines.count > 1 ? lines : []
  }
}
