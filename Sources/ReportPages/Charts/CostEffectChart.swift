// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Scenarios by what they cost and what they change, each against the base, with both errors.
struct CostEffectChart: Drawing {
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
      .tooltip("name", words.scenario), .tooltip("cost", words.cost, format: costFormat),
      .tooltip("effect", words.effect, format: effectFormat),
    ]
    let error = VegaLite.Mark(type: "rule", color: Tone.error, strokeWidth: 2)
    return VegaLite(
      title, summary, height: 280, language,
      points.map { point in
        let (cost, effect) = (point.cost, point.effect)
        return [
          "letter": .text(point.letter), "name": .text(point.name),
          "cost": .number(cost.mean.asWritten), "effect": .number(effect.mean.asWritten),
          "costLow": .number((cost.mean - cost.halfWidth).asWritten),
          "costHigh": .number((cost.mean + cost.halfWidth).asWritten),
          "effectLow": .number((effect.mean - effect.halfWidth).asWritten),
          "effectHigh": .number((effect.mean + effect.halfWidth).asWritten),
        ]
      },
      [
        .line(x: 0), .line(y: 0),
        .init(error, .init(x: x("costLow"), x2: .end("costHigh"), y: y("effect"))),
        .init(error, .init(x: x("cost"), y: y("effectLow"), y2: .end("effectHigh"))),
        .init(
          .init(type: "point", color: Tone.line, size: 60, filled: true),
          .init(x: x("cost"), y: y("effect"), tooltip: tooltip)),
        .init(
          .init(type: "text", color: Tone.limit, size: 13, dx: 12, dy: -10, aria: false),
          .init(x: x("cost"), y: y("effect"), text: .text("letter"))),
      ])
  }
}
