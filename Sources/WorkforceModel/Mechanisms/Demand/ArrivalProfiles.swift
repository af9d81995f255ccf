// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// How each service's contacts spread over the opening minutes of each day.
struct ArrivalProfiles: BitwiseCopyable {
  private let profiles: Table<IntradayProfile>
  /// Position of a service's profile on a day (−1 without opening), service by service.
  private let places: Table<Int32>
  private let dayCount: Int

  /// The minute of a day by which a share of a service's contacts of the day has come.
  @inline(__always)
  func minute(service: Int, day: Int, share: Double) -> Double {
    profiles[Int(places[service * dayCount + day])].minute(atShare: share)
  }

  /// Cuts each service's steps to each day's opening; days alike share a profile.
  init(
    _ parameters: ModelParameters, arena: SamplerArena, store: TableStore
  ) throws(DistributionError) {
    var profiles: [IntradayProfile] = []
    var places: [Int32] = []
    for (position, service) in parameters.services.enumerated() {
      struct Kind: Hashable {
        let opening: [DayInterval]
        let weekday: Int
      }
      var known: [Kind: Int32] = [:]
      for (number, day) in parameters.days.enumerated() {
        let kind = Kind(
          opening: parameters.opening(of: position, on: number),
          weekday: service.intradayShapes.isEmpty ? 1 : day.weekday)
        if let place = known[kind] {
          places.append(place)
          continue
        }
        var place: Int32 = -1
        if !kind.opening.isEmpty {
          place = Int32(profiles.count)
          let steps = service.intradayShape(onWeekday: kind.weekday)
          profiles.append(try Self.profile(steps, kind.opening, arena))
        }
        known[kind] = place
        places.append(place)
      }
    }
    self.profiles = store.table(profiles)
    self.places = store.table(places)
    dayCount = parameters.days.count
  }

  private static func profile(
    _ steps: [DayStep], _ opening: [DayInterval], _ arena: SamplerArena
  ) throws(DistributionError) -> IntradayProfile {
    var segments: [IntradayProfile.Segment] = []
    for interval in opening {
      for (position, step) in steps.enumerated() {
        let next = position + 1 < steps.count ? steps[position + 1].start : 1440
        let start = max(interval.start, position == 0 ? 0 : step.start)
        let end = min(interval.end, next)
        if start < end { segments.append(.init(from: start, to: end, rate: step.value)) }
      }
    }
    if !segments.contains(where: { $0.rate > 0 }) {
      // Steps that leave the day's opening without weight: whoever comes back may come at any minute.
      segments = opening.map { .init(from: $0.start, to: $0.end, rate: 1) }
    }
    return try IntradayProfile(segments, in: arena)
  }
}
