// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// The built-in language with a two-letter code, such as `en`; nil for any other.
  public init?(code: String) {
    guard let language = Self.allCases.first(where: { $0.code == code.lowercased() }) else {
      return nil
    }
    self = language
  }

  /// The language that the environment asks for, English unless it asks for another that is there.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap { Language(code: String($0.prefix(2))) } ?? .english
  }
}
