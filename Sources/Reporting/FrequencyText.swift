// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import WholeNumbers
package import Wording

// Probabilities as people count them.

extension Language {
  /// A probability as a natural frequency: `in 23 of 100 futures`.
  package func frequency(_ proportion: Proportion) -> String {
    let (count, trials) = (proportion.successes, proportion.trials)
    let all = integer(trials)
    if count == 0 { return say(SummarySentence.inNone, ["of": all]) }
    if count == trials { return say(SummarySentence.inAll, ["of": all]) }
    // Of fewer than a hundred futures the count itself is given.
    let base = min(100, trials)
    let shown = Int(bounded: (proportion.share * Double(base)).rounded())
    switch shown {
    case 0: return say(SummarySentence.inFew)
    case 1: return say(SummarySentence.inOne, ["of": String(base)])
    case base: return say(SummarySentence.inNearlyAll)
    default: return say(SummarySentence.inSome, ["count": String(shown), "of": String(base)])
    }
  }

  /// The interval of a counted probability in words: `probability 8% to 24%`.
  package func probability(of proportion: Proportion, _ interval: ClosedRange<Double>) -> String {
    let (low, high) = (percent(interval.lowerBound), percent(interval.upperBound))
    if proportion.successes == 0 { return say(CapacitySentence.probabilityAtMost, ["high": high]) }
    if proportion.successes == proportion.trials {
      return say(CapacitySentence.probabilityAtLeast, ["low": low])
    }
    if low == high { return say(CapacitySentence.probabilityOf, ["share": low]) }
    return say(CapacitySentence.probability, ["low": low, "high": high])
  }

  /// A share of the futures in tenths, `9 futures out of 10`: one wording for one interval, however many futures there
  /// are; of fewer than ten, between which quantiles it lies.
  package func most(_ share: Double, of futures: Int) -> String {
    guard futures >= 10 else {
      return say(
        SummarySentence.quantiles,
        ["low": percent((1 - share) / 2), "high": percent((1 + share) / 2)])
    }
    return say(
      SummarySentence.ofFutures,
      ["count": integer(Int(bounded: (share * 10).rounded())), "of": integer(10)])
  }

  /// Nine tenths of so many futures; nil for fewer than ten.
  package func nineTenths(of futures: Int) -> String? {
    futures >= 10 ? most(0.9, of: futures) : nil
  }

  /// A time in minutes, with a decimal below 100.
  package func minutes(_ value: Double) -> String {
    decimal(value, places: abs(value) < 100 ? 1 : 0)
  }
}
