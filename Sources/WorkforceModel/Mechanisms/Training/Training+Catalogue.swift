// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Training and meetings.
  public static let programme = MechanismID("programme", section: "programme") {
    !$0.programme.isEmpty
  }
}

extension ModelParameters {
  /// Training and meetings.
  public var programme: [ProgrammeComponent] {
    get { mechanisms[default: []] }
    set { mechanisms[default: []] = newValue }
  }
}

extension ModelParameters {
  /// Number of sessions of the whole programme.
  public var sessionCount: Int { programme.reduce(0) { $0 + $1.sessions.count } }
}

/// Who attends, by component, block and session; who does not turn up, by person and session.
extension Purpose {
  static var noShow: Purpose { Purpose(40) }
  static var attendance: Purpose { Purpose(48) }
}

extension Training: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .programme, keys: [Field("programme", \.programme, .items(ProgrammeSection.section))],
      metrics: [.hoursTraining, .hoursMeetings, .sessionsAttended, .trainingHoursPerPerson],
      sentences: TrainingSentence.self, purposes: [.noShow, .attendance])
  }

  static func plan(_ preparation: Preparation) -> ProgrammeTables? {
    ProgrammeTables(preparation.parameters, store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> Training {
    Training(
      start.programme, people: start.people, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}

extension Training {
  /// Schedules sessions.
  static let opening = StateAccess(writes: [.calendar])
  /// Takes in somebody new.
  static let reset = StateAccess(writes: [.attendance])
  /// Ends a session.
  static let sessionEnd = StateAccess(reads: [.queues, .presence], writes: [.closures, .presence])
}

extension Metric {
  /// Hours of training sessions.
  public static let hoursTraining = Metric(
    "hours-training", at: 390, .hours, by: .group, .total, needs: .contracts,
    .hours(.trainingMinutes))
  /// Hours of meetings.
  public static let hoursMeetings = Metric(
    "hours-meetings", at: 400, .hours, by: .group, .total, needs: .contracts,
    .hours(.meetingMinutes))
  /// Sessions attended.
  public static let sessionsAttended = Metric(
    "sessions-attended", at: 660, .sessions, by: .group, .total, better: true, needs: .programme,
    .sum(.sessionsAttended))
  /// Hours of training a person.
  public static let trainingHoursPerPerson = Metric(
    "training-hours-per-person", at: 670, .hours, by: .group, .total, needs: .programme,
    .hours(.trainingMinutesPerPerson))
}
