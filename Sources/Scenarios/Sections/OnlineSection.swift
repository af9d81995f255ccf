// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// The online channel of a service, which its `id` names.
struct OnlineSection: Sendable {
  let node: SourceNode
  let id: String
  let launch: CivilDate?
  private let users: Double?
  private let ceiling: Double?
  private let innovation: Double?
  private let imitation: Double?
  let leakage: Double
  let failure: Double
  private let residual: Double?
  private let savedWork: Double?

  static let id = Field(required: "id", ValueFormat<String>.id)
  static let launch = Field(required: "launch", .date)
  static let users = Field(
    "users", ValueFormat<Int>.count(1...100_000_000).map(Double.init))
  static let ceiling = Field(
    "adoption-ceiling", ValueFormat.share, default: "60%", mark: .assumed, symbol: "m",
    range: ("30%", "90%"))
  static let innovation = Field(
    "adoption-promotion", ValueFormat.quantity(.perYear, Bounds(low: 0, high: 1)),
    default: "0.03 per year",
    mark: .recalled, symbol: "p", range: ("0.005 per year", "0.05 per year"))
  static let imitation = Field(
    "adoption-imitation", ValueFormat.quantity(.perYear, Bounds(low: 0, high: 5)),
    default: "0.38 per year",
    mark: .recalled, symbol: "q", range: ("0.2 per year", "0.6 per year"))
  static let leakage = Field(
    "leakage", ValueFormat.share, default: "15%", mark: .assumed, range: ("5%", "40%"))
  static let failure = Field(
    "failure", ValueFormat.share, default: "5%", mark: .assumed, range: ("1%", "20%"))
  static let residual = Field(
    "online-residual", ValueFormat.number(Bounds(low: 0, high: 2)), default: "0.25", mark: .assumed,
    symbol: "κ_o", range: ("0", "0.5"))
  static let savedWork = Field("saved-work", ValueFormat.share, default: "0%", mark: .assumed)
  static let format = SectionFormat(
    name: "online",
    fields: [
      id.any, Scenario.like.any, launch.any, users.any, ceiling.any, innovation.any,
      imitation.any, leakage.any, failure.any, residual.any, savedWork.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    launch = reader.stated(Self.launch)
    users = reader.stated(Self.users)
    ceiling = reader.value(Self.ceiling)
    innovation = reader.value(Self.innovation)
    imitation = reader.value(Self.imitation)
    leakage = reader.value(Self.leakage, placeholder: 0)
    failure = reader.value(Self.failure, placeholder: 0)
    residual = reader.value(Self.residual)
    savedWork = reader.value(Self.savedWork)
  }

  /// The channel as the model runs it; nil when its service is not there.
  func lowered(_ scenario: Scenario) -> OnlineParameters? {
    guard let service = scenario.position(ofService: id), let launch else { return nil }
    var lowered = OnlineParameters(
      service: service, launchDay: scenario.horizon.start.days(to: launch),
      users: Int(users ?? scenario.population ?? 1))
    lowered.ceiling = ceiling ?? lowered.ceiling
    lowered.innovation = innovation ?? lowered.innovation
    lowered.imitation = imitation ?? lowered.imitation
    lowered.leakage = leakage
    lowered.failure = failure
    lowered.residual = residual ?? lowered.residual
    lowered.savedWork = savedWork ?? lowered.savedWork
    return lowered
  }
}
