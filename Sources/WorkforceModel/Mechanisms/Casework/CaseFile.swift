// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// An open case of a procedure.
struct CaseFile: BitwiseCopyable {
  /// Position of the procedure.
  var procedure: Int32
  /// Day from which its identity comes: that of its opening, or of the contact's first visit.
  var day: Int32
  /// Position among the cases, or the contacts, of that day.
  var ordinal: Int32
  /// Position of the task in the procedure, and how often it is still to be done.
  var task: Int32 = -1
  var timesLeft: Int32 = 0
  /// Tasks so far, repetitions included, and reminders sent.
  var step: Int32 = 0
  var reminders: Int32 = 0
  /// Day whose list of terms and reminders it stands in; -1 for none.
  var watchDay: Int32 = -1
  var isOverdue = false
  /// When it was opened, and when its term ends, in minutes.
  var opened: Double
  var due: Double
  /// When its next reminder comes, in days.
  var nextReminder = 0.0
  /// The next case whose waiting ends on the same day.
  var next: EntityIndex = .none

  /// Most tasks of a case, of which each needs a stream of its own.
  static let mostSteps: Int32 = 255

  /// Entity of the case's streams, one for each of its tasks.
  func key(step: Int32) -> UInt64 {
    let procedure = UInt64(UInt32(bitPattern: procedure) & 0x3f)
    let day = UInt64(UInt32(bitPattern: day) & 0x3fff)
    let ordinal = UInt64(UInt32(bitPattern: ordinal) & 0xf_ffff)
    return procedure << 42 | day << 28 | ordinal << 8 | UInt64(step & 0xff)
  }
}
