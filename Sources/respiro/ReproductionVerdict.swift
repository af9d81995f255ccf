// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import ScenarioFormat
import Wording

/// What is said of a folder of results once the same has been done again.
struct ReproductionVerdict {
  private let results: String
  private let language: Language
  /// Whether the folder says which files it had; older ones do not.
  private let hasList: Bool
  /// How its files stand to that list.
  var inspection = FolderInspection()
  private var manifest: RunManifest?
  private var forecast: RunReproduction?
  /// Pages that were rendered again and are the same.
  private var rendered: [String] = []
  /// Pages that nobody changed and that this program renders otherwise.
  private var otherwise: [String] = []
  /// Pages that could not be rendered again, with the reason.
  private var notRendered: [(names: [String], reason: String)] = []

  init(_ results: String, _ language: Language, hasList: Bool) {
    self.results = results
    self.language = language
    self.hasList = hasList
  }

  /// Compares the files of a forecast, then renders again what was made of them.
  mutating func compare(
    _ list: FileList?, _ again: ResultsFolder, _ manifest: RunManifest, _ study: StudyRepetition?
  ) throws {
    let folder = URL(fileURLWithPath: results)
    self.manifest = manifest
    forecast = RunReproduction(of: folder, again: again.draft, list, ending: manifest.ending)
    guard let list, forecast?.difference == nil else { return }
    let place = again.file("rendered")
    let bytes = { (name: String, folder: URL) in
      try? Data(contentsOf: folder.appendingPathComponent(name))
    }
    let renderings = Dictionary(grouping: list.rendered, by: \.value.by)
    for (number, (rendering, files)) in renderings.enumerated() {
      // A print has the hour of its printing; its digest says whether it was changed.
      let names = files.map(\.key).filter { !$0.hasSuffix(".pdf") }.sorted()
      let draft = place.appendingPathComponent(String(number))
      for name in render(names, rendering, study, to: draft)
      where !inspection.missing.contains(name) {
        if bytes(name, draft) == bytes(name, folder) {
          rendered.append(name)
        } else if !inspection.edited.contains(name) {
          otherwise.append(name)
        }
      }
    }
    rendered.sort()
    otherwise.sort()
    notRendered.sort { $0.names.first ?? "" < $1.names.first ?? "" }
  }

  /// Renders some files again.
  ///
  /// - Returns: Those for which that could be done.
  private mutating func render(
    _ names: [String], _ rendering: FileList.Rendering, _ study: StudyRepetition?, to draft: URL
  ) -> [String] {
    do {
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      try rendering.write(names, of: results, study, to: draft)
      return names
    } catch {
      let message = (error as? Failure)?.message ?? language.reason(of: error)
      let reason = String(message.prefix { !$0.isNewline })
      let alone = names.filter { !rendering.showsOthers($0) }
      notRendered.append((names.filter(rendering.showsOthers), reason))
      // Folders beside this one that are gone keep no page from being made again that does not show them.
      return alone.isEmpty ? [] : render(alone, rendering.alone, study, to: draft)
    }
  }

  var isIdentical: Bool {
    inspection.isSound && forecast?.difference == nil && otherwise.isEmpty && notRendered.isEmpty
  }

  var lines: [String] { (isIdentical ? identical : different) + fileLines }

  /// What is missing, edited or somebody's own.
  var fileLines: [String] {
    let lines =
      inspection.lines(otherwise: otherwise, language)
      + notRendered.map { say(.notRendered, ["files": list($0), "reason": $1]) }
      + (hasList ? [] : [say(.noList)])
    // Names of files may hold anything.
    return lines.map(FaultCollector.visible)
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func say(
    _ sentence: ReproductionSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String { language.say(sentence, values) }

  private var identical: [String] {
    guard let manifest, let forecast else { return [] }
    return [
      say(
        .identical,
        [
          "path": results, "replications": language.integer(manifest.replications),
          "seed": String(manifest.seed), "files": list(forecast.same),
        ])
    ] + (rendered.isEmpty ? [] : [say(.renderedAgain, ["files": list(rendered)])])
      + (manifest.ending == .interrupted ? [say(.notCompared)] : [])
  }

  private var different: [String] {
    guard let manifest, let difference = forecast?.difference else {
      return [say(.notAsWritten, ["path": results])]
        + (forecast.map { [say(.sameFigures, ["files": list($0.same)])] } ?? [])
    }
    var lines = [say(.differs, ["path": results, "place": placeText(difference)])]
    if difference.line > 0 {
      lines.append(
        say(
          .values,
          [
            "before": shown(difference.before), "after": shown(difference.after),
          ]))
    }
    let before = Self.program(manifest.version, gsl: manifest.gsl)
    let after = Self.program(RunReport.programVersion, gsl: NumericalLibrary.version)
    if before != after { lines.append(say(.otherVersion, ["before": before, "after": after])) }
    return lines
  }

  /// A cell of a table, which may hold anything where it is damaged.
  private func shown(_ cell: String?) -> String {
    FaultCollector.visible(TextLayout.clipped(cell ?? say(.nothing), 60))
  }

  private func placeText(_ difference: RunReproduction.Difference) -> String {
    if difference.line == 0 { return say(.notWritten, ["file": difference.file]) }
    let line = language.integer(difference.line)
    guard let column = difference.column else {
      return say(.place, ["file": difference.file, "line": line])
    }
    return say(
      .cell,
      ["file": difference.file, "line": line, "column": FaultCollector.visible(column)])
  }

  private static func program(_ version: String, gsl: String) -> String {
    "Respiro \(version) (GSL \(gsl))"
  }
}
