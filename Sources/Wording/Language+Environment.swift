// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// The language with a two-letter code, `it` or `en`; nil for any other.
  public init?(code: String) {
    switch code.lowercased() {
    case "it": self = .italian
    case "en": self = .english
    default: return nil
    }
  }

  /// Two-letter code.
  public var code: String {
    switch self {
    case .italian: "it"
    case .english: "en"
    }
  }

  /// The language that the environment asks for, English unless it asks for Italian.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap { Language(code: String($0.prefix(2))) } ?? .english
  }
}
