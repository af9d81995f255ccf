// SPDX-License-Identifier: GPL-3.0-or-later

/// The elementary effects of a factor, by Morris's method.
public struct ElementaryEffects: Sendable, Equatable {
  /// Mean effect of moving through the whole range; NaN for a factor without an order.
  public var mean: Double
  /// Mean size of an effect, μ* (Campolongo, Cariboni and Saltelli 2007).
  public var meanSize: Double
  /// Spread of the effects, σ: large where a factor acts together with others or not in a line.
  public var deviation: Double
  /// Walks in which the effect is known.
  public var count: Int

  /// The effects of each factor in a design of ``MorrisDesign``.
  ///
  /// An effect is the change of the response for each unit of the value, times the width of the range: a response
  /// that is linear in the values has no deviation, however unevenly the values lie.
  ///
  /// - Parameters:
  ///   - values: The walks, ranges by the values that were set.
  ///   - shapes: Range or levels of each factor.
  ///   - widths: From the lowest value of each range to its highest.
  ///   - response: A value for each point of the design; a walk with a NaN is left out.
  public static func all(
    _ values: DesignMatrix, shapes: [FactorShape], widths: [Double], response: [Double]
  ) -> [ElementaryEffects] {
    let length = MorrisDesign.walkLength(factors: shapes.count)
    var effects = Array(repeating: [Double](), count: shapes.count)
    for start in stride(from: 0, through: min(values.count, response.count) - length, by: length) {
      guard response[start..<(start + length)].allSatisfy(\.isFinite) else { continue }
      for point in (start + 1)..<(start + length) {
        let moved = shapes.indices.first { values[point, $0] != values[point - 1, $0] }
        // A step within one value of a factor in steps moves nothing.
        guard let factor = moved else { continue }
        var change = response[point] - response[point - 1]
        if shapes[factor] == .range {
          change *= widths[factor] / (values[point, factor] - values[point - 1, factor])
        }
        effects[factor].append(change)
      }
    }
    return zip(shapes, effects).map { shape, values in
      let count = Double(values.count)
      guard !values.isEmpty else {
        return ElementaryEffects(mean: .nan, meanSize: .nan, deviation: .nan, count: 0)
      }
      let isOrdered = shape == .range
      // Levels without an order have no direction: only sizes can be compared.
      let effects = isOrdered ? values : values.map(abs)
      let mean = effects.reduce(0, +) / count
      let squares = effects.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return ElementaryEffects(
        mean: isOrdered ? mean : .nan, meanSize: values.reduce(0) { $0 + abs($1) } / count,
        deviation: values.count > 1 ? (squares / (count - 1)).squareRoot() : .nan,
        count: values.count)
    }
  }
}
