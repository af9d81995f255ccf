// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  /// About procedures and caseloads.
  static let casework: [ScenarioSentence: Phrase] = [
    .allowedCaseRate: Phrase(
      italian: "un tasso come 3 per day o 0.1 per 1000 residents per day",
      english: "a rate such as 3 per day or 0.1 per 1000 residents per day"),
    .tooManyItems: Phrase(
      italian: "troppe voci: al massimo {count}",
      english: "too many items: at most {count}"),
    .oneWayOfOpening: Phrase(
      italian: "un procedimento si apre a un tasso o da una quota dei contatti: una sola delle due",
      english: "a procedure is opened at a rate or by a share of contacts: one of the two"),
    .sharesOverOne: Phrase(
      italian: "le quote dei contatti di {service} che aprono un procedimento superano il 100%",
      english: "the shares of the contacts of {service} that open a procedure are over 100%"),
    .unknownStaff: Phrase(
      italian: "riga di personale sconosciuta",
      english: "unknown staff group"),
    .caseloadWithoutSkill: Phrase(
      italian: "chi ha i casi in carico non sa dare il servizio {service}",
      english: "those who have the cases cannot give the service {service}"),
    .emptyLine: Phrase(
      italian: "riga di personale senza nessuno",
      english: "staff group with nobody in it"),
  ]
}
