// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers
internal import Wording

/// How distributions are written: `{lognormal: {mean: 8 min, cv: 0.8}}`, or a bare quantity.
package enum DistributionFormat {
  /// What a parameter is measured in, and within which bounds by itself.
  package enum Parameter: Sendable {
    /// The unit of the values themselves.
    case quantity, notNegative, positive
    case number(ClosedRange<Double>)
    case count, share
  }

  /// What a file gives of parameters, by name.
  @dynamicMemberLookup
  package struct Values: Sendable {
    var given: [String: Double] = [:]

    /// One that the form needs, or a stand-in for one that may be left out.
    package subscript(dynamicMember name: String) -> Double { given[name]! }
    subscript(name: String, default usual: Double) -> Double { given[name] ?? usual }
  }

  /// A distribution by the parameters that people give: those needed, and those that may be left out.
  package struct Form: Sendable {
    let needed: [(name: String, kind: Parameter)]
    let optional: [(name: String, kind: Parameter)]
    let make: @Sendable (Values) throws -> Distribution

    init(
      _ needed: KeyValuePairs<String, Parameter>,
      optional: KeyValuePairs<String, Parameter> = [:],
      _ make: @escaping @Sendable (Values) throws -> Distribution
    ) {
      self.needed = needed.map { ($0.key, $0.value) }
      self.optional = optional.map { ($0.key, $0.value) }
      self.make = make
    }

    /// `{mean, cv}`.
    package var text: String { "{" + needed.map(\.name).joined(separator: ", ") + "}" }
  }

  /// A name and the ways of giving its parameters.
  package struct Family: Sendable {
    package let name: String
    package let forms: [Form]

    init(_ name: String, _ forms: Form...) {
      self.name = name
      self.forms = forms
    }

    /// Every parameter of every form, once.
    var parameters: [(name: String, kind: Parameter)] {
      var known: [(name: String, kind: Parameter)] = []
      for form in forms {
        for parameter in form.needed + form.optional
        where !known.contains(where: { $0.name == parameter.name }) {
          known.append(parameter)
        }
      }
      return known
    }
  }

  /// Names that may stand before the parameters.
  static let families = ["constant"] + catalogue.map(\.name) + ["table", "mixture"]

  package static let catalogue: [Family] = [
    Family(
      "uniform",
      Form(["min": .notNegative, "max": .notNegative]) { try .uniform(min: $0.min, max: $0.max) }),
    Family("exponential", Form(["mean": .positive]) { try .exponential(mean: $0.mean) }),
    Family(
      "gamma",
      Form(["mean": .positive, "cv": .number(0...30)]) { try .gamma(mean: $0.mean, cv: $0.cv) },
      Form(["mean": .positive, "sd": .notNegative]) {
        try .gamma(mean: $0.mean, cv: $0.sd / $0.mean)
      }),
    Family(
      "erlang",
      Form(["shape": .count, "mean": .positive]) {
        try .erlang(shape: Int(bounded: $0.shape), mean: $0.mean)
      }),
    Family(
      "weibull",
      Form(["mean": .positive, "cv": .number(0...100)]) { try .weibull(mean: $0.mean, cv: $0.cv) },
      Form(["shape": .number(0.1...1000), "scale": .positive]) {
        try .weibull(shape: $0.shape, scale: $0.scale)
      }),
    Family(
      "lognormal",
      Form(["mean": .positive, "cv": .number(0...1000)]) {
        try .lognormal(mean: $0.mean, cv: $0.cv)
      },
      Form(["mean": .positive, "sd": .notNegative]) { try .lognormal(mean: $0.mean, sd: $0.sd) },
      Form(["median": .positive, "p90": .positive]) {
        try .lognormal(median: $0.median, p90: $0.p90)
      },
      Form(["p75": .positive, "median": .positive]) {
        try .lognormal(quantiles: (0.5, $0.median), (0.75, $0.p75))
      },
      Form(["p10": .positive, "p90": .positive]) {
        try .lognormal(quantiles: (0.1, $0.p10), (0.9, $0.p90))
      },
      Form(["p25": .positive, "p75": .positive]) {
        try .lognormal(quantiles: (0.25, $0.p25), (0.75, $0.p75))
      }),
    Family(
      "normal",
      Form(
        ["mean": .quantity, "sd": .notNegative],
        optional: ["min": .quantity, "max": .notNegative]
      ) {
        try .normal(
          mean: $0.mean, sd: $0.sd, min: $0["min", default: -.infinity],
          max: $0["max", default: .infinity])
      }),
    Family(
      "beta",
      Form([
        "mean": .positive, "sd": .notNegative, "min": .notNegative, "max": .positive,
      ]) {
        try .beta(mean: $0.mean, sd: $0.sd, min: $0.min, max: $0.max)
      }),
    Family(
      "triangular",
      Form(["min": .notNegative, "mode": .notNegative, "max": .notNegative]) {
        try .triangular(min: $0.min, mode: $0.mode, max: $0.max)
      }),
    Family("poisson", Form(["mean": .notNegative]) { try .poisson(mean: $0.mean) }),
    Family(
      "binomial",
      Form(["trials": .count, "probability": .share]) {
        try .binomial(trials: Int(bounded: $0.trials), probability: $0.probability)
      }),
    Family(
      "hypergeometric",
      Form(["marked": .count, "unmarked": .count, "draws": .count]) {
        try .hypergeometric(
          marked: Int(bounded: $0.marked), unmarked: Int(bounded: $0.unmarked),
          draws: Int(bounded: $0.draws))
      }),
    Family("geometric", Form(["mean": .positive]) { try .geometric(mean: $0.mean) }),
    Family(
      "negative-binomial",
      Form(["mean": .positive, "variance": .number(0...1e12)]) {
        try .negativeBinomial(mean: $0.mean, variance: $0.variance)
      },
      Form(["mean": .positive, "size": .number(0.001...1e12)]) {
        try .negativeBinomial(mean: $0.mean, size: $0.size)
      }),
  ]
}
