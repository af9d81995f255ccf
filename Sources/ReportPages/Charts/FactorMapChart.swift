// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// Points of a design by two of its factors, those of interest in another shape and colour, and the
/// box in which these crowd.
package struct FactorMapChart: Drawing {
  /// A factor along a side of the map.
  package struct Side {
    package enum Places {
      /// A number a point, and the ends of the box.
      case numbers([Double], box: ClosedRange<Double>?)
      /// A value a point, all values in their order, and those in the box.
      case values([String], all: [String], box: [String]?)
    }

    let title: String
    let places: Places

    package init(_ title: String, _ places: Places) {
      self.title = title
      self.places = places
    }
  }

  private let language: Language
  private let across: Side
  private let upwards: Side
  private let isOfInterest: [Bool]
  private let classes: [String]
  private let values: [Double]
  private let valueName: String
  private let boxName: String

  /// - Parameters:
  ///   - isOfInterest: Whether each point is of interest; `interesting` and `others` name both kinds.
  ///   - values: A value of each point, with its name.
  package init(
    language: Language, across: Side, upwards: Side, isOfInterest: [Bool], interesting: String,
    others: String, values: [Double], valueName: String, boxName: String
  ) {
    self.language = language
    self.across = across
    self.upwards = upwards
    self.isOfInterest = isOfInterest
    classes = [interesting, others]
    self.values = values
    self.valueName = valueName
    self.boxName = boxName
  }

  package func chart(_ id: String, _ title: String, _ summary: String, _ table: Table) -> Chart {
    Chart(id, title, summary, self, table)
  }

  func specification(title: String, summary: String) -> VegaLite {
    let points = values.indices.map { point -> [String: VegaLite.Value] in
      [
        "x": across.value(point), "y": upwards.value(point), "kind": "point",
        "class": .text(classes[isOfInterest[point] ? 0 : 1]), "value": .number(values[point]),
      ]
    }
    let boxes = across.ends.flatMap { x in
      upwards.ends.map { y -> [String: VegaLite.Value] in
        ["kind": "box", "x": x.0, "x2": x.1, "y": y.0, "y2": y.1, "box": .text(boxName)]
      }
    }
    var layers: [VegaLite.Layer] = []
    if across.isBounded || upwards.isBounded {
      layers.append(
        .init(
          .init(
            type: "rect", color: "#f2a06b", opacity: 0.35, stroke: Tone.limit, strokeWidth: 2,
            strokeDash: [5, 3]),
          .init(
            x: across.channel("x"), x2: across.isNumeric ? .end("x2") : nil,
            y: upwards.channel("y"), y2: upwards.isNumeric ? .end("y2") : nil,
            tooltip: [.tooltip("box", "")]), when: "datum.kind == 'box'"))
    }
    layers.append(
      .init(
        .init(type: "point", strokeWidth: 1.5, size: 60, filled: false),
        .init(
          x: across.channel("x"), y: upwards.channel("y"),
          color: .kinds("class", classes, [Tone.error, Tone.line]),
          shape: .kinds("class", classes, ["triangle-up", "circle"]),
          tooltip: [
            across.tooltip("x"), upwards.tooltip("y"),
            .tooltip("value", valueName, format: ",.0%"),
          ]), when: "datum.kind == 'point'"))
    return VegaLite(
      title, summary, height: upwards.height, language, boxes + points, layers)
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

  fileprivate func tooltip(_ field: String) -> VegaLite.Channel {
    VegaLite.Channel(field: field, type: isNumeric ? "quantitative" : "nominal", title: title)
  }
}
