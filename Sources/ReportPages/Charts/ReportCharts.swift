// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import WorkforceModel

/// The charts of a report, by section; those without data are left out.
struct ReportCharts {
  let targets: [Chart]
  let capacity: [Chart]
  let risk: [Chart]
  let training: [Chart]

  var all: [Chart] { targets + capacity + risk + training }

  init(_ source: ReportSource) {
    targets = [
      TargetsChart(source: source).chart(id: "targets"),
      TargetCourseChart(source: source).chart(id: "targets-by-period"),
    ].compactMap { $0 }
    capacity = [
      FanChart(source: source, metric: .waitMean, scope: "sector").chart(id: "wait-mean"),
      FanChart(source: source, metric: .occupancy, scope: "sector").chart(id: "occupancy"),
      FanChart(source: source, metric: .backlog, scope: "sector").chart(id: "backlog"),
      HoursChart(source: source).chart(id: "hours"),
    ].compactMap { $0 }
    risk = [Metric.exhaustion, .shareHigh].flatMap { metric in
      source.riskScopes.compactMap { scope in
        FanChart(source: source, metric: metric, scope: scope)
          .chart(id: metric.rawValue + "-" + Self.stem(scope))
      }
    }
    training = [
      GroupMapChart(source: source).chart(id: "groups"),
      TrainingHoursChart(source: source).chart(id: "training-hours"),
    ].compactMap { $0 }
  }

  /// A scope as part of a file's name: `family-reception`.
  private static func stem(_ scope: String) -> String {
    let name = scope.hasPrefix("group:") ? scope.dropFirst("group:".count) : scope[...]
    return String(name.map { $0 == "+" ? "-" : $0 })
  }
}

extension ReportSource {
  /// The groups that risk is told of, the sector first.
  var riskScopes: [String] {
    guard let sector = run.summary.risk.last else { return [] }
    return [sector.scope] + run.summary.risk.dropLast().map(\.scope)
  }
}
