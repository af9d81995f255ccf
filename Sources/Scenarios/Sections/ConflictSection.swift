// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

/// Coefficients of hostile contacts; each has its default.
struct ConflictSection: Sendable {
  let parameters: ConflictParameters

  static let rate = Field(
    "rate", ValueFormat.quantity(.share, Bounds(low: 0.0001, high: 0.09)), default: "2%",
    mark: .assumed)
  static let wait = Field(
    "wait", ValueFormat.quantity(.minutes, .notNegative), default: "2 min", mark: .assumed)
  static let perWait = Field(
    "wait-effect", ValueFormat.number(Bounds(low: -5, high: 5)), default: "1", mark: .assumed)
  static let refusal = Field(
    "refusal-effect", ValueFormat.number(Bounds(low: -5, high: 5)), default: "0.5", mark: .assumed)
  static let crisis = Field(
    "crisis", ValueFormat.number(Bounds(low: -5, high: 5)), default: "0", mark: .assumed)
  static let weight = Field(
    "hostility-weight", ValueFormat.number(Bounds(low: 0, high: 0.9)), default: "0.2",
    mark: .assumed)
  static let format = SectionFormat(
    name: "conflict",
    fields: [rate.any, wait.any, perWait.any, refusal.any, crisis.any, weight.any])

  init(_ reader: SectionReader) {
    var parameters = ConflictParameters()
    func set(_ path: WritableKeyPath<ConflictParameters, Double>, _ field: Field<Double>) {
      if let value = reader.value(field) { parameters[keyPath: path] = value }
    }
    set(\.referenceRate, Self.rate)
    set(\.referenceWait, Self.wait)
    set(\.waitWeight, Self.perWait)
    set(\.refusalWeight, Self.refusal)
    set(\.crisis, Self.crisis)
    set(\.demandWeight, Self.weight)
    self.parameters = parameters
  }
}
