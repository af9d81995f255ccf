// SPDX-License-Identifier: GPL-3.0-or-later

/// What the parameters of a distribution have to be.
public enum DistributionSentence: String, Sentence {
  // The parameter
  case ofInterval, ofPart, sumOfWeights, sumOfShares, range
  // What is required of it
  case number, finite, atLeast, atMost, within, above, aboveAndFinite, positiveAtMost
  case between, betweenAtZeroDeviation, deviationBelow, inReach
}
