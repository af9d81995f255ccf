// SPDX-License-Identifier: GPL-3.0-or-later
import WorkforceModel

extension MechanismPairsTests {
  /// What citizens ask, and what the office does with it.
  static let demand: [MechanismPair] = [
    MechanismPair(
      name: "growth of volume", without: [], with: ["services.registry.arrivals.growth=8%/year"],
      metric: .contacts, change: .ratio, size: 1.03...1.05,
      source: "mean of 1.08^t over a year: 1.0395"),
    MechanismPair(
      name: "growth of complexity", without: [],
      with: ["services.registry.complexity-growth=5%/year"],
      metric: .hoursDemanded, change: .ratio, size: 1.022...1.027,
      source: "mean of 1.05^t over a year: 1.0248"),
    MechanismPair(
      name: "day factor", without: [],
      with: ["services.registry.arrivals.day-factor={cv: 0.25}"],
      metric: .waitMean, change: .ratio, size: 1.01...3,
      source: "more variable arrivals wait longer [AVR]"),
    MechanismPair(
      name: "pressure shocks", without: [],
      with: [
        "services.registry.arrivals.shocks={every: {exponential: {mean: 30 days}}, "
          + "size: {gamma: {mean: 0.3, cv: 0.5}}, fades: 6 weeks}"
      ],
      metric: .contacts, change: .ratio, size: 1.25...1.50,
      source: "size · fading / interval = 0.42, less what the first weeks miss", replications: 30),
    MechanismPair(
      name: "repeat contacts", without: ["services.registry.arrivals.rate=63 per day"],
      with: ["services.registry.repeat-contacts={base: 10%, delay: 3 days}"],
      metric: .contacts, change: .ratio, size: 1.08...1.13,
      source: "first contacts at 1 − f0 of the rate: all at 1 / (1 − f0) of them"),
    MechanismPair(
      name: "patience and return", shared: ["duties.desks={registry: 3}"],
      without: ["services.registry.patience={exponential: {mean: 20 min}}"],
      with: [
        "services.registry.patience={exponential: {mean: 20 min}}", "services.registry.retrial=70%",
      ],
      metric: .contacts, change: .ratio, size: 1.01...1.5,
      source: "those who left come back with r of .3 to .95"),
    MechanismPair(
      name: "no-shows", shared: ["services.registry.bookings={share: 30%}"],
      without: ["services.registry.bookings.no-show=0%"],
      with: ["services.registry.bookings.no-show=2.2%"],
      metric: .noShows, change: .difference, size: 0.018...0.026, source: "2.2 % [VIC]"),
    MechanismPair(
      name: "procedures",
      shared: ["services.registry.follow-up={lognormal: {mean: 15 min, cv: 1}}"],
      without: [],
      with: [
        "casework={procedures: [{id: residence, service: registry, of-contacts: 10%, tasks: "
          + "[{id: step, work: 30 min, times: {geometric: {mean: 3}}}]}]}"
      ],
      metric: .hoursDemanded, change: .ratio, size: 1.30...1.40,
      source: "a tenth of contacts of 25 min brings 90 min more: 1.36"),
    MechanismPair(
      name: "reminders of overdue cases",
      shared: [
        "casework={procedures: [{id: residence, service: registry, of-contacts: 20%, term: 0 days, "
          + "tasks: [{id: step, work: 1 min, wait: 28 days}, {id: end, work: 1 min}]}]}"
      ],
      without: ["casework.reminders={rate: 0 per week}"],
      with: ["casework.reminders={rate: 0.2 per week}"],
      metric: .reminders, change: .difference, size: 2100...3100,
      source: "3,640 cases, each four weeks overdue at 0.2 a week, less the last weeks' : 2,700"),
    MechanismPair(
      name: "caseloads", shared: ["services.registry.arrivals.rate=40 per day"], without: [],
      with: [
        "casework={caseloads: [{id: families, staff: clerks, service: registry, cases: 60}]}"
      ],
      metric: .hoursDemanded, change: .difference, size: 600...720,
      source: "60 cases every six weeks for 75 min over 52 weeks: 650 h, and new ones at once"),
    MechanismPair(
      name: "desks", without: ["duties.desks={registry: 5}"], with: [],
      metric: .waitMean, change: .ratio, size: 1.5...10, source: "Erlang C: fewer servers wait more"
    ),
    MechanismPair(
      name: "polyvalence",
      shared: [
        "duties=none", "services.registry.arrivals.rate=96 per day",
        "services.registry.follow-up=none", "staff.clerks.count=5",
        "services=[{id: school, like: registry}]",
        "staff=[{id: officers, like: clerks, skills: [school]}]",
      ],
      without: [],
      with: ["staff.clerks.skills=[registry, school]", "staff.officers.skills=[school, registry]"],
      metric: .waitMean, change: .ratio, size: 0.2...0.6,
      source: "two M/M/5 at .8 wait .55 S, one M/M/10 .20 S"),
    MechanismPair(
      name: "overtime", shared: [overload], without: [],
      with: ["limits={overtime: 2 h/week per person}"],
      metric: .hoursOvertime, change: .difference, size: 1...1100,
      source: "at most 2 h a week of nine people, with the contact in hand"),
  ]

  /// Who is there to do it.
  static let staff: [MechanismPair] = [
    MechanismPair(
      name: "leave", without: [], with: ["absence={leave: {days: 32 days per year}}"],
      metric: .hoursLeave, change: .difference, size: 1950...2100,
      source: "32 days of nine people of 7.2 h, less what the cut years miss: 2,074"),
    MechanismPair(
      name: "sickness", shared: many, without: [],
      with: ["absence={sickness: {spells: 1.44 per year, length: italy-public-2014}}"],
      metric: .sickDays, change: .difference, size: 520...650,
      source: "9.4 to 10.1 days a year and person: 564 to 606 of sixty [CGIA14]",
      replications: 40),
    MechanismPair(
      name: "other absences", shared: many, without: [],
      with: ["absence={other: 4 days per year}"],
      metric: .hoursOtherAbsence, change: .difference, size: 1600...1850,
      source: "4 days of sixty people of 7.2 h: 1,728"),
    MechanismPair(
      name: "exits", shared: many, without: [], with: ["turnover={}"],
      metric: .exits, change: .difference, size: 3.3...5.2,
      source: "(.047 + .03) a year of the posts that are held: 4.3", replications: 40),
    MechanismPair(
      name: "exhaustion makes leave",
      shared: many + [
        "duties=none", "wellbeing={reference-occupancy: 40%}",
        "turnover={exits: 0.5 per year, vacancies: filled}",
        "services.registry.arrivals.rate=500 per day",
      ],
      without: ["turnover.exit-ratio=1"], with: ["turnover.exit-ratio=1.5"],
      metric: .exits, change: .ratio, size: 1.03...1.9,
      source: "1.2 to 2.5 per standard deviation [SZ]"),
    MechanismPair(
      name: "leavers are not replaced",
      shared: many + ["turnover={vacancies: filled}", "limits={hiring-delay: 4 weeks}"],
      without: ["limits.replacement=100%"], with: ["limits.replacement=0%"],
      metric: .headcount, change: .difference, size: -2.8 ... -1.2,
      source: "half of .077 of sixty posts, against four weeks of them: −1.9", replications: 40),
    MechanismPair(
      name: "newcomers learn",
      shared: many + ["turnover={exits: 0.3 per year}", "limits={hiring-delay: 8 weeks}"],
      without: ["turnover.newcomers={speed: 100%, mentor: 0%}"],
      with: ["turnover.newcomers={speed: 35%, mentor: 5%}"],
      metric: .hoursEffective, change: .ratio, size: 0.90...0.98,
      source: "a third of the posts filled anew, each a third slower over half a year [OS]"),
    MechanismPair(
      name: "a quota of 70 % goes to be trained", without: [], with: [training()],
      metric: .hoursTraining, change: .difference, size: 70...72,
      source: "four sessions of 3 h for ⌊.7 · 9⌋ = 6 people: 72 h, less what contacts in hand take"),
    MechanismPair(
      name: "training costs waits", without: [],
      with: [training()], metric: .waitMean, change: .ratio, size: 1.005...1.5,
      source: "fluid backlog of a session"),
    MechanismPair(
      name: "a rota trains as much as fixed cover", without: [training(", policy: fixed-cover")],
      with: [training(", policy: rotation")],
      metric: .sessionsAttended, change: .ratio, size: 0.999...1.001,
      source: "both 4 · ⌊.7 N⌋ / N"),
    MechanismPair(
      name: "sessions without some", without: [training()], with: [training(", no-show: 10%")],
      metric: .sessionsAttended, change: .ratio, size: 0.82...0.97, source: "one in ten",
      replications: 40),
    MechanismPair(
      name: "rotation between desk and back office",
      shared: [
        "groups=[{id: second, kind: internal}]",
        "staff=[{id: others, like: clerks, group: second, count: 9}]",
      ],
      without: [], with: ["duties.rotation={groups: [front, second], at-desk: 1}"],
      metric: .hoursOtherDuty, change: .difference, size: 75...80,
      source: "5 min of eighteen people on every Monday: 78 h"),
    MechanismPair(
      name: "projects", without: [],
      with: [
        "projects=[{id: joint, people: 3, begins: {exponential: {mean: 4 months}}, "
          + "lasts: {gamma: {mean: 4 months, cv: 0.3}}}]"
      ],
      metric: .hoursOtherDuty, change: .difference, size: 350...700,
      source: "three people's Wednesdays for some four to five months of twelve: 370 to 600 h",
      replications: 30),
  ]
}
