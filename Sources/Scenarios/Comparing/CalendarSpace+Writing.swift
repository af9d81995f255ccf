// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
internal import WholeNumbers
internal import WorkforceModel

extension CalendarSpace {
  /// A scenario file that is the calendar's difference from the file it was found for.
  ///
  /// - Parameters:
  ///   - plan: The calendar.
  ///   - base: The file that it extends, in the same folder.
  public func yaml(_ plan: CalendarPlan, extending base: String) -> String {
    "extends: \(base)\nprogramme:\n" + parts(plan)
  }

  /// The whole scenario with the calendar in it, as a file of its own, with the comments of the files that it is from.
  ///
  /// - Parameters:
  ///   - plan: The calendar.
  ///   - path: The file that the calendar was found for.
  ///   - overrides: Values that were set then, `path=value`.
  public func wholeYAML(
    _ plan: CalendarPlan, path: String, overrides: [String]
  ) throws(ScenarioErrors) -> String {
    try ScenarioFile.text(
      path: path, overrides: overrides, change: "programme:\n" + parts(plan))
  }

  private func parts(_ plan: CalendarPlan) -> String {
    var text = ""
    for (place, dates) in plan.dates.enumerated() {
      let id = place == 0 ? part : part + "-" + groupNames[place]
      text += "  - id: \(id)\n"
      if place > 0 { text += "    like: \(part)\n" }
      if plan.isApart { text += "    audience: [\(groupNames[place])]\n" }
      // The dates take the place of whichever way the file gives them in.
      text +=
        "    sessions: none\n    first: none\n    every: none\n    date: none\n    search: none\n"
      text += "    dates: [\(dates.map(\.description).joined(separator: ", "))]\n"
      text += "    at: \(Self.time(plan.at))\n"
      text +=
        "    quota: \(plan.quota < 1 ? plainNumber((plan.quota * 1000).rounded() / 10) + "%" : "none")\n"
      text += "    policy: \(plan.policy.rawValue)\n"
    }
    return text
  }

  private static func time(_ minutes: Double) -> String {
    let whole = Int(bounded: minutes)
    let text = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    return text(whole / 60) + ":" + text(whole % 60)
  }
}
