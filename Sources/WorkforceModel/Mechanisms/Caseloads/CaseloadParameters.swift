// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// Cases that each belong to a person, who interviews at an interval and writes it up.
public struct CaseloadParameters: Sendable {
  public var id: String
  /// Staff group among whom cases are shared.
  public var staffGroup: Int
  /// Service whose skill the interviews need, and for which they are told.
  public var service: Int
  /// Open cases at the start.
  public var cases: Int
  /// Expected number of new cases on each day of the horizon.
  public var newPerDay: [Double] = []
  /// Days for which a case stays open.
  public var duration: Distribution
  /// Days from one interview to the next.
  public var interval: Distribution
  /// Minutes of an interview at speed 1.
  public var interview: Distribution
  /// Minutes of writing that an interview leaves; nil for none.
  public var writing: Distribution?
  /// Emotional weight of an interview; 1 is the counter average.
  public var emotionalLoad = 1.0
  /// Most interviews of a person on a day.
  public var mostPerDay = 4

  public init(
    id: String, staffGroup: Int, service: Int, cases: Int, duration: Distribution,
    interval: Distribution, interview: Distribution
  ) {
    self.id = id
    self.staffGroup = staffGroup
    self.service = service
    self.cases = cases
    self.duration = duration
    self.interval = interval
    self.interview = interview
  }
}
