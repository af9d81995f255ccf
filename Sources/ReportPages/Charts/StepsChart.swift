// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

extension Drawing {
  /// Amounts with their intervals along ordered steps.
  typealias Course = (name: String, points: [Amount])

  private static let marks = [
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down",
  ]

  /// Amounts along steps: months, quotas, levels of a factor. Several series differ by colour and by the
  /// shape of their points.
  ///
  /// - Parameters:
  ///   - along: Title of the axis of steps; empty where the steps say it themselves.
  ///   - format: Number format of the amounts (d3).
  ///   - most: End of an axis that begins at 0; nil fits the amounts.
  ///   - heads: What the mean and the ends of the interval are called in a tooltip.
  static func steps(
    _ language: Language, _ courses: [Course], along: String, axis: String, format: String,
    most: Double? = nil, limit: Double? = nil, isAgainstZero: Bool = false, isJoined: Bool = true,
    heads: (mean: String, low: String, high: String)
  ) -> Drawing {
    let (names, isOne) = (courses.map(\.name), courses.count == 1)
    let ends = [("mean", heads.mean), ("low", heads.low), ("high", heads.high)]
    return Drawing(
      "steps", language,
      courses.flatMap { course in
        course.points.map { point in
          [
            "series": .text(course.name), "step": .text(point.label),
            "mean": .number(point.mean.asWritten), "low": .number(point.low.asWritten),
            "high": .number(point.high.asWritten),
          ]
        }
      },
      [
        "along": .text(along), "axis": .text(axis), "format": .text(format),
        "steps": .texts(courses.first?.points.map(\.label) ?? []), "names": .texts(names),
        "colors": colors(names.count),
        "marks": .texts(names.indices.map { marks[$0 % marks.count] }), "several": .flag(!isOne),
        "joined": .flag(isJoined), "zero": .flag(isAgainstZero), "tone": isOne ? "#12406f" : .null,
        "errors": isOne ? "#b34700" : .null, "limit": limit.map { .number($0) } ?? .null,
        "scale": .object(
          most.map { ["domain": .list([.number(0), .number($0)])] } ?? [
            "zero": .flag(most == nil && (isAgainstZero || isJoined))
          ]),
        "tooltip": tooltip(
          (isOne ? [] : [("series", "", nil)]) + [("step", along, nil)]
            + ends.map { ($0.0, $0.1, format) }),
      ])
  }

  /// Rows cut into parts that add up to a total; wide ones say what they are, so that no colour is needed.
  ///
  /// - Parameter mark: What stands on a part of a row that is wide enough.
  static func segments(
    _ language: Language, _ rows: [(label: String, amounts: [Double])],
    parts: [(name: String, color: String)], total: Double, axis: String,
    mark: (_ part: Int, _ amount: Double) -> String
  ) -> Drawing {
    Drawing(
      "segments", language,
      rows.flatMap { row in
        var start = 0.0
        return row.amounts.enumerated().map { part, amount -> Row in
          defer { start += amount }
          return [
            "row": .text(row.label), "part": .text(parts[part].name),
            "start": .number(start.asWritten), "end": .number((start + amount).asWritten),
            "middle": .number((start + amount / 2).asWritten), "amount": .number(amount.asWritten),
            "mark": .text(amount >= 0.07 * total ? mark(part, amount) : ""),
          ]
        }
      },
      [
        "axis": .text(axis), "height": .number(Double(26 * rows.count + 20)),
        "labels": .number(230), "names": .texts(rows.map(\.label)),
        "parts": .texts(parts.map(\.name)), "colors": .texts(parts.map(\.color)),
        "total": .number(total),
        "tooltip": tooltip([("row", "", nil), ("part", "", nil), ("amount", axis, ",.1f")]),
      ])
  }
}
