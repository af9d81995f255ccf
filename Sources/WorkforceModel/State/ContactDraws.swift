// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Numbers below 2³² that decide what becomes of a contact: the first words of its stream, in this order.
///
/// They are drawn together with the work that the contact brings, so that decisions which most contacts
/// have before them cost a comparison each and not a block of random words.
struct ContactDraws: BitwiseCopyable {
  /// Whether the visit turns hostile.
  var hostility = UInt32.max
  /// Whether a served visit is repeated.
  var repetition = UInt32.max
  /// Whether the citizen books, and whether nobody then turns up.
  var booking = UInt32.max
  var noShow = UInt32.max
  /// Which case the visit opens, if any.
  var caseOpening = UInt32.max
  /// Whether the citizen goes online, and what comes of it.
  var channel = UInt32.max

  /// Nothing happens by chance.
  init() {}

  init(using stream: inout RandomStream) {
    hostility = stream.bits()
    repetition = stream.bits()
    booking = stream.bits()
    noShow = stream.bits()
    caseOpening = stream.bits()
    channel = stream.bits()
  }

  /// A draw as a share, strictly between 0 and 1.
  static func share(_ draw: UInt32) -> Double { (Double(draw) + 0.5) * 0x1p-32 }

  /// Whether what a draw decides happens.
  static func happens(_ draw: UInt32, withProbability probability: Double) -> Bool {
    share(draw) < probability
  }
}
