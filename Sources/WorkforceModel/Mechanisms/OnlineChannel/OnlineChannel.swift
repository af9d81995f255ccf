// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

/// The online channel: users take it up, and their contacts are settled online, come to the desk all the
/// same, or fail and come later.
///
/// Of those who will ever use it, each takes it up in a week with the probability that the Bass curve
/// gives from where they are; how many do is binomial. A contact goes online when its draw falls below
/// the share of users who have, so that more of them move contacts and draw no others (see "Online
/// channel" in the model page).
struct OnlineChannel: ~Copyable {
  private let channels: Table<ChannelEntry>
  /// Position among the channels by service; -1 for a service that is not online.
  private let places: Table<Int>
  private var stream: RandomStream
  /// By channel: users who have taken it up, and the day up to which that is known.
  private var adopters: Column<Int>
  private var knownUntil: Column<Int>
  /// First of today's contacts that begin online and do not come to the desk today, linked by
  /// `Contact.next`.
  private var online = EntityIndex.none

  init(_ plan: OnlinePlan, masterSeed: UInt64, replication: UInt32) {
    channels = plan.channels
    places = plan.places
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    adopters = Column(repeating: 0, count: plan.channels.count)
    knownUntil = Column(count: plan.channels.count) { plan.channels[$0].launchDay }
  }

  /// Midnight: on Mondays those who have taken the channel up since the last one are drawn.
  ///
  /// A channel that opened before the horizon has had its weeks too.
  mutating func begin(day: Int, _ state: inout SectorState) {
    let sinceMonday = state.tables.days[day].weekday - 1
    for channel in 0..<channels.count {
      let entry = channels.entry(channel)
      let monday = day - sinceMonday
      if day >= entry.pointee.launchDay {
        adopters[channel] = max(adopters[channel], entry.pointee.first)
      }
      while knownUntil[channel] < monday {
        let left = (monday - knownUntil[channel]) % 7
        takeUp(channel, until: knownUntil[channel] + (left == 0 ? 7 : left))
      }
      let service = entry.pointee.service
      let share = Double(adopters[channel]) / Double(max(entry.pointee.users, 1))
      state.services[service].onlineShare = share
      state.services[service].residualTime = 1 + entry.pointee.residual * share
      state.totals.add(.onlineAdopters, service: service, Double(adopters[channel]))
      state.totals.add(.onlineUsers, service: service, Double(entry.pointee.users))
    }
  }

  private mutating func takeUp(_ channel: Int, until day: Int) {
    let entry = channels.entry(channel)
    let left = entry.pointee.potential - adopters[channel]
    let years = Double(day - knownUntil[channel]) / 365.25
    knownUntil[channel] = day
    guard left > 0 else { return }
    let share = Double(adopters[channel]) / Double(entry.pointee.potential)
    stream.turn(
      to: .adoption,
      UInt64(entry.pointee.serviceNumber) << 16 | UInt64(day + OnlineParameters.longestBefore))
    adopters[channel] += stream.binomial(
      trials: left, probability: entry.pointee.curve.adoption(from: share, within: years))
  }

  /// Takes those who begin online out of a day's arrivals, which are linked from `first` on; those who come
  /// to the desk all the same stay among them.
  ///
  /// - Parameter isBefore: The arrivals are of a day before the horizon: nothing is counted, and what
  ///   went online has been settled.
  mutating func divert(
    from first: inout EntityIndex, isBefore: Bool = false, _ state: inout SectorState
  ) {
    guard !first.isNone else { return }
    let service = Int(state.contacts[first].service)
    let channel = places[service]
    guard channel >= 0 else { return }
    let share = state.services[service].onlineShare
    let settled = share * (1 - channels[channel].leakage - channels[channel].failure)
    let failed = share * (1 - channels[channel].leakage)
    var last = EntityIndex.none
    var contact = first
    while !contact.isNone {
      let next = state.contacts[contact].next
      if !isBefore { state.totals.add(.onlineChoices, service: service, 1) }
      let draw = ContactDraws.share(state.contacts[contact].draws.channel)
      if draw < failed {
        if last.isNone { first = next } else { state.contacts[last].next = next }
        if isBefore {
          state.contacts.remove(contact)
        } else {
          state.contacts[contact].failedOnline = draw >= settled
          state.contacts[contact].next = online
          online = contact
        }
      } else {
        if draw < share, !isBefore { state.totals.add(.onlineLeaks, service: service, 1) }
        last = contact
      }
      contact = next
    }
  }

  /// The next of today's contacts that began online, whose outcome the sector has not seen yet; none when
  /// there is no other.
  mutating func nextContact(_ state: inout SectorState) -> EntityIndex {
    let contact = online
    if !contact.isNone { online = state.contacts[contact].next }
    return contact
  }

  /// Share of the back-office work of a service's contacts that is left when they are settled online.
  func workLeft(_ service: Int) -> Double { channels[places[service]].workLeft }
}
