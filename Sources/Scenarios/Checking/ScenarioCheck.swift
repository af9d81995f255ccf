// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Checks what no single value can tell: names that refer to others, dates, loads.
struct ScenarioCheck {
  let scenario: Scenario
  let node: SourceNode
  let faults: FaultCollector

  /// Longest horizon, in days.
  static let longestHorizon = 40 * 366

  /// Names, dates and combinations.
  func checkReferences() {
    checkHorizon()
    checkServices()
    checkStaff()
    checkDuties()
    checkProjects()
    checkCasework()
    checkOnline()
    checkIncentives()
    checkBudget()
    checkProgramme()
    checkSurveys()
    checkScopes()
    checkWellbeing()
  }

  /// Names of the items of a list as they stand in the file, faulty items included.
  func ids(of list: String) -> [String] { node[list]?.items?.compactMap(\.id) ?? [] }

  /// Notes a name that no item of a list has.
  func report(
    unknown name: String, at place: SourceNode, _ sentence: ScenarioSentence, among names: [String]
  ) {
    faults.report(
      place, sentence.phrase, found: name,
      allowed: names.isEmpty ? nil : Phrase.list(names),
      suggestion: EditDistance.nearest(to: name, among: names))
  }

  private func checkHorizon() {
    guard let section = node["horizon"], section.entries != nil else { return }
    if scenario.horizon.isReadable, !scenario.horizon.isDated {
      faults.report(
        section["start"] ?? section,
        ScenarioSentence.horizonUndated.phrase.filling([
          "first": String(HorizonSection.years.lowerBound),
          "last": String(HorizonSection.years.upperBound),
        ]), found: section["start"]?.echo,
        suggestion: scenario.horizon.probableStart?.description)
    } else if scenario.horizon.dayCount > Self.longestHorizon {
      faults.report(
        section["length"] ?? section, ScenarioSentence.horizonTooLong.phrase,
        found: section["length"]?.echo)
    } else if scenario.horizon.warmUpDays >= scenario.horizon.dayCount {
      faults.report(
        section["warm-up"] ?? section, ScenarioSentence.warmUpTooLong.phrase,
        found: section["warm-up"]?.echo)
    } else if scenario.horizon.isReadable,
      // Hours that could not be read are the fault to mend.
      !faults.faults.contains(where: { $0.path.hasPrefix("calendar.") }),
      !(0..<scenario.horizon.dayCount).contains(where: { day in
        !scenario.calendar.opening(on: scenario.horizon.start.adding(days: day)).isEmpty
      })
    {
      faults.report(node["calendar"] ?? section, ScenarioSentence.neverOpen.phrase)
    }
    for (weekday, intervals) in scenario.calendar.opening.enumerated() {
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

  private func checkServices() {
    if let services = node["services"], services.items?.isEmpty == true {
      faults.report(services, ScenarioSentence.emptyList.phrase)
    }
    if scenario.services.count > ModelCapacity.services {
      faults.report(
        node["services"] ?? node,
        ScenarioSentence.tooManyServices.phrase.filling(["count": String(ModelCapacity.services)]),
        found: String(scenario.services.count))
    }
    for service in scenario.services {
      if case .perResidentAndDay = service.arrivals.rate, node["population"] == nil {
        faults.report(
          service.arrivals.node["rate"] ?? service.node, ScenarioSentence.noPopulation.phrase,
          found: service.arrivals.node["rate"]?.echo)
      }
      if case .byHour = service.arrivals.rate, let hour = service.arrivals.node["hour"] {
        faults.report(hour, ScenarioSentence.ratesAndFactors.phrase, found: hour.echo)
      }
    }
  }

  private func checkWellbeing() {
    guard node["wellbeing"] != nil else { return }
    for line in scenario.staff where line.node["hours"] == nil {
      faults.report(line.node, ScenarioSentence.hoursNeeded.phrase, found: line.id)
    }
  }
}
