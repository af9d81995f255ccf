// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording

extension ScenarioCheck {
  /// The window of a search and its hours.
  func checkSearch(_ component: ProgrammeSection) {
    guard let search = component.search else { return }
    let node = search.node
    if search.to < search.from {
      faults.report(
        node["to"] ?? node, ScenarioSentence.endsBeforeStart.phrase, found: search.to.description)
    }
    for (avoided, place) in zip(search.avoid, node["avoid"]?.items ?? [])
    where avoided.to < avoided.from {
      faults.report(
        place["to"] ?? place, ScenarioSentence.endsBeforeStart.phrase,
        found: avoided.to.description)
    }
    if search.at.contains(where: { $0 + component.length > 1440 }) {
      faults.report(
        node["at"] ?? node, ScenarioSentence.pastMidnight.phrase, found: node["at"]?.echo)
    }
    guard scenario.horizon.isReadable else { return }
    let range = "\(scenario.horizon.start) – \(scenario.horizon.end.adding(days: -1))"
    for (key, date) in [("from", search.from), ("to", search.to)]
    where date < scenario.horizon.start || date >= scenario.horizon.end {
      faults.report(
        node[key] ?? node, ScenarioSentence.outsideHorizon.phrase, found: date.description,
        allowed: Phrase(verbatim: range))
    }
  }
}
