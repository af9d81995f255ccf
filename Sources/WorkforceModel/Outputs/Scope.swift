// SPDX-License-Identifier: GPL-3.0-or-later

/// What a figure is about: the whole sector, a service, services together, a group, or groups merged for privacy.
public enum Scope: Hashable, Sendable {
  /// The whole sector.
  case sector
  /// Position of the service.
  case service(Int)
  /// Position of the services that are taken together (`ModelParameters.serviceUnions`): a service at all of its
  /// places, or all services of a place.
  case together(Int)
  /// Position of the group.
  case group(Int)
  /// Position of the risk group, see `RiskGroups`.
  case riskGroup(Int)
}

/// Groups as risk is reported for them: five people or more, smaller ones merged.
///
/// Nothing on a person's risk may be guessed from a figure about few. Groups under five people are
/// merged with one another; when the merged group is still under five it joins the group of five or
/// more that stands before the first of them in the scenario, or the next one where none does. Sizes
/// decide no more than that, so that variants with other counts are reported for the same groups. A
/// sector of fewer than five people has no risk group and no figures on risk at all, nor any from which
/// sickness would follow.
///
/// Bare servers (without hours, in a scenario without wellbeing) have no health: they count for none, and a
/// group of nothing else stands for itself.
public struct RiskGroups: Hashable, Sendable {
  /// Fewest people for whom a figure on risk is shown.
  public static let minimumSize = 5

  /// Positions of the groups in each risk group.
  public let members: [[Int]]

  /// Whether the sector has figures on risk, and those from which absences follow.
  let reportsSector: Bool

  /// Services from whose people's presence nothing follows about few: each set of skills that serves one has five
  /// people or more, whoever of them is needed elsewhere.
  private(set) var servicesOfMany: Set<Int> = []

  /// The groups of a model.
  public init(_ parameters: ModelParameters) {
    func isServer(_ person: PersonParameters) -> Bool {
      parameters.staffGroups[person.staffGroup].weeklyHours == nil && !parameters.has(.wellbeing)
    }
    let byGroup = Dictionary(grouping: parameters.people) {
      parameters.staffGroups[$0.staffGroup].group
    }
    let servers = parameters.groups.indices.map { (byGroup[$0] ?? []).count(where: isServer) }
    let sizes = parameters.groups.indices.map { group in
      Self.fewest((byGroup[group] ?? []).filter { !isServer($0) })
    }
    let hasHealth = parameters.has(.sickness) || parameters.has(.wellbeing)
    self.init(sizes: sizes, servers: servers, hasHealth: hasHealth)
    let people = parameters.people.filter { !isServer($0) }
    let peopleBySkills =
      people.allSatisfy(\.staffGroups.isEmpty)
      ? Dictionary(grouping: people) {
        Set(parameters.staffGroups[$0.staffGroup].skills.map(\.service))
      }.mapValues(Self.fewest)
      : Self.fewestOfADay(people, parameters)
    servicesOfMany = Set(
      parameters.services.indices.filter { service in
        !hasHealth
          || peopleBySkills.allSatisfy {
            !$0.key.contains(service) || $0.value >= Self.minimumSize
          }
      })
  }

  /// The fewest people with the same skills, by these, of any day on which somebody has them to give.
  private static func fewestOfADay(
    _ people: [PersonParameters], _ parameters: ModelParameters
  ) -> [Set<Int>: Int] {
    var fewest: [Set<Int>: Int] = [:]
    for day in parameters.days.indices where parameters.days[day].isWorkingDay {
      let atWork = people.filter { person in
        (person.status.isEmpty || person.status[day] == .held)
          && !person.shifts[parameters.days[day].rosterDay].isEmpty
      }
      let counts = Dictionary(grouping: atWork) { person in
        Set(parameters.staffGroup(of: person, on: day).skills.map(\.service))
      }.mapValues(\.count)
      fewest.merge(counts, uniquingKeysWith: min)
    }
    return fewest
  }

  /// The fewest of some people who are there at a time at which anybody is; those who stand in for others apart.
  private static func fewest(_ people: [PersonParameters]) -> Int {
    let own = people.filter { $0.ordinal < DutyRoster.firstStandIn }
    let dated = own.filter { !$0.status.isEmpty }
    let always = own.count - dated.count
    guard let days = dated.first?.status.indices else { return always }
    return days.map { day in always + dated.count { $0.status[day] != .outside } }
      .filter { $0 > 0 }.min() ?? 0
  }

  /// Merges groups of the given sizes; empty groups are left out.
  ///
  /// - Parameters:
  ///   - sizes: People of each group.
  ///   - servers: How many in each group have no health.
  ///   - hasHealth: False where nobody falls sick or tires, so that nothing can be said of it.
  public init(sizes: [Int], servers: [Int] = [], hasHealth: Bool = true) {
    let people = sizes.reduce(0, +)
    reportsSector = !hasHealth || people == 0 || people >= Self.minimumSize
    var merged: [[Int]] = []
    var small: [Int] = []
    for (group, size) in sizes.enumerated() where size > 0 {
      if size >= Self.minimumSize { merged.append([group]) } else { small.append(group) }
    }
    func size(_ groups: [Int]) -> Int { groups.reduce(0) { $0 + sizes[$1] } }
    if !small.isEmpty {
      if size(small) >= Self.minimumSize {
        merged.append(small)
      } else if !merged.isEmpty {
        let host = merged.lastIndex { $0[0] < small[0] } ?? 0
        merged[host] = (merged[host] + small).sorted()
      }
    }
    merged += servers.indices.filter { servers[$0] > 0 && sizes[$0] == 0 }.map { [$0] }
    members = merged.sorted { $0[0] < $1[0] }
  }
}
