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
      case .desk: Self.text(PackageResources.desk_yaml)
      case .sector: Self.sectorText
      case .callCentre: Self.text(PackageResources.call_centre_yaml)
      case .training:
        // The same sector under another title, with a programme at its end.
        Self.text(PackageResources.training_head_yaml) + Self.sectorText.drop(upTo: "horizon:")
          + Self.text(PackageResources.training_programme_yaml)
      }
    return TemplateComment.allCases.reduce(template) { text, comment in
      text.replacing("# {\(comment.rawValue)}", with: "# " + language.say(comment))
    }
  }

  private static let sectorText = text(PackageResources.sector_yaml)

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  /// The text from a part of it on.
  fileprivate func drop(upTo part: String) -> Substring {
    self[(firstRange(of: part)?.lowerBound ?? startIndex)...]
  }
}
