// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import Scenarios

extension CalendarRanking {
  /// What calendars are weighed by, beside whether they can be held.
  package var criteria: [CalendarObjective] {
    let others = [CalendarObjective.wait, .cover, .attendance, .overtime, .cost]
      .filter { $0 != objective }
    return ([objective] + others).filter { best?.mean($0).isNaN == false }
  }

  /// How many sessions of a calendar lie outside the working hours of most of those invited.
  package func sessionsOutsideHours(_ plan: CalendarPlan) -> Int {
    space.sessionsOutsideHours(plan, in: scenario.parameters)
  }

  /// Calendars that no other is as good as in everything, in their order: the Pareto set.
  ///
  /// A calendar has an advantage over another where it is better by more than what matters and more than the error, keeps
  /// the order of phases that the other breaks, or has fewer sessions outside working hours. One is out where another
  /// has an advantage over it and it has none in return; of those without any between them the first stands for all.
  package var unbeaten: [CalendarOutcome] {
    let criteria = criteria
    struct Entry {
      let outcome: CalendarOutcome
      let means: [Double]
      let keepsOrder: Bool
      let outside: Int
    }
    let entries = ranked.map { outcome in
      Entry(
        outcome: outcome, means: criteria.map(outcome.mean),
        keepsOrder: space.keepsOrder(outcome.plan), outside: sessionsOutsideHours(outcome.plan))
    }
    func hasAdvantage(_ one: Entry, over other: Entry) -> Bool {
      if one.keepsOrder && !other.keepsOrder || one.outside < other.outside { return true }
      return criteria.indices.contains { place in
        let criterion = criteria[place]
        let matters = criterion == objective ? indifference : criterion.usualIndifference
        let gain = (one.means[place] - other.means[place]) * (criterion.largerIsBetter ? 1 : -1)
        // An interval is dear, and few differences come near to what matters.
        guard gain > matters / 2 else { return false }
        let lag = other.outcome.lag(behind: one.outcome, criterion)
        return lag.mean > matters && lag.lower > 0
      }
    }
    var kept: [Entry] = []
    for entry in entries {
      let isFirst = entry.outcome.candidate == best?.candidate
      let isBeaten = entries.contains {
        hasAdvantage($0, over: entry) && !hasAdvantage(entry, over: $0)
      }
      if isFirst || !isBeaten && kept.allSatisfy({ hasAdvantage(entry, over: $0) }) {
        kept.append(entry)
      }
    }
    return kept.map(\.outcome)
  }

  /// The first few of ``unbeaten`` that anybody would look at: the best by each criterion, then the others in their order.
  package func foremost(_ most: Int) -> [CalendarOutcome] {
    let unbeaten = unbeaten
    let leaders = criteria.compactMap { criterion in
      unbeaten.max {
        criterion.largerIsBetter
          ? $0.mean(criterion) < $1.mean(criterion) : $0.mean(criterion) > $1.mean(criterion)
      }?.candidate
    }
    var chosen: Set<Int> = []
    for candidate in [unbeaten.first?.candidate].compactMap({ $0 }) + leaders
      + unbeaten.map(\.candidate) where chosen.count < most
    {
      chosen.insert(candidate)
    }
    return unbeaten.filter { chosen.contains($0.candidate) }
  }
}
