// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import WorkforceModel

/// How the risk of a group of five people or more moves from the first whole month to the last.
struct GroupRiskCourse {
  /// Name of the scope: `group:family+territory`, `sector`.
  let scope: String
  let people: Int
  /// Positions of the two months.
  let months: (first: Int, last: Int)
  /// Share of people at high risk in the first and in the last month.
  let shareHigh: (first: Double, last: Double)
  /// Half-widths of these shares: simulation error, not risk.
  let shareHighHalfWidth: (first: Double, last: Double)
  /// Mean score in the first and in the last month.
  let exhaustion: (first: Double, last: Double)
  /// Probability that two colleagues or more are at high risk in the last month.
  let twoAtHighRisk: Double

  /// The risk groups and then the sector; empty where wellbeing or months are not told.
  static func all(of report: RunReport) -> [GroupRiskCourse] {
    let layout = report.forecast.layout
    let whole = report.comparable(.month)
    guard let first = whole.first, let last = whole.last else { return [] }
    let parameters = report.scenario.parameters
    var sizes = [Int](repeating: 0, count: parameters.groups.count)
    for person in parameters.people { sizes[parameters.staffGroups[person.staffGroup].group] += 1 }

    let courses = layout.series.filter { $0.metric == .shareHigh }.map { series in
      let scope = series.scopeName
      func months(_ metric: Metric) -> (Double, Double) {
        (
          report.mean(metric, scope: scope, .month, first),
          report.mean(metric, scope: scope, .month, last)
        )
      }
      func halfWidth(_ month: Int) -> Double {
        report.forecast.cell(.shareHigh, scope: scope, grain: .month, period: month)?.halfWidth
          ?? .nan
      }
      let people =
        switch series.scope {
        case .riskGroup(let position):
          layout.riskGroups.members[position].reduce(0) { $0 + sizes[$1] }
        default: parameters.people.count
        }
      return GroupRiskCourse(
        scope: scope, people: people, months: (first, last), shareHigh: months(.shareHigh),
        shareHighHalfWidth: (halfWidth(first), halfWidth(last)), exhaustion: months(.exhaustion),
        twoAtHighRisk: report.mean(.twoAtHighRisk, scope: scope, .month, last))
    }
    let sector = courses.filter { $0.scope == "sector" }
    let groups = courses.filter { $0.scope != "sector" }
    // One group of everybody tells what the sector tells.
    return groups.count == 1 && groups[0].people == sector.first?.people ? sector : groups + sector
  }
}
