// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Files of sweeps on disk.
public enum SweepFile {
  /// Reads a sweep and the scenario that it varies, and checks both.
  ///
  /// - Parameter path: The file; `base` is taken from its folder unless it is absolute.
  /// - Throws: Everything that is wrong, in one go.
  public static func load(path: String) throws(ScenarioErrors) -> SweepDescription {
    let faults = FaultCollector()
    let text: String
    do {
      text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    } catch {
      faults.report(
        at: SourcePosition(file: path), path: "", SweepSentence.unreadable.phrase)
      throw ScenarioErrors(faults: faults.faults)
    }
    let folder = (path as NSString).deletingLastPathComponent
    return try parse(text, file: path) { base throws(ScenarioErrors) in
      try ScenarioFile.load(
        path: folder.isEmpty || base.hasPrefix("/") ? base : folder + "/" + base)
    }
  }

  /// Reads the text of a sweep whose scenario a closure finds by its `base`.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name of the file that it stands in, for faults.
  ///   - name: What the sweep is called; by default the stem of its file.
  ///   - find: Reads the scenario that `base` names.
  public static func parse(
    _ text: String, file: String, name: String? = nil,
    base find: (String) throws(ScenarioErrors) -> Scenario
  ) throws(ScenarioErrors) -> SweepDescription {
    let faults = FaultCollector()
    let read = YAMLReader(file: file, faults: faults).read(text)
    try faults.throwIfAny()
    guard let read else { preconditionFailure("a text without faults has a root") }
    let node = read.settled()
    guard let sweep = SweepSection.section.read(node, faults) else {
      throw ScenarioErrors(faults: faults.faults)
    }
    try faults.throwIfAny()
    var factors = sweep.factors.compactMap(\.factor)
    SweepFactorChecks(factors, nodes: node["factors"]?.items ?? []).report(to: faults)
    try faults.throwIfAny()
    let scenario = try find(sweep.base)
    for place in factors.indices { factors[place].findBase(in: scenario.source) }
    let layout = ResponseLayout(scenario.lowered().parameters)
    var kept: [ExperimentParameters.Figure] = []
    for figure in sweep.figures {
      guard let metric = figure.metric else { continue }
      let names = ScopeNames(layout).names(figure.scope, of: metric)
      if names.isEmpty {
        faults.report(
          figure.node, SweepSentence.unknownFigure.phrase, found: figure.scope,
          allowed: Phrase.list(ScopeNames(layout).allowed(of: metric)))
      }
      kept += names.map { ExperimentParameters.Figure(metric: metric, scope: $0) }
    }
    checkSize(sweep.design.design, factors, node, faults)
    try faults.throwIfAny()
    let stem = name ?? ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    return SweepDescription(
      name: stem, title: sweep.about.title ?? Phrase(verbatim: stem),
      question: sweep.about.question, base: scenario, factors: factors,
      design: sweep.design.design, replications: sweep.replications, seed: sweep.seed,
      designSeed: sweep.design.seed, figures: kept,
      periods: [.week, .month].filter(sweep.periods.contains), exceedance: sweep.exceedance,
      text: node.yaml())
  }

  /// Notes a design that its factors or its generator cannot make.
  private static func checkSize(
    _ design: SweepDesign, _ factors: [SweepFactor], _ node: SourceNode, _ faults: FaultCollector
  ) {
    let place = node["design"] ?? node
    let most: Int? =
      switch design.kind {
      case .sobol: 40
      case .saltelli: 20
      case .niederreiter: 12
      default: nil
      }
    if let most, factors.count > most {
      faults.report(
        place,
        SweepSentence.tooManyFactors.phrase.filling([
          "kind": design.kind.rawValue, "most": String(most), "count": String(factors.count),
        ]))
    }
    guard design.kind == .fractionalFactorial else { return }
    if factors.count - design.halvings < 2 {
      faults.report(place, SweepSentence.tooManyHalvings.phrase)
    }
    for factor in factors where factor.levelCount != 2 {
      faults.report(
        place, SweepSentence.twoLevels.phrase.filling(["factor": factor.id]))
    }
  }
}

extension SweepFactor {
  /// Levels of the factor in designs that set levels.
  public var levelCount: Int {
    switch values {
    case .range, .distribution: levels
    case .choice(_, let values): values.count
    case .options(let options): options.count
    }
  }
}
