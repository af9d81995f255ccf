// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import WorkforceModel

/// Counts attendance, replication by replication.
struct AttendanceTally {
  private let parameters: ModelParameters
  private let sessionCount: Int
  private let yearCount: Int
  /// For each session: hours of training (0 for a meeting) and position of the calendar year.
  private let hours: [Double]
  private let years: [Int]
  /// First session of each component, and the end.
  private let bounds: [Int]
  /// For each component, the positions of those invited.
  private let audiences: [[Int]]

  private var replications = 0
  private var attended: [Int]  // person-major over sessions
  private var yearlyHours: [Double]  // of one replication, person-major over years
  private var reached: [Int]  // person-major over years
  private var distributions: [[Int]]
  private var everyone: [[Int]]
  private var tallies: [AttendanceLedger.Session]

  init(_ parameters: ModelParameters) {
    self.parameters = parameters
    sessionCount = parameters.sessionCount
    yearCount = (parameters.days.map(\.year).max() ?? -1) + 1
    let sessions = parameters.programme.flatMap { component in
      component.sessions.map { (component, $0) }
    }
    hours = sessions.map { component, session in
      component.kind == .training ? session.interval.length / 60 : 0
    }
    years = sessions.map { parameters.days[$0.1.day].year }
    bounds = parameters.programme.reduce(into: [0]) { $0.append($0.last! + $1.sessions.count) }
    audiences = parameters.programme.map { parameters.invited(to: $0.audience) }
    attended = Array(repeating: 0, count: parameters.people.count * sessionCount)
    yearlyHours = Array(repeating: 0, count: parameters.people.count * yearCount)
    reached = Array(repeating: 0, count: yearlyHours.count)
    distributions = parameters.programme.map { Array(repeating: 0, count: $0.sessions.count + 1) }
    everyone = distributions
    tallies = parameters.programme.enumerated().flatMap { component, description in
      description.sessions.enumerated().map { number, session in
        AttendanceLedger.Session(component: component, number: number + 1, parameters: session)
      }
    }
  }

  mutating func add(_ result: ReplicationResult) {
    precondition(
      result.attendance.count == attended.count,
      "\(attended.count) attendances required; got \(result.attendance.count)")
    precondition(
      result.sessions.count == sessionCount,
      "\(sessionCount) outcomes of sessions required; got \(result.sessions.count)")
    replications += 1
    for year in yearlyHours.indices { yearlyHours[year] = 0 }
    for person in parameters.people.indices {
      for session in 0..<sessionCount where result.attendance[person * sessionCount + session] != 0
      {
        attended[person * sessionCount + session] += 1
        yearlyHours[person * yearCount + years[session]] += hours[session]
      }
    }
    for index in yearlyHours.indices
    where yearlyHours[index] >= AttendanceLedger.yearlyTrainingHours { reached[index] += 1 }
    for (component, audience) in audiences.enumerated() { count(component, audience, result) }
    for (session, outcome) in result.sessions.enumerated() {
      tallies[session].present.add(Double(outcome.present))
      tallies[session].attended.add(Double(outcome.attended))
      tallies[session].cover.add(Double(outcome.cover))
      tallies[session].backlogHours.add(outcome.backlogHours)
      guard outcome.present > 0 else { continue }
      tallies[session].quota.add(Double(outcome.attended) / Double(outcome.present))
    }
  }

  private mutating func count(_ component: Int, _ audience: [Int], _ result: ReplicationResult) {
    var fewest = bounds[component + 1] - bounds[component]
    for person in audience {
      var number = 0
      for session in bounds[component]..<bounds[component + 1]
      where result.attendance[person * sessionCount + session] != 0 { number += 1 }
      distributions[component][number] += 1
      fewest = min(fewest, number)
    }
    for number in 0...fewest { everyone[component][number] += 1 }
  }

  var ledger: AttendanceLedger {
    let total = Double(max(1, replications))
    var invited = Array(repeating: false, count: attended.count)
    for (component, audience) in audiences.enumerated() {
      let description = parameters.programme[component]
      for (place, person) in audience.enumerated() {
        for session in bounds[component]..<bounds[component + 1]
        where description.concerns(session: session - bounds[component], place: place) {
          invited[person * sessionCount + session] = true
        }
      }
    }
    let people = parameters.listedPeople.map { person in
      let description = parameters.people[person]
      let staffGroup = parameters.staffGroups[description.staffGroup]
      let row = person * sessionCount
      var yearly = Array(repeating: 0.0, count: yearCount)
      for session in 0..<sessionCount {
        yearly[years[session]] += hours[session] * Double(attended[row + session]) / total
      }
      return AttendanceLedger.Person(
        name: parameters.post(person), group: staffGroup.group,
        attendance: (0..<sessionCount).map { session in
          // Who stands in for a coordinator attends without an invitation.
          invited[row + session] || attended[row + session] > 0
            ? Double(attended[row + session]) / total : nil
        }, trainingHours: yearly,
        reachesYearlyHours: (0..<yearCount).map { year in
          Proportion(successes: reached[person * yearCount + year], trials: replications)
        })
    }
    return AttendanceLedger(people: people, sessions: tallies, components: components)
  }

  private var components: [AttendanceLedger.Component] {
    parameters.programme.enumerated().map { component, description in
      AttendanceLedger.Component(
        id: description.id, audience: audiences[component].count,
        sessionsAttended: distributions[component],
        everyoneReaches: everyone[component].map { Proportion(successes: $0, trials: replications) }
      )
    }
  }
}
