// SPDX-License-Identifier: GPL-3.0-or-later
package import RandomVariates

/// A number of a scenario that is not known: its central value, and how it is distributed.
///
/// What is known of a number is written in the unit of the number, and so is the distribution.
package struct UncertainValue: Sendable {
  /// Where the number stands: `services.registry.arrivals.growth`.
  package let path: String
  /// Where it is stated, for messages.
  package let node: SourceNode
  /// The number that is taken where only one is asked for, in its unit.
  package let central: Double
  /// The unit as written; empty for a bare number.
  package let unit: String
  /// Whether the key takes whole numbers alone.
  package let isWhole: Bool
  /// What the number may be, in that unit.
  package let distribution: Distribution

  /// Probabilities beyond which nothing is drawn: the ends must be numbers that the key takes.
  package static let ends = [1e-6, 1 - 1e-6]

  /// Digits of a number that is drawn: more than anybody knows, and as many as a file reads back.
  private static let digits = 1e9

  /// The number that is not exceeded with a probability, in its unit.
  package func number(at probability: Double) -> Double {
    let value = distribution.quantile(min(max(probability, Self.ends[0]), Self.ends[1]))
    return isWhole ? value.rounded() : (value * Self.digits).rounded() / Self.digits
  }

  /// The number that is not exceeded with a probability, as a file would write it.
  package func text(at probability: Double) -> String {
    quantityText(number(at: probability), unit)
  }
}

extension UncertainValue {
  /// What a number between two others may be, of which one is most plausible: a beta distribution between the ends
  /// with its mode at the central value.
  ///
  /// The distribution of project planning (Malcolm, Roseboom, Clark and Fazar 1959, *Operations Research* 7, 646–669),
  /// whose mean has four parts of the central value and one of each end; as an equation α = 1 + 4 (c − a) / (b − a) and
  /// β = 1 + 4 (b − c) / (b − a).
  ///
  /// - Throws: `DistributionError` when the ends are not on both sides of the central value.
  static func within(_ range: ClosedRange<Double>, around central: Double) throws -> Distribution {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low < high else { return try .constant(central) }
    let mean = (low + 4 * central + high) / 6
    // Of a beta distribution with α + β = 6 the variance is (mean − a)(b − mean) / 7.
    let sd = ((mean - low) * (high - mean) / 7).squareRoot()
    return try .beta(mean: mean, sd: sd, min: low, max: high)
  }

  /// What an estimate with a standard error may be: normal, or what keeps to the side of zero, or within the share, on
  /// which every such number lies.
  ///
  /// - Parameters:
  ///   - side: What the numbers of the key may be at all.
  static func estimate(_ central: Double, error: Double, _ side: Side) throws -> Distribution {
    guard error > 0 else { return try .constant(central) }
    return switch side {
    case .any: try .normal(mean: central, sd: error)
    case .positive: try .lognormal(mean: central, sd: error)
    case .share(let whole): try .beta(mean: central, sd: error, min: 0, max: whole)
    }
  }

  /// What a number may be at all.
  enum Side {
    case any, positive
    /// Between 0 and the whole, in the unit of the number: 100 of percentages.
    case share(Double)
  }
}
