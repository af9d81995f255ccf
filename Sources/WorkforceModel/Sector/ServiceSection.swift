// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
package import ScenarioFormat
package import Wording

/// What citizens ask of one service, and what serving them takes.
package struct ServiceSection: ModelSection, Sendable {
  package var node = SourceNode.nothing
  package var name: Phrase?
  var arrivals = ArrivalsSection()
  var complexityGrowth = 0.0
  /// Staff groups that are tried first, and shares that go on to other services, by name.
  var servedBy: [String] = []
  var passedOn: [NamedValue<Double>] = []
  /// Hours in which it is given, within those of the office; nil for all of them.
  var opening: [[DayInterval]]?
  /// Where it is given, of a service that is given at places; see `StatedSector.spreadOverPlaces()`.
  var site: ServiceSite?
  package var parameters = ServiceParameters(id: "", serviceTime: .unread)

  static let section = Section(
    "services", ServiceSection(), at: \.node, table: "desk-service",
    notYetModelled: ["conflict", "casework"]
  ) {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field("opening", \.opening, CalendarSection.week)
    Field(required: "arrivals", \.arrivals, .section(ArrivalsSection.section))
    Field(
      required: "service-time", \.parameters.serviceTime,
      .distribution(.minutes, Bounds(0...1440)),
      table: "desk-service")
    Field("service-time-by-hour", \.parameters.serviceTimeByHour, factorByHour)
    Field(
      "follow-up", \.parameters.followUp, .distribution(.minutes, Bounds(0...60_000)),
      table: "follow-up")
    Field(
      "complexity-growth", \.complexityGrowth, .quantity(.growth, -0.5...1), unit: "%/year",
      symbol: "g_c", range: 0...5, table: "demand")
    Field(
      "patience", \.parameters.patience, .distribution(.minutes, Bounds(0...60_000)), unit: "min",
      range: 15...120)
    Field("patience-by-hour", \.parameters.patienceByHour, factorByHour)
    Field("waiting-room", \.parameters.waitingRoom, .count(0...100_000))
    Field("balking", \.parameters.balking, .section(BalkingParameters.section))
    Field("retrial", \.parameters.retrial, .share, unit: "%", symbol: "r", range: 30...95)
    Field("redial", \.parameters.redial, .section(RedialParameters.section))
    Field("repeat-contacts", \.parameters.repeats, .section(RepeatParameters.section))
    Field("passed-on", \.passedOn, .sharesByName)
    Field("people", \.parameters.peopleNeeded, .count(1...2))
    Field("served-by", \.servedBy, .list(of: .id))
    Field("priority", \.parameters.priority, .count(0...1000))
    Field("priority-growth", \.parameters.priorityGrowth, .number(0...1000))
    Field("overtakes-after", \.parameters.overtakesAfter, .quantity(.minutes, 0...1440))
    Field("emotional-load", \.parameters.emotionalLoad, .number(0...10), table: "conflict")
    Field("target", \.parameters.waitTarget, .serviceTarget)
    Field(
      "at-closing", \.parameters.atClosing, .choice(["serve": .serve, "send-away": .sendAway]))
    Field(
      "backlog", \.parameters.initialBacklog,
      ValueFormat<Double>.quantity(.hours, 0...1_000_000).map({ $0 * 60 }, back: { $0 / 60 }))
    Catalogue.mechanisms.flatMap(\.serviceKeys)
  }

  private static var factorByHour: ValueFormat<[DayStep]> {
    ValueFormat<[HourStep<Double>]>.byHour(.number(0.001...1000)).map { $0.map(\.dayStep) }
  }
}

extension BalkingParameters {
  static let section = Section(
    "services.balking", BalkingParameters(queueLength: 1, probability: 0)
  ) {
    Field(required: "queue", \.queueLength, .count(1...100_000))
    Field(required: "probability", \.probability, .share)
  }
}

extension RepeatParameters {
  static let section = Section(
    "services.repeat-contacts",
    RepeatParameters(base: 0.1, atZeroQuality: 0.5, delay: .unread), table: "desk-service"
  ) {
    Field(
      "base", \.base, .quantity(.share, 0...0.9), unit: "%", symbol: "f0", range: 5...40,
      mark: .assumed)
    Field(
      "at-zero-quality", \.atZeroQuality, .share, unit: "%", symbol: "f1", range: 20...80,
      mark: .assumed)
    Field(
      "delay", \.delay, .distribution(.days, Bounds(0...HorizonSection.longestDays)),
      default: "7 days", mark: .assumed)
  }
}
