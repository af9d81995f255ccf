// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// A citizen's contact, from arrival to the end of service; also one that will come back.
struct Contact: BitwiseCopyable {
  /// Position of the service.
  var service: Int32
  /// Day of the first visit, with `serviceNumber`, `ordinal` and `visit` the identity for random streams.
  var day: Int32
  /// Position among the day's first visits to the service.
  var ordinal: Int32
  /// 0 for the first visit, then 1, 2, … for each return.
  var visit: Int32 = 0
  /// Which service it is to random streams.
  var serviceNumber: UInt8
  /// Whether this visit repeats one that was served.
  var isRepeat = false
  /// Whether the citizen was sent away at the visit before.
  var wasRefused = false
  /// Whether the citizen was served at a visit before.
  var wasServed = false
  /// Whether the visit asks about an overdue case.
  var isReminder = false
  /// Whether the visit is by appointment, and whether nobody will come to it.
  var isBooked = false
  var isNoShow = false
  /// Whether it began online and failed: the first visit is the one after.
  var failedOnline = false
  /// Arrival of this visit, in minutes.
  var arrived = 0.0
  /// Time at the desk for an operator of speed 1, in minutes.
  var serviceMinutes = 0.0
  /// Back-office work that the contact will leave, in minutes.
  var followUpMinutes = 0.0
  /// What decides what becomes of the visit.
  var draws = ContactDraws()
  /// When patience ends, while waiting.
  var abandonment: EventHandle = .none
  /// The next contact that arrives or comes back on the same day, while not yet here.
  var next: EntityIndex = .none
  /// Times that the citizen has left unserved since they were last served.
  var tries: UInt8 = 0
  /// Whether the citizen was passed on to the service from another at this visit.
  var isPassedOn = false

  /// Visits from here on belong to reminders of overdue cases, some to each; the one before to interviews of
  /// caseloads. Ordinary contacts do not come so often.
  static let firstReminder: Int32 = 128
  static let visitsOfReminder: Int32 = 4
  static let interview: Int32 = 127
  /// The last visit of an ordinary contact that may be followed by another on the same day.
  static let lastTry: Int32 = 120

  /// Whether the visit brings work that no visit before has brought.
  var bringsWork: Bool {
    visit == (failedOnline ? 1 : 0) || isRepeat
      || (isReminder && visit % Self.visitsOfReminder == 0)
  }

  /// The step from the key of a service's first visit to that of the day's next one.
  static let keyStep: UInt64 = 1 << 8

  /// Entity of the visit's random streams: a function of what it is, not of when it is simulated.
  var key: UInt64 {
    let service = UInt64(serviceNumber & 0x3f)
    let day = UInt64(UInt32(bitPattern: day) & 0x3fff)
    let ordinal = UInt64(UInt32(bitPattern: ordinal) & 0xf_ffff)
    let visit = UInt64(UInt32(bitPattern: min(visit, 0xff)))
    return service << 42 | day << 28 | ordinal * Self.keyStep | visit
  }
}

/// Back-office work that a contact left.
struct FollowUpItem: BitwiseCopyable {
  /// Work left, in minutes at speed 1.
  var remaining: Double
  /// When it was left, in minutes.
  var created: Double
}
