// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
package import Scenarios

/// Where doubt about a figure comes from: chance, or numbers of the scenario that nobody knows, by what they are about.
package enum DoubtSource: String, CaseIterable, Sendable {
  /// What the same numbers may bring: who comes when, who falls sick, how long a contact takes.
  case chance
  /// How many people want what, and through which channel.
  case demand
  /// How much work a matter is, and how it is done.
  case work
  /// Who is there to do it.
  case presence
  /// What work does to people, and what is done about it.
  case people

  /// The sources that a scenario has, chance first.
  package static func sources(of uncertainty: Uncertainty) -> [DoubtSource] {
    let own = Set(uncertainty.values.map { DoubtSource(path: $0.path) })
    return allCases.filter { $0 == .chance || own.contains($0) }
  }

  /// What a number is about, by its path in a scenario.
  package init(path: String) {
    let keys = path.split(separator: ".").map(String.init)
    switch keys.first {
    case "population", "online": self = .demand
    case "services":
      let key = keys.dropFirst(2).first
      self = key == "arrivals" || key == "bookings" ? .demand : .work
    case "casework", "duties", "pressure", "incentives": self = .work
    case "staff", "absence", "turnover", "limits", "calendar", "projects": self = .presence
    default: self = .people
    }
  }
}
