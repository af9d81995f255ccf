// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that happens at an instant: what, and to which entity.
struct SectorEvent: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    /// Midnight: the day before is closed, this one is laid out. Entity: day.
    case dayStart
    /// The desks open to the public. Entity: interval of the day.
    case opening
    /// The desks close to the public. Entity: interval of the day.
    case closing
    /// The number of desks in use changes. Entity: desk pool.
    case deskChange
    /// People begin work. Entity: position in the table of shift intervals.
    case shiftStart
    /// People's contracted time ends. Entity: position in the table of shift intervals.
    case shiftEnd
    /// A new contact arrives. Entity: service.
    case arrival
    /// A contact that came before is back. Entity: contact.
    case returning
    /// A waiting contact loses patience. Entity: contact.
    case abandonment
    /// A contact has been served. Entity: person.
    case serviceEnd
    /// A piece of follow-up work is done, or its time is up. Entity: person.
    case followUpEnd
    /// The time of an appointment has come. Entity: person.
    case appointment
    /// An interview is over. Entity: person.
    case interviewEnd
    /// A person is ready for a new duty. Entity: person.
    case switchEnd
    /// Somebody who waits for a partner after the shift may not stay longer. Entity: person.
    case holdEnd
    /// A session begins. Entity: session.
    case sessionStart
    /// A session ends. Entity: session.
    case sessionEnd
  }

  let kind: Kind
  let entity: Int32

  init(_ kind: Kind, _ entity: Int) {
    self.kind = kind
    self.entity = Int32(truncatingIfNeeded: entity)
  }
}
