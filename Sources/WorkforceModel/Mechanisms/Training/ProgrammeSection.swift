// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// A part of the programme: sessions for one audience under one rule.
package struct ProgrammeSection: ModelSection, Sendable {
  /// Who is invited, by name.
  package enum Invited: Sendable {
    case staff
    case coordinators
    case groups([String])
  }

  package var node = SourceNode.nothing
  package var name: Phrase?
  package var audience = Invited.staff
  package var sessions: Int?
  package var first: CivilDate?
  package var every: CalendarSpan?
  package var date: CivilDate?
  package var dates: [CivilDate]?
  package var at = 9 * 60.0
  package var length = 60.0
  /// The part that must be over before.
  package var after: String?
  package var search: SearchSection?
  package var parameters = ProgrammeComponent(id: "", kind: .meeting, audience: .staff)

  static let section = Section("programme", ProgrammeSection(), at: \.node, table: "training") {
    Field(required: "id", \.parameters.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field("phase", \.parameters.phase, .count(1...100))
    Field("after", \.after, .id)
    Field(
      required: "kind", \.parameters.kind, .choice(["training": .training, "meeting": .meeting]))
    Field("audience", \.audience, audienceFormat)
    Field(
      "quota", \.parameters.quota, .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)),
      unit: "%", symbol: "p", range: 50...100, mark: .verified)
    Field(
      "quota-within", \.parameters.quotaScope, .choice(["sector": .sector, "group": .group]))
    Field("sessions", \.sessions, .count(1...500))
    Field("editions", \.parameters.editions, .count(1...20))
    Field("first", \.first, .date)
    Field("every", \.every, .calendarSpan)
    Field("date", \.date, .date)
    Field("dates", \.dates, .list(of: .date))
    Field("at", \.at, .timeOfDay)
    Field(
      required: "length", \.length,
      .quantity(.minutes, Bounds(low: 0, high: 1440, excludesLow: true)), unit: "h", range: 1...7)
    Field("policy", \.parameters.policy, policyFormat)
    Field("no-show", \.parameters.noShow, .share, unit: "%", range: 0...10)
    Field("desks", \.parameters.closesDesks, .choice(["closed": true, "open": false]))
    Field("effect", \.parameters.effect, .section(TrainingEffect.section))
    Field("observer", \.parameters.hasObserver, .choice(["yes": true, "no": false]))
    Field("search", \.search, .section(SearchSection.section))
  }.described(by: [
    [
      "oneOf": [
        ["required": ["first"]],
        ["required": ["date"], "not": ["anyOf": byRule]],
        ["required": ["dates"], "not": ["anyOf": byRule]],
      ]
    ],
    [
      "if": ["required": ["sessions"], "properties": ["sessions": ["minimum": 2]]],
      "then": ["required": ["every"]],
    ],
  ])

  /// What only a series of sessions has.
  private static var byRule: JSONValue { [["required": ["sessions"]], ["required": ["every"]]] }

  static var policyFormat: ValueFormat<AttendancePolicy> {
    .choice([
      "rotation": .rotation, "random": .random, "fixed-cover": .fixedCover,
      "least-trained-first": .leastTrainedFirst, "groups-in-turn": .groupsInTurn,
    ])
  }

  /// The dates of the sessions in order, in whichever of the three ways they are given.
  package var sessionDates: [CivilDate] {
    if let date { return [date] }
    if let dates { return dates.sorted() }
    guard let first else { return [] }
    return (0..<(sessions ?? 1)).map { number in every?.times(number).end(from: first) ?? first }
  }

  private static var audienceFormat: ValueFormat<Invited> {
    let groups = ValueFormat<[String]>.list(of: .id)
    let words = ["everyone", "staff", "coordinators"]
    let allowed = Phrase.either(Phrase.list(words), ScenarioSentence.allowedGroups.phrase)
    return ValueFormat(
      allowed: allowed,
      schema: ValueSchema {
        // A text is one of the words: a single group stands in a list too.
        [
          "anyOf": [
            ["enum": .array(words.map(JSONValue.string))],
            ["type": "array", "items": ValueFormat<String>.id.schema($0)],
          ]
        ]
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
    }.writing { invited, _ in
      switch invited {
      case .staff: "everyone"
      case .coordinators: "coordinators"
      case .groups: nil
      }
    }
  }
}

extension TrainingEffect {
  static let section = Section(
    "programme.effect", TrainingEffect(standardDeviations: 0, fadingDays: 26 * 7)
  ) {
    Field(
      "exhaustion", \.standardDeviations, .quantity(.deviations, 0...2), unit: "sd", symbol: "d_k",
      range: 0...0.4, mark: .verified, table: "training")
    Field(
      "fades", \.fadingDays, .quantity(.days, .positive(upTo: HorizonSection.longestDays)),
      unit: "weeks", symbol: "τ_k",
      range: 12...104, mark: .verified, table: "training")
    Field("affect", \.affect, .share, symbol: "η_A", range: 0.01...0.12, table: "groups")
    Field("technology", \.technology, .share, symbol: "η_T", range: 0.01...0.12, table: "groups")
    Field("climate", \.climate, .share, range: 0...0.1, table: "climate")
    Field("direction", \.direction, .share, table: "motivation")
    Field("level", \.level, .share, table: "motivation")
    Field("coordinator-skill", \.coordinatorSkill, .share, table: "groups")
  }.described(by: [["minProperties": 1]])
}

extension StatedSector {
  /// The programme as stated.
  package var programme: [ProgrammeSection] {
    get { sections[default: []] }
    set { sections[default: []] = newValue }
  }
}
