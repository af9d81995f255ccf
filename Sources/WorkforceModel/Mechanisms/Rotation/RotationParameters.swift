// SPDX-License-Identifier: GPL-3.0-or-later

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

  public init(groups: [Int]) { self.groups = groups }
}
