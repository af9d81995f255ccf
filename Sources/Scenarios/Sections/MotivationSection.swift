// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of motivation; each has its default.
struct MotivationSection: Sendable {
  let parameters: MotivationParameters

  static let initial = Field(
    "level", ValueFormat.share, default: "0.65", mark: .assumed, range: ("0.1", "0.9"))
  static let resting = Field(
    "motivation-level", ValueFormat.share, default: "0.6", mark: .assumed, symbol: "m_0",
    range: ("0.3", "0.8"))
  static let direction = Field(
    "motivation-direction", ValueFormat.share, default: "0.6", mark: .assumed, symbol: "m_dir0",
    range: ("0.3", "0.8"))
  static let persistence = Field(
    "motivation-time-constant", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 520)),
    default: "26 weeks",
    mark: .assumed, symbol: "τ_m", range: ("4 weeks", "52 weeks"))
  static let loss = Field(
    "motivation-strain", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.05",
    mark: .assumed, symbol: "s_m", range: ("0", "0.15"))
  static let speed = Field(
    "motivation-speed", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.10",
    mark: .assumed, symbol: "κ_m", range: ("0", "0.25"))
  static let coverBase = Field(
    "overtime-intercept", ValueFormat.number(Bounds(low: -20, high: 20)), default: "-1",
    mark: .assumed, symbol: "b_0")
  static let coverWeight = Field(
    "overtime-slope", ValueFormat.number(Bounds(low: -20, high: 20)), default: "3", mark: .assumed,
    symbol: "b_1")
  static let format = SectionFormat(
    name: "motivation",
    fields: [
      initial.any, resting.any, direction.any, persistence.any, loss.any, speed.any,
      coverBase.any, coverWeight.any,
    ])

  init(_ reader: SectionReader) {
    var parameters = MotivationParameters()
    func set(_ path: WritableKeyPath<MotivationParameters, Double>, _ field: Field<Double>) {
      if let value = reader.value(field) { parameters[keyPath: path] = value }
    }
    set(\.initialLevel, Self.initial)
    set(\.restingLevel, Self.resting)
    set(\.restingDirection, Self.direction)
    set(\.persistenceWeeks, Self.persistence)
    set(\.exhaustionLoss, Self.loss)
    set(\.speed, Self.speed)
    set(\.coverBase, Self.coverBase)
    set(\.coverWeight, Self.coverWeight)
    self.parameters = parameters
  }
}
