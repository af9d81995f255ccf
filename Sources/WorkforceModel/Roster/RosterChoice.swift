// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Something about the roster that the scenario leaves open, and that was chosen for it.
package enum RosterChoice: Hashable, Sendable {
  /// Working hours of these staff groups follow the opening hours.
  case hours([String])
  /// These staff groups, whose days a week are not stated, work five.
  case fiveDays([String])
  /// Days off of these staff groups move on from post to post.
  case daysOff([String])
  /// These staff groups without hours are at work whenever the desks are open.
  case servers([String])
  /// As many give these services as are at work.
  case desks([String])
  /// Whose turn at the desks comes first is drawn in each future.
  case turns
}

extension StatedSector {
  /// What was chosen because the scenario does not state it, each thing once.
  package var rosterChoices: [RosterChoice] {
    let lines = staff.filter { $0.headcount > 0 }
    func ids(_ holds: (StaffSection) -> Bool) -> [String] {
      lines.filter(holds).map(\.parameters.id)
    }
    func isLeftOpen(_ line: StaffSection) -> Bool {
      line.weeklyHours != nil && line.shift == nil && line.rota.isEmpty && calendar.shift == nil
    }
    let workable = (0..<7).count { $0 < 5 || !openingWeek[$0].isEmpty }
    let pooled = Set(pools.flatMap(\.services))
    let lists: [(choice: ([String]) -> RosterChoice, ids: [String])] = [
      (RosterChoice.hours, ids(isLeftOpen)),
      (RosterChoice.fiveDays, ids { isLeftOpen($0) && $0.node["days-per-week"] == nil }),
      (RosterChoice.daysOff, ids { isLeftOpen($0) && $0.daysPerWeek < workable }),
      (RosterChoice.servers, ids { $0.weeklyHours == nil && $0.shift == nil }),
      (RosterChoice.desks, services.map(\.id).filter { !pooled.contains($0) }),
    ]
    return lists.filter { !$0.ids.isEmpty }.map { $0.choice($0.ids) }
      + (rotation?.parameters.drawsOrder == true ? [.turns] : [])
  }
}
