// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of hostile contacts; each has its default.
extension ConflictParameters {
  static let section = Section("conflict", ConflictParameters(), table: "conflict") {
    Field(
      "rate", \.referenceRate, .quantity(.share, 0.0001...0.09), unit: "%", range: 0.4...9,
      mark: .assumed)
    Field(
      "reference-contacts", \.referenceContacts, .number(0.1...200), symbol: "n", range: 3...20,
      mark: .assumed)
    Field("wait", \.referenceWait, .quantity(.minutes, 0...1440), mark: .assumed)
    Field(
      "wait-effect", \.waitWeight, .number(-5...5), symbol: "h1", range: -1...1, mark: .assumed,
      formerly: "h1")
    Field(
      "refusal-effect", \.refusalWeight, .number(-5...5), symbol: "h2", range: -1...1,
      mark: .assumed, formerly: "h2")
    Field("crisis", \.crisis, .number(-5...5), range: -1...1, mark: .assumed)
    Field(
      "hostility-weight", \.demandWeight, .number(0...0.9), symbol: "ω", range: 0...0.4,
      mark: .assumed, formerly: "omega")
  }
}
