// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of work pressure; each has its default.
extension PressureParameters {
  static let section = Section("pressure", PressureParameters(), table: "pressure") {
    Field(
      "corner-cutting", \.elasticity, .number(-2...0), symbol: "α", range: -0.64...0,
      mark: .assumed, formerly: "alpha")
    Field(
      "memory", \.memoryWeeks, .count(1...longestMemory), symbol: "n", range: 4...12,
      mark: .assumed)
    Field(
      "standards-fall", \.downWeeks, .quantity(.weeks, 1...520), unit: "weeks", symbol: "τ_dn",
      range: 12...52, mark: .verified, formerly: "tau-down")
    Field(
      "standards-rise", \.upWeeks, .quantity(.weeks, 1...5200), unit: "weeks", symbol: "τ_up",
      range: 26...(.infinity), mark: .verified, formerly: "tau-up")
    Field(
      "shortest-time", \.shortest, .quantity(.share, 0.1...1), unit: "%", symbol: "T_min",
      range: 40...80, mark: .assumed, formerly: "t-min")
    Field(
      "longest-time", \.longest, .quantity(.share, 1...2), unit: "%", range: 100...130,
      mark: .assumed)
    Field("desk-hurry", \.deskHurry, .number(0...1), symbol: "β", range: 0...0.15, mark: .assumed)
    Field(
      "shortest-desk-time", \.shortestDeskTime, .quantity(.share, 0.1...1), unit: "%",
      range: 70...100, mark: .assumed)
  }
}
