// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording

extension ScenarioCheck {
  /// Remarks on values outside the range that is known of their parameter: allowed, since a study may ask
  /// what would be, and worth a second look, since a slip of the pen looks the same.
  ///
  /// Bare queues are left alone: they check theory, whose figures are nobody's office.
  func checkRanges() {
    guard scenario.staff.contains(where: { $0.weeklyHours != nil }) else { return }
    checkRanges(of: node)
  }

  private func checkRanges(of node: SourceNode) {
    for entry in node.entries ?? [] {
      guard let parameter = ParameterCatalogue.parameter(at: entry.value.path) else {
        checkRanges(of: entry.value)
        continue
      }
      guard let range = parameter.range, !parameter.isStandard(entry.value),
        parameter.isOutside(entry.value)
      else { continue }
      faults.warn(
        entry.value, ScenarioSentence.implausible.phrase.filling(["range": range.text]),
        found: entry.value.echo)
    }
    for item in node.items ?? [] { checkRanges(of: item) }
  }
}
