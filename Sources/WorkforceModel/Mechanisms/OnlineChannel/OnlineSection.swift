// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// The online channel of a service, which its `id` names.
struct OnlineSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var id = ""
  var launch: CivilDate?
  /// Nil for the population.
  var users: Int?
  var parameters = OnlineParameters(service: 0, launchDay: 0, users: 0)

  static let section = Section("online", OnlineSection(), at: \.node, table: "online") {
    Field(required: "id", \.id, .id)
    Field.like
    Field(required: "launch", \.launch, .date)
    Field("users", \.users, .count(1...100_000_000), table: "online")
    Field(
      "adoption-ceiling", \.parameters.ceiling, .share, unit: "%", symbol: "m", range: 30...90,
      mark: .assumed, formerly: "m")
    Field(
      "adoption-start", \.parameters.start, .share, unit: "%", range: 0...50, mark: .assumed)
    Field(
      "adoption-promotion", \.parameters.innovation, .quantity(.perYear, 0...1), unit: "per year",
      symbol: "p", range: 0.005...0.05, mark: .recalled, formerly: "p")
    Field(
      "adoption-imitation", \.parameters.imitation, .quantity(.perYear, 0...5), unit: "per year",
      symbol: "q", range: 0.2...0.6, mark: .recalled, formerly: "q")
    Field("leakage", \.parameters.leakage, .share, unit: "%", range: 5...40, mark: .assumed)
    Field("failure", \.parameters.failure, .share, unit: "%", range: 1...20, mark: .assumed)
    Field(
      "online-residual", \.parameters.residual, .number(0...2), symbol: "κ_o", range: 0...0.5,
      mark: .assumed, formerly: "kappa-o")
    Field("saved-work", \.parameters.savedWork, .share, unit: "%", mark: .assumed)
  }
}

extension StatedSector {
  /// Online channels as stated.
  var online: [OnlineSection] {
    get { sections[default: []] }
    set { sections[default: []] = newValue }
  }
}
