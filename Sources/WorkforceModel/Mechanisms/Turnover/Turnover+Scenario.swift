// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

extension Turnover {
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    parameters.turnover?.hiringDelay = sector.hiring.delay
    parameters.turnover?.replacement = sector.hiring.replacement
  }
}

/// Rules on hiring, which count with turnover only.
struct HiringLimits: Sendable {
  /// Share of leavers who may be replaced.
  var replacement = TurnoverParameters(hiringDelay: .unread).replacement
  /// The time that takes, in days.
  var delay = Distribution.unread

  /// Their keys among the limits of a scenario.
  static var keys: [Field<StatedSector>] {
    [
      Field(
        "replacement", \.hiring.replacement, .share, unit: "%", range: 0...100, mark: .assumed,
        table: "turnover"
      ).counting { $1["turnover"] != nil },
      Field(
        "hiring-delay", \.hiring.delay, .distribution(.days, Bounds(0...3652.5)),
        default: "{gamma: {mean: 52 weeks, cv: 0.4}}", unit: "weeks", symbol: "D", range: 26...104,
        mark: .assumed, table: "turnover"
      ).counting { $1["turnover"] != nil },
    ]
  }
}

extension StatedSector {
  /// Rules on hiring.
  var hiring: HiringLimits {
    get { sections[default: HiringLimits()] }
    set { sections[default: HiringLimits()] = newValue }
  }
}
