// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioTemplate {
  static let deskText = """
    # {deskTitle}
    about:
      title: {it: Uno sportello, en: A desk}
      question: {it: "Quanto si aspetta?", en: "How long do people wait?"}

    # {datesForm}
    horizon: {start: 2027-01-11, length: 1 year}

    calendar:
      holidays: italy   # {noHolidays}
      opening:          # {openingHours}
        mon: [09:00-13:00]
        tue: [09:00-13:00, 15:00-17:30]
        wed: [09:00-13:00]
        thu: [09:00-13:00, 15:00-17:30]
        fri: [09:00-12:30]

    services:
      - id: desk
        name: {it: Sportello, en: Desk}
        arrivals:
          rate: 60 per day    # {perOpeningDay}
          weekday: {mon: 1.2, fri: 0.8}   # {normalised}
          day-factor: {cv: 0.10}   # {busyDays}
        service-time: {lognormal: {mean: 8 min, cv: 0.8}}
        patience: {exponential: {mean: 40 min}}
        target: 80% within 15 min

    staff:
      - {id: operators, count: 3, skills: [desk]}

    targets:
      - {id: desk-holds, name: {it: Lo sportello regge, en: The desk holds},
         metric: wait-within-target, scope: sector, period: month, at-least: 80%}

    experiment: {replications: 200, seed: 1}

    """

  static let callCentreText = """
    # {callsTitle}
    about:
      title: {it: Un centralino, en: A call centre}
      question: {it: "Quante chiamate si perdono?", en: "How many calls are lost?"}

    horizon: {start: 2027-01-11, length: 3 months}

    calendar:
      opening: {mon: [08:00-20:00], tue: [08:00-20:00], wed: [08:00-20:00],
                thu: [08:00-20:00], fri: [08:00-20:00], sat: [09:00-13:00]}

    services:
      - id: calls
        name: {it: Chiamate, en: Calls}
        arrivals:
          # {fromHourToHour}
          rate: {8: 60 per hour, 9: 110 per hour, 12: 80 per hour, 15: 100 per hour, 18: 50 per hour}
          day-factor: {cv: 0.15, memory: 0.3}
        service-time: {lognormal: {mean: 3.5 min, cv: 1.0}}
        # {someHangUp}
        patience: {mixture: [{share: 5%, constant: 0 min}, {share: 95%, exponential: {mean: 4 min}}]}
        retrial: 30%    # {triesAgain}
        waiting-room: 40   # {lines}
        at-closing: send-away
        target: 80% within 20 s

    staff:
      - {id: operators, count: {8: 6, 9: 9, 12: 7, 15: 8, 18: 5}, skills: [calls]}

    targets:
      - {id: few-lost, name: {it: Poche chiamate perse, en: Few calls lost},
         metric: abandoned, scope: sector, period: month, at-most: 5%}

    experiment: {replications: 200, seed: 1}

    """
}
