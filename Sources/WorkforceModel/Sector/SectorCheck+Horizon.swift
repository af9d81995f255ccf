// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

extension SectorCheck {
  func checkHorizon() {
    guard let section = node["horizon"], section.entries != nil else { return }
    if sector.horizon.isReadable, !sector.horizon.isDated {
      faults.report(
        section["start"] ?? section,
        ScenarioSentence.horizonUndated.phrase.filling([
          "first": String(HorizonSection.years.lowerBound),
          "last": String(HorizonSection.years.upperBound),
        ]), found: section["start"]?.echo, suggestion: sector.horizon.probableStart?.description)
    } else if Double(sector.horizon.dayCount) > HorizonSection.longestDays {
      faults.report(
        section["length"] ?? section, ScenarioSentence.horizonTooLong.phrase,
        found: section["length"]?.echo)
    } else if sector.horizon.warmUpDays >= sector.horizon.dayCount {
      faults.report(
        section["warm-up"] ?? section, ScenarioSentence.warmUpTooLong.phrase,
        found: section["warm-up"]?.echo)
    } else if sector.horizon.isReadable,
      // Hours that could not be read are the fault to mend.
      !faults.faults.contains(where: { $0.path.hasPrefix("calendar.") }),
      case let spread = spread,
      !(0..<sector.horizon.dayCount).contains(where: { day in
        !spread.opening(on: sector.horizon.start.adding(days: day)).isEmpty
      })
    {
      faults.report(node["calendar"] ?? section, ScenarioSentence.neverOpen.phrase)
    }
    if let opening = node["calendar"]?["opening"] { remarkInheritedDays(at: opening) }
    for (weekday, intervals) in sector.calendar.opening.enumerated() {
      for (first, second) in zip(intervals, intervals.dropFirst()) where second.start < first.end {
        let opening = node["calendar"]?["opening"]
        let day = CalendarSection.weekdays[weekday]
        faults.report(
          opening?[day] ?? opening?["all"] ?? opening ?? node, ScenarioSentence.overlap.phrase,
          found: (opening?[day] ?? opening?["all"])?.echo)
        break
      }
    }
  }

  func checkServices() {
    if let services = node["services"], services.items?.isEmpty == true {
      faults.report(services, ScenarioSentence.emptyList.phrase)
    }
    if sector.services.count > ModelCapacity.services {
      faults.report(
        node["services"] ?? node,
        ScenarioSentence.tooManyServices.phrase.filling(["count": String(ModelCapacity.services)]),
        found: String(sector.services.count))
    }
    for service in sector.services {
      if service.arrivals.rate.isPerResident, node["population"] == nil {
        faults.report(
          service.arrivals.node["rate"] ?? service.node, ScenarioSentence.noPopulation.phrase,
          found: service.arrivals.node["rate"]?.echo)
      }
      if case .byHour = service.arrivals.rate, let hour = service.arrivals.node["hour"] {
        faults.report(hour, ScenarioSentence.ratesAndFactors.phrase, found: hour.echo)
      }
    }
  }
}
