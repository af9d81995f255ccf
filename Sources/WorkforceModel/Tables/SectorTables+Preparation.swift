// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import WholeNumbers

extension SectorTables {
  /// Flattens checked parameters.
  ///
  /// - Throws: `DistributionError` when a day's steps have impossible weights.
  /// - Precondition: The sector is within `ModelCapacity`.
  init(
    _ parameters: ModelParameters, arena: SamplerArena, store: TableStore
  ) throws(DistributionError) {
    precondition(ModelCapacity.holds(parameters), "more services, days or contacts than keys")
    var steps: [DayStep] = []
    func range(_ list: [DayStep]) -> TableRange {
      steps += list
      return TableRange(start: steps.count - list.count, end: steps.count)
    }
    let poolOf = Self.poolOfEachService(parameters)
    let schedules = OpeningSchedules(parameters)
    var holders: [SkillHolder] = []
    var passing: [PassedEntry] = []
    services = store.table(
      parameters.services.enumerated().map { position, service in
        let first = holders.count
        holders += Self.holders(of: position, parameters)
        var entry = Self.entry(
          service, number: service.streamNumber ?? position, pool: poolOf[position],
          holders: TableRange(start: first, end: holders.count),
          schedule: schedules.ofServices[position],
          serviceTimeByHour: range(service.serviceTimeByHour),
          patienceByHour: range(service.patienceByHour), arena: arena)
        entry.ranksHolders =
          !service.preferredStaff.isEmpty || parameters.operatorRuleInForce != .longestFree
        entry.redial = service.redial.map { RedialEntry($0, arena: arena) } ?? RedialEntry()
        entry.passing = TableRange(
          start: passing.count, end: passing.count + service.passedOn.count)
        passing += PassedEntry.entries(service.passedOn)
        return entry
      })
    self.holders = store.table(holders)
    self.passing = store.table(passing)

    var poolServices: [Int] = []
    pools = store.table(
      parameters.deskPools.map { pool in
        poolServices += pool.services
        return DeskPoolEntry(
          services: TableRange(
            start: poolServices.count - pool.services.count, end: poolServices.count),
          count: range(pool.count))
      })
    self.poolServices = store.table(poolServices)
    let hasDatedDesks = parameters.deskPools.contains { !$0.countByDay.isEmpty }
    dailyDesks = store.table(
      hasDatedDesks
        ? parameters.deskPools.flatMap { pool in
          var known: [[DayStep]: TableRange] = [:]
          return parameters.days.indices.map { day in
            let count = pool.count(on: day)
            if known[count] == nil { known[count] = range(count) }
            return known[count]!
          }
        } : [])
    self.steps = store.table(steps)

    let days = Self.days(parameters)
    self.days = store.table(days)
    openings = store.table(schedules.openings)
    openingDays = store.table(schedules.days)
    self.schedules = store.table(schedules.ofOpenings)
    scheduleCount = schedules.count
    let hours = HourLayout(parameters)
    self.hours = store.table(hours.places)
    hourCount = hours.hours.count
    let dayCount = days.count
    expectedContacts = store.table(
      parameters.services.flatMap { service in
        (0..<dayCount).map { day in
          day < service.expectedContacts.count
            && !(service.openings.isEmpty
              ? parameters.days[day].opening : service.openings[day]).isEmpty
            ? service.expectedContacts[day] : 0
        }
      })
    complexity = store.table(
      parameters.services.flatMap { service in
        service.complexity.isEmpty
          ? Array(repeating: 1, count: dayCount) : Array(service.complexity.prefix(dayCount))
      })
    profiles = try ArrivalProfiles(parameters, arena: arena, store: store)

    let riskGroups = RiskGroups(parameters)
    groups = store.table(Self.groups(parameters, riskGroups))
    var skills: [SkillEntry] = []
    let members = parameters.staffGroups.indices.map { staffGroup in
      let home = parameters.staffGroups[staffGroup].home ?? staffGroup
      let people = parameters.people.indices.filter { parameters.people[$0].staffGroup == home }
      let range = TableRange(start: people.first ?? 0, end: (people.last ?? -1) + 1)
      precondition(range.count == people.count, "the people of an staff group stand together")
      return range
    }
    let sets = parameters.staffGroups.map { staffGroup in
      staffGroup.skills.reduce(UInt64(0)) { $0 | 1 << UInt64($1.service) }
    }
    let skillSets = Set(sets.filter { $0 != 0 }).sorted()
    self.skillSets = store.table(skillSets)
    staffGroups = store.table(
      parameters.staffGroups.enumerated().map { position, staffGroup in
        skills += staffGroup.skills.map { SkillEntry(service: $0.service, speed: $0.speed) }
        return StaffGroupEntry(
          group: staffGroup.group,
          skills: TableRange(start: skills.count - staffGroup.skills.count, end: skills.count),
          skillSet: skillSets.firstIndex(of: sets[position]) ?? -1, members: members[position],
          daysPerWeek: staffGroup.daysPerWeek, hasContract: staffGroup.weeklyHours != nil,
          roleShift: staffGroup.roleShift, home: staffGroup.home ?? position,
          place: staffGroup.place
            ?? staffGroup.skills.lazy.compactMap { parameters.services[$0.service].place }.first
            ?? -1,
          isShared: staffGroup.home != nil
            || parameters.staffGroups.contains { $0.home == position })
      })
    self.skills = store.table(skills)
    skillSpeeds = store.table(
      parameters.staffGroups.flatMap { staffGroup in
        parameters.services.indices.map { service in
          staffGroup.skills.first { $0.service == service }?.speed ?? 0
        }
      })
    let shifts = ShiftTables(parameters.people, store: store)
    self.shifts = shifts
    var patternOf = [Int](repeating: 0, count: parameters.people.count)
    for pattern in 0..<shifts.memberRanges.count {
      let range = shifts.memberRanges[pattern]
      for position in range.start..<range.end { patternOf[shifts.members[position]] = pattern }
    }
    people = store.table(
      parameters.people.enumerated().map { position, person in
        let line = parameters.staffGroups[person.staffGroup]
        return PersonEntry(
          staffGroup: person.staffGroup, group: line.group,
          key: UInt64(line.streamNumber ?? person.staffGroup) << 16 | UInt64(person.ordinal),
          pattern: patternOf[position])
      })
    places = store.table(
      parameters.places.map { place in
        place.relief.map {
          PlaceEntry(reliefFrom: $0.from, travel: $0.travel, keep: $0.keep)
        } ?? PlaceEntry()
      })
    dailyGroups = store.table(
      parameters.people.allSatisfy(\.staffGroups.isEmpty)
        ? []
        : parameters.people.flatMap { person in
          person.staffGroups.isEmpty
            ? Array(repeating: Int32(person.staffGroup), count: person.shifts.count)
            : person.staffGroups.map { Int32($0) }
        })
    var unionServices: [Int] = []
    unions = store.table(
      parameters.serviceUnions.map { union in
        unionServices += union.services
        return TableRange(
          start: unionServices.count - union.services.count, end: unionServices.count)
      })
    self.unionServices = store.table(unionServices)
    postStatus = store.table(
      parameters.people.allSatisfy(\.status.isEmpty)
        ? []
        : parameters.people.flatMap { person in
          person.status.isEmpty ? Array(repeating: .held, count: dayCount) : person.status
        })
    routing = parameters.routing
    hasPairs = parameters.services.contains { $0.peopleNeeded > 1 }
    routesFurther =
      hasPairs || parameters.routing == .ownThenLongestWait || parameters.routing == .longestQueue
      || parameters.services.contains { $0.priorityGrowth > 0 || $0.overtakesAfter != nil }
    rows = ScopeRows(
      services: parameters.services.count, groups: parameters.groups.count,
      riskGroups: riskGroups.members.count, unions: parameters.serviceUnions.count)
    referenceOccupancy = parameters.referenceOccupancy
    followUpPace = parameters.limits.followUpPace ?? parameters.referenceOccupancy
    followUpLimit = parameters.limits.followUpLimitDays * 1440
    deskHurry = parameters.pressure?.deskHurry ?? 0
    shortestDeskTime = parameters.pressure?.shortestDeskTime ?? 1
  }

  private static func entry(
    _ service: ServiceParameters, number: Int, pool: Int, holders: TableRange,
    schedule: Int, serviceTimeByHour: TableRange,
    patienceByHour: TableRange, arena: SamplerArena
  ) -> ServiceEntry {
    func sampler(_ distribution: Distribution?) -> Sampler {
      distribution.map { arena.sampler(for: $0) } ?? Sampler(constant: 0)
    }
    return ServiceEntry(
      streamNumber: UInt8(truncatingIfNeeded: number),
      serviceTime: arena.sampler(for: service.serviceTime),
      followUp: sampler(service.followUp),
      hasFollowUp: service.followUp != nil,
      patience: sampler(service.patience),
      hasPatience: service.patience != nil,
      serviceTimeByHour: serviceTimeByHour,
      patienceByHour: patienceByHour,
      waitingRoom: service.waitingRoom ?? .max,
      balkingLength: service.balking?.queueLength ?? .max,
      balkingProbability: service.balking?.probability ?? 0,
      retrial: service.retrial,
      hasRepeats: service.repeats != nil,
      repeatBase: min(service.repeats?.base ?? 0, 0.9),
      repeatAtZeroQuality: service.repeats?.atZeroQuality ?? 0,
      repeatDelay: sampler(service.repeats?.delay),
      priority: service.priority, priorityGrowth: service.priorityGrowth,
      overtakesAfter: service.overtakesAfter ?? .infinity, ranksHolders: false,
      people: Double(service.peopleNeeded), emotionalLoad: service.emotionalLoad,
      waitTarget: service.waitTarget ?? .infinity,
      sendsAwayAtClosing: service.atClosing == .sendAway,
      pool: pool, holders: holders, schedule: schedule, place: service.place ?? -1)
  }

  private static func poolOfEachService(_ parameters: ModelParameters) -> [Int] {
    var pools = [Int](repeating: -1, count: parameters.services.count)
    for (position, pool) in parameters.deskPools.enumerated() {
      for service in pool.services { pools[service] = position }
    }
    return pools
  }

  private static func holders(of service: Int, _ parameters: ModelParameters) -> [SkillHolder] {
    let preferred = parameters.services[service].preferredStaff
    return parameters.staffGroups.enumerated().compactMap { position, staffGroup in
      staffGroup.skills.firstIndex { $0.service == service }.map { place in
        let rank =
          parameters.operatorRuleInForce == .specialistsFirst ? staffGroup.skills.count : place
        return SkillHolder(
          staffGroup: position,
          rank: preferred.isEmpty
            ? rank : preferred.firstIndex(of: staffGroup.home ?? position) ?? preferred.count)
      }
    }
  }

  private static func days(_ parameters: ModelParameters) -> [DayEntry] {
    let days = parameters.days
    let scored = ScoredPeriods.all(parameters)
    let lengths = PeriodLengths(parameters)
    let comparableMonths = lengths.comparable(.month, count: lengths.months.count)
    return days.enumerated().map { number, day in
      let next = number + 1 < days.count ? days[number + 1] : nil
      return DayEntry(
        weekday: day.weekday, rosterDay: day.rosterDay,
        overtimeCap: day.overtimePerWeek ?? parameters.limits.overtimePerWeek, week: day.week,
        month: day.month, monthOfYear: day.monthOfYear,
        year: day.year, isWorkingDay: day.isWorkingDay,
        isObserved: number >= parameters.warmUpDays,
        endsWeek: next?.week != day.week, endsMonth: next?.month != day.month,
        isInComparableMonth: comparableMonths.contains(day.month),
        scored: scored[number])
    }
  }

  private static func groups(
    _ parameters: ModelParameters, _ riskGroups: RiskGroups
  ) -> [GroupEntry] {
    var sizes = [Double](repeating: 0, count: parameters.groups.count)
    for person in parameters.people {
      sizes[parameters.staffGroups[person.staffGroup].group] += person.shareOfHorizon
    }
    return parameters.groups.enumerated().map { position, group in
      GroupEntry(
        size: Int(bounded: sizes[position].rounded(.up)),
        riskGroup: riskGroups.members.firstIndex { $0.contains(position) } ?? -1,
        coordinatorTakesTurns: group.coordinator == .rota)
    }
  }
}
