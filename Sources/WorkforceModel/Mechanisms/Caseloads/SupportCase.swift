// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// An open case of a caseload.
struct SupportCase: BitwiseCopyable {
  /// Position of the caseload.
  var caseload: Int32
  /// Number among the caseload's cases: its identity for random streams.
  var serial: Int32
  /// Whose case it is.
  var worker: Int32
  /// Interviews so far.
  var interviews: Int32 = 0
  /// Day on which it closes.
  var closes: Int32
  /// Day since which an interview is due.
  var dueSince: Int32 = 0
  /// The interview that is due and what it will leave, in minutes at speed 1, and days until the next.
  var interviewMinutes = 0.0
  var writingMinutes = 0.0
  var interval = 0.0
  /// A number below 2³² that decides whether it turns hostile.
  var hostilityDraw = UInt32.max
  /// The next case on the agenda of the same day.
  var next: EntityIndex = .none

  /// Entity of the streams of its interviews.
  var key: UInt64 {
    let caseload = UInt64(UInt32(bitPattern: caseload) & 0x3f)
    let serial = UInt64(UInt32(bitPattern: serial) & 0xf_ffff)
    return caseload << 42 | serial << 8 | UInt64(UInt32(bitPattern: interviews) & 0xff)
  }
}
