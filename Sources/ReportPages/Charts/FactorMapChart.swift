// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// Points of a design by two of its factors, those of interest in another shape and colour, and the
/// box in which these crowd.
package struct FactorMapChart {
  /// A factor along a side of the map.
  package struct Side {
    package enum Places {
      /// A number a point, and the ends of the box.
      case numbers([Double], box: ClosedRange<Double>?)
      /// A value a point, all values in their order, and those in the box.
      case values([String], all: [String], box: [String]?)
    }

    package var title: String
    package var places: Places

    package init(title: String, places: Places) {
      self.title = title
      self.places = places
    }
  }

  /// What is told of the points.
  package struct Meaning {
    /// Whether each point is of interest.
    package var isOfInterest: [Bool]
    package var interesting: String
    package var others: String
    /// A value of each point, with its name.
    package var values: [Double]
    package var valueName: String
    package var boxName: String

    package init(
      isOfInterest: [Bool], interesting: String, others: String, values: [Double],
      valueName: String, boxName: String
    ) {
      self.isOfInterest = isOfInterest
      self.interesting = interesting
      self.others = others
      self.values = values
      self.valueName = valueName
      self.boxName = boxName
    }
  }

  package static func chart(
    id: String, title: String, summary: String, across: Side, upwards: Side, meaning: Meaning,
    table: FigureTable, language: Language
  ) -> Chart {
    let points = meaning.values.indices.map { point -> [String: VegaLite.Value] in
      [
        "x": across.value(point), "y": upwards.value(point), "kind": "point",
        "class": .text(
          meaning.isOfInterest[point] ? meaning.interesting : meaning.others),
        "value": .number(meaning.values[point]),
      ]
    }
    let classes: [VegaLite.Value] = [.text(meaning.interesting), .text(meaning.others)]
    let legend = VegaLite.Legend(title: "")
    let tooltip: [VegaLite.Channel] = [
      across.told("x"), upwards.told("y"), .told("value", meaning.valueName, format: ",.0%"),
    ]
    let boxes = across.ends.flatMap { x in
      upwards.ends.map { y -> [String: VegaLite.Value] in
        ["kind": "box", "x": x.0, "x2": x.1, "y": y.0, "y2": y.1, "box": .text(meaning.boxName)]
      }
    }
    var layers: [VegaLite.Layer] = []
    if across.isBounded || upwards.isBounded {
      layers.append(
        VegaLite.Layer(
          mark: VegaLite.Mark(
            type: "rect", color: "#f2a06b", opacity: 0.35, stroke: Tone.limit, strokeWidth: 2,
            strokeDash: [5, 3]),
          encoding: VegaLite.Encoding(
            x: across.channel("x"), x2: across.isNumeric ? .end("x2") : nil,
            y: upwards.channel("y"), y2: upwards.isNumeric ? .end("y2") : nil,
            tooltip: [.told("box", "")]),
          transform: [VegaLite.Filter(filter: "datum.kind == 'box'")]))
    }
    layers.append(
      VegaLite.Layer(
        mark: VegaLite.Mark(type: "point", strokeWidth: 1.5, size: 60, filled: false),
        encoding: VegaLite.Encoding(
          x: across.channel("x"), y: upwards.channel("y"),
          color: VegaLite.Channel(
            field: "class", type: "nominal",
            scale: VegaLite.Scale(domain: classes, range: [Tone.error, Tone.line]),
            legend: legend),
          shape: VegaLite.Channel(
            field: "class", type: "nominal",
            scale: VegaLite.Scale(domain: classes, range: ["triangle-up", "circle"]),
            legend: legend),
          tooltip: tooltip),
        transform: [VegaLite.Filter(filter: "datum.kind == 'point'")]))
    return Chart(
      id: id, title: title, summary: summary,
      specification: VegaLite(
        title: title, description: summary, height: upwards.height,
        data: VegaLite.Values(values: boxes + points), layer: layers,
        config: VegaLite.Config(language)),
      table: table)
  }
}

extension FactorMapChart.Side {
  fileprivate var isNumeric: Bool {
    if case .numbers = places { true } else { false }
  }

  fileprivate var height: Int {
    if case .values(_, let all, _) = places { max(140, 56 * all.count + 40) } else { 320 }
  }

  fileprivate var isBounded: Bool {
    switch places {
    case .numbers(_, let box): box != nil
    case .values(_, _, let box): box != nil
    }
  }

  fileprivate func value(_ point: Int) -> VegaLite.Value {
    switch places {
    case .numbers(let values, _): .number(values[point])
    case .values(let values, _, _): .text(values[point])
    }
  }

  /// Begin and end of the box; each value that it holds by itself.
  fileprivate var ends: [(VegaLite.Value, VegaLite.Value)] {
    switch places {
    case .numbers(let values, let box):
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      return [(.number(box?.lowerBound ?? low), .number(box?.upperBound ?? high))]
    case .values(_, let all, let box): return (box ?? all).map { (.text($0), .text($0)) }
    }
  }

  fileprivate func channel(_ field: String) -> VegaLite.Channel {
    switch places {
    case .numbers:
      return VegaLite.Channel(
        field: field, type: "quantitative", title: title, axis: VegaLite.Axis(grid: false),
        scale: VegaLite.Scale(zero: false))
    case .values(_, let all, _):
      return VegaLite.Channel(
        field: field, type: "nominal", bandPosition: 0.5, sort: all,
        axis: VegaLite.Axis(title: title, labelAngle: 0, labelLimit: 150),
        scale: VegaLite.Scale(type: "band", domain: all.map { .text($0) }))
    }
  }

  fileprivate func told(_ field: String) -> VegaLite.Channel {
    VegaLite.Channel(field: field, type: isNumeric ? "quantitative" : "nominal", title: title)
  }
}
