// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import ScenarioFormat
internal import Scenarios
package import Wording

/// Why scenarios cannot be compared, for people.
package enum PairingText {
  /// The refusal with its reasons, a line each; nil when there is none.
  package static func refusal(
    _ faults: [PairingFault], base: String, other: String, _ language: Language
  ) -> String? {
    guard !faults.isEmpty else { return nil }
    let head = language.say(PairingSentence.refused, ["base": base, "other": other])
    return ([head] + faults.map { "- " + reason($0, language) + "." }).joined(separator: "\n")
  }

  private static func reason(_ fault: PairingFault, _ language: Language) -> String {
    func date(_ date: CivilDate) -> String {
      language.date(year: date.year, month: date.month, day: date.day)
    }
    func minutes(_ value: Double?) -> String {
      value.map { language.quantity($0, unit: "minutes") } ?? "–"
    }
    switch fault {
    case .start(let base, let other):
      return language.say(PairingSentence.start, ["base": date(base), "other": date(other)])
    case .length(let base, let other):
      return language.say(
        PairingSentence.length, ["base": language.integer(base), "other": language.integer(other)])
    case .warmUp(let base, let other):
      return language.say(
        PairingSentence.warmUp, ["base": language.integer(base), "other": language.integer(other)])
    case .services(let base, let other):
      return language.say(
        PairingSentence.services,
        ["base": base.joined(separator: ", "), "other": other.joined(separator: ", ")])
    case .waitTarget(let service, let base, let other):
      return language.say(
        PairingSentence.waitTarget,
        ["service": service, "base": minutes(base), "other": minutes(other)])
    case .missing(let target, let metric, let scope):
      return language.say(
        PairingSentence.missing, ["target": target, "metric": metric, "scope": scope])
    }
  }
}
