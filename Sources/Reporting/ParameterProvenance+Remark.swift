// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
internal import Scenarios
package import Wording

extension ParameterProvenance {
  /// What stands beside a figure: what its comment says, that it is a default, what that rests on.
  package func remark(_ language: Language) -> String {
    var words: [String] = []
    if isDefault { words.append(language.say(ReportLabel.defaultWord)) }
    if !note.isEmpty { words.append(note) }
    if note.isEmpty, let source { words.append(source[language]) }
    return words.joined(separator: "; ")
  }
}

extension ParameterProvenance.Mark {
  /// What the mark says of figures.
  package var label: ReportLabel {
    switch self {
    case .verified: .verifiedMark
    case .computed: .computedMark
    case .recalled: .recalledMark
    case .assumed: .assumedMark
    }
  }
}
