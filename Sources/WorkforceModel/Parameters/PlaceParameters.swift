// SPDX-License-Identifier: GPL-3.0-or-later

/// A place at which services are given.
public struct PlaceParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Who is sent over on a day on which nobody is there; nil when nobody is.
  public var relief: ReliefParameters?

  /// A place that nobody is sent to.
  public init(id: String) { self.id = id }
}

/// Who is sent to a place that would stay closed for lack of people.
public struct ReliefParameters: Hashable, Sendable {
  /// Position of the place that sends somebody.
  public var from: Int
  /// Minutes on the way.
  public var travel: Double
  /// People who must stay there.
  public var keep: Int
}

/// Services of which figures are reported together.
public struct ServiceUnion: Hashable, Sendable {
  /// Name of the scope in files: `service:registry`, `place:branch`.
  public var scopeName: String
  /// Their positions, in ascending order.
  public var services: [Int]

  /// Some services under a name.
  public init(scopeName: String, services: [Int]) {
    self.scopeName = scopeName
    self.services = services
  }
}

extension ModelParameters {
  /// Hours of a day in which a service is given.
  public func opening(of service: Int, on day: Int) -> [DayInterval] {
    services[service].openings.isEmpty ? days[day].opening : services[service].openings[day]
  }

  /// The staff group in which somebody is on a day.
  func staffGroup(of person: PersonParameters, on day: Int) -> StaffGroupParameters {
    staffGroups[
      person.staffGroups.isEmpty ? person.staffGroup : person.staffGroups[days[day].rosterDay]]
  }

  /// Hours of a day in which one of the services is given that somebody can give there.
  func opening(for person: PersonParameters, on day: Int) -> [DayInterval] {
    guard hasOwnHours else { return days[day].opening }
    return staffGroup(of: person, on: day).skills.map { opening(of: $0.service, on: day) }.joined()
      .merged()
  }

  /// Whether services are given in hours of their own.
  var hasOwnHours: Bool { services.contains { !$0.openings.isEmpty } }

  /// Position of the place at which somebody works on a day; nil where the sector has none.
  package func placeNumber(of person: Int, on day: Int) -> Int? {
    let group = staffGroup(of: people[person], on: day)
    return group.place ?? group.skills.lazy.compactMap { services[$0.service].place }.first
  }

  /// The place at which somebody works on a day; nil where the sector has none.
  package func place(of person: Int, on day: Int) -> PlaceParameters? {
    placeNumber(of: person, on: day).map { places[$0] }
  }

  /// Hours of a day in which something is given at a place.
  package func opening(ofPlace place: Int, on day: Int) -> [DayInterval] {
    services.indices.filter { services[$0].place == place }.map { opening(of: $0, on: day) }
      .joined().merged()
  }

  /// Services, then those taken together, of which figures are reported: names of their scopes in files, and the
  /// positions of their services.
  public var serviceScopes: [(name: String, services: [Int])] {
    services.indices.map { ("service:" + services[$0].id, [$0]) }
      + serviceUnions.map { ($0.scopeName, $0.services) }
  }

  /// Positions among ``serviceScopes`` in the order in which readers meet them: services as a whole and places first.
  public var listedServiceScopes: [Int] {
    serviceUnions.indices.map { services.count + $0 } + listedServices
  }
}

extension ModelParameters {
  /// Services as the scenario names them, in its order, and their positions: one at several places is one.
  package var statedServices: [(id: String, services: [Int])] {
    let prefix = "service:"
    let whole = serviceUnions.filter { $0.scopeName.hasPrefix(prefix) }
    var stated: [(id: String, services: [Int])] = []
    for position in listedServices {
      guard let union = whole.first(where: { $0.services.contains(position) }) else {
        stated.append((services[position].id, [position]))
        continue
      }
      let id = String(union.scopeName.dropFirst(prefix.count))
      if !stated.contains(where: { $0.id == id }) { stated.append((id, union.services)) }
    }
    return stated
  }
}

extension PlaceSection {
  /// The place as the model has it.
  func lowered(_ sector: StatedSector) -> PlaceParameters {
    var place = PlaceParameters(id: id)
    place.relief = relief.flatMap { relief in
      sector.position(ofPlace: relief.from).map {
        ReliefParameters(from: $0, travel: relief.travel, keep: relief.keep)
      }
    }
    return place
  }
}

extension StatedSector {
  /// Services at several places, as the file lists them, then places.
  var serviceUnions: [ServiceUnion] {
    let listed = parameters.serviceOrder.compactMap { services[$0].site?.service }
    var names: [String] = []
    for name in listed where !names.contains(name) { names.append(name) }
    return names.map {
      ServiceUnion(scopeName: "service:" + $0, services: positions(ofService: $0))
    }
    .filter { $0.services.count > 1 }
      + places.map { place in
        ServiceUnion(
          scopeName: "place:" + place.id,
          services: services.indices.filter { services[$0].site?.place == place.id })
      }
  }
}
