// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of turns at the desks alone.
enum RotationSentence: String, Sentence {
  case groups, atDesk, uncovered
}

extension Rotation {
  /// Groups that turn, and whether those who stay can give every service.
  static func check(_ check: SectorCheck) {
    guard let rotation = check.sector.rotation else { return }
    let known = check.ids(of: "groups")
    let groups = rotation.groups ?? known
    let place = rotation.node["groups"] ?? rotation.node
    guard check.checkNames(groups, "groups", in: rotation.node, .unknownGroup, among: known)
    else { return }
    if Set(groups).count != groups.count || groups.count < 2 {
      return check.faults.report(
        place, RotationSentence.groups.phrase, found: rotation.node["groups"]?.echo)
    }
    if rotation.groupsAtDesk >= groups.count {
      return check.faults.report(
        rotation.node["at-desk"] ?? rotation.node, RotationSentence.atDesk.phrase,
        found: String(rotation.groupsAtDesk))
    }
    let away = groups.count - rotation.groupsAtDesk
    for service in check.sector.services {
      let able = check.sector.staff.filter { line in
        line.headcount > 0 && line.skills.contains { $0.service == service.id }
      }
      guard !able.isEmpty else { continue }
      let staying = able.contains { !groups.contains($0.group ?? "") }
      let turning = Set(able.compactMap(\.group)).filter { groups.contains($0) }
      if !staying && turning.count <= away {
        check.faults.report(
          place, RotationSentence.uncovered.phrase.filling(["service": service.id]),
          found: rotation.node["groups"]?.echo)
      }
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let section = sector.rotation else { return }
    var rotation = section.parameters
    rotation.groups =
      section.groups?.compactMap(sector.position(ofGroup:)) ?? Array(sector.groups.indices)
    parameters.rotation = rotation
  }
}
