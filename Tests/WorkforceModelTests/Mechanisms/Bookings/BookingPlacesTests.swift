// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Slots that take so many appointments and no more.
@Suite struct BookingPlacesTests {
  /// Sixteen slots a day of a quarter of an hour, for contacts of ten minutes.
  private func office(perDay: Double, places: Int?, hasList: Bool, people: Int = 1) throws
    -> ModelParameters
  {
    var parameters = try Sectors.office(people: people, perDay: perDay, days: 84)
    parameters.services[0].serviceTime = try .constant(10)
    var bookings = BookingParameters(share: 1, ahead: try .constant(1))
    bookings.noShow = 0
    bookings.places = places
    bookings.hasWaitingList = hasList
    parameters.services[0].bookings = bookings
    return parameters
  }

  private func values(_ parameters: ModelParameters, _ metrics: [Metric]) throws -> [[Double]] {
    try SectorSimulation(parameters).horizon(metrics, replications: 4)
  }

  /// Whoever has a slot of their own waits for nobody.
  @Test func aPlaceASlotLeavesNobodyWaiting() throws {
    let metrics: [Metric] = [.waitBooked, .bookings, .contacts]
    let own = try values(office(perDay: 14, places: 1, hasList: true), metrics)
    #expect(own[0].allSatisfy { $0 == 0 })
    #expect(own[1] == own[2])
    let crowded = try values(office(perDay: 14, places: nil, hasList: false), metrics)
    #expect(crowded[0].allSatisfy { $0 > 0.5 })
  }

  /// Thirty a day for sixteen slots: the list fills every day and grows.
  @Test func aWaitingListFillsTheDaysAndGrows() throws {
    let days = Sectors.officeDays(84).count { !$0.opening.isEmpty }
    let list = try values(
      office(perDay: 30, places: 1, hasList: true), [.bookings, .contacts, .bookingDelay])
    for number in 0..<4 {
      #expect(list[0][number] == Double(16 * days) && list[1][number] == list[0][number])
      #expect(list[2][number] > 10)
    }
    let two = try values(
      office(perDay: 30, places: 2, hasList: true, people: 3), [.bookings, .bookingDelay])
    for number in 0..<4 { #expect(two[0][number] <= Double(32 * days) && two[1][number] < 15) }
  }

  /// Without a list whoever finds the day full comes all the same, on the day of their own.
  @Test func withoutAListTheOthersWalkIn() throws {
    let days = Double(Sectors.officeDays(84).count { !$0.opening.isEmpty })
    let open = try values(
      office(perDay: 30, places: 1, hasList: false, people: 3),
      [.bookings, .contacts, .bookingDelay])
    for number in 0..<4 {
      #expect(open[0][number] <= 16 * days && open[0][number] > 15.5 * days)
      #expect(abs(open[1][number] / (30 * days) - 1) < 0.1)
      #expect(open[2][number] < 3)
    }
  }
}
