// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// A period of the calendar, of people or of arrivals, as readers of results meet it.
package struct StatedPeriod: Hashable, Sendable {
  /// What is otherwise than usual.
  package enum Subject: Hashable, Sendable {
    case calendar
    case staffGroup(String)
    case service(String)
    case place(String)
  }

  package let subject: Subject
  package let id: String
  package let name: Phrase?
  /// Days of the horizon on which it holds, in a row each.
  package let spans: [ClosedRange<CivilDate>]

  /// The number of its days.
  package var dayCount: Int { spans.reduce(0) { $0 + $1.lowerBound.days(to: $1.upperBound) + 1 } }
}

extension StatedSector {
  /// Periods that hold on some day of the horizon, in the order of the file.
  package var statedPeriods: [StatedPeriod] {
    let days = (0..<horizon.dayCount).map { horizon.start.adding(days: $0) }
    func stated(
      _ subject: StatedPeriod.Subject, _ section: some DatedSection, _ name: Phrase?,
      where holds: (CivilDate) -> Bool
    ) -> StatedPeriod {
      var spans: [ClosedRange<CivilDate>] = []
      for day in days where holds(day) {
        if let last = spans.last, last.upperBound.adding(days: 1) == day {
          spans[spans.count - 1] = last.lowerBound...day
        } else {
          spans.append(day...day)
        }
      }
      return StatedPeriod(subject: subject, id: section.id, name: name, spans: spans)
    }
    let periods =
      calendar.periods.map { period in
        stated(.calendar, period, period.name) { calendar.holds(period, on: $0) }
      }
      + places.flatMap { place in
        place.periods.map { period in
          stated(.place(place.id), period, period.name) { calendar.holds(period, on: $0) }
        }
      }
      + staff.flatMap { line in
        line.periods.map { period in
          stated(.staffGroup(line.id), period, period.name, where: period.dates.contains)
        }
      }
      + statedServices.flatMap { id, service in
        service.arrivals.periods.map { period in
          stated(.service(id), period, period.name) { period.factor(on: $0) != 1 }
        }
      }
    return periods.filter { !$0.spans.isEmpty }
  }
}
