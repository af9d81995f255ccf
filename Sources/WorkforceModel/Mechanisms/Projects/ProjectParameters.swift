// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// A group that is formed for a project, again and again, and borrows people from their home groups.
public struct ProjectParameters: Sendable {
  public var id: String
  /// Days from the first day, and from the end of a project, to the next one.
  public var pause: Distribution
  /// Days that a project lasts.
  public var length: Distribution
  /// How many people it borrows.
  public var people: Int
  /// Positions of the home groups that lend them.
  public var lenders: [Int]
  /// Weekdays on which those borrowed work for the project, 1 Monday … 7 Sunday.
  public var weekdays: Set<Int>
  /// Share of the way to full affect, and to full technology, that a week of the project takes a home group
  /// all of whose members it borrows.
  public var affect = 0.0
  public var technology = 0.0

  public init(id: String, pause: Distribution, length: Distribution, people: Int) {
    self.id = id
    self.pause = pause
    self.length = length
    self.people = people
    lenders = []
    weekdays = [3]
  }
}
