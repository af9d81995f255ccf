// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Groups that take turns at the same desks; those whose turn it is not work in the back office.
public struct RotationParameters: Sendable {
  /// Positions of the rotating groups.
  public var groups: [Int]
  /// How many of them are at the desks at a time.
  public var groupsAtDesk = 1
  /// Length of a turn, in days.
  public var blockDays = 7
  /// Minutes lost by each person at the start of a turn that changes duty.
  public var switchCost = 5.0
  /// Take turns in a drawn order (by replication) instead of the stated one.
  public var drawsOrder = true

  /// A rotation of some groups.
  public init(groups: [Int]) { self.groups = groups }

  /// Whether the group at a place in the order of turns has the desks in a turn, counted from 0.
  static func isAtDesk(place: Int, of groups: Int, block: Int, groupsAtDesk: Int) -> Bool {
    (place + groups - block * groupsAtDesk % groups) % groups < groupsAtDesk
  }
}

/// Groups that take turns at the same desks.
struct RotationSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  /// Nil for all groups.
  var groups: [String]?
  var parameters = RotationParameters(groups: [])

  static let section = Section(
    "duties.rotation", RotationSection(), at: \.node, table: "rotation"
  ) {
    Field(
      unbound: "between",
      ValueFormat<[String]>.list(of: .choice(["desk": "desk", "back-office": "back-office"])),
      default: "[desk, back-office]")
    Field("groups", \.groups, .list(of: .id))
    Field("at-desk", \.parameters.groupsAtDesk, .count(1...1000))
    Field(
      "block", \.parameters.blockDays, .wholeDays(1...730), unit: "weeks", table: "rotation")
    Field(
      "switch-cost", \.parameters.switchCost, .quantity(.minutes, 0...240), unit: "min",
      range: 0...15, mark: .assumed)
    Field("order", \.parameters.drawsOrder, .choice(["drawn": true, "stated": false]))
  }
}

extension StatedSector {
  /// Turns at the desks as stated; nil when there are none.
  var rotation: RotationSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
