// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
public import WorkforceModel

// What speaks for and against a calendar beside what it causes.

extension CalendarSpace {
  static func phases(
    around phase: Int?, in programme: [ProgrammeSection]
  ) -> (earlier: CivilDate?, later: CivilDate?) {
    guard let phase else { return (nil, nil) }
    func dates(_ belongs: (Int) -> Bool) -> [CivilDate] {
      programme.filter { $0.phase.map(belongs) ?? false }.flatMap(\.sessionDates)
    }
    return (dates { $0 < phase }.max(), dates { $0 > phase }.min())
  }

  /// Whether the sessions lie after those of earlier phases of the programme and before those of later ones.
  public func keepsOrder(_ plan: CalendarPlan) -> Bool {
    let dates = plan.allDates
    guard let first = dates.first, let last = dates.last else { return true }
    return (phases.earlier.map { $0 <= first } ?? true) && (phases.later.map { last <= $0 } ?? true)
  }

  /// How many sessions are held on half-days on which the office is closed to the public.
  public func sessionsWhenClosed(_ plan: CalendarPlan) -> Int {
    plan.allDates.count { dates.isClosed($0, from: plan.at, to: plan.at + length) }
  }

  /// Positions of the people whom the sessions invite.
  public func invited(in parameters: ModelParameters) -> [Int] {
    let groups = Set(groups)
    return parameters.people.indices.filter {
      groups.isEmpty
        || groups.contains(parameters.staffGroups[parameters.people[$0].staffGroup].group)
    }
  }

  /// How many sessions lie, in whole or in part, outside the hours of most of those invited who work that day: somebody
  /// has to move hours, or pay for them.
  public func sessionsOutsideHours(_ plan: CalendarPlan, in parameters: ModelParameters) -> Int {
    let invited = invited(in: parameters)
    func isOutside(_ date: CivilDate) -> Bool {
      let day = start.days(to: date)
      // Whoever does not work on the day moves no hours.
      let working = invited.filter { !parameters.dutyHours(of: $0, on: day).isEmpty }
      let away = working.count { person in
        let within = parameters.dutyHours(of: person, on: day).reduce(0) { sum, shift in
          sum + max(0, min(shift.end, plan.at + length) - max(shift.start, plan.at))
        }
        return within < length - 1
      }
      return working.isEmpty ? !invited.isEmpty : 2 * away > working.count
    }
    return plan.allDates.count { isOutside($0) }
  }
}

/// Which parts must be over before a part begins, and which must not have begun when it ends.
struct PartOrder {
  private let earlier, later: CivilDate?

  init(of part: ProgrammeSection, in programme: [ProgrammeSection]) {
    earlier = programme.filter { $0.id == part.after }.flatMap(\.sessionDates).max()
    later = programme.filter { $0.after == part.id }.flatMap(\.sessionDates).min()
  }

  /// Whether the sessions of a calendar lie between them.
  func allows(_ plan: CalendarPlan) -> Bool {
    guard let first = plan.allDates.first, let last = plan.allDates.last else { return true }
    return (earlier.map { $0 < first } ?? true) && (later.map { last < $0 } ?? true)
  }
}
