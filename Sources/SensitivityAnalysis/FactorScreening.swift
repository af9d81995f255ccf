// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Screening of factors by a regression of a response on all of them.
public struct FactorScreening: Sendable, Equatable {
  /// A factor in the regression.
  public struct Term: Sendable, Equatable {
    /// Change of the response, in its standard deviations, for one standard deviation of the
    /// factor; NaN for a factor without an order.
    public var coefficient: Double
    /// The part of the response's variance that is explained no more when the factor is left out.
    public var share: Double
    /// Whether the share is larger than chance gives with a probability of 5 %, shared out over
    /// the factors.
    public var stands: Bool
  }

  /// The factors, in their order.
  public var terms: [Term]
  /// The part of the variance that all factors explain together.
  public var explained: Double
  /// Points that the regression rests on.
  public var count: Int

  /// Fits a response by least squares: a line and a curve for a range, a constant for each level.
  ///
  /// - Parameters:
  ///   - design: The points, ranges by the values that were set.
  ///   - shapes: Range or levels of each factor.
  ///   - response: A value for each point; points without one are left out.
  /// - Returns: Nil where there are too few points for the terms, or the response never varies.
  public init?(_ design: DesignMatrix, shapes: [FactorShape], response: [Double]) {
    let points = (0..<min(design.count, response.count)).filter { point in
      response[point].isFinite && !design[point].contains { $0.isNaN }
    }
    let columns = zip(shapes.indices, shapes).map { factor, shape in
      Self.columns(points.map { design[$0, factor] }, shape)
    }
    let values = points.map { response[$0] }
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let unknowns = 1 + columns.reduce(0) { $0 + $1.count }
    let freedom = points.count - unknowns
    guard freedom > 0, spread > 0, let whole = Self.fit(columns.flatMap(\.self), values) else {
      return nil
    }
    count = points.count
    explained = max(0, 1 - whole.residual / spread)
    let deviation = (spread / Double(values.count)).squareRoot()
    var place = 1
    var terms: [Term] = []
    for (factor, own) in columns.enumerated() {
      let others = columns.enumerated().filter { $0.offset != factor }.flatMap(\.element)
      let residual = Self.fit(others, values)?.residual ?? spread
      let lost = max(0, residual - whole.residual)
      let ratio =
        own.isEmpty ? 0 : lost / Double(own.count) / max(whole.residual / Double(freedom), 1e-300)
      let chance = own.isEmpty ? 1 : gsl_cdf_fdist_Q(ratio, Double(own.count), Double(freedom))
      let isLine = shapes[factor] == .range && !own.isEmpty
      terms.append(
        Term(
          coefficient: isLine
            ? whole.coefficients[place] * Self.deviation(of: own[0]) / deviation : .nan,
          share: lost / spread, stands: chance < 0.05 / Double(columns.count)))
      place += own.count
    }
    self.terms = terms
  }

  /// The columns of a factor; none when it takes one value only.
  private static func columns(_ values: [Double], _ shape: FactorShape) -> [[Double]] {
    switch shape {
    case .range:
      let distinct = Set(values).count
      guard distinct > 1 else { return [] }
      let mean = values.reduce(0, +) / Double(values.count)
      let deviation = deviation(of: values)
      let line = values.map { ($0 - mean) / deviation }
      // Two values make no curve.
      return distinct > 2 ? [line, line.map { $0 * $0 - 1 }] : [line]
    case .levels(let count):
      let levels = values.map { shape.level(at: $0) ?? 0 }
      let present = (0..<count).filter { levels.contains($0) }
      return present.dropFirst().map { level in levels.map { $0 == level ? 1 : 0 } }
    }
  }

  private static func deviation(of values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count)).squareRoot()
  }

  /// Least squares with a constant, by GSL's singular value decomposition.
  private static func fit(_ columns: [[Double]], _ values: [Double]) -> (
    coefficients: [Double], residual: Double
  )? {
    let width = columns.count + 1
    guard values.count > width, let matrix = gsl_matrix_alloc(values.count, width),
      let response = gsl_vector_alloc(values.count), let found = gsl_vector_alloc(width),
      let covariance = gsl_matrix_alloc(width, width),
      let space = gsl_multifit_linear_alloc(values.count, width)
    else { return nil }
    defer {
      gsl_multifit_linear_free(space)
      gsl_matrix_free(covariance)
      gsl_vector_free(found)
      gsl_vector_free(response)
      gsl_matrix_free(matrix)
    }
    for (row, value) in values.enumerated() {
      gsl_vector_set(response, row, value)
      gsl_matrix_set(matrix, row, 0, 1)
      for (column, entries) in columns.enumerated() {
        gsl_matrix_set(matrix, row, column + 1, entries[row])
      }
    }
    var residual = 0.0
    guard gsl_multifit_linear(matrix, response, found, covariance, &residual, space) == 0 else {
      return nil
    }
    return ((0..<width).map { gsl_vector_get(found, $0) }, residual)
  }
}
