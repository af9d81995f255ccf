// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import ReportPages
import Reporting
import Scenarios
import SensitivityAnalysis
import Sweeps
import Wording

/// What a sweep says: which factors matter, and where targets are at risk.
struct SweepDocument: DocumentMaker {
  typealias Phrases = SweepReportSentence
  typealias Lines = SweepAnalysisSentence

  let plan: SweepPlan
  let analysis: SweepAnalysis
  let status: SweepStatus
  /// Names of the files of the analysis.
  let files: [String]
  let names: SweepNames

  var words: FigureWords { names.words }

  /// The document about some figures and every target.
  ///
  /// - Parameter asked: Figures that were asked for; without any, the usual ones.
  func document(_ asked: [String], hasLibrary: Bool) -> Document {
    let shown = analysis.responses.filter {
      (asked.isEmpty ? names.reported : asked).contains($0.column)
    }
    let onTerminal = shown.filter { (asked.isEmpty ? names.usual : asked).contains($0.column) }
    let basis = line(
      .basis, ["points": integer(analysis.points), "count": integer(analysis.replications)])
    return Document(
      kind: say(.kind), title: plan.sweep.title[language],
      about: plan.sweep.question.map { [Term(say(ReportLabel.question), $0[language])] } ?? [],
      basis: basis, warnings: warnings + doubts(shown),
      lead: [basis, line(.error)] + warnings + doubts(shown),
      page: [
        Document.Section("glance", say(.glance), [.list(fates + shown.map(order) + means(shown))]),
        Document.Section("factors", say(.factorsTitle), [.charts(shown.compactMap(chart))]),
        Document.Section("where", say(.whereTitle), places),
        Document.Section(
          "varies", say(.variesTitle),
          [.list(plan.sweep.factors.map { $0.description[language].replacing("`", with: "") })]),
        Document.Section("method", say(ReportLabel.methodSection), method.map { .text($0) }),
        Document.Section(
          "provenance", say(ReportLabel.provenanceSection), [.terms(provenance(hasLibrary))]),
      ],
      terminal: onTerminal.map(section) + [
        Document.Section("where", say(.whereTitle), [.list(fates + means(onTerminal))])
      ], generated: "Respiro \(language.program())")
  }

  private var warnings: [String] {
    let failed = analysis.failed
    let hasFewBlocks = analysis.responses.contains {
      $0.indices != nil && ($0.groups?.whole ?? 0) < Self.fewestBlocks
    }
    return [
      status.replications < status.wanted
        ? say(
          .incomplete, ["done": integer(status.replications), "planned": integer(status.wanted)])
        : nil, failed > 0 ? language.say(SweepReportSentence.failed, count: failed) : nil,
      hasFewBlocks ? say(.blocksTooFew, ["least": integer(Self.fewestBlocks)]) : nil,
    ].compactMap { $0 }
  }

  /// An interval of an index that reaches further than this says little.
  private static let widest = 0.1

  /// With fewer blocks the bootstrap does not cover.
  private static let fewestBlocks = 64

  /// What figures rest on too little.
  private func doubts(_ shown: [SweepAnalysis.Response]) -> [String] {
    shown.flatMap { response -> [String] in
      let figure = names.figure(response.column).capitalisedFirst
      guard let groups = response.groups else { return [] }
      var doubts: [String] = []
      if groups.lost > 0 {
        let all = groups.whole + groups.lost
        doubts.append(
          say(
            groups.areTooFew ? .groupsRefused : .groupsLost,
            ["figure": figure, "count": integer(groups.lost), "all": integer(all)]))
      }
      let width = (response.indices ?? []).flatMap { [$0.first, $0.total] }
        .map { ($0.high - $0.low) / 2 }.max()
      if let width, !(width <= Self.widest) {
        doubts.append(
          say(
            .indicesUncertain,
            [
              "figure": figure, "count": integer(groups.whole),
              "width": language.decimal(width, places: 2),
              "next": integer(plan.design.nextPower * 2),
            ]))
      }
      let isBeyond = response.indices?.contains { max($0.first.value, $0.total.value) > 1 }
      if isBeyond == true { doubts.append(say(.indicesBeyond, ["figure": figure])) }
      return doubts
    }
  }

  /// The mean of each figure over all settings, with its error.
  private func means(_ shown: [SweepAnalysis.Response]) -> [String] {
    shown.compactMap { response in
      response.space.map { space in
        line(
          .spaceMean,
          [
            "figure": names.figure(response.column).capitalisedFirst,
            "mean": language.figure(space.mean), "error": language.figure(space.halfWidth),
            "count": integer(space.scrambles), "points": integer(space.points),
            "random": language.figure(space.halfWidthOfRandom),
          ])
      }
    }
  }

  // MARK: Where targets are at risk

  private var fates: [String] { analysis.exceedances.map(fate) }

  private var places: [Block] {
    guard !analysis.exceedances.isEmpty else { return [.text(say(.nothingAtRisk))] }
    return [
      .charts(analysis.exceedances.flatMap { [map($0), tradeOff($0)].compactMap { $0 } }),
      .list(analysis.exceedances.filter { $0.box == nil }.map(fate)),
    ]
  }

  /// At how many points a target is at risk, and where.
  func fate(_ exceedance: SweepAnalysis.Exceedance) -> String {
    var sentences = [
      line(
        .broken,
        [
          "target": names.target(exceedance.target), "limit": percent(plan.sweep.exceedance),
          "above": integer(exceedance.above), "known": integer(exceedance.known),
        ])
    ]
    if exceedance.discovery != nil {
      let boxes = exceedance.boxes
      sentences +=
        boxes.isEmpty
        ? [line(.noBox)] : boxes.prefix(1).map { sentence($0, isUsual: exceedance.isUsual) }
      sentences += boxes.dropFirst().map(furtherSentence)
    } else if exceedance.known > 0, exceedance.above == exceedance.known, exceedance.undecided == 0
    {
      sentences.append(line(.allBreak))
    }
    if exceedance.undecided > 0 {
      sentences.append(line(.undecided, ["count": integer(exceedance.undecided)]))
    }
    return sentences.joined(separator: " ")
  }

  private func sentence(_ box: ScenarioBox, isUsual: Bool) -> String {
    let isThin = box.density < 0.5
    return line(
      isUsual ? (isThin ? .thinSafeBox : .safeBox) : (isThin ? .thinBox : .box),
      [
        "limits": limits(box), "density": percent(box.density), "coverage": percent(box.coverage),
      ])
  }

  private func furtherSentence(_ box: ScenarioBox) -> String {
    line(
      .furtherBox,
      [
        "limits": limits(box), "density": percent(box.density), "coverage": percent(box.coverage),
      ])
  }

  private func limits(_ box: ScenarioBox) -> String {
    let limits = box.limits.sorted { $0.key < $1.key }.map { position, limit -> String in
      let factor = plan.sweep.factors[position]
      guard case .range(let low, let high) = limit else {
        let levels = factor.texts(of: limit).levels.joined(separator: " / ")
        return line(.boxLevels, ["factor": names.factor(factor), "levels": levels])
      }
      let unit = factor.unit.isEmpty ? "" : " " + factor.unit
      guard low < high else {
        return line(
          .boxLevels, ["factor": names.factor(factor), "levels": names.exact(low) + unit])
      }
      return line(
        .boxRange,
        [
          // With all digits, so that points.csv gives the same points.
          "factor": names.factor(factor), "low": names.exact(low),
          "high": names.exact(high) + unit,
        ])
    }
    return limits.joined(separator: "; ")
  }

  // MARK: Method and provenance

  private var method: [String] {
    let kind: SweepReportSentence =
      switch plan.design.kind {
      case .morris: .methodEffect
      case .saltelli: .methodIndex
      case .oneAtATime: .methodChange
      default: .methodShare
      }
    let repeated = plan.repeatedCount
    return [
      say(
        .designSummary,
        [
          "kind": plan.design.kind.rawValue, "factors": integer(plan.sweep.factors.count),
          "points": integer(plan.count), "each": integer(plan.replications),
        ]),
      repeated > 0
        ? language.say(
          SweepCommandSentence.planRepeated,
          ["count": integer(repeated), "distinct": integer(plan.count - repeated)]) : "",
      say(kind), analysis.exceedances.isEmpty ? "" : say(.methodBox), line(.error),
      say(.methodFiles, ["files": files.joined(separator: ", ")]),
    ]
  }

  private func provenance(_ hasLibrary: Bool) -> [Term] {
    [
      (say(.sweepWord), plan.sweep.name), (say(ReportLabel.scenarioWord), plan.sweep.base.name),
      (say(.designWord), plan.design.kind.rawValue),
      (say(ReportLabel.seedWord), String(plan.sweep.seed)),
      (say(ReportLabel.replicationsWord), integer(analysis.replications)),
      (say(.figuresWord), plan.columns.names.joined(separator: ", ")),
      (say(ReportLabel.versionWord), language.program()),
      (say(ReportLabel.gslWord), NumericalLibrary.version),
    ].map { Term($0.0, $0.1) } + names.words.licence(hasLibrary)
  }
}
