// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// A factor along a side of a map of points.
package enum FactorSide {
  /// A number a point, and the ends of the box.
  case numbers(String, [Double], box: ClosedRange<Double>?)
  /// A value a point, all values in their order, and those in the box.
  case values(String, [String], all: [String], box: [String]?)
}

extension Chart {
  /// Points of a design by two of its factors, those of interest in another shape and colour, and the
  /// box in which these crowd.
  ///
  /// - Parameter isOfInterest: Whether each point is of interest; `classes` names those and the
  ///   others.
  package static func factorMap(
    _ id: String, _ title: String, _ summary: String, _ language: Language, across: FactorSide,
    upwards: FactorSide, isOfInterest: [Bool], classes: [String], values: [Double],
    valueName: String, boxName: String, _ table: Table
  ) -> Chart {
    let points = values.indices.map { point -> Drawing.Row in
      [
        "x": across.value(point), "y": upwards.value(point), "kind": "point",
        "class": .text(classes[isOfInterest[point] ? 0 : 1]), "value": .number(values[point]),
      ]
    }
    let boxes = across.ends.flatMap { x in
      upwards.ends.map { y -> Drawing.Row in
        ["kind": "box", "x": x.0, "x2": x.1, "y": y.0, "y2": y.1, "box": .text(boxName)]
      }
    }
    let drawing = Drawing(
      "factor-map", language, boxes + points,
      [
        "height": upwards.height, "box": .flag(across.isBounded || upwards.isBounded),
        "across": across.channel, "upwards": upwards.channel,
        "across-ends": .flag(across.isNumeric), "upwards-ends": .flag(upwards.isNumeric),
        "names": .texts(classes), "colors": .texts(["#b34700", "#12406f"]),
        "marks": .texts(["triangle-up", "circle"]),
        "tooltip": .list([
          across.tooltip("x"), upwards.tooltip("y"),
          .object([
            "field": "value", "type": "quantitative", "title": .text(valueName), "format": ",.0%",
          ]),
        ]),
      ])
    return Chart(id, title, summary, drawing, table)
  }
}

extension FactorSide {
  fileprivate var isNumeric: Bool { if case .numbers = self { true } else { false } }

  fileprivate var height: Drawing.Value {
    if case .values(_, _, let all, _) = self {
      .number(Double(max(140, 56 * all.count + 40)))
    } else {
      .number(320)
    }
  }

  fileprivate var isBounded: Bool {
    switch self {
    case .numbers(_, _, let box): box != nil
    case .values(_, _, _, let box): box != nil
    }
  }

  fileprivate func value(_ point: Int) -> Drawing.Value {
    switch self {
    case .numbers(_, let values, _): .number(values[point])
    case .values(_, let values, _, _): .text(values[point])
    }
  }

  /// Begin and end of the box; each value that it holds by itself.
  fileprivate var ends: [(Drawing.Value, Drawing.Value)] {
    switch self {
    case .numbers(_, let values, let box):
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      return [(.number(box?.lowerBound ?? low), .number(box?.upperBound ?? high))]
    case .values(_, _, let all, let box): return (box ?? all).map { (.text($0), .text($0)) }
    }
  }

  fileprivate var channel: Drawing.Value {
    switch self {
    case .numbers(let title, _, _):
      return .object([
        "type": "quantitative", "title": .text(title), "axis": .object(["grid": false]),
        "scale": .object(["zero": false]),
      ])
    case .values(let title, _, let all, _):
      return .object([
        "type": "nominal", "bandPosition": .number(0.5), "sort": .texts(all),
        "axis": .object([
          "title": .text(title), "labelAngle": .number(0), "labelLimit": .number(150),
        ]), "scale": .object(["type": "band", "domain": .texts(all)]),
      ])
    }
  }

  fileprivate func tooltip(_ field: String) -> Drawing.Value {
    switch self {
    case .numbers(let title, _, _), .values(let title, _, _, _):
      .object([
        "field": .text(field), "type": isNumeric ? "quantitative" : "nominal",
        "title": .text(title),
      ])
    }
  }
}
