// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Minutes of casework to be expected over the first year of a horizon, for the skill of a service.
///
/// All tasks of a case count on the day on which it is opened, and overdue cases send nobody.
struct CaseworkEstimate {
  private let parameters: ModelParameters
  private let days: Range<Int>

  init(_ parameters: ModelParameters) {
    self.parameters = parameters
    days = 0..<min(parameters.days.count, 365)
  }

  /// Minutes at speed 1.
  func minutes(ofService service: Int) -> Double {
    guard let casework = parameters.casework else { return 0 }
    let procedures = casework.procedures.reduce(0) { sum, procedure in
      let work = procedure.tasks.reduce(0) { work, task in
        task.skill == service
          ? work + task.work.mean * max(1, task.times?.mean ?? 1) : work
      }
      return work == 0 ? sum : sum + cases(procedure) * work
    }
    return casework.caseloads.reduce(procedures) { sum, caseload in
      guard caseload.service == service else { return sum }
      return sum + interviews(caseload) * (caseload.interview.mean + (caseload.writing?.mean ?? 0))
    }
  }

  /// Cases of a procedure, weighted by the growth of complexity.
  private func cases(_ procedure: ProcedureParameters) -> Double {
    let contacts = parameters.services[procedure.service].expectedContacts
    return days.reduce(0) { sum, day in
      let opened = procedure.openedPerDay.isEmpty ? 0 : procedure.openedPerDay[day]
      return sum
        + (opened + contacts[day] * procedure.shareOfContacts)
        * complexity(procedure.service, day)
    }
  }

  /// Interviews of a caseload, weighted alike: one at once for each new case, then one an interval.
  private func interviews(_ caseload: CaseloadParameters) -> Double {
    let perDay = Double(caseload.cases) / max(caseload.interval.mean, 1)
    return days.reduce(0) { sum, day in
      // Of the interval in which a case closes, half is over on average.
      let new = caseload.newPerDay.isEmpty ? 0 : caseload.newPerDay[day]
      return sum + (perDay + new / 2) * complexity(caseload.service, day)
    }
  }

  private func complexity(_ service: Int, _ day: Int) -> Double {
    let factors = parameters.services[service].complexity
    return factors.isEmpty ? 1 : factors[day]
  }
}
