// SPDX-License-Identifier: GPL-3.0-or-later

/// A metric as quantities: `scale · (numerator + and + also) / (denominator + plus + beside)`.
struct Formula: BitwiseCopyable, Hashable {
  var numerator: Accumulator
  var and: Accumulator?
  var also: Accumulator?
  var scale = 1.0
  var denominator: Accumulator?
  var plus: Accumulator?
  var beside: Accumulator?
}

/// How the values of a metric come about.
enum MetricSource {
  /// From amounts that are added up over days.
  case formula(Formula)
  /// From the state when a period closes.
  case closing(ClosingFigure)

  /// One amount, or the sum of two.
  static func sum(_ amount: Accumulator, _ and: Accumulator? = nil) -> MetricSource {
    .formula(Formula(numerator: amount, and: and))
  }

  /// Minutes, or the sum of two kinds of them, in hours.
  static func hours(_ minutes: Accumulator, _ and: Accumulator? = nil) -> MetricSource {
    .formula(Formula(numerator: minutes, and: and, scale: 1.0 / 60))
  }

  /// The share of an outcome among visits that ended, here at least, all dated by their end.
  static func shareOfVisits(_ outcome: Accumulator) -> MetricSource {
    .formula(
      Formula(
        numerator: outcome, denominator: .served, plus: .unserved, beside: .passedOn))
  }

  /// The ratio of two amounts.
  static func ratio(_ amount: Accumulator, over base: Accumulator) -> MetricSource {
    .formula(Formula(numerator: amount, denominator: base))
  }
}

extension Metric {
  /// How the metric follows from amounts; nil for those that are read from the state.
  var formula: Formula? {
    if case .formula(let formula) = source { formula } else { nil }
  }

  /// Whether it is a ratio of two amounts, each added up first.
  package var isRatio: Bool { weight != nil }

  /// What a ratio is a ratio to; nil for what is none.
  var weight: Formula? {
    guard accumulation == .ratio, let formula, let denominator = formula.denominator else {
      return nil
    }
    return Formula(numerator: denominator, and: formula.plus, also: formula.beside)
  }
}
