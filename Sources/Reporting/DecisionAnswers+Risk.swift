// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios
internal import Wording

extension DecisionAnswers {
  /// Below this share, error included, hardly anyone is at high risk.
  private static let smallestShare = 0.05

  /// Who is at risk? Told of groups of five people or more, never of a person.
  package var risk: String {
    guard let sector = summary.risk.last else { return say(.riskNotForecast) }
    guard let share = sector.shareHighAtEnd else { return say(.riskTooFew) }
    let month = month(sector.endMonth)
    let groups = summary.risk.dropLast().filter { $0.shareHighAtEnd != nil }.sorted {
      ($0.shareHighAtEnd ?? 0) > ($1.shareHighAtEnd ?? 0)
    }
    let everyone = groups + [sector]
    let most = everyone.map { ($0.shareHighAtEnd ?? 0) + ($0.shareHighHalfWidthAtEnd ?? 0) }.max()
    if let most, most < Self.smallestShare {
      return say(.hardlyAnyone, ["month": month, "share": language.percent(share)])
    }
    let change = change(of: sector)
    guard let first = groups.first, let last = groups.last, groups.count > 1 else {
      return say(.ofSector, ["month": month, "share": language.percent(share), "change": change])
    }
    let (high, low) = (first.shareHighAtEnd ?? 0, last.shareHighAtEnd ?? 0)
    guard Self.isAbove(first, groups[1]) else {
      return say(
        .alike,
        [
          "month": month, "range": range(language.percent(low), language.percent(high)),
          "share": language.percent(share), "change": change,
        ])
    }
    return say(
      .aboveAll,
      [
        "group": names.scope(first.scope, language), "month": month, "high": language.percent(high),
        "share": language.percent(share), "change": change,
      ])
  }

  /// Two shares, or one where they read the same.
  private func range(_ low: String, _ high: String) -> String {
    low == high ? say(.oneShare, ["share": low]) : say(.shareRange, ["low": low, "high": high])
  }

  /// Whether a group's share at the end is above another's by more than both their errors.
  private static func isAbove(_ group: RunSummary.GroupRisk, _ other: RunSummary.GroupRisk) -> Bool
  {
    let error = (group.shareHighHalfWidthAtEnd ?? 1) + (other.shareHighHalfWidthAtEnd ?? 1)
    return (group.shareHighAtEnd ?? 0) - (other.shareHighAtEnd ?? 0) > error
  }

  /// How the share moved since the first whole month, where there are two.
  private func change(of group: RunSummary.GroupRisk) -> String {
    guard group.startMonth != group.endMonth, let start = group.shareHighAtStart,
      let end = group.shareHighAtEnd
    else { return "" }
    let error = (group.shareHighHalfWidthAtStart ?? 1) + (group.shareHighHalfWidthAtEnd ?? 1)
    let sentence: AnswerSentence =
      end - start > error ? .rising : start - end > error ? .falling : .noCertainChange
    return say(sentence, ["share": language.percent(start), "month": month(group.startMonth)])
  }
}
