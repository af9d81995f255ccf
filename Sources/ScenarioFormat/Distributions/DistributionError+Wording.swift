// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import Wording

extension DistributionError.Parameter {
  /// The parameter as a scenario file names it.
  var phrase: Phrase {
    switch self {
    case .named(let name): Phrase(verbatim: name)
    case .ofInterval(let name, let number):
      // A table's weights are shares in a file.
      DistributionSentence.ofInterval.phrase.filling([
        "name": name == "weight" ? "share" : name, "number": String(number),
      ])
    case .ofPart(let name, let number):
      DistributionSentence.ofPart.phrase.filling(["name": name, "number": String(number)])
    case .sumOfWeights: DistributionSentence.sumOfWeights.phrase
    case .sumOfShares: DistributionSentence.sumOfShares.phrase
    case .range: DistributionSentence.range.phrase
    }
  }
}

extension DistributionError.Limit {
  fileprivate var text: String {
    switch self {
    case .value(let value): plainNumber(value)
    case .parameter(let name, let value): "\(name) (\(plainNumber(value)))"
    }
  }
}

extension DistributionError.Requirement {
  /// What is required, in words.
  var phrase: Phrase {
    switch self {
    case .number: DistributionSentence.number.phrase
    case .finite: DistributionSentence.finite.phrase
    case .exactly(let value): Phrase(verbatim: plainNumber(value))
    case .atLeast(let low): Self.phrase(.atLeast, ["low": plainNumber(low)])
    case .atMost(let high): Self.phrase(.atMost, ["high": plainNumber(high)])
    case .within(let low, let high):
      Self.phrase(.within, ["low": plainNumber(low), "high": plainNumber(high)])
    case .above(let limit): Self.phrase(.above, ["low": limit.text])
    case .aboveAndFinite(let limit): Self.phrase(.aboveAndFinite, ["low": limit.text])
    case .positiveAtMost(let high): Self.phrase(.positiveAtMost, ["high": plainNumber(high)])
    case .between(let low, let high):
      Self.phrase(.between, ["low": low.text, "high": high.text])
    case .betweenAtZeroDeviation(let low, let high):
      Self.phrase(.betweenAtZeroDeviation, ["low": low.text, "high": high.text])
    case .deviationBelow(let high): Self.phrase(.deviationBelow, ["high": plainNumber(high)])
    case .inReach(let mean, let deviation):
      Self.phrase(.inReach, ["mean": plainNumber(mean), "sd": plainNumber(deviation)])
    case .stated(let words): Phrase(verbatim: words)
    }
  }

  private static func phrase(
    _ sentence: DistributionSentence, _ values: KeyValuePairs<String, String>
  ) -> Phrase { sentence.phrase.filling(values) }
}
