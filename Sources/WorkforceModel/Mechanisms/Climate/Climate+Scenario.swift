// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension Climate {
  /// Surveys begin within the horizon.
  static func check(_ check: SectorCheck) {
    guard let surveys = check.sector.climate?.surveys, let first = surveys.first,
      check.sector.horizon.isReadable, !check.sector.horizon.contains(first)
    else { return }
    check.reportOutside(first, at: surveys.node["first"] ?? surveys.node)
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let section = sector.climate else { return }
    parameters.climate = section.parameters
    guard let surveys = section.surveys else { return }
    parameters.climate?.surveys = surveys.parameters
    guard let first = surveys.first else { return }
    for number in 0..<(surveys.every == nil ? 1 : parameters.days.count) {
      let day = sector.day(of: surveys.every?.times(number).end(from: first) ?? first)
      guard day < parameters.days.count else { break }
      if day >= 0 { parameters.climate?.surveys?.days.append(day) }
    }
  }
}
