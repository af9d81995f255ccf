// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// Who is at risk: of groups of five or more, never of a person.
  var risk: Document.Section {
    let promises = summary.targets.filter(\.isAboutRisk)
    let isForecast = summary.risk.last?.shareHighAtEnd != nil
    let isAnswered = !summary.risk.isEmpty
    let charts = [Metric.exhaustion, .shareHigh].flatMap { metric in
      riskScopes.compactMap { fan(metric.rawValue + "-" + Self.stem($0), metric, scope: $0) }
    }
    return Document.Section(
      "risk", say(.riskSection), heading: say(RiskSentence.title),
      [
        .only(.page, [isForecast ? .important(say(.riskNote)) : .text(say(.riskNotModelled))]),
        isForecast ? .table(riskTable(summary.risk)) : .text(""),
        .only(
          .terminal,
          [
            .text(isAnswered ? explanation : ""),
            .points(promises.compactMap(point)),
          ]), .only(.page, [.text(stayers), .text(sickDays)]),
        .only(
          .terminal,
          isAnswered || !promises.isEmpty
            ? [.text(stayers), .text(sickDays), .text(say(RiskSentence.notDiagnosis))] : []),
        .charts(charts),
      ])
  }

  private var explanation: String {
    say(RiskSentence.explanation, ["of": integer(shownFutures)])
  }

  /// Who stayed and who is new, apart; nothing where nobody leaves or nobody comes.
  private var stayers: String {
    let scores = [Metric.exhaustionOfStayers, .exhaustionOfNewcomers].map { mean($0) }
    guard scores.allSatisfy(\.isFinite), mean(.hires) >= 0.05 else { return "" }
    return say(
      RiskSentence.stayers,
      ["stayers": decimal(scores[0], places: 1), "newcomers": decimal(scores[1], places: 1)])
  }

  /// Calendar days of sickness a person and year; nothing where there are hardly any.
  private var sickDays: String {
    guard let days = summary.horizon[Metric.sickDays.rawValue]?.mean else { return "" }
    let each = days / parameters.averagePosts() / run.periods.years
    guard each >= 0.05 else { return "" }
    return say(RiskSentence.sickDays, ["days": decimal(each, places: 1)])
  }

  /// The groups, from the first whole month to the last.
  func riskTable(_ groups: [RunSummary.GroupRisk]) -> Table {
    func error(_ share: Double?) -> Table.Cell {
      Table.Cell(words.error(share ?? .nan, .share), value: share.map { .share($0) } ?? .empty)
    }
    func column(_ label: ReportLabel, _ short: RiskSentence?) -> Table.Column {
      Table.Column(say(label), short: short.map { say($0) }, only: short == nil ? .page : nil)
    }
    return Table(
      say(.riskTable),
      [
        column(.group, .columnGroup), column(.people, .columnPeople),
        column(.highAtStart, .columnStart), column(.error, nil), column(.highAtEnd, .columnEnd),
        column(.error, nil), column(.exhaustionAtStart, nil), column(.exhaustionAtEnd, nil),
        Table.Column(
          line(.twoAtHighRisk, ["of": integer(shownFutures)]), short: say(RiskSentence.columnTwo)),
      ],
      groups.map { group in
        let two = group.twoAtHighRiskAtEnd.map { $0 * Double(shownFutures) }
        return Table.Row(
          words.scope(group.scope).capitalisedFirst, start: group.scope,
          [
            Table.Cell(integer(group.people), value: .number(Double(group.people))),
            risk(group.shareHighAtStart), error(group.shareHighHalfWidthAtStart),
            risk(group.shareHighAtEnd), error(group.shareHighHalfWidthAtEnd),
            cell(group.exhaustionAtStart, .points), cell(group.exhaustionAtEnd, .points),
            cell(two, .count),
          ])
      }, metric: "risk", scope: "groups")
  }

  private func risk(_ share: Double?) -> Table.Cell {
    Table.Cell(
      words.figure(share ?? .nan, .share), short: percent(share ?? .nan),
      value: share.map { .share($0) } ?? .empty)
  }

  /// The groups that risk is shown of, the sector first.
  private var riskScopes: [String] {
    summary.risk.suffix(1).map(\.scope) + summary.risk.dropLast().map(\.scope)
  }

  /// A scope as part of a file's name: `family-reception`.
  private static func stem(_ scope: String) -> String {
    let name = scope.hasPrefix("group:") ? scope.dropFirst("group:".count) : scope[...]
    return String(name.map { $0 == "+" ? "-" : $0 })
  }
}
