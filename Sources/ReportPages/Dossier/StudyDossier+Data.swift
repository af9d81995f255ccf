// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension StudyDossier {
  var data: [Item] {
    let assumed = assumptions.filter { $0.mark == .assumed }
    let unmarked = unmarked
    let marks =
      ParameterProvenance.Mark.allCases.compactMap { mark -> String? in
        let count = assumptions.count { $0.mark == mark }
        return count == 0 ? nil : "\(integer(count)) \(mark.phrase[language])"
      } + (unmarked.isEmpty ? [] : [say(.unmarkedCount, ["count": integer(unmarked.count)])])
    return [
      Item(.data),
      Item(
        .sources,
        [
          .text(marks.isEmpty ? "" : say(.marks, ["list": marks.joined(separator: ", ")])),
          origins(unmarked),
        ],
        gap: assumptions.isEmpty
          ? say(.marksGap)
          : unmarked.isEmpty ? nil : say(.unmarkedGap, ["count": integer(unmarked.count)])),
      Item(.preprocessing, gap: say(.preprocessingGap)),
      Item(
        .parameters,
        [
          .text(
            say(
              isSweep ? .sweepParametersLead : .parametersLead,
              ["digest": ScenarioDigest.sha256(of: scenarioText)])),
          .source(scenarioText, language: "yaml"),
        ]),
      Item(
        .assumptions,
        [.text(say(assumed.isEmpty ? .noneAssumed : .assumedLead)), figures(assumed)],
        gap: assumed.isEmpty ? nil : say(.assumedGap, ["count": integer(assumed.count)])),
    ]
  }

  /// Figures that the scenario states without saying where they come from.
  private var unmarked: [(path: String, value: String)] {
    ScenarioFile.figuresWithoutMark(in: scenarioText, beside: assumptions)
  }

  private var isSweep: Bool { if case .sweep = evidence { true } else { false } }

  /// Where each figure comes from, those of which nothing is said last.
  private func origins(_ unmarked: [(path: String, value: String)]) -> Block {
    table(
      [.figure, .value, .mark, .note],
      assumptions.map { figure in
        [
          "`\(figure.path)`", MarkdownText.escaped(figure.value), figure.mark.phrase[language],
          MarkdownText.escaped(figure.remark(language)),
        ]
      }
        + unmarked.map {
          ["`\($0.path)`", MarkdownText.escaped($0.value), say(.unmarked), "–"]
        })
  }

  private func figures(_ figures: [ParameterProvenance]) -> Block {
    table(
      [.path, .value, .plausible, .note],
      figures.map { figure in
        [
          MarkdownText.escaped(figure.name(language, names)), MarkdownText.escaped(figure.value),
          figure.range.isEmpty ? "–" : figure.range,
          MarkdownText.escaped(figure.remark(language)),
        ]
      })
  }
}
