// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ReportPages
import Reporting
import Scenarios
import Sweeps
import Wording
import WorkforceModel

/// `respiro sweep dossier SWEEP`, also `respiro dossier FOLDER`: the STRESS-DES document of a sweep.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: Language.ofEnvironment.say(DossierSentence.help),
    discussion: Language.ofEnvironment.say(DossierSentence.helpMore))

  @Argument(help: .sweep(.sweepFolder, .folderWord)) var folder: String

  @Option(
    help: ArgumentHelp(Language.ofEnvironment.say(DossierSentence.outputHelp), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(help(.overwriteFile))) var overwrite = false

  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let language = languageOption.language
    let opened = try SweepTarget.open(folder, language)
    let path = output ?? (folder as NSString).appendingPathComponent("dossier.md")
    try await inWords(language) {
      try await opened.withResults(language) { results in
        try opened.warnOfOtherModels(results, language)
        try SweepRendering(opened, results).dossier(folder, language).publish(
          at: path, overwrites: overwrite, language)
        let name = ResultsClaim.path(from: opened.folder.url, to: URL(fileURLWithPath: path))
        if !name.hasPrefix("../") {
          try opened.folder.note(
            [name], by: FileList.Rendering("dossier", language: language.code, path: folder))
        }
      }
    }
  }
}

extension SweepTarget.Opened {
  /// What the sweep says of itself for the document of its study.
  func study(_ results: SweepResults) throws -> SweepStudy {
    let status = try SweepStatus(plan, results)
    let analysis = try SweepAnalysis(plan, results)
    let base = plan.sweep.base
    return SweepStudy(
      title: plan.sweep.title, text: plan.sweep.text, question: plan.sweep.question,
      scenario: base.lowered(),
      scenarioText: base.flattenedYAML, assumptions: folder.assumptions ?? base.assumptions,
      design: plan.design.kind.rawValue, factors: plan.sweep.factors.map(\.description),
      points: plan.count, replications: plan.replications, futuresDone: status.replications,
      failedPoints: status.count(.failed), figures: plan.columns.figures,
      targets: analysis.exceedances.map {
        SweepStudy.Target(
          id: $0.target, above: $0.above, known: $0.known, undecided: $0.undecided,
          range: $0.range)
      }, exceedance: plan.sweep.exceedance, seed: plan.sweep.seed,
      designSeed: plan.sweep.designSeed, model: ModelVersion.current,
      work: status.work)
  }
}

extension SweepFactor {
  var description: Phrase {
    func phrase(_ sentence: DossierSentence, _ values: KeyValuePairs<String, String>) -> Phrase {
      sentence.phrase.filling(values).filling(phrases: ["name": name ?? Phrase(verbatim: id)])
    }
    func paths(_ paths: [String]) -> String { paths.joined(separator: "`, `") }
    let end = unit.isEmpty ? "" : " " + unit
    switch values {
    case .range(let places, _, _, let step, _):
      let (low, high) = (label(at: 0), label(at: 1))
      return phrase(
        step == nil ? .factorRange : .factorSteps,
        [
          "paths": paths(places), "low": low, "high": high + end,
          "step": step.map { Self.text($0) + end } ?? "",
        ])
    case .distribution(let places, _, _):
      let (low, high) = (label(at: 0.025), label(at: 0.975))
      return phrase(
        .factorDrawn,
        [
          "paths": paths(places), "low": low, "high": high + end,
          "distribution": distributionText ?? "",
        ])
    case .choice(let places, let values):
      return phrase(
        .factorValues, ["paths": paths(places), "values": values.joined(separator: " / ")])
    case .options(let options):
      let values = options.map { option in
        let changes = option.changes.map { "`\($0)`" }.joined(separator: ", ")
        return "\(option.id) (\(changes.isEmpty ? "–" : changes))"
      }
      return phrase(.factorOptions, ["values": values.joined(separator: "; ")])
    }
  }
}
