// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import Wording

/// In how many futures of a hundred each target is broken, with the interval of that probability.
struct TargetsChart {
  let source: ReportSource

  /// The chart; nil without an observed target.
  func chart(id: String) -> Chart? {
    let targets = source.run.summary.targets.filter { $0.futuresObserved > 0 }
    guard !targets.isEmpty else { return nil }
    let title = source.say(ReportLabel.targetsTitle)
    let summary =
      targets.map { target in
        source.say(
          ReportSentence.targetBroken,
          [
            "target": source.names.target(target.id, source.language),
            "frequency": source.language.frequency(target.broken),
          ])
      }.joined(separator: "; ").capitalisedFirst + "."
    return Chart(
      id: id, title: title, summary: summary,
      specification: specification(title, summary, targets), table: table(title, targets))
  }

  private func table(_ title: String, _ targets: [RunSummary.TargetOutcome]) -> FigureTable {
    FigureTable(
      caption: title,
      columns: [ReportLabel.target, .futuresBroken, .futuresObserved, .intervalLow, .intervalHigh]
        .map { source.say($0) },
      rows: targets.map { target in
        FigureTable.Row(
          head: source.names.target(target.id, source.language),
          cells: [
            source.language.integer(target.futuresBroken),
            source.language.integer(target.futuresObserved),
            source.language.percent(target.probabilityLow ?? .nan, places: 1),
            source.language.percent(target.probabilityHigh ?? .nan, places: 1),
          ])
      })
  }

  private func specification(
    _ title: String, _ summary: String, _ targets: [RunSummary.TargetOutcome]
  ) -> VegaLite {
    let rows = targets.map { target -> [String: VegaLite.Value] in
      [
        "target": .text(source.names.target(target.id, source.language)),
        "futures": .number((target.broken.share * 100).told),
        "low": .number(((target.probabilityLow ?? .nan) * 100).told),
        "high": .number(((target.probabilityHigh ?? .nan) * 100).told),
      ]
    }
    let names = rows.compactMap { row -> String? in
      if case .text(let name)? = row["target"] { name } else { nil }
    }
    let y = VegaLite.Channel(
      field: "target", type: "nominal", title: "", sort: names,
      axis: VegaLite.Axis(labelLimit: 150))
    func x(_ field: String) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: source.say(ReportLabel.futuresOf100),
        axis: VegaLite.Axis(format: ",.0f"),
        scale: VegaLite.Scale(domain: [.number(0), .number(100)]))
    }
    let tooltip: [VegaLite.Channel] = [
      .told("target", source.say(ReportLabel.target)),
      .told("futures", source.say(ReportLabel.futuresOf100), format: ",.1f"),
      .told("low", source.say(ReportLabel.intervalLow), format: ",.1f"),
      .told("high", source.say(ReportLabel.intervalHigh), format: ",.1f"),
    ]
    return VegaLite(
      title: title, description: summary, height: 40 * rows.count + 20,
      data: VegaLite.Values(values: rows),
      layer: [
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "bar", color: Tone.band50, stroke: Tone.line, strokeWidth: 1),
          encoding: VegaLite.Encoding(x: x("futures"), y: y, tooltip: tooltip)),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "rule", color: Tone.error, strokeWidth: 3),
          encoding: VegaLite.Encoding(x: x("low"), x2: .end("high"), y: y, tooltip: tooltip)),
      ], config: VegaLite.Config(source.language))
  }
}
