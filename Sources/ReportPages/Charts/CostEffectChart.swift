// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Scenarios by what they cost and what they change, each against the base, with both errors.
struct CostEffectChart {
  struct Point {
    let letter: String
    let name: String
    let cost: (mean: Double, halfWidth: Double)
    let effect: (mean: Double, halfWidth: Double)
  }

  let language: Language
  let points: [Point]
  let costTitle: String
  let effectTitle: String
  let words: (scenario: String, cost: String, effect: String)

  func specification(title: String, summary: String) -> VegaLite {
    func range(_ values: [(mean: Double, halfWidth: Double)]) -> Double {
      let ends: [Double] = values.flatMap { [0, $0.mean - $0.halfWidth, $0.mean + $0.halfWidth] }
      return (ends.max() ?? 1) - (ends.min() ?? 0)
    }
    let costFormat = VegaLite.signedFormat(range(points.map(\.cost)))
    let effectFormat = VegaLite.signedFormat(range(points.map(\.effect)))
    func x(_ field: String) -> VegaLite.Channel {
      .quantity(field, title: costTitle, format: costFormat, zero: true)
    }
    func y(_ field: String) -> VegaLite.Channel {
      .quantity(field, title: effectTitle, format: effectFormat, zero: true)
    }
    let tooltip: [VegaLite.Channel] = [
      .told("name", words.scenario), .told("cost", words.cost, format: costFormat),
      .told("effect", words.effect, format: effectFormat),
    ]
    let error = VegaLite.Mark(type: "rule", color: Tone.error, strokeWidth: 2)
    return VegaLite(
      title: title, description: summary, height: 280,
      data: VegaLite.Values(
        values: points.map { point in
          let (cost, effect) = (point.cost, point.effect)
          return [
            "letter": .text(point.letter), "name": .text(point.name),
            "cost": .number(cost.mean.told), "effect": .number(effect.mean.told),
            "costLow": .number((cost.mean - cost.halfWidth).told),
            "costHigh": .number((cost.mean + cost.halfWidth).told),
            "effectLow": .number((effect.mean - effect.halfWidth).told),
            "effectHigh": .number((effect.mean + effect.halfWidth).told),
          ]
        }),
      layer: [
        .line(x: 0, dash: nil), .line(y: 0, dash: nil),
        VegaLite.Layer(
          mark: error,
          encoding: VegaLite.Encoding(x: x("costLow"), x2: .end("costHigh"), y: y("effect"))),
        VegaLite.Layer(
          mark: error,
          encoding: VegaLite.Encoding(x: x("cost"), y: y("effectLow"), y2: .end("effectHigh"))),
        VegaLite.Layer(
          mark: VegaLite.Mark(type: "point", color: Tone.line, size: 60, filled: true),
          encoding: VegaLite.Encoding(x: x("cost"), y: y("effect"), tooltip: tooltip)),
        VegaLite.Layer(
          mark: VegaLite.Mark(
            type: "text", color: Tone.limit, size: 13, dx: 12, dy: -10, aria: false),
          encoding: VegaLite.Encoding(
            x: x("cost"), y: y("effect"),
            text: VegaLite.Channel(field: "letter", type: "nominal"))),
      ], config: VegaLite.Config(language))
  }
}
