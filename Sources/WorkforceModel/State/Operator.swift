// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// What a person is doing at work, as far as desks and back office are concerned.
struct Operator: BitwiseCopyable {
  enum Activity: UInt8, BitwiseCopyable {
    /// Not at work, or absent.
    case away
    case idle
    /// Free for a contact that needs two and for nothing else: after the shift, or before a session.
    case held
    case serving
    /// On follow-up work, or about to start it.
    case followUp
    case inSession
    /// Changing from one duty to another.
    case switching
    /// In an interview of the own caseload.
    case interviewing
  }

  enum Duty: UInt8, BitwiseCopyable { case desk, backOffice }

  enum Absence: UInt8, BitwiseCopyable { case none, vacancy, leave, sickness, other, project }

  // What never changes within a day, so that the event loop finds it beside the rest

  /// The staff group in which the person works today: that of the post, or at a place that of the place.
  var staffGroup = 0
  var group = 0
  /// Positions in the table of skills.
  var skills = TableRange(start: 0, end: 0)
  /// Days on which the person was sent to another place.
  var timesSent: Int32 = 0

  // What the person is doing

  var activity = Activity.away
  var duty = Duty.desk
  var absence = Absence.none
  /// Nobody holds the post.
  var isVacant = false
  /// The post does not exist on the date.
  var isOutside = false
  /// It has existed before, and whether nobody held it when it last ended.
  var hasBegun = false
  var endedVacant = false
  /// At work, between the start of a shift interval and going home.
  var isAtWork = false
  /// The contracted interval has ended; what is done now is overtime.
  var isOverShift = false
  /// Session to join as soon as the contact in hand is served; -1 for none.
  var pendingSession: Int32 = -1
  /// Session being attended, -1 for none.
  var session: Int32 = -1
  /// Start of the current activity; for follow-up work the planned start. Minutes.
  var since = 0.0
  /// Minutes of the current activity that were credited to days before this one.
  var credited = 0.0
  /// Appointments of today whose time has come and that have not begun.
  var callers: Int32 = 0
  /// Contact being served.
  var contact: EntityIndex = .none
  /// Who serves it with the person in charge of it; -1 for nobody.
  var partner: Int32 = -1
  /// Follow-up item in hand, also while a contact interrupts it, and the service that it is of; -1
  /// for none.
  var item = FollowUpItem(remaining: 0, created: 0)
  var itemService: Int32 = -1
  /// Minutes of the item done in a minute of work, since it was begun or resumed.
  var itemRate = 1.0
  /// The item is a task of casework (`SectorState.tasksInHand`), and it has just been finished.
  var itemIsTask = false
  var hasFinishedTask = false
  /// End of the last contracted interval, from which overtime counts. Minutes.
  var shiftEnded = 0.0
  /// Duty from the next start of work on, and the minutes that a change of duty then costs.
  var nextDuty = Duty.desk
  var switchMinutes = 0.0

  // Today's totals, in minutes
  var contracted = 0.0
  /// Shift intervals of the day: positions in the table of shifts.
  var shifts = TableRange(start: 0, end: 0)
  /// Desk, follow-up work and casework, overtime included.
  var busy = 0.0
  /// Load that counts as neither tiring nor restful: sessions and switching within the shift.
  var neutral = 0.0
  var sessionMinutes = 0.0
  var meetingMinutes = 0.0
  var switched = 0.0
  var worked = false
  /// Overtime today and in the current week, sessions outside the shift included, in minutes.
  var overtime = 0.0
  var overtimeThisWeek = 0.0

  /// Minutes of the day in sessions, meetings, and on the way to another duty.
  var sessionsAndSwitches: Double { sessionMinutes + meetingMinutes + switched }

  /// Minutes of the day at work: the shift of whoever is there, and what went beyond it.
  var attended: Double {
    worked ? max(contracted + overtime, busy + sessionsAndSwitches) : 0
  }
}
