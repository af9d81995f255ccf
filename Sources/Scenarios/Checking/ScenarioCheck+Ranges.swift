// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Remarks on values outside the range that is known of their parameter: allowed, since a study may ask
  /// what would be, and worth a second look, since a slip of the pen looks the same.
  ///
  /// Bare queues are left alone: they check theory, whose figures are nobody's office.
  func checkRanges() {
    guard scenario.staff.contains(where: { $0.weeklyHours != nil }) else { return }
    checkRanges(of: node, Scenario.section.format)
  }

  private func checkRanges(of node: SourceNode, _ format: SectionFormat) {
    for entry in node.entries ?? [] {
      guard let field = format[entry.key] else { continue }
      if let inner = field.opens {
        for section in field.opensItems ? entry.value.items ?? [] : [entry.value] {
          checkRanges(of: section, inner)
        }
        continue
      }
      guard let range = field.range, !field.isStandard(entry.value), field.isOutside(entry.value)
      else { continue }
      faults.warn(
        entry.value, ScenarioSentence.implausible.phrase.filling(["range": range.text]),
        found: entry.value.echo)
    }
  }
}
