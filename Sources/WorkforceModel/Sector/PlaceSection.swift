// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
package import Wording

/// A place at which services are given: the main office, a branch.
package struct PlaceSection: Sendable {
  var node = SourceNode.nothing
  package var id = ""
  package var name: Phrase?
  /// Services that are given there.
  var services: [PlaceServiceSection] = []
  var pools: [DeskPoolSection] = []
  /// Opening hours by weekday; nil for those of the calendar.
  var opening: [[DayInterval]]?
  var periods: [PlacePeriodSection] = []
  /// From where somebody comes when nobody is there; nil when nobody does.
  var relief: ReliefSection?

  static let section = Section("places", PlaceSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field.like
    Field("name", \.name, .phrase)
    Field(required: "services", \.services, .items(PlaceServiceSection.section))
    Field("desks", \.pools, DeskPoolSection.listFormat)
    Field("opening", \.opening, CalendarSection.week)
    Field("periods", \.periods, .items(PlacePeriodSection.section))
    Field("relief", \.relief, .section(ReliefSection.section))
  }
}

/// A service at a place.
package struct PlaceServiceSection: Sendable {
  var node = SourceNode.nothing
  var id = ""
  /// Share of those who want the service that come here.
  var share = 1.0
  /// Hours in which it is given, within those of the place; nil for all of them.
  var opening: [[DayInterval]]?

  static let section = Section("places.services", PlaceServiceSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("share", \.share, .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)))
    Field("opening", \.opening, CalendarSection.week)
  }
}

/// A span of time in which a place has other hours or desks than usual.
package struct PlacePeriodSection: OpeningPeriod, Sendable {
  var node = SourceNode.nothing
  var id = ""
  package var name: Phrase?
  var dates = PeriodDates()
  var holdsOnHolidays = false
  var opening: [[DayInterval]]?
  var desks: [NamedValue<[HourStep<Int>]>] = []

  static let section = Section("places.periods", PlacePeriodSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("name", \.name, .phrase)
    PeriodDates.section.fields(at: \.dates)
    Field("holidays", \.holdsOnHolidays, .choice(["yes": true, "no": false]))
    Field("opening", \.opening, CalendarSection.week)
    Field("desks", \.desks, .countsByName)
  }
}

/// Who is sent over on a day on which a place would stay closed for lack of people.
struct ReliefSection: Sendable {
  var node = SourceNode.nothing
  /// The place that sends somebody.
  var from = ""
  /// Minutes on the way, which are worked and not at a desk.
  var travel = 0.0
  /// People who must stay there.
  var keep = 1

  static let section = Section("places.relief", ReliefSection(), at: \.node) {
    Field(required: "from", \.from, .id)
    Field("travel", \.travel, .quantity(.minutes, 0...240))
    Field("keep", \.keep, .count(0...10_000))
  }
}

/// At which place somebody works, by weekday; of several weeks that take turns each has its own.
struct PlaceTurns: Sendable {
  /// Names of places for the seven weekdays, Monday first, by turn.
  var weeks: [[String]]

  /// Each place that is named.
  var names: Set<String> { Set(weeks.joined()) }

  /// The place of a post on a weekday (0 Monday … 6 Sunday) of a week.
  func place(ordinal: Int, week: Int, weekday: Int) -> String {
    weeks[(week + ordinal) % weeks.count][weekday]
  }

  /// `main`, `{all: main, thu: branch}`, or `[main, branch]` for turns by the week.
  static var format: ValueFormat<PlaceTurns> {
    let id = ValueFormat<String>.id
    let table = ValueFormat<[(key: String, value: String)]>
      .table(keys: CalendarSection.weekdays + ["all"], of: id)
    let allowed = PlaceSentence.allowedTurns.phrase
    @Sendable func week(_ node: SourceNode, _ faults: FaultCollector) -> [String]? {
      if node.entries == nil { return id.read(node, faults).map { Array(repeating: $0, count: 7) } }
      guard let entries = table.read(node, faults) else { return nil }
      func name(_ key: String) -> String? { entries.first { $0.key == key }?.value }
      let all = name("all")
      let days = CalendarSection.weekdays.compactMap { name($0) ?? all }
      return days.count == 7 ? days : faults.refuse(node, allowed: allowed)
    }
    return ValueFormat<PlaceTurns>(
      allowed: allowed,
      schema: ValueSchema { language in
        let one: JSONValue = ["anyOf": [id.schema(language), table.schema(language)]]
        return ["anyOf": [["type": "array", "minItems": 1, "items": one], one]]
      }
    ) { node, faults in
      let weeks = (node.items ?? [node]).compactMap { week($0, faults) }
      guard !weeks.isEmpty else { return faults.refuse(node, allowed: allowed) }
      return PlaceTurns(weeks: weeks)
    }
  }
}
