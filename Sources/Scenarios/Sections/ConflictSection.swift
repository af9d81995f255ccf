// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of hostile contacts; each has its default.
struct ConflictSection: Sendable {
  let parameters: ConflictParameters

  static let rate = Field(
    "rate", ValueFormat.quantity(.share, Bounds(low: 0.0001, high: 0.09)), default: "2%",
    mark: .assumed, range: ("0.4%", "9%"))
  static let wait = Field(
    "wait", ValueFormat.quantity(.minutes, .notNegative), default: "2 min", mark: .assumed)
  static let perWait = Field(
    "wait-effect", ValueFormat.number(Bounds(low: -5, high: 5)), default: "1", mark: .assumed,
    symbol: "h1", range: ("-1", "1"))
  static let refusal = Field(
    "refusal-effect", ValueFormat.number(Bounds(low: -5, high: 5)), default: "0.5", mark: .assumed,
    symbol: "h2", range: ("-1", "1"))
  static let crisis = Field(
    "crisis", ValueFormat.number(Bounds(low: -5, high: 5)), default: "0", mark: .assumed,
    range: ("-1", "1"))
  static let weight = Field(
    "hostility-weight", ValueFormat.number(Bounds(low: 0, high: 0.9)), default: "0.2",
    mark: .assumed, symbol: "ω", range: ("0", "0.4"))
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
