// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Scenarios
import SensitivityAnalysis
import Sweeps
import Wording

/// The analysis of a sweep on a terminal.
struct AnalysisText {
  private let analysis: SweepAnalysis
  private let plan: SweepPlan
  private let language: Language
  private let names: SweepNames

  private static let barColumns = 20

  init(_ analysis: SweepAnalysis, _ plan: SweepPlan, _ language: Language) {
    self.analysis = analysis
    self.plan = plan
    self.language = language
    names = SweepNames(plan, language)
  }

  private func say(
    _ sentence: SweepAnalysisSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String { language.say(sentence, values) }

  private func percent(_ share: Double) -> String { language.percent(share, places: 0) }

  private func name(_ factor: SweepFactor) -> String { names.factor(factor) }

  /// What the analysis rests on.
  var basis: String {
    say(
      .basis,
      [
        "points": language.integer(analysis.points),
        "count": language.integer(analysis.replications),
      ])
  }

  /// What is told of some columns, and of every target.
  func text(_ columns: [String]) -> String {
    var lines = [
      plan.sweep.title[language], basis, say(.error),
    ]
    for response in analysis.responses where columns.contains(response.column) {
      lines += [""] + self.lines(response)
    }
    for exceedance in analysis.exceedances { lines += [""] + told(exceedance) }
    return lines.map { TextLayout.folded($0) }.joined(separator: "\n") + "\n"
  }

  private func lines(_ response: SweepAnalysis.Response) -> [String] {
    var lines = [say(.matters, ["figure": names.figure(response.column)])]
    let width = plan.sweep.factors.map { name($0).count }.max() ?? 0
    func head(_ factor: SweepFactor) -> String {
      "  " + name(factor) + String(repeating: " ", count: width - name(factor).count + 2)
    }
    func bar(_ share: Double) -> String {
      let filled = Int((min(1, max(0, share)) * Double(Self.barColumns)).rounded())
      return String(repeating: "█", count: filled)
        + String(repeating: "░", count: Self.barColumns - filled)
    }
    if let indices = response.indices {
      lines.append("  " + say(.sobolColumns))
      for (factor, index) in zip(plan.sweep.factors, indices) {
        lines.append(
          head(factor) + bar(index.total.value) + "  " + estimate(index.first) + "  "
            + estimate(index.total))
      }
      return lines
    }
    if let effects = response.effects {
      lines.append("  " + say(.morrisColumns))
      let most = effects.map(\.meanSize).filter(\.isFinite).max() ?? 0
      for (factor, effect) in zip(plan.sweep.factors, effects) {
        lines.append(
          head(factor) + bar(most > 0 ? effect.meanSize / most : 0) + "  "
            + language.decimal(effect.meanSize, places: 3) + "  "
            + language.decimal(effect.deviation, places: 3))
      }
      return lines
    }
    guard let screening = response.screening else { return lines + ["  " + say(.tooFew)] }
    lines.append("  " + say(.screeningColumns))
    for (factor, term) in zip(plan.sweep.factors, screening.terms) {
      lines.append(
        head(factor) + bar(term.share) + "  " + percent(term.share) + (term.stands ? " *" : ""))
    }
    if !screening.terms.contains(where: \.stands) { lines.append("  " + say(.nothingStands)) }
    lines.append("  " + say(.mattersMore, ["share": percent(screening.explained)]))
    return lines
  }

  private func estimate(_ estimate: SobolIndices.Estimate) -> String {
    func number(_ value: Double) -> String { language.decimal(value, places: 2) }
    return "\(number(estimate.value)) (\(number(estimate.low)) – \(number(estimate.high)))"
  }

  /// Where a target is at risk.
  func told(_ exceedance: SweepAnalysis.Exceedance) -> [String] {
    var lines = [
      say(
        .broken,
        [
          "target": names.target(exceedance.target), "limit": percent(plan.sweep.exceedance),
          "above": language.integer(exceedance.above),
          "known": language.integer(exceedance.known),
        ])
    ]
    if let box = exceedance.box {
      lines.append(box.limits.isEmpty ? say(.noBox) : sentence(box, isUsual: exceedance.isUsual))
    } else if exceedance.known > 0, exceedance.above == exceedance.known {
      lines.append(say(.allBreak))
    }
    if exceedance.undecided > 0 {
      lines.append(say(.undecided, ["count": language.integer(exceedance.undecided)]))
    }
    return lines
  }

  /// The box as one sentence.
  private func sentence(_ box: ScenarioBox, isUsual: Bool) -> String {
    let limits = box.limits.sorted { $0.key < $1.key }.map { factor, limit -> String in
      let described = plan.sweep.factors[factor]
      switch limit {
      case .range(let low, let high):
        let unit = described.unit.isEmpty ? "" : " " + described.unit
        return say(
          .boxRange,
          [
            "factor": name(described), "low": language.figure(described.number(at: low)),
            "high": language.figure(described.number(at: high)) + unit,
          ])
      case .levels:
        return say(
          .boxLevels,
          [
            "factor": name(described),
            "levels": described.texts(of: limit).levels.joined(separator: " / "),
          ])
      }
    }
    return say(
      isUsual ? .safeBox : .box,
      [
        "limits": limits.joined(separator: "; "), "density": percent(box.density),
        "coverage": percent(box.coverage),
      ])
  }
}
