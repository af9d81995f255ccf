// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of the groups' inner life; each has its default.
///
/// It is switched on by groups that state their affect or technology.
struct GroupLifeSection: Sendable {
  let parameters: GroupLifeParameters

  static let affectHalfLife = Field(
    "affect-half-life", ValueFormat.quantity(.days, .positive), default: "9 months",
    mark: .assumed, symbol: "H_A", range: ("4 months", "18 months"))
  static let technologyHalfLife = Field(
    "technology-half-life", ValueFormat.quantity(.days, .positive), default: "11 months",
    mark: .verified, symbol: "H_T", range: ("6.5 months", "13 months"))
  static let initialDeviation = Field(
    "initial-sd", ValueFormat.number(Bounds(low: 0, high: 0.3)), default: "0.05", mark: .assumed,
    range: ("0", "0.3"))
  static let fluctuation = Field(
    "fluctuation", ValueFormat.number(Bounds(low: 0, high: 0.3)), default: "0.02",
    mark: .assumed, symbol: "σ", range: ("0", "0.3"))
  static let resource = Field(
    "resource-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 50)),
    default: "3.5 points",
    mark: .assumed, symbol: "ρ_R", range: ("1 points", "8 points"))
  static let speed = Field(
    "method-speed", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.15", mark: .assumed,
    symbol: "κ_T", range: ("0.05", "0.4"))
  static let repeats = Field(
    "method-repeats", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.30", mark: .assumed,
    symbol: "κ_f", range: ("0", "0.6"))
  static let coordinatorSkill = Field(
    "coordinator-skill", ValueFormat.share, default: "0.5", mark: .assumed, symbol: "k",
    range: ("0.2", "0.9"))
  static let observer = Field(
    "observer-factor", ValueFormat.number(Bounds(low: 1, high: 10)), default: "1.5",
    mark: .assumed, range: ("1", "3"))
  static let format = SectionFormat(
    name: "group-life",
    fields: [
      affectHalfLife.any, technologyHalfLife.any, initialDeviation.any, fluctuation.any,
      resource.any, speed.any, repeats.any, coordinatorSkill.any, observer.any,
    ])

  init(_ reader: SectionReader) {
    var parameters = GroupLifeParameters()
    func set(_ path: WritableKeyPath<GroupLifeParameters, Double>, _ field: Field<Double>) {
      if let value = reader.value(field) { parameters[keyPath: path] = value }
    }
    set(\.affectHalfLifeDays, Self.affectHalfLife)
    set(\.technologyHalfLifeDays, Self.technologyHalfLife)
    set(\.initialDeviation, Self.initialDeviation)
    set(\.fluctuation, Self.fluctuation)
    set(\.resourcePoints, Self.resource)
    set(\.technologySpeed, Self.speed)
    set(\.technologyRepeats, Self.repeats)
    set(\.coordinatorSkill, Self.coordinatorSkill)
    set(\.observerFactor, Self.observer)
    self.parameters = parameters
  }
}
