// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension StatedSector {
  /// Puts services and staff groups in the order of their names, each with a number of its name for random streams.
  ///
  /// What is simulated then depends on no order of the file, and what is added anywhere leaves the others' random
  /// numbers as they were. The order of the file is kept for those who read results.
  package mutating func sortByName() {
    let services = Self.order(services.map(\.id))
    let staff = Self.order(staff.map(\.id))
    self.services = services.map { self.services[$0] }
    self.staff = staff.map { self.staff[$0] }
    parameters.serviceOrder = Self.inverse(services)
    parameters.staffGroupOrder = Self.inverse(staff)
    // A service at a place has the same random numbers whether it is given elsewhere too or not.
    let names = self.services.map { service in
      service.site.map { ServiceSite.name($0.service, at: $0.place) } ?? service.id
    }
    let numbers = StreamNumbers.of(names, bits: StreamNumbers.serviceBits)
    for (place, number) in (numbers ?? []).enumerated() {
      self.services[place].parameters.streamNumber = number
    }
    let lines = StreamNumbers.of(self.staff.map(\.id), bits: StreamNumbers.staffGroupBits)
    for (place, number) in (lines ?? []).enumerated() {
      self.staff[place].parameters.streamNumber = number
    }
  }

  private static func order(_ names: [String]) -> [Int] {
    names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var inverse = order
    for (place, position) in order.enumerated() { inverse[position] = place }
    return inverse
  }
}
