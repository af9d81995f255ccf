// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// What a head of sector reads first: the answers, why they are so, and what to do next.
  var answer: Document.Section {
    let whyLines = reasons
    let nextLines = steps
    return Document.Section(
      "answers", say(.answersTitle), heading: say(ReasonSentence.answerTitle),
      [.only(.page, [.answers(decisions)]), .only(.terminal, [.terms(answered)])]
        + (whyLines.isEmpty ? [] : [.heading(say(ReasonSentence.whyTitle)), .list(whyLines)])
        + (nextLines.isEmpty ? [] : [.heading(say(ReasonSentence.nextTitle)), .list(nextLines)]))
  }

  /// Whether there is anything to answer about the desks: a bare queue without a target promises nothing.
  private var isAboutDesks: Bool {
    summary.targets.contains { !$0.isAboutRisk } || parameters.has(.contracts)
  }

  /// The answers to what the scenario asks.
  private var answered: [Term] {
    let weeks = [answers.worstWeek, answers.nextWorstWeeks].compactMap { $0 }
    return [
      answers.targets.map { Term(say(.targetsQuestion), $0) },
      isAboutDesks ? Term(say(.desksQuestion), answers.desks) : nil,
      summary.risk.isEmpty ? nil : Term(say(.riskQuestion), answers.risk),
      answers.nextWorstWeeks == nil
        ? nil : Term(say(.weekQuestion), weeks.joined(separator: " ")),
    ].compactMap { $0 }
  }

  // MARK: Why

  private var reasons: [String] {
    guard isAboutDesks else { return [] }
    return [pressed].compactMap { $0 } + answers.failing
      + [answers.since, lostUsers].compactMap { $0 }
  }

  /// Whose work exceeds their time, where the work does not fit; of few people, the work that is left instead.
  private var pressed: String? {
    guard answers.lacksHours else { return nil }
    let list = pressedServices.map { service, headroom in
      say(
        ReasonSentence.pressedItem,
        ["service": words.scope(service), "share": percent(1 / (1 + headroom) - 1)])
    }
    if !list.isEmpty {
      return say(ReasonSentence.pressed, ["list": list.joined(separator: ", ")])
    }
    guard answers.holdsAtDesksOnly, mean(.backlog) >= 0.5 else { return nil }
    return say(CapacitySentence.backlog, ["hours": decimal(mean(.backlog), places: 0)])
  }

  /// The services whose people have more work than time, the tightest first, where it may be said of them.
  private var pressedServices: [(scope: String, headroom: Double)] {
    parameters.listedServices.map { "service:" + parameters.services[$0].id }
      .map { (scope: $0, headroom: mean(.headroom, scope: $0)) }
      .filter { $0.headroom < -0.005 }.sorted { $0.headroom < $1.headroom }
  }

  /// Users who go without being served, where there are many: hours may be left while desks are short.
  var lostUsers: String? {
    let services = parameters.services.map { service -> (name: String, lost: Double) in
      let scope = "service:" + service.id
      let shares = [Metric.abandoned, .balked, .refused].map { mean($0, scope: scope) }
      return (words.scope(scope), shares.filter(\.isFinite).reduce(0, +))
    }
    guard let worst = services.max(by: { $0.lost < $1.lost }), worst.lost >= Self.manyLost else {
      return nil
    }
    let lost = say(
      services.count > 1 ? ReasonSentence.lostUsersOf : .lostUsers,
      ["share": percent(worst.lost), "service": worst.name])
    let headroom = mean(.headroom)
    guard headroom >= 0.005, parameters.has(.contracts) else { return lost }
    return lost + " " + say(ReasonSentence.moreLost, ["share": percent(headroom)])
  }

  /// Share of users lost from which the sentence on it stands.
  private static let manyLost = 0.1

  // MARK: What next

  private var file: String { run.manifest.scenario + ".yaml" }

  private var steps: [String] {
    guard isAboutDesks else { return [] }
    var steps: [String] = []
    if answers.needsMoreFutures {
      let more = 4 * run.manifest.replications
      steps.append(say(ReasonSentence.moreFutures, ["file": file, "count": String(more)]))
    }
    if answers.isFailing {
      let metric =
        answers.holdsAtDesksOnly
        ? Metric.occupancy.rawValue : answers.hardest?.metric ?? Metric.waitMean.rawValue
      steps.append(say(ReasonSentence.whatFrom, ["metric": metric]))
      steps += levers
    }
    if summary.targets.contains(where: { $0.isAboutRisk && $0.isLikelyBroken }) {
      steps.append(say(ReasonSentence.whatTires))
    }
    let assumed = run.assumptions.count { $0.mark == .assumed }
    if assumed > 0 {
      steps.append(language.say(ReasonSentence.checkAssumptions, count: assumed))
    }
    return steps
  }

  /// The commands that show how many desks, and how many people, are enough at the service that fails.
  private var levers: [String] {
    let hardest = answers.hardest.flatMap { answers.mostFailing($0).first ?? $0.scopes.first }
    let scope = answers.holdsAtDesksOnly ? pressedServices.first?.scope ?? hardest : hardest
    let failing = parameters.serviceScopes.first { $0.name == scope }?.services
    let desks = failing.flatMap { services -> String? in
      // Those of a place are stated there; and desks are no remedy where they hold.
      guard services.count == 1, !answers.holdsAtDesksOnly else { return nil }
      let own = parameters.services[services[0]]
      return own.place == nil && parameters.deskPools.contains { $0.id == own.id } ? own.id : nil
    }
    // Those who give little else: help for them is help for the service.
    let lines = parameters.staffGroups.filter { line in
      guard line.home == nil else { return false }
      return failing.map { services in
        line.skills.contains { services.contains($0.service) }
      } ?? true
    }
    let line = lines.min { $0.skills.count < $1.skills.count }
    return [
      desks.map { say(ReasonSentence.moreDesks, ["file": file, "service": $0]) },
      answers.lacksHours || desks == nil
        ? line.map { say(ReasonSentence.moreStaff, ["file": file, "line": $0.id]) } : nil,
    ].compactMap { $0 }
  }
}
