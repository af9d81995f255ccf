// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of work pressure; each has its default.
struct PressureSection: Sendable {
  let parameters: PressureParameters

  static let elasticity = Field(
    "corner-cutting", ValueFormat.number(Bounds(low: -2, high: 0)), default: "-0.30",
    mark: .assumed, symbol: "α", range: ("-0.64", "0"))
  static let memory = Field(
    "memory", ValueFormat.count(1...PressureParameters.longestMemory), default: "8",
    mark: .assumed, symbol: "n")
  static let down = Field(
    "standards-fall", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 520)),
    default: "18.8 weeks",
    mark: .verified, symbol: "τ_dn", range: ("12 weeks", "52 weeks"))
  static let up = Field(
    "standards-rise", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 5200)), mark: .verified,
    symbol: "τ_up", range: ("26 weeks", nil))
  static let shortest = Field(
    "shortest-time", ValueFormat.quantity(.share, Bounds(low: 0.1, high: 1)), default: "60%",
    mark: .assumed, symbol: "T_min", range: ("40%", "80%"))
  static let format = SectionFormat(
    name: "pressure", fields: [elasticity.any, memory.any, down.any, up.any, shortest.any])

  init(_ reader: SectionReader) {
    var parameters = PressureParameters()
    if let value = reader.value(Self.elasticity) { parameters.elasticity = value }
    if let value = reader.value(Self.memory) { parameters.memoryWeeks = value }
    if let value = reader.value(Self.down) { parameters.downWeeks = value }
    if let value = reader.stated(Self.up) { parameters.upWeeks = value }
    if let value = reader.value(Self.shortest) { parameters.shortest = value }
    self.parameters = parameters
  }
}
