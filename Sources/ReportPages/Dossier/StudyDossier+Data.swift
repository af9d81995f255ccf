// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension StudyDossier {
  var data: [Item] {
    let assumed = assumptions.filter { $0.mark == .assumed }
    let marks = ParameterProvenance.Mark.allCases.compactMap { mark -> String? in
      let count = assumptions.count { $0.mark == mark }
      return count == 0 ? nil : "\(integer(count)) \(mark.phrase[language])"
    }
    let sources = assumptions.filter { $0.mark == .verified || $0.mark == .recalled }
    return [
      Item(.data),
      Item(
        .sources,
        [
          .text(marks.isEmpty ? "" : say(.marks, ["list": marks.joined(separator: ", ")])),
          figures(sources),
        ], gap: marks.isEmpty ? say(.marksGap) : nil),
      Item(.preprocessing, gap: say(.preprocessingGap)),
      Item(
        .parameters,
        [
          .text(say(.parametersLead, ["digest": ScenarioDigest.sha256(of: scenarioText)])),
          .source(scenarioText, language: "yaml"),
        ]),
      Item(
        .assumptions,
        [.text(say(assumed.isEmpty ? .noneAssumed : .assumedLead)), figures(assumed)],
        gap: assumed.isEmpty ? nil : say(.assumedGap, ["count": integer(assumed.count)])),
    ]
  }

  private func figures(_ figures: [ParameterProvenance]) -> Block {
    table(
      [.path, .value, .plausible, .note],
      figures.map { figure in
        [
          figure.name(language, names), figure.value, figure.range.isEmpty ? "–" : figure.range,
          MarkdownText.escaped(figure.remark(language)),
        ]
      })
  }
}
