// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  /// About files and their inheritance.
  static let reading: [ScenarioSentence: Phrase] = [
    .found: Phrase(
      italian: "trovato",
      english: "found"),
    .allowed: Phrase(
      italian: "ammesso",
      english: "allowed"),
    .schemaTitle: Phrase(
      italian: "Scenario di Respiro",
      english: "Respiro scenario"),
    .suggestion: Phrase(
      italian: "forse si intendeva \"{name}\"?",
      english: "did you mean \"{name}\"?"),
    .standard: Phrase(
      italian: "Predefinito: {value}",
      english: "Default: {value}"),
    .plausible: Phrase(
      italian: "Intervallo plausibile: {range}",
      english: "Plausible range: {range}"),
    .source: Phrase(
      italian: "Fonte: {source}",
      english: "Source: {source}"),
    .fileMissing: Phrase(
      italian: "il file non c'è o non si può leggere",
      english: "there is no such file, or it cannot be read"),
    .fileIsFolder: Phrase(
      italian: "è una cartella, non un file di scenario",
      english: "is a folder, not a scenario file"),
    .fileTooLarge: Phrase(
      italian: "il file è troppo grande: al massimo 1 MB",
      english: "the file is too large: 1 MB at most"),
    .fileEmpty: Phrase(
      italian: "il file è vuoto",
      english: "the file is empty"),
    .notUTF8: Phrase(
      italian: "il file non è testo in UTF-8",
      english: "the file is not text in UTF-8"),
    .outsideFolder: Phrase(
      italian: "il file sta fuori dalla cartella dello scenario",
      english: "the file lies outside the scenario's folder"),
    .extendsCycle: Phrase(
      italian: "il file eredita da sé stesso",
      english: "the file extends itself"),
    .extendsTooDeep: Phrase(
      italian: "la catena di extends è più lunga di {limit} file",
      english: "the chain of extends is longer than {limit} files"),
    .extendsForm: Phrase(
      italian: "extends richiede il nome di un file nella cartella dello scenario",
      english: "extends takes the name of a file in the scenario's folder"),
    .tabIndent: Phrase(
      italian: "la riga rientra con una tabulazione: in YAML si rientra con spazi",
      english: "the line is indented with a tab: YAML is indented with spaces"),
    .aliases: Phrase(
      italian: "riferimenti YAML (&, *, <<) non ammessi: usare like o extends",
      english: "YAML references (&, *, <<) are not allowed: use like or extends"),
    .tags: Phrase(
      italian: "etichette e direttive YAML (!, %) non ammesse",
      english: "YAML tags and directives (!, %) are not allowed"),
    .tooDeep: Phrase(
      italian: "annidamento oltre {limit} livelli",
      english: "nested more than {limit} levels deep"),
    .syntax: Phrase(
      italian: "non è YAML valido: {problem}",
      english: "not valid YAML: {problem}"),
    .duplicateKey: Phrase(
      italian: "chiave scritta due volte",
      english: "key given twice"),
    .keyNotText: Phrase(
      italian: "una chiave deve essere una parola",
      english: "a key must be a word"),
    .unknownLike: Phrase(
      italian: "like nomina una voce che la lista non ha",
      english: "like names an item that the list does not have"),
    .likeCycle: Phrase(
      italian: "like torna alla voce da cui parte",
      english: "like leads back to the item that it starts from"),
    .overrideForm: Phrase(
      italian: "--set richiede percorso=valore, come staff.registry-clerks.count=+1",
      english: "--set takes path=value, such as staff.registry-clerks.count=+1"),
    .unknownItem: Phrase(
      italian: "la lista non ha una voce con questo id",
      english: "the list has no item with this id"),
    .nothingToAdd: Phrase(
      italian: "non c'è un numero a cui sommare",
      english: "there is no number to add to"),
    .relativeUnit: Phrase(
      italian: "una variazione va nella stessa unità del valore",
      english: "a change takes the same unit as the value"),
  ]
}
