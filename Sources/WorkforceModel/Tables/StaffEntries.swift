// SPDX-License-Identifier: GPL-3.0-or-later

/// A home group.
struct GroupEntry: BitwiseCopyable {
  var size: Int
  /// Position of the risk group; -1 for none.
  var riskGroup: Int
  var coordinatorTakesTurns: Bool
}

/// People with the same skills.
struct StaffGroupEntry: BitwiseCopyable {
  var group: Int
  var skills: TableRange
  /// Position of its skills among the different sets of them; -1 for none.
  var skillSet: Int
  /// Its people.
  var members: TableRange
  /// Contracted days a week.
  var daysPerWeek: Double
  /// Bare servers have no contract: they stay until the last contact is served.
  var hasContract: Bool
  var roleShift: Double
  /// Position of the staff group that its people belong to, itself where it is one of its own.
  var home: Int
  /// Where its people work; -1 where the sector has no places.
  var place: Int
  /// Its people are in others on some days (`Operator.staffGroup`).
  var isShared: Bool
}

/// A place, and from where somebody comes when nobody is there; -1 for nobody.
struct PlaceEntry: BitwiseCopyable {
  var reliefFrom = -1
  var travel = 0.0
  var keep = 0
}

/// A person.
struct PersonEntry: BitwiseCopyable {
  var staffGroup: Int
  var group: Int
  /// Entity of the person's random streams, below 2³².
  var key: UInt64
  /// Position of the shift pattern.
  var pattern: Int
}
