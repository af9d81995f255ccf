// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// A service.
struct ServiceEntry: BitwiseCopyable {
  /// Which service it is to random streams.
  var streamNumber: UInt8
  var serviceTime: Sampler
  var followUp: Sampler
  var hasFollowUp: Bool
  var patience: Sampler
  var hasPatience: Bool
  var serviceTimeByHour: TableRange
  var patienceByHour: TableRange
  /// Places to wait in; `Int.max` for unlimited.
  var waitingRoom: Int
  var balkingLength: Int
  var balkingProbability: Double
  var retrial: Double
  /// Trying again on the same day; tries of 0 where nobody does.
  var redial = RedialEntry()
  var hasRepeats: Bool
  /// Probability of a repeat contact at full quality (f0), and what zero quality adds (f1).
  var repeatBase: Double
  var repeatAtZeroQuality: Double
  var repeatDelay: Sampler
  var priority: Int
  var priorityGrowth: Double
  var overtakesAfter: Double
  /// Whether some of those who can give it come before others.
  var ranksHolders: Bool
  /// People who serve a contact together.
  var people: Double
  /// Where contacts go on to, as positions in the table of these.
  var passing = TableRange(start: 0, end: 0)
  var emotionalLoad: Double
  var waitTarget: Double
  var sendsAwayAtClosing: Bool
  /// Pool of desks; -1 for none.
  var pool: Int
  var holders: TableRange
  /// Which of the opening hours are its own; 0 for those of the office.
  var schedule: Int
  /// Where it is given; -1 for no place of its own.
  var place: Int
}

/// Desks shared by services.
struct DeskPoolEntry: BitwiseCopyable {
  var services: TableRange
  var count: TableRange
}
