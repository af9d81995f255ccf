// SPDX-License-Identifier: GPL-3.0-or-later

/// Headings of help and faults of usage, which the library that reads the command line says in
/// English.
public enum UsageWording {
  /// Help or a fault of usage in a language.
  public static func translated(_ text: String, _ language: Language) -> String {
    guard language == .italian else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        openings.first { line.hasPrefix($0.0) }.map { $0.1 + line.dropFirst($0.0.count) }
          ?? String(line)
      }
      .map { line in phrases.reduce(line) { replacing($1.0, with: $1.1, in: $0) } }
      .joined(separator: "\n")
  }

  /// What a line begins with.
  private static let openings = [
    ("OVERVIEW:", "SCOPO:"), ("USAGE:", "USO:"), ("ARGUMENTS:", "ARGOMENTI:"),
    ("OPTIONS:", "OPZIONI:"), ("SUBCOMMANDS:", "COMANDI:"), ("Error:", "Errore:"),
    ("Usage:", "Uso:"), ("Help:", "Aiuto:"),
  ]

  /// What stands anywhere in a line; longer pieces first.
  private static let phrases = [
    ("Show help information.", "Mostra questo aiuto."),
    ("Show the version.", "Mostra la versione."),
    ("See '", "Si veda '"), ("' for more information.", "'."), ("' for detailed help.", "'."),
    ("<subcommand>", "<comando>"), ("<options>", "<opzioni>"),
    ("Missing expected argument", "Manca l'argomento"),
    ("Missing value for", "Manca il valore di"), ("Unknown option", "Opzione sconosciuta"),
    ("Unexpected argument", "Argomento inatteso"),
    (". Did you mean", ". Forse si intendeva"), ("The value '", "Il valore '"),
    ("' is invalid for '", "' non è ammesso per '"), ("(default: ", "(altrimenti: "),
  ]

  private static func replacing(_ piece: String, with other: String, in line: String) -> String {
    guard let range = line.firstRange(of: piece) else { return line }
    return line[..<range.lowerBound] + other
      + replacing(piece, with: other, in: String(line[range.upperBound...]))
  }
}
