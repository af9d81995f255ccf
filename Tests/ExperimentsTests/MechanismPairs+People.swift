// SPDX-License-Identifier: GPL-3.0-or-later
import WorkforceModel

extension MechanismPairsTests {
  /// What load does to people, and what that does to load.
  static let strain: [MechanismPair] = [
    MechanismPair(
      name: "load tires", shared: ["wellbeing={}"], without: [], with: [overload],
      metric: .exhaustion, change: .difference, size: 1.5...9,
      source: "2 to 5 points for each tenth of demand at two years"),
    MechanismPair(
      name: "how much load tires", shared: [overload], without: ["wellbeing={load-points: 16}"],
      with: ["wellbeing={load-points: 65}"], metric: .exhaustion, change: .difference, size: 1...8,
      source: "16 to 65 points per unit of demand [BOR6a]"),
    MechanismPair(
      name: "colleagues pass their strain on", shared: [overload],
      without: ["wellbeing={crossover-strength: 0}"],
      with: ["wellbeing={crossover-strength: 0.3}"], metric: .exhaustion, change: .difference,
      size: 0.05...3,
      source: "0 to .3 of the mean strain of the group [BAK6]", replications: 24),
    MechanismPair(
      name: "load tires by the archetype", shared: ["wellbeing={law: archetype}"], without: [],
      with: [overload], metric: .exhaustion, change: .difference, size: 1...70,
      source: "it tips 6.5 % above reference [IM]"),
    MechanismPair(
      name: "load tires by two smooths",
      shared: [
        "wellbeing={law: two-smooth}", "limits={overtime: 8 h/week per person, follow-up: 5 days}",
      ],
      without: [], with: [overload], metric: .exhaustion, change: .difference, size: 0.05...1.65,
      source: "20 points per unit of overtime, smoothed over a year [OS]: at most 20 · 8/36 · .37"),
    MechanismPair(
      name: "exhaustion makes sick",
      shared: many + [
        "duties=none", "services.registry.arrivals.rate=500 per day",
        "absence={sickness: {spells: 1.44 per year, length: italy-public-2014}}",
      ],
      without: ["wellbeing={reference-occupancy: 40%, spell-ratio: 1, length-ratio: 1}"],
      with: ["wellbeing={reference-occupancy: 40%}"], metric: .sickDays, change: .ratio,
      size: 1.02...1.4,
      source: "1.11 to 1.32 per standard deviation [BOR6b]", replications: 24),
    MechanismPair(
      name: "exhaustion slows", shared: [overload],
      without: ["wellbeing={reference-occupancy: 60%, speed-loss: 0%}"],
      with: ["wellbeing={reference-occupancy: 60%}"], metric: .hoursDesk, change: .ratio,
      size: 1.003...1.06,
      source: "1 to 6 % per standard deviation [COR]"),
    MechanismPair(
      name: "exhaustion makes rework",
      shared: [overload, "services.registry.repeat-contacts={base: 10%, delay: 3 days}"],
      without: ["wellbeing={reference-occupancy: 60%, repeat-odds-ratio: 1}"],
      with: ["wellbeing={reference-occupancy: 60%}"],
      metric: .repeatContacts, change: .ratio, size: 1.01...1.4,
      source: "odds by 1 to 1.4 per standard deviation"),
    MechanismPair(
      name: "standards erode", shared: [overload], without: ["pressure={corner-cutting: 0}"],
      with: ["pressure={}"], metric: .standardTime, change: .difference, size: -0.10 ... -0.005,
      source: "26 weeks of a tenth more pressure: −.031; a year of it: −.051"),
    MechanismPair(
      name: "corners cut bring people back",
      shared: [overload, "pressure={}"],
      without: [
        "services.registry.repeat-contacts={base: 10%, at-zero-quality: 0%, delay: 3 days}"
      ],
      with: ["services.registry.repeat-contacts={base: 10%, at-zero-quality: 80%, delay: 3 days}"],
      metric: .repeatContacts, change: .ratio, size: 1.05...2,
      source: "f1 of .2 to .8 times the quality lost"),
    MechanismPair(
      name: "waits make hostile", shared: ["duties.desks={registry: 3}"],
      without: ["conflict={wait-effect: 0}"], with: ["conflict={wait-effect: 1}"],
      metric: .hostileContacts, change: .ratio, size: 1.1...5,
      source: "e for each 20 minutes, a share of at most a tenth"),
    MechanismPair(
      name: "a crisis makes hostile", without: ["conflict={}"], with: ["conflict={crisis: 1}"],
      metric: .hostileContacts, change: .ratio, size: 2.3...2.72,
      source: "odds times e from 2 %: 2.63"),
    MechanismPair(
      name: "hostility tires", shared: ["wellbeing={}"],
      without: ["conflict={crisis: 1, hostility-weight: 0}"],
      with: ["conflict={crisis: 1, hostility-weight: 0.2}"], metric: .fatigue, change: .ratio,
      size: 1.1...1.6,
      source: "D = .8 + .2 · 2.6: a third more; order of 14 % of variance [DZ]"),
  ]

  /// What meetings, groups and leadership do.
  static let organisation: [MechanismPair] = [
    MechanismPair(
      name: "training relieves", shared: ["wellbeing={}"], without: [training()],
      with: [training(", effect: {exhaustion: 0.17 sd}")],
      metric: .exhaustion, change: .difference, size: -1.4 ... -0.5,
      source: "d = .17 of 17.7 points, two thirds attend, fading in 26 weeks: −.9 [MAR] [AWA]"),
    MechanismPair(
      name: "affect protects",
      shared: [
        "wellbeing={}", "group-life={}", "groups.front.affect=0.4",
        "groups.front.technology=0.4", training(", effect: {affect: 0.06}"),
      ],
      without: ["group-life.resource-points=0"], with: ["group-life.resource-points=3.5"],
      metric: .exhaustion, change: .difference, size: -1.2 ... -0.1,
      source: "R ≈ .45 of 3.5 points, through half a year's time constant [ARO]"),
    MechanismPair(
      name: "technology quickens",
      shared: [
        "group-life={}", "groups.front.affect=0.4", "groups.front.technology=0.4",
        training(", effect: {technology: 0.06}"),
      ],
      without: ["group-life.method-speed=0"], with: ["group-life.method-speed=0.15"],
      metric: .hoursDesk, change: .ratio, size: 0.98...0.9995,
      source: ".05 to .4 of a gain of some .07 in technology"),
    MechanismPair(
      name: "technology saves repeats",
      shared: [
        "group-life={}", "groups.front.affect=0.4", "groups.front.technology=0.4",
        training(", effect: {technology: 0.06}"),
        "services.registry.repeat-contacts={base: 10%, delay: 3 days}",
      ],
      without: ["group-life.method-repeats=0"], with: ["group-life.method-repeats=0.30"],
      metric: .repeatContacts, change: .ratio, size: 0.94...0.998,
      source: "0 to .6 of a gain of some .07 in technology"),
    MechanismPair(
      name: "an able coordinator",
      shared: ["group-life={}", "groups.front.affect=0.4", training(", effect: {affect: 0.06}")],
      without: ["group-life.coordinator-skill=0.5"], with: ["group-life.coordinator-skill=0.9"],
      metric: .affect, change: .difference, size: 0.005...0.03,
      source: ".75 + .5 k: a fifth more of a gain of some .07"),
    MechanismPair(
      name: "an observer",
      shared: ["group-life={}", "groups.front.affect=0.4"],
      without: [
        "programme=[{id: t, kind: meeting, dates: [2027-02-02, 2027-12-14], at: 14:00, length: 1 h, "
          + "effect: {affect: 0.12}}]"
      ],
      with: [
        "programme=[{id: t, kind: meeting, dates: [2027-02-02, 2027-12-14], at: 14:00, length: 1 h, "
          + "effect: {affect: 0.12}, observer: yes}]"
      ],
      metric: .affect, change: .difference, size: 0.002...0.03,
      source: "half-lives half as long again"),
    MechanismPair(
      name: "motivation quickens",
      shared: ["motivation={}", training(", effect: {direction: 0.10}")],
      without: ["motivation.motivation-speed=0"], with: ["motivation.motivation-speed=0.10"],
      metric: .hoursDesk, change: .ratio, size: 0.97...0.9995,
      source: "0 to .25 of m's gain of some .1"),
    MechanismPair(
      name: "voluntary cover",
      shared: [overload, "limits={overtime: 4 h/week per person, follow-up: 5 days}"],
      without: ["motivation={overtime-slope: 0}"], with: ["motivation={overtime-slope: 3}"],
      metric: .hoursOvertime, change: .ratio, size: 1.2...2.2,
      source: "logit⁻¹(−1 + 3 · .36) = .52 against .27 on a day"),
    MechanismPair(
      name: "climate eases",
      shared: [
        "wellbeing={}", "climate={half-life: 12 months}", training(", effect: {climate: 0.1}"),
      ],
      without: ["climate.climate-points=0"], with: ["climate.climate-points=5"],
      metric: .exhaustion, change: .difference, size: -5 ... -4,
      source: "5 points per unit C, at once; C ≈ .9"),
    MechanismPair(
      name: "debriefing",
      shared: ["conflict={}"],
      without: ["climate={debriefed: 0%}"], with: ["climate={debriefed: 100%}"],
      metric: .climate, change: .difference, size: 0.03...0.15,
      source: "365 hostile contacts a year at .0005 with a half-life of six months: .08"),
    MechanismPair(
      name: "surveys acted on or ignored", shared: ["wellbeing={}"],
      without: ["climate={surveys: {first: 2027-02-01, every: 3 months, acted-on: 0%}}"],
      with: ["climate={surveys: {first: 2027-02-01, every: 3 months, acted-on: 100%}}"],
      metric: .climate, change: .difference, size: 0.05...0.16,
      source: "three surveys felt, .05 against −.03 each, half lost in six months"),
  ]
}
