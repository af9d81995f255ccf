// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// Checks what no single value of a sector can show: names that refer to others, dates, loads.
package struct SectorCheck {
  package let sector: StatedSector
  /// The whole file.
  package let node: SourceNode
  package let faults: FaultCollector

  package init(_ sector: StatedSector, _ node: SourceNode, _ faults: FaultCollector) {
    self.sector = sector
    self.node = node
    self.faults = faults
  }

  /// The sector with a queue for each service at each place, whose hours are those of the places.
  var spread: StatedSector {
    var spread = sector
    spread.spreadOverPlaces()
    return spread
  }

  /// Names, dates and combinations.
  package func checkReferences() {
    checkHorizon()
    checkServices()
    checkStaff()
    checkPeriods()
    checkDuties()
    checkPlaces()
    for process in Catalogue.processes { process.check(self) }
  }

  /// What the figures together lead to.
  package func checkLoads(_ parameters: ModelParameters) {
    checkContacts(parameters)
    checkContracts()
    checkPresence(parameters)
    guard faults.faults.isEmpty else { return }
    warnOfGaps(parameters)
    checkStability(PlanningEstimate(sector, parameters, withWaits: false))
    for process in Catalogue.processes { process.checkLoads(self, parameters) }
  }
}

extension SectorCheck {
  /// Names of the items of a list as they stand in the file, faulty items included.
  package func ids(of list: String) -> [String] { node[list]?.items?.compactMap(\.id) ?? [] }

  /// Reports the names at a key that no item of a list has; false when there are any.
  @discardableResult
  func checkNames(
    _ names: [String], _ key: String, in section: SourceNode, _ sentence: ScenarioSentence,
    among known: [String]
  ) -> Bool {
    for name in names where !known.contains(name) {
      report(unknown: name, at: section[key] ?? section, sentence, among: known)
    }
    return names.allSatisfy(known.contains)
  }

  /// Reports a name that no item of a list has.
  package func report(
    unknown name: String, at place: SourceNode, _ sentence: ScenarioSentence, among names: [String]
  ) {
    faults.report(
      place, sentence.phrase, found: name,
      allowed: names.isEmpty ? nil : Phrase.list(names),
      suggestion: EditDistance.nearest(to: name, among: names))
  }

  /// Reports a date outside the horizon.
  func reportOutside(_ date: CivilDate, at place: SourceNode) {
    let range = "\(sector.horizon.start) – \(sector.horizon.end.adding(days: -1))"
    faults.report(
      place, ScenarioSentence.outsideHorizon.phrase, found: date.description,
      allowed: Phrase(verbatim: range))
  }

  /// Warns of something that begins when all is over.
  func warnIfLate(_ date: CivilDate, at place: SourceNode) {
    guard sector.horizon.isReadable, date >= sector.horizon.end else { return }
    faults.warn(place, ScenarioSentence.beginsTooLate.phrase, found: place.echo)
  }

  /// Warns of something that ends before all begins.
  func warnIfEarly(_ date: CivilDate, at place: SourceNode) {
    guard sector.horizon.isReadable, sector.horizon.isDated, date < sector.horizon.start else {
      return
    }
    faults.warn(place, ScenarioSentence.endsTooEarly.phrase, found: place.echo)
  }
}
