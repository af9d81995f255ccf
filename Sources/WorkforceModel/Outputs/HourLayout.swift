// SPDX-License-Identifier: GPL-3.0-or-later
import WholeNumbers

/// The hours of the week for which figures are kept: those in which the desks receive the public on a day that counts.
public struct HourLayout: Sendable, Equatable {
  /// Hours since the start of Monday, ascending: 0 … 167.
  public let hours: [Int]
  /// The days that count on which the desks are open in each of them, at least for a part.
  public let days: [Int]
  /// For every hour of the horizon and one more, its place among the hours; `hours.count` where the desks are closed,
  /// or the day does not count.
  let places: [Int16]

  /// The hours of a model.
  public init(_ parameters: ModelParameters) {
    let open = parameters.days.enumerated().map { number, day -> Set<Int> in
      guard number >= parameters.warmUpDays else { return [] }
      return Set(
        day.opening.flatMap { interval in
          let start = Int(bounded: (interval.start / 60).rounded(.down))
          return start..<min(24, max(start, Int(bounded: (interval.end / 60).rounded(.up))))
        })
    }
    var counts: [Int: Int] = [:]
    for (day, hours) in zip(parameters.days, open) {
      for hour in hours { counts[(day.weekday - 1) * 24 + hour, default: 0] += 1 }
    }
    let hours = counts.keys.sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(hours, hours.indices))
    places =
      zip(parameters.days, open).flatMap { day, open in
        (0..<24).map { hour in
          Int16(open.contains(hour) ? place[(day.weekday - 1) * 24 + hour]! : hours.count)
        }
      } + [Int16(hours.count)]
    self.hours = hours
    days = hours.map { counts[$0]! }
  }
}

extension HourLayout {
  /// Whether the cover of each hour may be shown: that of few says who is absent. Where people have health, five posts
  /// or more must be on duty in the hour in some week.
  package func showsCover(_ parameters: ModelParameters) -> [Bool] {
    guard parameters.has(.sickness) || parameters.has(.wellbeing) else {
      return hours.map { _ in true }
    }
    let working = parameters.days.indices.filter {
      $0 >= parameters.warmUpDays && parameters.days[$0].isWorkingDay
    }
    var kinds: [Int: Int] = [:]
    for day in working { kinds[parameters.days[day].rosterDay] = day }
    var posts = hours.map { _ in 0 }
    for (person, post) in parameters.people.enumerated()
    where post.ordinal < DutyRoster.firstStandIn {
      var isThere = hours.map { _ in false }
      for day in post.status.isEmpty ? Array(kinds.values) : working {
        let midnight = (parameters.days[day].weekday - 1) * 24
        for interval in parameters.dutyHours(of: person, on: day) {
          for (place, hour) in hours.enumerated() where (midnight..<midnight + 24).contains(hour) {
            let start = Double(hour - midnight) * 60
            if interval.start < start + 60, interval.end > start { isThere[place] = true }
          }
        }
      }
      for place in hours.indices where isThere[place] { posts[place] += 1 }
    }
    return posts.map { $0 >= RiskGroups.minimumSize }
  }
}

/// What one replication adds up by hour of the week; empty where nothing is kept.
public struct HourlyAmounts: Sendable {
  /// For each hour and service ``quantities`` amounts: contacts, waits, minutes waited by those who came in the
  /// hour, minutes that people stood in the queue, minutes of service.
  public var amounts: [Double] = []
  /// Minutes of people at work with desk duty, by hour.
  public var cover: [Double] = []
  /// Counts of waits by length for each hour and service (``WaitLengths``).
  public var waits: [UInt32] = []

  /// Amounts of an hour and service.
  public static let quantities = HourlyQuantity.allCases.count

  /// No amounts.
  public init() {}
}

/// What is added up for an hour and a service.
public enum HourlyQuantity: Int, CaseIterable, Sendable {
  /// Citizens who come in the hour.
  case contacts
  /// Waits of those among them whose wait has ended.
  case waits
  /// Minutes of these waits.
  case waitMinutes
  /// Minutes that people spend in the queue within the hour, whenever they came.
  case queueMinutes
  /// Minutes of service given within the hour.
  case servedMinutes
}

/// Lengths of waits, four to an octave: off by at most a tenth.
public enum WaitLengths {
  /// Below an eighth of a minute nobody has waited; from six hours and a half on all waits are alike.
  static let count = 48
  /// The shifted bits of an eighth of a minute, less 1.
  private static let origin = (1023 - 3) << 2 - 1

  @inline(__always)
  static func bucket(of minutes: Double) -> Int {
    min(max(Int(truncatingIfNeeded: minutes.bitPattern >> 50) - origin, 0), count - 1)
  }

  /// Where a bucket begins, in minutes.
  private static func start(_ bucket: Int) -> Double {
    bucket == 0 ? 0 : Double(bitPattern: UInt64(bucket + origin) << 50)
  }

  /// The length that a share of waits does not exceed; NaN without any.
  public static func quantile(_ share: Double, of counts: some Collection<UInt64>) -> Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return .nan }
    let wanted = share * Double(total)
    var below = 0.0
    for (bucket, count) in counts.enumerated() where count > 0 {
      let reached = below + Double(count)
      if reached >= wanted {
        // Nobody waits for less than an eighth of a minute.
        if bucket == 0 { return 0 }
        return start(bucket) + (start(bucket + 1) - start(bucket)) * (wanted - below)
          / Double(count)
      }
      below = reached
    }
    return start(count)
  }

  /// Number of counts.
  public static var lengths: Int { count }
}
