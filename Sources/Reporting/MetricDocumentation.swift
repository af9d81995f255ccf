// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording
internal import WorkforceModel

/// The catalogue of metrics as a page, so that documentation never differs from the program.
package enum MetricDocumentation {
  /// A Markdown table of every metric: name, unit, scopes, how periods add up, meaning.
  package static func markdown(_ language: Language) -> String {
    let rows = Metric.allCases.map { metric in
      let better: DocumentationSentence? = metric.largerIsBetter.map { $0 ? .more : .less }
      return [
        "`\(metric.rawValue)`", unit(metric.unit, language),
        language.say(scopeSentence(metric.breakdown))
          + (metric.isDaily ? "; " + language.say(DocumentationSentence.daily) : ""),
        language.say(periodSentence(metric.accumulation)), better.map { language.say($0) } ?? "",
        MetricWording[metric.rawValue]?.meaning[language] ?? "",
      ]
    }
    return MarkdownTable.documented(
      [.metric, .unit, .scopes, .period, .better, .meaning], rows, language, blank: "")
  }

  /// The unit by its name in files, and in words where these differ.
  private static func unit(_ unit: Metric.Unit, _ language: Language) -> String {
    let word = language.unitName(unit.rawValue)
    return word == unit.rawValue ? word : "\(word) (`\(unit.rawValue)`)"
  }

  private static func scopeSentence(_ breakdown: Metric.Breakdown) -> DocumentationSentence {
    switch breakdown {
    case .none, .largeSector: .sector
    case .service, .staffedService: .sectorAndServices
    case .group: .sectorAndGroups
    case .riskGroup: .sectorAndRiskGroups
    }
  }

  private static func periodSentence(_ accumulation: Metric.Accumulation) -> DocumentationSentence {
    switch accumulation {
    case .total: .total
    case .ratio: .ratio
    case .average: .average
    case .closing: .closing
    case .quantile: .quantile
    case .event: .event
    }
  }
}

/// The order in which the model does things, as a page: what happens at midnight and when sessions end, and
/// what each step reads and writes of the state that mechanisms share.
package enum OrderDocumentation {
  /// A Markdown table of the steps, in their order.
  package static func markdown(_ language: Language) -> String {
    func list(_ columns: [StateColumn]) -> String {
      columns.map { MechanismWording.stateColumn($0.rawValue)?[language] ?? $0.rawValue }.joined(
        separator: "; ")
    }
    let rows = Catalogue.order.map { step in
      [
        MechanismWording.phase(step.phase.rawValue)?[language] ?? step.phase.rawValue,
        MechanismWording.step(step.name)?[language] ?? step.name, list(step.access.reads),
        list(step.access.writes),
      ]
    }
    return MarkdownTable.documented(
      [.moment, .step, .reads, .writes], rows, language, blank: "")
  }
}
