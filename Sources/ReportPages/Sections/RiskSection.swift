// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What the report says of people's risk: of groups of five or more, never of a person.
struct RiskSection {
  let source: ReportSource

  init(_ source: ReportSource) { self.source = source }

  /// The groups, from the first whole month to the last; nil when risk is not forecast.
  var table: FigureTable? {
    let groups = source.run.summary.risk
    guard let sector = groups.last, sector.shareHighAtEnd != nil else { return nil }
    func share(_ value: Double?) -> String { source.figure(value ?? .nan, .share) }
    func score(_ value: Double?) -> String { source.figure(value ?? .nan, .points) }
    return FigureTable(
      caption: source.say(ReportLabel.riskTable),
      columns: [
        ReportLabel.group, .people, .highAtStart, .error, .highAtEnd, .error, .exhaustionAtStart,
        .exhaustionAtEnd, .twoAtHighRisk,
      ].map { source.say($0) },
      rows: groups.map { group in
        FigureTable.Row(
          head: source.scope(group.scope).capitalisedFirst, start: group.scope,
          cells: [
            source.language.integer(group.people), share(group.shareHighAtStart),
            source.error(group.shareHighHalfWidthAtStart ?? .nan, .share),
            share(group.shareHighAtEnd),
            source.error(group.shareHighHalfWidthAtEnd ?? .nan, .share),
            score(group.exhaustionAtStart), score(group.exhaustionAtEnd),
            source.language.decimal((group.twoAtHighRiskAtEnd ?? .nan) * 100, places: 0),
          ])
      }, metric: "risk", scope: "groups")
  }

  var sentences: [String] {
    guard let days = source.run.summary.horizon[Metric.sickDays.rawValue]?.mean else { return [] }
    let people = Double(source.run.scenario.parameters.people.count)
    let each = days / people / source.run.periods.years
    guard each >= 0.05 else { return [] }
    return [
      source.say(
        RiskSentence.sickDays, ["days": source.language.decimal(each, places: 1)])
    ]
  }
}
