// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension CalendarText {
  /// Who misses what under the best calendar.
  var ledger: [String] {
    guard let best = ranking.best else { return [] }
    let parameters = ranking.space.applied(best.plan, to: ranking.scenario.parameters)
    let own = ranking.space.sessions(of: best.plan, in: parameters)
    var lines = [title(.ledgerTitle)]
    lines += own.prefix(12).map { position in
      let session = best.ledger.sessions[position]
      let date = ranking.scenario.date(ofDay: session.parameters.day)
      return TextLayout.wrap(
        language.say(
          CalendarSentence.ledgerSession,
          [
            "date": CalendarWords(language).date(date),
            "attended": language.decimal(session.attended.mean, places: 1),
            "present": language.decimal(session.present.mean, places: 1),
            "cover": language.decimal(session.cover.mean, places: 1),
          ]), indent: 2, hanging: 2)
    }
    let invited = best.ledger.people.filter { person in
      own.contains { person.attendance[$0] != nil }
    }
    func expected(_ person: AttendanceLedger.Person) -> Double {
      own.reduce(0) { $0 + (person.attendance[$1] ?? 0) }
    }
    let fewest = invited.enumerated().sorted {
      (expected($0.element), $0.offset) < (expected($1.element), $1.offset)
    }.prefix(5).map {
      ranking.scenario.displayNames.post($0.element.name, language) + ": "
        + language.decimal(expected($0.element), places: 1)
    }
    lines.append(
      TextLayout.wrap(
        language.say(CalendarSentence.ledgerFewest, ["list": fewest.joined(separator: ", ")]),
        indent: 2, hanging: 2))
    if let component = best.ledger.components.first(where: { $0.id == ranking.space.part }) {
      let total = Double(max(1, component.sessionsAttended.reduce(0, +)))
      let counts = component.sessionsAttended.enumerated().map { count, people in
        language.say(
          CalendarSentence.ledgerCount,
          ["count": String(count), "share": language.percent(Double(people) / total)])
      }
      lines.append(
        TextLayout.wrap(
          language.say(CalendarSentence.ledgerCounts, ["list": counts.joined(separator: ", ")]),
          indent: 2, hanging: 2))
    }
    return lines
  }

  /// How many sessions everyone needs.
  var needed: [String] {
    let sentences = neededSentences
    guard !sentences.isEmpty else { return [] }
    return [title(.neededTitle)] + sentences.map { TextLayout.wrap($0, indent: 2, hanging: 2) }
  }

  /// How many sessions everyone needs, and what fewer would do.
  package var neededSentences: [String] {
    let steps = ranking.sessionsNeeded
    guard let last = steps.last else { return [] }
    let fewest = ranking.fewestSessions(probability: 0.9)
    let told = fewest ?? last
    let first = language.say(
      fewest == nil ? CalendarSentence.neededNever : .needed,
      [
        "k": attend, "count": String(told.sessions),
        "successes": language.integer(told.everyone.successes),
        "of": language.integer(told.everyone.trials),
      ])
    return [first]
      + steps.filter { $0.sessions < told.sessions }.suffix(2).map { step in
        language.say(
          CalendarSentence.neededStep,
          [
            "count": String(step.sessions), "share": language.percent(step.attendance),
            "successes": language.integer(step.everyone.successes),
            "of": language.integer(step.everyone.trials),
          ])
      }
  }

  /// The best calendar's dates with other quotas: a bar for the cover, beside the figures.
  var tradeOff: [String] {
    let outcomes = ranking.tradeOff
    guard let most = outcomes.map({ $0.mean(.cover) }).max(), most > 0 else { return [] }
    let columns = 24
    func row(_ quota: String, _ bar: String, _ cover: String, _ wait: String, _ attend: String)
      -> String
    {
      ("  " + TextLayout.right(quota, 6) + "  " + TextLayout.left(bar, columns)
        + TextLayout.right(cover, 9) + TextLayout.right(wait, 20) + TextLayout.right(attend, 13))
        .trimmedAtEnd
    }
    var lines = [
      title(.tradeTitle),
      row(
        language.say(CalendarSentence.tradeQuota), "", language.say(CalendarSentence.tradeCover),
        language.say(CalendarSentence.tradeWait),
        language.say(CalendarSentence.tradeAttend, ["k": attend])),
    ]
    lines += outcomes.map { outcome in
      let cover = outcome.mean(.cover)
      let wait = outcome.interval(.wait)
      return row(
        language.percent(outcome.plan.quota),
        String(repeating: "█", count: Int((cover / most * Double(columns)).rounded())),
        language.decimal(cover, places: 1),
        figures.difference(wait.mean, wait.halfWidth, unit: "minutes") + " min",
        language.percent(outcome.mean(.attendance)))
    }
    return lines + [
      TextLayout.wrap(
        language.say(
          CalendarSentence.tradeNote,
          ["futures": language.integer(outcomes[0].replications)]), indent: 2)
    ]
  }
}
