// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import RandomVariates
internal import Reporting
internal import Scenarios
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

extension StudyDossier {
  private var parameters: ModelParameters { scenario.parameters }

  private func name(_ service: ServiceParameters) -> String { names.service(service.id, language) }

  var logic: [Item] {
    let mechanisms = mechanisms
    return [
      Item(.logic), Item(.diagram, [.source(diagram, language: "mermaid")]),
      Item(
        .baseLogic,
        [
          .text(say(.logicLead)),
          .text(mechanisms.isEmpty ? "" : say(.mechanisms, ["list": mechanisms])),
          .text(say(.logicMore)),
        ]),
      Item(.scenarioLogic, [.list(variations)], gap: variations.isEmpty ? say(.oneScenario) : nil),
      Item(.algorithms, [.list(algorithms)]), Item(.components), Item(.entities, [.list(entities)]),
      Item(.activities, [.list(activities)]), Item(.resources, [.list(resources)]),
      Item(.queues, [.list(listedServices.map(queue))]),
      Item(.entryPoints, [.list(entryPoints)]),
    ]
  }

  private var listedServices: [ServiceParameters] {
    parameters.listedServices.map { parameters.services[$0] }
  }

  /// The way of a contact, service by service, as a Mermaid flow chart.
  private var diagram: String {
    var lines = ["flowchart LR"]
    for (position, service) in listedServices.enumerated() {
      let node = "s\(position)"
      let title = name(service).replacing("\"", with: "'")
      lines += [
        "  subgraph \(node)[\"\(title)\"]",
        "    \(node)a([\(say(.arrivals))]) --> \(node)q[/\(say(.waits))/] --> \(node)d[\(say(.served))]",
      ]
      if service.followUp != nil { lines.append("    \(node)d --> \(node)f[\(say(.followUp))]") }
      if service.patience != nil { lines.append("    \(node)q --> \(node)x([\(say(.leaves))])") }
      if service.retrial > 0 { lines.append("    \(node)x -. \(say(.comesBack)) .-> \(node)a") }
      if service.repeats != nil { lines.append("    \(node)d -. \(say(.comesBack)) .-> \(node)a") }
      lines.append("  end")
    }
    let places = Dictionary(
      uniqueKeysWithValues: parameters.listedServices.enumerated().map { ($1, $0) })
    for (position, service) in listedServices.enumerated() {
      lines += service.passedOn.map { "  s\(position)d --> s\(places[$0.service] ?? 0)q" }
    }
    return lines.joined(separator: "\n")
  }

  /// Sections of the scenario that switch a mechanism on.
  private var mechanisms: String {
    var sections: [String] = []
    for mechanism in Catalogue.mechanisms.map(\.id) where parameters.has(mechanism) {
      if !sections.contains(mechanism.section) { sections.append(mechanism.section) }
    }
    return sections.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// In what the scenarios of the study differ.
  private var variations: [String] {
    switch evidence {
    case .runs(_, let others):
      others.map { differences($0.scenario, $0.scenarioText) }
    case .study(let study):
      study.entries.dropFirst().map { differences($0.scenario.lowered(), $0.text, $0.source.name) }
    case .sweep(let sweep): sweep.factors.map { $0[language] }
    }
  }

  /// In what another scenario differs from the base.
  private func differences(_ other: LoweredScenario, _ text: String, _ name: String? = nil)
    -> String
  {
    let title = other.title(language)
    let label =
      MarkdownText.escaped(title)
      + (name.map { $0 == title ? "" : " (`\($0)`)" } ?? "")
    guard let base = try? ScenarioFile.parse(scenarioText, file: scenario.name),
      let variant = try? ScenarioFile.parse(text, file: other.name)
    else { return label }
    let changes = ScenarioDifference.between(base, variant).map {
      "`\($0.path)`: \($0.before ?? "–") → \($0.after ?? "–")"
    }
    return label + ": " + (changes.isEmpty ? say(.noDifference) : changes.joined(separator: "; "))
  }

  private var algorithms: [String] {
    let routing: DossierSentence =
      switch parameters.routing {
      case .longestWait: .longestWait
      case .priority: .priority
      case .ownSkillFirst: .ownSkillFirst
      case .ownThenLongestWait: .ownThenLongestWait
      case .longestQueue: .longestQueue
      }
    var lines = [say(routing)]
    if parameters.operatorRule == .specialistsFirst { lines.append(say(.specialistsFirst)) }
    for service in listedServices where !service.preferredStaff.isEmpty {
      let lineNames = service.preferredStaff.map {
        names.staff(parameters.staffGroups[$0].id, language)
      }
      lines.append(
        say(.servedBy, ["name": name(service), "list": lineNames.joined(separator: ", ")]))
    }
    if let rotation = parameters.rotation {
      let groups = rotation.groups.map { names.group(parameters.groups[$0].id, language) }
      lines.append(
        say(
          .rotation,
          ["groups": groups.joined(separator: ", "), "days": integer(rotation.blockDays)]))
    }
    lines += parameters.programme.filter { $0.quota != nil }.map { part in
      say(
        .attendance,
        [
          "name": names.programme(part.id, language), "policy": part.policy.rawValue,
          "quota": percent(part.quota ?? .nan), "count": integer(part.sessions.count),
        ])
    }
    return lines
  }

  private var entities: [String] {
    [
      say(.contacts, ["names": listedServices.map(name).joined(separator: ", ")]),
      say(
        .people,
        ["count": integer(parameters.people.count), "groups": integer(parameters.groups.count)]),
    ]
  }

  private var activities: [String] {
    func minutes(_ distribution: Distribution) -> String { language.figure(distribution.mean) }
    var lines = listedServices.flatMap { service -> [String] in
      var lines = [say(.atDesk, ["name": name(service), "mean": minutes(service.serviceTime)])]
      if service.peopleNeeded > 1 { lines.append(say(.pair, ["name": name(service)])) }
      if let followUp = service.followUp {
        lines.append(say(.backOffice, ["name": name(service), "mean": minutes(followUp)]))
      }
      return lines
    }
    if !parameters.programme.isEmpty {
      let parts = parameters.programme.map { names.programme($0.id, language) }
      lines.append(say(.session, ["names": parts.joined(separator: ", ")]))
    }
    return lines
  }

  private var resources: [String] {
    var counts = [Int](repeating: 0, count: parameters.staffGroups.count)
    for person in parameters.people { counts[person.staffGroup] += 1 }
    var lines = parameters.listedStaffGroups.map { position in
      let line = parameters.staffGroups[position]
      return say(
        .staffLine,
        [
          "name": names.staff(line.id, language), "count": integer(counts[position]),
          "skills": line.skills.map { name(parameters.services[$0.service]) }.joined(
            separator: ", "),
        ])
    }
    if !parameters.deskPools.isEmpty {
      let desks = parameters.deskPools.map { pool in
        let most = pool.count.map(\.value).max() ?? 0
        return names.service(pool.id, language) + " " + integer(Int(bounded: most))
      }
      lines.append(say(.desks, ["list": desks.joined(separator: ", ")]))
    }
    return lines
  }

  private func queue(_ service: ServiceParameters) -> String {
    say(
      .queue,
      [
        "name": name(service),
        "room": service.waitingRoom.map { say(.room, ["count": integer($0)]) } ?? "",
        "patience": service.patience.map { say(.renege, ["mean": language.figure($0.mean)]) } ?? "",
      ])
  }

  private var entryPoints: [String] {
    var lines = listedServices.flatMap { service -> [String] in
      let expected = service.expectedContacts.reduce(0, +)
      var lines = [
        say(.entersAs, ["name": name(service), "count": integer(Int(bounded: expected.rounded()))])
      ]
      if service.retrial > 0 {
        lines.append(say(.retrial, ["name": name(service), "share": percent(service.retrial)]))
      }
      if let redial = service.redial {
        lines.append(say(.redial, ["name": name(service), "share": percent(redial.share)]))
      }
      lines += service.passedOn.map { passed in
        say(
          .passedOn,
          [
            "name": name(service), "share": percent(passed.share),
            "other": name(parameters.services[passed.service]),
          ])
      }
      if let repeats = service.repeats {
        lines.append(say(.repeats, ["name": name(service), "share": percent(repeats.base)]))
      }
      return lines
    }
    if parameters.has(.turnover) { lines.append(say(.turnover)) }
    return lines
  }
}
