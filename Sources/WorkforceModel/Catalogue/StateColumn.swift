// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the state that several mechanisms share, as the order of a day lists it.
public enum StateColumn: String, CaseIterable, Sendable {
  /// People: whether somebody holds the post, where they work, whether they are there, what they do.
  case vacancy, duty, presence, workload, overtime
  /// What other mechanisms know of people and groups.
  case attendance, score, groupLevels
  /// Working conditions: what mechanisms make of people's work and health.
  case speed, repeatShare, repeatOdds, strain, resourceShift, climateShift, encounters, exitRate,
    sickness
  /// Services: what mechanisms make of their contacts.
  case serviceSpeed, repeatProbability, repeatWait, onlineShare, requiredWork
  /// Work.
  case queues, returns, followUp, tasks, cases
  /// Desks.
  case desks, closures
  /// Means.
  case budget, hiring
  /// What is scheduled, what is counted, what is reported.
  case calendar, totals, figures
}

/// What a step of the model reads and writes of the state that mechanisms share; the state of its own
/// mechanism apart.
public struct StateAccess: Sendable {
  /// What it reads.
  public let reads: [StateColumn]
  /// What it writes.
  public let writes: [StateColumn]

  init(reads: [StateColumn] = [], writes: [StateColumn] = []) {
    self.reads = reads
    self.writes = writes
  }
}
