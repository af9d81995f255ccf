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
    return TemplateComment.allCases.reduce(template) { text, comment in
      text.replacing("# {\(comment.rawValue)}", with: "# " + language.say(comment))
    }
  }
}
