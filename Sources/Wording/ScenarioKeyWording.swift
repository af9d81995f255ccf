// SPDX-License-Identifier: GPL-3.0-or-later

/// What each key of a scenario file means, for people and for editors.
public enum ScenarioKeyWording {
  /// The meaning of a key of a section; `section` is empty for the file itself.
  public static subscript(section: String, key: String) -> Phrase? {
    all[section.isEmpty ? key : section + "." + key]
  }

  /// Keys that are explained, as `section.key`, sorted.
  public static var keys: [String] { all.keys.sorted() }

  private static let all = [sector, services, people, casework, levers, programme, search, results]
    .reduce(into: [String: Phrase]()) { $0.merge($1) { first, _ in first } }
}
