// SPDX-License-Identifier: GPL-3.0-or-later
public import Wording
internal import WorkforceModel

/// The order in which the model does things, as a page: what happens at midnight and when sessions end, and
/// what each step reads and writes of the state that mechanisms share.
public enum OrderDocumentation {
  /// A Markdown table of the steps, in their order.
  public static func markdown(_ language: Language) -> String {
    let head = [DocumentationSentence.moment, .step, .reads, .writes].map { language.say($0) }
    func list(_ columns: [StateColumn]) -> String {
      columns.map { MechanismWording.stateColumn($0.rawValue)?[language] ?? $0.rawValue }
        .joined(separator: "; ")
    }
    var rows = [head, head.map { _ in "---" }]
    for step in Catalogue.order {
      rows.append([
        MechanismWording.phase(step.phase.rawValue)?[language] ?? step.phase.rawValue,
        MechanismWording.step(step.name)?[language] ?? step.name,
        list(step.access.reads), list(step.access.writes),
      ])
    }
    return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
