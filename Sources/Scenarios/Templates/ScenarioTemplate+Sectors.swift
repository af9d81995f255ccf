// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioTemplate {
  private static let sectorBody = """
    horizon: {start: 2027-01-11, length: 3 years}

    calendar:
      holidays: italy
      opening:
        mon: [09:00-13:00]
        tue: [09:00-13:00, 15:00-17:30]
        wed: [09:00-13:00]
        thu: [09:00-13:00, 15:00-17:30]
        fri: [09:00-12:30]

    population: 20000   # {residents}

    services:
      - id: registry
        name: {it: Anagrafe, en: Registry}
        arrivals:
          rate: 2.0 per 1000 residents per day   # {perOpeningDay}
          growth: 2%/year
          month: {aug: 0.6, sep: 1.2}   # {normalised}
          weekday: {mon: 1.2, fri: 0.8}
          hour: {9: 1.3, 10: 1.2, 11: 1.0, 12: 0.7, 15: 0.9}
          day-factor: {cv: 0.10, memory: 0.2}
        service-time: {lognormal: {mean: 8 min, cv: 0.8}}
        # {followUpWork}
        follow-up: {lognormal: {mean: 45 min, cv: 1.0}}
        complexity-growth: 1%/year
        patience: {exponential: {mean: 40 min}}
        retrial: 70%
        repeat-contacts: {base: 10%}
        target: 80% within 15 min
      - id: social
        like: registry   # {sameUnlessStated}
        name: {it: Servizi sociali, en: Social services}
        arrivals: {rate: 0.3 per 1000 residents per day}
        service-time: {lognormal: {mean: 45 min, cv: 0.8}}
        follow-up: {lognormal: {mean: 200 min, cv: 1.0}}
        emotional-load: 1.6   # {averageCounter}
        target: 80% within 30 min

    groups:
      - {id: demography, name: {it: Demografici, en: Registry}, kind: internal, coordinator: rota}
      - {id: family, name: {it: Famiglia, en: Family}, kind: external, coordinator: fixed}

    staff:
      - {id: clerks, group: demography, count: 7, hours: 36 h/week, skills: [registry]}
      - {id: social-workers, group: family, count: 5, hours: 36 h/week, skills: [social]}
      - {id: part-timers, group: demography, count: 1, hours: 18 h/week, skills: [registry, social]}

    duties:
      desks: {registry: 4, social: 3}
      routing: longest-wait

    limits: {overtime: 2 h/week per person}

    absence:
      leave: {days: 32 per year, season: {jul: 1.5, aug: 3, dec: 1.6}}
      sickness: {spells: 1.44 per year, length: italy-public-2014}
      other: 4 days per year

    wellbeing: {law: two-scale}   # {defaultCoefficients}

    targets:
      - {id: desks-hold, name: {it: Gli sportelli reggono, en: Desks hold},
         metric: wait-within-target, scope: sector, period: month, at-least: 80%,
         tolerated: 2 periods/year}
      - {id: nobody-burns, name: {it: Pochi a rischio alto, en: Few at high risk},
         metric: share-high, scope: every group, period: month, at-most: 25%}

    experiment: {replications: 200, seed: 1}

    """

  static let sectorText =
    """
    # {sectorTitle}
    about:
      title: {it: Un settore, en: A sector}
      question: {it: "Reggiamo tre anni?", en: "Do we cope for three years?"}


    """ + sectorBody

  static let trainingText =
    """
    # {trainingTitle}
    about:
      title: {it: Formazione al 70%, en: Training at 70%}
      question: {it: "Gli sportelli tengono nei giorni di corso?", en: "Do desks hold on session days?"}


    """ + sectorBody + """
      programme:
        - {id: launch, name: {it: Avvio, en: Launch}, phase: 1, kind: meeting,
           audience: everyone, desks: closed, date: 2027-01-20, at: 11:00, length: 90 min}
        - id: training
          name: {it: Formazione, en: Training}
          phase: 2
          kind: training
          audience: staff
          quota: 70%          # {othersStay}
          quota-within: group
          sessions: 4
          first: 2027-02-03
          every: 2 weeks
          at: 09:30
          length: 3 h
          policy: rotation    # {otherPolicies}
          no-show: 4%
          effect: {exhaustion: 0.17 sd, fades: 26 weeks}

      """
}
