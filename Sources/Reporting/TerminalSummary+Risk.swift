// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// Who is at risk? Told of groups of five people or more, never of a person.
  var risk: [String] {
    let groups = summary.risk
    let targets = summary.targets.filter(\.isAboutRisk)
    guard !groups.isEmpty || !targets.isEmpty else { return [] }
    var lines = [title(RiskSentence.title)]
    if !groups.isEmpty {
      lines.append(paragraph(answers.risk))
      lines.append(
        row(
          language.say(RiskSentence.columnGroup),
          [RiskSentence.columnPeople, .columnStart, .columnEnd, .columnTwo].map { language.say($0) }
        ))
      lines += groups.map { group in
        row(
          plain(scope: group.scope),
          [
            language.integer(group.people), language.percent(group.shareHighAtStart ?? .nan),
            language.percent(group.shareHighAtEnd ?? .nan),
            language.decimal((group.twoAtHighRiskAtEnd ?? .nan) * 100, places: 0),
          ])
      }
      lines.append(paragraph(language.say(RiskSentence.explanation)))
    }
    lines += targets.flatMap(lines(of:))
    let people = Double(report.scenario.parameters.people.count)
    let sickDays = report.mean(.sickDays) / people / report.years
    if sickDays.isFinite, sickDays >= 0.05 {
      lines.append(
        paragraph(
          language.say(RiskSentence.sickDays, ["days": language.decimal(sickDays, places: 1)])))
    }
    lines.append(paragraph(language.say(RiskSentence.notDiagnosis)))
    return lines
  }

  private func row(_ name: String, _ fields: [String]) -> String {
    TextLayout.row(
      name, 24, zip(fields, [8, 24, 8, 14]).map { TextLayout.right($0, $1) }.joined())
  }
}
