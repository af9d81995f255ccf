// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// The map of groups by affect and technology, and their way over it.
struct GroupMapChart: Drawing {
  struct Way {
    let name: String
    /// Means of each period, from the first to the last.
    let affect: [Double]
    let technology: [Double]
  }

  let language: Language
  let ways: [Way]
  /// First day of each period, and its name.
  let starts: [String]
  let periods: [String]
  /// What groups are called with both high, affect high, technology high, and neither.
  let corners: [String]
  let words: (group: String, period: String, affect: String, technology: String)

  /// Where high begins, on both axes.
  private static let middle = 0.5

  /// The part of the map that is drawn: the ways and the middle, with room for the corners' names. A
  /// whole map would show ways of a few hundredths as one blot.
  private static func frame(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (min(values.min() ?? middle, middle), max(values.max() ?? middle, middle))
    let least = max(0, (low * 20 - 0.5).rounded(.down) / 20)
    let most = min(1, (high * 20 + 0.5).rounded(.up) / 20)
    return min(least, middle - 0.05)...max(most, middle + 0.05)
  }

  func specification(title: String, summary: String) -> VegaLite {
    let across = Self.frame(ways.flatMap(\.technology))
    let upwards = Self.frame(ways.flatMap(\.affect))
    func scale(_ frame: ClosedRange<Double>) -> VegaLite.Scale {
      VegaLite.Scale(
        domain: [.number(frame.lowerBound), .number(frame.upperBound)], zero: false, nice: false)
    }
    func axis(_ field: String, _ title: String, _ frame: ClosedRange<Double>) -> VegaLite.Channel {
      VegaLite.Channel(
        field: field, type: "quantitative", title: title,
        axis: VegaLite.Axis(format: ",.2f", grid: false), scale: scale(frame))
    }
    let x = axis("technology", words.technology, across)
    let y = axis("affect", words.affect, upwards)
    let names = ways.map(\.name)
    let color = VegaLite.Channel.kinds("group", names, Tone.colors(names.count))
    let soft = "#9aa2ad"
    let tooltip: [VegaLite.Channel] = [
      .tooltip("group", words.group), .tooltip("period", words.period),
      .tooltip("affect", words.affect, format: ",.2f"),
      .tooltip("technology", words.technology, format: ",.2f"),
    ]
    return VegaLite(
      title, summary, height: 320, language, points + cornerRows(across, upwards),
      [
        .line(x: Self.middle, dash: [4, 4], color: soft, width: nil, scale: scale(across)),
        .line(y: Self.middle, dash: [4, 4], color: soft, width: nil, scale: scale(upwards)),
        .init(
          .init(type: "text", color: "#4a525c"), .init(x: x, y: y, text: .text("corner")),
          when: "datum.kind == 'corner'"),
        .init(
          .init(type: "line", strokeWidth: 2),
          .init(
            x: x, y: y, color: color, order: .init(field: "order", type: "quantitative")),
          when: "datum.kind != 'corner'"),
        .init(
          .init(type: "point", size: 110, filled: true),
          .init(x: x, y: y, color: color, shape: .kinds("group", names), tooltip: tooltip),
          when: "datum.kind == 'end'"),
      ])
  }

  private var points: [[String: VegaLite.Value]] {
    ways.flatMap { way in
      starts.indices.map { position in
        [
          "group": .text(way.name), "start": .text(starts[position]),
          "period": .text(periods[position]), "affect": .number(way.affect[position]),
          "technology": .number(way.technology[position]), "order": .number(Double(position)),
          "kind": .text(position == starts.count - 1 ? "end" : "way"),
        ]
      }
    }
  }

  private func cornerRows(
    _ across: ClosedRange<Double>, _ upwards: ClosedRange<Double>
  ) -> [[String: VegaLite.Value]] {
    let margin = 0.03 * (upwards.upperBound - upwards.lowerBound)
    return corners.enumerated().map { place, name in
      let technology = place % 2 == 0 ? across.upperBound : across.lowerBound
      let affect = place < 2 ? upwards.upperBound - margin : upwards.lowerBound + margin
      return [
        "corner": .text(name), "affect": .number(affect),
        "technology": .number((technology + Self.middle) / 2), "kind": "corner",
      ]
    }
  }
}
