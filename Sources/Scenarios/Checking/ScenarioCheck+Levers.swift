// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// The online channel, incentives and the budget.
extension ScenarioCheck {
  /// Services and dates of the online channel, and what is left of its contacts.
  func checkOnline() {
    let services = ids(of: "services")
    for channel in scenario.online {
      if !services.contains(channel.id) {
        report(
          unknown: channel.id, at: channel.node["id"] ?? channel.node, .unknownService,
          among: services)
      }
      if node["population"] == nil, channel.node["users"] == nil {
        faults.report(channel.node, ScenarioSentence.usersNeeded.phrase, found: channel.id)
      }
      if channel.leakage + channel.failure > 1 {
        faults.report(
          channel.node["failure"] ?? channel.node["leakage"] ?? channel.node,
          ScenarioSentence.onlineSharesOverOne.phrase,
          found: (channel.node["failure"] ?? channel.node["leakage"])?.echo)
      }
      guard let launch = channel.launch, scenario.horizon.isReadable,
        let place = channel.node["launch"]
      else { continue }
      let day = scenario.horizon.start.days(to: launch)
      if day < -OnlineParameters.longestBefore {
        faults.report(place, ScenarioSentence.launchedLongAgo.phrase, found: place.echo)
      } else if day >= scenario.horizon.dayCount {
        faults.warn(place, ScenarioSentence.beginsTooLate.phrase, found: place.echo)
      }
    }
  }

  /// Who is paid by incentives, with whom, and whether that moves anybody.
  func checkIncentives() {
    guard let incentives = scenario.incentives else { return }
    let place = incentives.node
    let names = ids(of: "groups") + ids(of: "staff")
    var areKnown = true
    let named = [("eligible", incentives.eligible), ("referents", incentives.referents ?? [])]
    for (key, list) in named {
      for name in list where !names.contains(name) {
        report(
          unknown: name, at: place[key] ?? place, .unknownGroupOrStaff, among: names)
        areKnown = false
      }
    }
    if let eligible = place["eligible"], eligible.items?.isEmpty == true {
      faults.report(eligible, ScenarioSentence.emptyList.phrase)
      areKnown = false
    }
    if let from = place["from"], let start = incentives.from, scenario.horizon.isReadable,
      scenario.horizon.start.days(to: start) >= scenario.horizon.dayCount
    {
      faults.warn(from, ScenarioSentence.beginsTooLate.phrase, found: from.echo)
    }
    guard areKnown, faults.faults.isEmpty else { return }
    let parameters = scenario.modelParameters()
    guard let scheme = parameters.incentives else { return }
    let teams = IncentiveTeams(scheme, parameters)
    if !parameters.people.contains(where: { teams.isMoved(staffGroup: $0.staffGroup) }) {
      faults.warn(
        place["eligible"] ?? place,
        ScenarioSentence.teamsTooLarge.phrase.filling(["count": String(scheme.largestTeam)]),
        found: place["eligible"]?.echo)
    }
    let concerned = scenario.services.filter { incentives.concerns($0.id, scenario) }
    if concerned.allSatisfy({ $0.repeats == nil }) {
      faults.warn(place, ScenarioSentence.nothingComesBack.phrase)
    }
  }

  /// Prices that a budget needs.
  func checkBudget() {
    guard let budget = scenario.limits?.budget, scenario.costs?.hour == nil,
      !faults.faults.contains(where: { $0.path.hasPrefix("costs") })
    else { return }
    faults.report(budget.node, ScenarioSentence.budgetWithoutPrice.phrase)
  }

  /// Budgets that do not pay for the posts; a year that the horizon cuts has too few days to tell, unless
  /// there is no other.
  func checkBudgetYears(_ parameters: ModelParameters) {
    guard let place = scenario.limits?.budget?.node else { return }
    let years = BudgetEstimate(scenario, parameters).years
    let whole = years.filter(\.isWhole)
    guard let worst = (whole.isEmpty ? years : whole).min(by: { $0.left < $1.left }), worst.left < 0
    else { return }
    faults.warn(
      place["a-year"] ?? place,
      ScenarioSentence.budgetTooSmall.phrase.filling(["year": String(worst.year)]),
      found: place["a-year"]?.echo)
  }
}
