// SPDX-License-Identifier: GPL-3.0-or-later

extension DistributionError {
  /// A parameter by what it is, so that a program can name it in the language of its reader.
  public enum Parameter: Hashable, Sendable {
    /// A parameter by the name that people give it: `cv`.
    case named(String)
    /// A parameter of an interval of a table, counted from 1.
    case ofInterval(String, Int)
    /// A parameter of a part of a mixture, counted from 1.
    case ofPart(String, Int)
    case sumOfWeights, sumOfShares
    /// What lies between `min` and `max`.
    case range
  }

  /// A bound of what is required: a value, or another parameter with its value.
  public enum Limit: Hashable, Sendable {
    case value(Double)
    case parameter(String, Double)
  }

  /// What a parameter has to be.
  public enum Requirement: Hashable, Sendable {
    case number, finite
    case exactly(Double)
    case atLeast(Double)
    case atMost(Double)
    /// From one value to another, both allowed.
    case within(Double, Double)
    case above(Limit)
    case aboveAndFinite(Limit)
    case positiveAtMost(Double)
    /// Between two limits, neither allowed.
    case between(Limit, Limit)
    /// Between two limits, since a standard deviation of 0 leaves no room.
    case betweenAtZeroDeviation(Limit, Limit)
    /// A standard deviation that the mean leaves room for, below a value.
    case deviationBelow(Double)
    /// A range that holds some of the probability of a normal distribution.
    case inReach(mean: Double, deviation: Double)
    /// What only a programmer can break, in words.
    case stated(String)
  }
}

// A parameter that nothing is known of but its name, and a requirement in words, are written as text.
extension DistributionError.Parameter: ExpressibleByStringInterpolation {
  public init(stringLiteral name: String) { self = .named(name) }
}

extension DistributionError.Requirement: ExpressibleByStringInterpolation {
  public init(stringLiteral words: String) { self = .stated(words) }
}

extension DistributionError.Parameter: CustomStringConvertible {
  public var description: String {
    switch self {
    case .named(let name): name
    case .ofInterval(let name, let number): "\(name) of interval \(number)"
    case .ofPart(let name, let number): "\(name) of part \(number)"
    case .sumOfWeights: "the sum of weights"
    case .sumOfShares: "the sum of shares"
    case .range: "the range from min to max"
    }
  }
}

extension DistributionError.Limit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .value(let value): plain(value)
    case .parameter(let name, let value): "\(name) (\(plain(value)))"
    }
  }
}

extension DistributionError.Requirement: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number: "a number"
    case .finite: "a finite number"
    case .exactly(let value): plain(value)
    case .atLeast(let low): "a finite number, at least \(plain(low))"
    case .atMost(let high): "a finite number, at most \(plain(high))"
    case .within(let low, let high): "from \(plain(low)) to \(plain(high))"
    case .above(let limit): "above \(limit)"
    case .aboveAndFinite(let limit): "above \(limit) and finite"
    case .positiveAtMost(let high): "above 0 and at most \(plain(high))"
    case .between(let low, let high): "between \(low) and \(high)"
    case .betweenAtZeroDeviation(let low, let high): "between \(low) and \(high) when sd is 0"
    case .deviationBelow(let high): "at least 0 and below \(plain(high)) for this mean"
    case .inReach(let mean, let deviation):
      "within reach of mean \(plain(mean)) and sd \(plain(deviation))"
    case .stated(let words): words
    }
  }
}
