// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// A part of the programme: sessions for one audience under one rule.
struct ProgrammeSection: Sendable {
  /// Who is invited, by name.
  enum Invited: Sendable {
    case staff
    case coordinators
    case groups([String])
  }

  var node: SourceNode
  var id: String
  var name: Phrase?
  var phase: Int?
  var kind: ProgrammeKind
  var audience: Invited
  var quota: Double?
  var quotaScope: QuotaScope
  var sessions: Int?
  var first: CivilDate?
  var every: CalendarSpan?
  var date: CivilDate?
  var dates: [CivilDate]?
  var at: Double
  var length: Double
  var policy: AttendancePolicy
  var noShow: Double
  var closesDesks: Bool
  var effect: TrainingEffect?
  var search: SearchSection?
  var hasObserver: Bool

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let phase = Field("phase", ValueFormat.count(1...100))
  static let kind = Field(
    required: "kind",
    ValueFormat.choice(["training": ProgrammeKind.training, "meeting": .meeting]))
  static let audience = Field("audience", audienceFormat, default: "everyone")
  static let quota = Field(
    "quota", ValueFormat.quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)),
    mark: .verified, symbol: "p", range: ("50%", "100%"))
  static let quotaWithin = Field(
    "quota-within", ValueFormat.choice(["sector": QuotaScope.sector, "group": .group]),
    default: "sector")
  static let sessions = Field("sessions", ValueFormat.count(1...500))
  static let first = Field("first", .date)
  static let every = Field("every", .calendarSpan)
  static let date = Field("date", .date)
  static let dates = Field("dates", ValueFormat<[CivilDate]>.list(of: .date))
  static let at = Field("at", .timeOfDay, default: "09:00")
  static let length = Field(
    required: "length",
    ValueFormat.quantity(.minutes, Bounds(low: 0, high: 1440, excludesLow: true)),
    range: ("1 h", "7 h"))
  static let policy = Field(
    "policy",
    ValueFormat.choice([
      "rotation": AttendancePolicy.rotation, "random": .random, "fixed-cover": .fixedCover,
      "least-trained-first": .leastTrainedFirst, "groups-in-turn": .groupsInTurn,
    ]), default: "rotation")
  static let noShow = Field("no-show", ValueFormat.share, default: "0%", range: ("0%", "10%"))
  static let desks = Field(
    "desks", ValueFormat.choice(["closed": true, "open": false]), default: "open")
  static let effect = Field("effect", effectFormat)
  static let search = Field(
    "search", ValueFormat.section(SearchSection.format) { SearchSection($0) })
  static let observer = Field(
    "observer", ValueFormat.choice(["yes": true, "no": false]), default: "no")
  static let format = SectionFormat(
    name: "programme",
    fields: [
      id.any, Scenario.like.any, name.any, phase.any, kind.any, audience.any, quota.any,
      quotaWithin.any, sessions.any, first.any, every.any, date.any, dates.any, at.any,
      length.any, policy.any, noShow.any, desks.any, effect.any, observer.any, search.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    id = reader.value(Self.id, placeholder: "")
    name = reader.stated(Self.name)
    phase = reader.stated(Self.phase)
    kind = reader.value(Self.kind, placeholder: .meeting)
    audience = reader.value(Self.audience, placeholder: .staff)
    quota = reader.stated(Self.quota)
    quotaScope = reader.value(Self.quotaWithin, placeholder: .sector)
    sessions = reader.stated(Self.sessions)
    first = reader.stated(Self.first)
    every = reader.stated(Self.every)
    date = reader.stated(Self.date)
    dates = reader.stated(Self.dates)
    at = reader.value(Self.at, placeholder: 540)
    length = reader.value(Self.length, placeholder: 60)
    policy = reader.value(Self.policy, placeholder: .rotation)
    noShow = reader.value(Self.noShow, placeholder: 0)
    closesDesks = reader.value(Self.desks, placeholder: false)
    effect = reader.stated(Self.effect)
    search = reader.stated(Self.search)
    hasObserver = reader.value(Self.observer, placeholder: false)
  }

  /// The dates of the sessions in order, in whichever of the three ways they are given.
  var sessionDates: [CivilDate] {
    if let date { return [date] }
    if let dates { return dates.sorted() }
    guard let first else { return [] }
    return (0..<(sessions ?? 1)).map { number in
      guard let every else { return first }
      let span = CalendarSpan(months: every.months * number, days: every.days * number)
      return span.end(from: first)
    }
  }

  private static var audienceFormat: ValueFormat<Invited> {
    let groups = ValueFormat<[String]>.list(of: .id)
    let words = ["everyone", "staff", "coordinators"]
    let allowed = Phrase.either(Phrase.list(words), ScenarioSentence.allowedGroups.phrase)
    return ValueFormat(
      allowed: allowed,
      schema: ValueSchema {
        .object([
          "anyOf": .array([
            .object(["enum": .array(words.map(JSONValue.string))]), groups.schema($0),
          ])
        ])
      }
    ) { node, faults in
      switch node.text {
      case "everyone", "staff": return .staff
      case "coordinators": return .coordinators
      case let text?:
        faults.report(
          node, ScenarioSentence.notUnderstood.phrase, found: text, allowed: allowed,
          suggestion: EditDistance.nearest(to: text, among: words))
        return nil
      case nil: return groups.read(node, faults).map { .groups($0) }
      }
    }
  }

  private static let exhaustion = Field(
    "exhaustion", ValueFormat.quantity(.deviations, Bounds(low: 0, high: 2)), default: "0 sd",
    rangeMark: .verified, symbol: "d_k", range: ("0 sd", "0.4 sd"))
  private static let fades = Field(
    "fades", ValueFormat.quantity(.days, .positive), default: "26 weeks", mark: .verified,
    symbol: "τ_k", range: ("12 weeks", "104 weeks"))
  private static let affect = Field(
    "affect", ValueFormat.share, default: "0", symbol: "η_A", range: ("0.01", "0.12"))
  private static let technology = Field(
    "technology", ValueFormat.share, default: "0", symbol: "η_T", range: ("0.01", "0.12"))
  private static let climate = Field(
    "climate", ValueFormat.share, default: "0", range: ("0", "0.1"))
  private static let direction = Field("direction", ValueFormat.share, default: "0")
  private static let level = Field("level", ValueFormat.share, default: "0")
  private static let coordinatorSkill = Field(
    "coordinator-skill", ValueFormat.share, default: "0")
  static let effectSection = SectionFormat(
    name: "programme.effect",
    fields: [
      exhaustion.any, fades.any, affect.any, technology.any, climate.any,
      direction.any, level.any, coordinatorSkill.any,
    ])
  private static var effectFormat: ValueFormat<TrainingEffect> {
    .section(effectSection) { reader in
      var effect = TrainingEffect(
        standardDeviations: reader.value(exhaustion, placeholder: 0),
        fadingDays: reader.value(fades, placeholder: 182))
      effect.affect = reader.value(affect, placeholder: 0)
      effect.technology = reader.value(technology, placeholder: 0)
      effect.climate = reader.value(climate, placeholder: 0)
      effect.direction = reader.value(direction, placeholder: 0)
      effect.level = reader.value(level, placeholder: 0)
      effect.coordinatorSkill = reader.value(coordinatorSkill, placeholder: 0)
      return effect
    }
  }
}
