// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension StudyDossier {
  /// Where the figures come from.
  var data: [Item] {
    let assumed = assumptions.filter { $0.mark == .assumed }
    let marks = ParameterProvenance.Mark.allCases.compactMap { mark -> String? in
      let count = assumptions.count { $0.mark == mark }
      return count == 0 ? nil : "\(language.integer(count)) \(mark.phrase[language])"
    }
    let sources = assumptions.filter { $0.mark == .verified || $0.mark == .recalled }
    return [
      Item(title: .data),
      Item(
        title: .sources,
        paragraphs: [
          marks.isEmpty ? "" : say(.marks, ["list": marks.joined(separator: ", ")]),
          sources.isEmpty ? "" : figures(sources),
        ], gap: marks.isEmpty ? say(.marksGap) : nil),
      Item(title: .preprocessing, gap: say(.preprocessingGap)),
      Item(
        title: .parameters,
        paragraphs: [
          say(.parametersLead, ["digest": ScenarioDigest.sha256(of: scenarioText)]),
          "```yaml\n\(scenarioText)```",
        ]),
      Item(
        title: .assumptions,
        paragraphs: assumed.isEmpty
          ? [say(.noneAssumed)] : [say(.assumedLead), figures(assumed)],
        gap: assumed.isEmpty
          ? nil : say(.assumedGap, ["count": language.integer(assumed.count)])),
    ]
  }

  private func figures(_ figures: [ParameterProvenance]) -> String {
    table(
      [.path, .value, .plausible, .note],
      figures.map { figure in
        [
          "`\(figure.path)`", figure.value, figure.range.isEmpty ? "–" : figure.range,
          figure.remark(language),
        ]
      })
  }
}
