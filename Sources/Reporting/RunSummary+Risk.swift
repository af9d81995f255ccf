// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

extension RunSummary.GroupRisk {
  /// The risk groups and then the sector; empty where wellbeing or months are not forecast.
  static func all(of report: RunReport) -> [RunSummary.GroupRisk] {
    let layout = report.forecast.layout
    let whole = report.periods.comparable(.month)
    guard let first = whole.first, let last = whole.last else { return [] }
    let parameters = report.scenario.parameters
    var sizes = [Int](repeating: 0, count: parameters.groups.count)
    for person in parameters.people { sizes[parameters.staffGroups[person.staffGroup].group] += 1 }
    // Of fewer than five people nothing is reported; that it is forecast is.
    let isWithheld = parameters.has(.wellbeing) && !layout.reports(.shareHigh)
    let sectorAlone = ResponseLayout.Series(metric: .shareHigh, scope: .sector, scopeName: "sector")
    let told = isWithheld ? [sectorAlone] : layout.series.filter { $0.metric == .shareHigh }
    let all = told.map { series in
      func cell(_ metric: Metric, _ month: Int) -> Forecast.Cell? {
        report.forecast.cell(metric, scope: series.scopeName, grain: .month, period: month)
      }
      let people =
        switch series.scope {
        case .riskGroup(let position):
          layout.riskGroups.members[position].reduce(0) { $0 + sizes[$1] }
        default: parameters.people.count
        }
      return RunSummary.GroupRisk(
        scope: series.scopeName, people: people,
        startMonth: report.periods.start(.month, first).description,
        endMonth: report.periods.start(.month, last).description,
        shareHighAtStart: cell(.shareHigh, first)?.mean.orNil,
        shareHighAtEnd: cell(.shareHigh, last)?.mean.orNil,
        shareHighHalfWidthAtStart: cell(.shareHigh, first)?.halfWidth.orNil,
        shareHighHalfWidthAtEnd: cell(.shareHigh, last)?.halfWidth.orNil,
        exhaustionAtStart: cell(.exhaustion, first)?.mean.orNil,
        exhaustionAtEnd: cell(.exhaustion, last)?.mean.orNil,
        twoAtHighRiskAtEnd: cell(.twoAtHighRisk, last)?.mean.orNil)
    }
    let sector = all.filter { $0.scope == "sector" }
    let groups = all.filter { $0.scope != "sector" }
    // One group of everybody says what the sector says.
    return groups.count == 1 && groups[0].people == sector.first?.people ? sector : groups + sector
  }
}
