// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers
internal import Wording

/// How distributions are written: `{lognormal: {mean: 8 min, cv: 0.8}}`, or a bare quantity.
package enum DistributionFormat {
  /// What a parameter is measured in.
  package enum Parameter: Sendable {
    /// The unit of the values themselves.
    case quantity
    case number, count, share
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
      Form(["min": .quantity, "max": .quantity]) { try .uniform(min: $0.min, max: $0.max) }),
    Family("exponential", Form(["mean": .quantity]) { try .exponential(mean: $0.mean) }),
    Family(
      "gamma",
      Form(["mean": .quantity, "cv": .number]) { try .gamma(mean: $0.mean, cv: $0.cv) },
      Form(["mean": .quantity, "sd": .quantity]) { try .gamma(mean: $0.mean, cv: $0.sd / $0.mean) }),
    Family(
      "erlang",
      Form(["shape": .count, "mean": .quantity]) {
        try .erlang(shape: Int(bounded: $0.shape), mean: $0.mean)
      }),
    Family(
      "weibull",
      Form(["mean": .quantity, "cv": .number]) { try .weibull(mean: $0.mean, cv: $0.cv) },
      Form(["shape": .number, "scale": .quantity]) {
        try .weibull(shape: $0.shape, scale: $0.scale)
      }),
    Family(
      "lognormal",
      Form(["mean": .quantity, "cv": .number]) { try .lognormal(mean: $0.mean, cv: $0.cv) },
      Form(["mean": .quantity, "sd": .quantity]) { try .lognormal(mean: $0.mean, sd: $0.sd) },
      Form(["median": .quantity, "p90": .quantity]) {
        try .lognormal(median: $0.median, p90: $0.p90)
      },
      Form(["p75": .quantity, "median": .quantity]) {
        try .lognormal(quantiles: (0.5, $0.median), (0.75, $0.p75))
      },
      Form(["p10": .quantity, "p90": .quantity]) {
        try .lognormal(quantiles: (0.1, $0.p10), (0.9, $0.p90))
      },
      Form(["p25": .quantity, "p75": .quantity]) {
        try .lognormal(quantiles: (0.25, $0.p25), (0.75, $0.p75))
      }),
    Family(
      "normal",
      Form(["mean": .quantity, "sd": .quantity], optional: ["min": .quantity, "max": .quantity]) {
        try .normal(
          mean: $0.mean, sd: $0.sd, min: $0["min", default: -.infinity],
          max: $0["max", default: .infinity])
      }),
    Family(
      "beta",
      Form(["mean": .quantity, "sd": .quantity, "min": .quantity, "max": .quantity]) {
        try .beta(mean: $0.mean, sd: $0.sd, min: $0.min, max: $0.max)
      }),
    Family(
      "triangular",
      Form(["min": .quantity, "mode": .quantity, "max": .quantity]) {
        try .triangular(min: $0.min, mode: $0.mode, max: $0.max)
      }),
    Family("poisson", Form(["mean": .quantity]) { try .poisson(mean: $0.mean) }),
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
    Family("geometric", Form(["mean": .quantity]) { try .geometric(mean: $0.mean) }),
    Family(
      "negative-binomial",
      Form(["mean": .quantity, "variance": .number]) {
        try .negativeBinomial(mean: $0.mean, variance: $0.variance)
      },
      Form(["mean": .quantity, "size": .number]) {
        try .negativeBinomial(mean: $0.mean, size: $0.size)
      }),
  ]
}
