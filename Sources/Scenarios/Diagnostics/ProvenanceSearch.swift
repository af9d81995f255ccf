// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// Finds the figures of a scenario that are marked, and the defaults that it relies on.
struct ProvenanceSearch {
  let remarks: SourceRemarks

  /// Marked figures in the order of the file, then parameters with a mark of their own.
  func assumptions(in root: SourceNode) -> [ParameterProvenance] {
    var found: [ParameterProvenance] = []
    collect(root, into: &found)
    let marked = found.map(\.path)
    if let wellbeing = root["wellbeing"] {
      found += defaults(of: WellbeingSection.format, in: wellbeing)
    }
    let lively = (root["groups"]?.items ?? []).filter {
      $0["affect"] != nil || $0["technology"] != nil
    }
    if !lively.isEmpty {
      let section = root["group-life"] ?? SourceNode(content: .map([]), position: root.position)
      found += defaults(of: GroupLifeSection.format, in: section.settled(path: "group-life"))
    }
    if let pressure = root["pressure"] {
      found += defaults(of: PressureSection.format, in: pressure)
    }
    if let motivation = root["motivation"] {
      found += defaults(of: MotivationSection.format, in: motivation)
    }
    if let conflict = root["conflict"] {
      found += defaults(of: ConflictSection.format, in: conflict)
    }
    if let climate = root["climate"] {
      found += defaults(of: ClimateSection.format, in: climate)
      if let surveys = climate["surveys"] {
        found += defaults(of: SurveysSection.format, in: surveys)
      }
    }
    if let rotation = root["duties"]?["rotation"] {
      found += defaults(of: RotationSection.format, in: rotation)
    }
    if let limits = root["limits"] {
      // Rules on hiring matter where people leave.
      let rules = [LimitsSection.replacement.key, LimitsSection.hiringDelay.key]
      found += defaults(of: LimitsSection.format, in: limits).filter { standard in
        root["turnover"] != nil || !rules.contains { standard.path.hasSuffix("." + $0) }
      }
    }
    if let budget = root["limits"]?["budget"] {
      found += defaults(of: BudgetSection.format, in: budget)
    }
    for channel in root["online"]?.items ?? [] {
      found += defaults(of: OnlineSection.format, in: channel)
    }
    if let incentives = root["incentives"] {
      found += defaults(of: IncentivesSection.format, in: incentives)
    }
    if let casework = root["casework"] { found += caseworkDefaults(casework) }
    if let turnover = root["turnover"] {
      found += defaults(of: TurnoverSection.format, in: turnover)
      let newcomers =
        turnover["newcomers"] ?? SourceNode(content: .map([]), position: turnover.position)
      found += defaults(
        of: NewcomersSection.format, in: newcomers.settled(path: "turnover.newcomers"))
    }
    if let leave = root["absence"]?["leave"] {
      found += defaults(of: AbsenceSection.leaveSection, in: leave)
    }
    if let sickness = root["absence"]?["sickness"] {
      found += defaults(of: AbsenceSection.sicknessSection, in: sickness)
    }
    for service in root["services"]?.items ?? [] {
      if let repeats = service["repeat-contacts"] {
        found += defaults(of: ServiceSection.repeatsSection, in: repeats)
      }
      if let shocks = service["arrivals"]?["shocks"] {
        found += defaults(of: ArrivalsSection.shocksSection, in: shocks)
      }
      if let bookings = service["bookings"] {
        found += defaults(of: ServiceSection.bookingsSection, in: bookings)
      }
    }
    // What a comment speaks of, or a comment on all of its section, is there already.
    return found.enumerated().filter { place, figure in
      place < marked.count || figure.isDefault
        || !marked.contains { figure.path == $0 || figure.path.hasPrefix($0 + ".") }
    }.map(\.element)
  }

  private func caseworkDefaults(_ casework: SourceNode) -> [ParameterProvenance] {
    let procedures = casework["procedures"]?.items ?? []
    var found = procedures.flatMap { defaults(of: ProcedureSection.format, in: $0) }
    for caseload in casework["caseloads"]?.items ?? [] {
      found += defaults(of: CaseloadSection.format, in: caseload)
    }
    if !procedures.isEmpty {
      let reminders =
        casework["reminders"] ?? SourceNode(content: .map([]), position: casework.position)
      found += defaults(
        of: RemindersSection.format, in: reminders.settled(path: "casework.reminders"))
    }
    return found
  }

  private func collect(_ node: SourceNode, into found: inout [ParameterProvenance]) {
    for entry in node.entries ?? [] {
      if let remark = remarks[entry.keyPosition] {
        found.append(
          ParameterProvenance(
            path: entry.value.path, mark: remark.mark,
            value: FaultCollector.trimmed(entry.value.echo),
            note: remark.text, isDefault: false, range: range(at: entry.value.path)))
      } else {
        collect(entry.value, into: &found)
      }
    }
    for item in node.items ?? [] { collect(item, into: &found) }
  }

  /// Parameters of a section that no comment speaks of: defaults, and values stated without a word. Such a
  /// value has the mark of the default that it repeats; any other is an assumption of whoever wrote it.
  private func defaults(of format: SectionFormat, in node: SourceNode) -> [ParameterProvenance] {
    format.fields.compactMap { field in
      guard let mark = field.mark, let standard = field.standard else { return nil }
      let path = node.path + "." + field.key
      guard let stated = node[field.key] else {
        return ParameterProvenance(
          path: path, mark: mark, value: standard, note: "", isDefault: true,
          range: range(at: path))
      }
      let isUsual = ParameterCatalogue.parameter(at: path)?.isStandard(stated) ?? false
      return ParameterProvenance(
        path: path, mark: isUsual ? mark : .assumed,
        value: FaultCollector.trimmed(stated.echo), note: "", isDefault: false,
        range: range(at: path))
    }
  }

  private func range(at path: String) -> String {
    ParameterCatalogue.parameter(at: path)?.range?.text ?? ""
  }
}
