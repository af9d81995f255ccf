// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

/// Coefficients of the groups' inner life; each has its default.
///
/// It is switched on by groups that state their affect or technology.
struct GroupLifeSection: Sendable {
  let parameters: GroupLifeParameters

  static let affectHalfLife = Field(
    "affect-half-life", ValueFormat.quantity(.days, .positive), default: "9 months",
    mark: .assumed)
  static let technologyHalfLife = Field(
    "technology-half-life", ValueFormat.quantity(.days, .positive), default: "11 months",
    mark: .verified)
  static let initialDeviation = Field(
    "initial-sd", ValueFormat.number(Bounds(low: 0, high: 0.3)), default: "0.05", mark: .assumed)
  static let fluctuation = Field(
    "fluctuation", ValueFormat.number(Bounds(low: 0, high: 0.3)), default: "0.02",
    mark: .assumed)
  static let resource = Field(
    "resource-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 50)),
    default: "3.5 points",
    mark: .assumed)
  static let speed = Field(
    "method-speed", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.15", mark: .assumed)
  static let repeats = Field(
    "method-repeats", ValueFormat.number(Bounds(low: 0, high: 1)), default: "0.30", mark: .assumed)
  static let coordinatorSkill = Field(
    "coordinator-skill", ValueFormat.share, default: "0.5", mark: .assumed)
  static let observer = Field(
    "observer-factor", ValueFormat.number(Bounds(low: 1, high: 10)), default: "1.5",
    mark: .assumed)
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
