// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// What citizens ask of one service, and what serving them takes.
struct ServiceSection: Sendable {
  var node: SourceNode
  var id: String
  var name: Phrase?
  var arrivals: ArrivalsSection
  var serviceTime: Distribution
  var serviceTimeByHour: [HourStep<Double>]
  var followUp: Distribution?
  var complexityGrowth: Double
  var patience: Distribution?
  var patienceByHour: [HourStep<Double>]
  var waitingRoom: Int?
  var balking: BalkingParameters?
  var retrial: Double
  var repeats: RepeatParameters?
  var bookings: BookingParameters?
  var priority: Int
  var emotionalLoad: Double
  var target: ServiceTarget?
  var atClosing: ClosingRule
  var backlogHours: Double

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let arrivals = Field(
    required: "arrivals",
    ValueFormat.section(ArrivalsSection.format) { ArrivalsSection($0) })
  static let serviceTime = Field(
    required: "service-time", ValueFormat<Distribution>.distribution(.minutes))
  static let serviceTimeByHour = Field(
    "service-time-by-hour", ValueFormat<[HourStep<Double>]>.byHour(.number(.positive)))
  static let followUp = Field("follow-up", ValueFormat<Distribution>.distribution(.minutes))
  static let complexityGrowth = Field(
    "complexity-growth", ValueFormat.quantity(.growth, Bounds(low: -0.5, high: 1)),
    default: "0%/year", symbol: "g_c", range: ("0%/year", "5%/year"))
  static let patience = Field(
    "patience", ValueFormat<Distribution>.distribution(.minutes), range: ("15 min", "120 min"))
  static let patienceByHour = Field(
    "patience-by-hour", ValueFormat<[HourStep<Double>]>.byHour(.number(.positive)))
  static let waitingRoom = Field("waiting-room", ValueFormat.count(0...100_000))
  static let balking = Field("balking", balkingFormat)
  static let retrial = Field(
    "retrial", ValueFormat.share, default: "0%", symbol: "r", range: ("30%", "95%"))
  static let repeats = Field("repeat-contacts", repeatsFormat)
  static let bookings = Field("bookings", bookingsFormat)
  static let priority = Field("priority", ValueFormat.count(0...1000), default: "0")
  static let emotionalLoad = Field(
    "emotional-load", ValueFormat.number(Bounds(low: 0, high: 10)), default: "1")
  static let target = Field("target", .serviceTarget)
  static let atClosing = Field(
    "at-closing", ValueFormat.choice(["serve": ClosingRule.serve, "send-away": .sendAway]),
    default: "serve")
  static let backlog = Field("backlog", ValueFormat.quantity(.hours), default: "0 h")

  static let format = SectionFormat(
    name: "services",
    fields: [
      id.any, Scenario.like.any, name.any, arrivals.any, serviceTime.any, serviceTimeByHour.any,
      followUp.any, complexityGrowth.any, patience.any, patienceByHour.any, waitingRoom.any,
      balking.any, retrial.any, repeats.any, bookings.any, priority.any, emotionalLoad.any,
      target.any, atClosing.any, backlog.any,
    ], notYetModelled: ["conflict", "casework"])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    arrivals = reader.value(Self.arrivals, placeholder: ArrivalsSection(node: reader.node))
    serviceTime = reader.value(Self.serviceTime, placeholder: Scenario.placeholderDistribution)
    serviceTimeByHour = reader.stated(Self.serviceTimeByHour) ?? []
    followUp = reader.stated(Self.followUp)
    complexityGrowth = reader.value(Self.complexityGrowth, placeholder: 0)
    patience = reader.stated(Self.patience)
    patienceByHour = reader.stated(Self.patienceByHour) ?? []
    waitingRoom = reader.stated(Self.waitingRoom)
    balking = reader.stated(Self.balking)
    retrial = reader.value(Self.retrial, placeholder: 0)
    repeats = reader.stated(Self.repeats)
    bookings = reader.stated(Self.bookings)
    priority = reader.value(Self.priority, placeholder: 0)
    emotionalLoad = reader.value(Self.emotionalLoad, placeholder: 1)
    target = reader.stated(Self.target)
    atClosing = reader.value(Self.atClosing, placeholder: .serve)
    backlogHours = reader.value(Self.backlog, placeholder: 0)
  }

  private static let queueLength = Field(required: "queue", ValueFormat.count(1...100_000))
  private static let probability = Field(required: "probability", ValueFormat.share)
  static let balkingSection = SectionFormat(
    name: "services.balking", fields: [queueLength.any, probability.any])
  private static var balkingFormat: ValueFormat<BalkingParameters> {
    .section(balkingSection) { reader in
      BalkingParameters(
        queueLength: reader.value(queueLength, placeholder: 1),
        probability: reader.value(probability, placeholder: 0))
    }
  }

  private static let base = Field(
    "base", ValueFormat.quantity(.share, Bounds(low: 0, high: 0.9)), default: "10%",
    mark: .assumed, symbol: "f0", range: ("5%", "40%"))
  private static let atZeroQuality = Field(
    "at-zero-quality", ValueFormat.share, default: "50%", mark: .assumed, symbol: "f1",
    range: ("20%", "80%"))
  private static let delay = Field(
    "delay", ValueFormat<Distribution>.distribution(.days), default: "7 days", mark: .assumed)
  static let repeatsSection = SectionFormat(
    name: "services.repeat-contacts", fields: [base.any, atZeroQuality.any, delay.any])
  private static var repeatsFormat: ValueFormat<RepeatParameters> {
    .section(repeatsSection) { reader in
      RepeatParameters(
        base: reader.value(base, placeholder: 0),
        atZeroQuality: reader.value(atZeroQuality, placeholder: 0),
        delay: reader.value(delay, placeholder: Scenario.placeholderDistribution))
    }
  }

  private static let share = Field(required: "share", ValueFormat.share, range: ("0%", "100%"))
  private static let noShow = Field(
    "no-show", ValueFormat.share, default: "2.2%", mark: .computed, range: ("1%", "10%"))
  private static let ahead = Field(
    "ahead", ValueFormat<Distribution>.distribution(.days),
    default: "{uniform: {min: 1 day, max: 10 days}}", mark: .assumed, range: ("1 day", "40 days"))
  private static let slot = Field(
    "slot", ValueFormat.quantity(.minutes, Bounds(low: 1, high: 240)), default: "15 min",
    mark: .assumed, range: ("5 min", "60 min"))
  static let bookingsSection = SectionFormat(
    name: "services.bookings", fields: [share.any, noShow.any, ahead.any, slot.any])
  private static var bookingsFormat: ValueFormat<BookingParameters> {
    .section(bookingsSection) { reader in
      var bookings = BookingParameters(
        share: reader.value(share, placeholder: 0),
        ahead: reader.value(ahead, placeholder: Scenario.placeholderDistribution))
      bookings.noShow = reader.value(noShow, placeholder: 0)
      bookings.slotMinutes = reader.value(slot, placeholder: 15)
      return bookings
    }
  }
}
