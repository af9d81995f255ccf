// SPDX-License-Identifier: GPL-3.0-or-later
public import Wording

/// Scenarios to start from: nobody begins with a blank page.
public enum ScenarioTemplate: String, Sendable, CaseIterable {
  /// One desk and a few people.
  case desk
  /// A sector with several services, contracts, absences and wellbeing.
  case sector
  /// A call centre by hour.
  case callCentre = "call-centre"
  /// A sector with a training programme under a quota.
  case training

  /// The text of the scenario, with comments in a language.
  public func text(_ language: Language) -> String {
    let template =
      switch self {
      case .desk: Self.deskText
      case .sector: Self.sectorText
      case .callCentre: Self.callCentreText
      case .training: Self.trainingText
      }
    return template.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.line($0, language) }.joined(separator: "\n")
  }

  /// A line with its comment in one language: comments are written `# English | Italian`.
  private static func line(_ line: Substring, _ language: Language) -> String {
    guard let hash = line.firstRange(of: "# "), let bar = line.firstRange(of: " | ") else {
      return String(line)
    }
    let comment =
      language == .english ? line[hash.upperBound..<bar.lowerBound] : line[bar.upperBound...]
    return String(line[..<hash.upperBound] + comment)
  }
}
