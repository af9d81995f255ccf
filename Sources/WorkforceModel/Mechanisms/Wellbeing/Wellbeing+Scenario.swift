// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of wellbeing alone.
enum WellbeingSentence: String, Sentence {
  case hoursNeeded
}

extension Wellbeing {
  /// Whoever tires has contracted hours.
  static func check(_ check: SectorCheck) {
    guard check.node["wellbeing"] != nil else { return }
    for line in check.sector.staff where line.node["hours"] == nil {
      check.faults.report(line.node, WellbeingSentence.hoursNeeded.phrase, found: line.id)
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let section = sector.wellbeing else { return }
    parameters.wellbeing = section.parameters
    parameters.referenceOccupancy = section.referenceOccupancy
  }
}
