// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Desks at which some services are given.
package struct DeskPoolSection: Sendable {
  var node = SourceNode.nothing
  package var id = ""
  var services: [String] = []
  var count: [HourStep<Int>] = []
  /// The place where they stand, and what they are called there; nil for desks of the office as a whole.
  var site: (place: String, id: String)?

  static let section = Section("duties.desks", DeskPoolSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field(required: "services", \.services, .list(of: .id))
    Field(required: "count", \.count, .maybeByHour(.count(0...10_000)))
  }

  /// The desks as the model has them, with those of periods.
  func lowered(_ sector: StatedSector) -> DeskPoolParameters {
    func steps(_ count: [HourStep<Int>]) -> [DayStep] {
      count.map { DayStep(start: $0.start, value: Double($0.value)) }
    }
    var pool = DeskPoolParameters(
      id: id, services: services.compactMap(sector.position(ofService:)), count: steps(count))
    let periods =
      site.flatMap { sector.place($0.place)?.periods.map(\.desks) }
      ?? sector.calendar.periods.map(\.desks)
    let own = site?.id ?? id
    guard periods.joined().contains(where: { $0.name == own }) else { return pool }
    for day in 0..<max(0, sector.horizon.dayCount) {
      let date = sector.horizon.start.adding(days: day)
      pool.countByDay.append(sector.desks(of: self, on: date).map(steps) ?? pool.count)
    }
    return pool
  }

  /// A map from a service to its desks, or a list of desks that services share.
  static var listFormat: ValueFormat<[DeskPoolSection]> {
    let count = ValueFormat<[HourStep<Int>]>.maybeByHour(.count(0...10_000))
    let pools = ValueFormat<[DeskPoolSection]>.items(DeskPoolSection.section)
    var format = ValueFormat(
      allowed: pools.allowed,
      schema: ValueSchema(whole: pools.schema.whole) { language in
        let desks: JSONValue = ["anyOf": [count.schema(language), ["const": "none"]]]
        return [
          "anyOf": [
            ["type": "object", "additionalProperties": desks], pools.schema(language),
          ]
        ]
      }
    ) { node, faults in
      guard let entries = node.entries else { return pools.read(node, faults) }
      return (entries + node.omitted.filter(\.value.isNull)).compactMap { entry in
        count.read(entry.value, faults).map {
          DeskPoolSection(node: entry.value, id: entry.key, services: [entry.key], count: $0)
        }
      }
    }
    format.opens = pools.opens
    format.opensItems = true
    return format
  }
}
