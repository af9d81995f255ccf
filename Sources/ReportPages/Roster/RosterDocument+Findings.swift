// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What a roster says besides the hours: sessions, what stays open, what was chosen.
extension RosterDocument {
  /// Times of the week that a line names; more are counted.
  private static let mostTimes = 7
  /// Posts that a line names.
  private static let mostNames = 6

  var sessions: [String] {
    roster.sessions.map { session in
      let invited = integer(session.invited.count)
      let date = language.date(report.scenario.date(ofDay: session.parameters.day))
      let from = TimeOfDay.text(session.parameters.interval.start)
      let until = TimeOfDay.text(session.parameters.interval.end)
      let name = say(
        .numbered,
        [
          "name": words.names.programme(session.component.id, language),
          "number": String(session.number + 1), "count": String(session.component.sessions.count),
        ])
      guard let quota = session.parameters.quota ?? session.component.quota, quota < 1 else {
        return say(
          .sessionOfAll,
          ["date": date, "from": from, "until": until, "name": name, "invited": invited])
      }
      return say(
        .sessionOfSome,
        [
          "date": date, "from": from, "until": until, "name": name, "invited": invited,
          "quota": percent(quota),
        ])
    }
  }

  /// Periods that hold on some of the days, with their first and last of these.
  var periods: [String] {
    let scenario = report.scenario
    let days =
      scenario.date(
        ofDay: roster.days.lowerBound)...scenario.date(
        ofDay: roster.days.upperBound - 1)
    return scenario.displayNames.periods.compactMap { period in
      let spans = period.spans.filter { $0.overlaps(days) }.map { $0.clamped(to: days) }
      guard let first = spans.first, let last = spans.last else { return nil }
      let count = spans.reduce(0) { $0 + $1.lowerBound.days(to: $1.upperBound) + 1 }
      return say(
        count == 1 ? .periodOfDay : spans.count == 1 ? .periodOfDays : .periodOfSpans,
        [
          "name": words.names.period(period, language), "from": language.date(first.lowerBound),
          "until": language.date(last.upperBound), "count": integer(count),
        ])
    }
  }

  /// Open hours without anybody, then everything else.
  var allFindings: [String] {
    let all = uncovered + findings
    return all.isEmpty ? [say(.nothingOpen)] : all
  }

  /// Open hours in which nobody can give a service.
  var uncovered: [String] {
    parameters.listedServices.compactMap { service -> String? in
      let times = roster.uncovered(service: service).map { time(of: $0) }
      guard !times.isEmpty else { return nil }
      let name = words.names.service(parameters.services[service].id, language)
      return say(.uncovered, ["service": name, "times": listed(times)])
    }
  }

  /// Desks that cannot be filled, and posts that no session reaches.
  package var findings: [String] {
    let unfilled = parameters.deskPools.indices.compactMap { pool -> String? in
      let times = roster.unfilled(pool: pool).map { gap in
        say(
          .peopleOfDesks,
          ["time": time(of: gap), "people": integer(gap.people), "desks": integer(gap.desks)])
      }
      guard !times.isEmpty else { return nil }
      return say(.unfilled, ["desks": name(ofPool: pool), "times": listed(times)])
    }
    return unfilled
      + roster.missed.map { miss in
        say(
          .missed,
          [
            "name": words.names.programme(miss.component, language),
            "count": integer(miss.people.count), "invited": integer(miss.invited),
            "posts": few(miss.people.map { words.post(roster.post($0)) }),
          ])
      }
  }

  private func few(_ names: [String]) -> String {
    names.prefix(Self.mostNames).joined(separator: ", ")
      + (names.count > Self.mostNames ? ", …" : "")
  }

  private func name(ofPool position: Int) -> String {
    let pool = parameters.deskPools[position]
    guard pool.services.count == 1 else { return pool.id }
    return words.names.service(parameters.services[pool.services[0]].id, language)
  }

  private func time(of gap: RosterGap) -> String {
    let (day, from) = (language.weekday(gap.weekday), TimeOfDay.text(gap.interval.start))
    let until = TimeOfDay.text(gap.interval.end)
    guard gap.days < gap.openDays else {
      return say(.times, ["day": day, "from": from, "until": until])
    }
    return language.say(
      RosterSentence.timesOfSome, count: gap.days,
      ["day": day, "from": from, "until": until, "of": integer(gap.openDays)])
  }

  private func listed(_ times: [String]) -> String {
    let named = times.count > Self.mostTimes + 1 ? Array(times.prefix(Self.mostTimes)) : times
    let rest = times.count - named.count
    return (named + (rest > 0 ? [say(.andMore, ["count": integer(rest)])] : []))
      .joined(separator: ", ")
  }

  /// What was chosen because the scenario does not state it, with the key that would.
  package var choices: [String] {
    report.scenario.rosterChoices.map { choice in
      func say(_ sentence: RosterSentence, _ names: [String]) -> String {
        sentence.phrase.filled(language, ["names": few(names)])
      }
      func staff(_ ids: [String]) -> [String] { ids.map { words.names.staff($0, language) } }
      return switch choice {
      case .hours(let ids): say(.choiceHours, staff(ids))
      case .fiveDays(let ids): say(.choiceFiveDays, staff(ids))
      case .daysOff(let ids): say(.choiceDaysOff, staff(ids))
      case .servers(let ids): say(.choiceServers, staff(ids))
      case .desks(let ids): say(.choiceDesks, ids.map { words.names.service($0, language) })
      case .turns: say(.choiceTurns, [])
      }
    }
  }
}
