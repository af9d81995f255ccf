// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording
internal import WorkforceModel

extension Language {
  /// A model by its number: `model 5`, `model before 5` for results that do not say which.
  package func model(_ number: Int?) -> String {
    number.map { say(ModelSentence.numbered, ["model": String($0)]) }
      ?? say(ModelSentence.before, ["model": String(ModelVersion.firstRecorded)])
  }

  var currentModel: String { model(ModelVersion.current) }

  /// A program with its model: `0.1.0 (model 5)`.
  package func program(
    _ version: String = RunReport.programVersion, model number: Int? = ModelVersion.current
  ) -> String { say(ModelSentence.program, ["version": version, "model": model(number)]) }

  /// What is to be said of figures of another model than this program's; nil where they are of it.
  package func saying(_ sentence: ModelSentence, of number: Int?, path: String = "", count: Int = 0)
    -> String?
  {
    guard number != ModelVersion.current else { return nil }
    return say(
      sentence,
      ["before": model(number), "after": currentModel, "path": path, "count": integer(count)])
  }
}
