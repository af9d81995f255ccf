// SPDX-License-Identifier: GPL-3.0-or-later

extension ParameterSource {
  static let people: [String: Phrase] = [
    "absence.leave.days": Phrase(
      italian: "contratto nazionale: 28 giorni, e 4 per le festività soppresse",
      english: "national contract: 28 days, and 4 for abolished holidays"),
    "absence.sickness.spells": Phrase(
      italian: ".55 × 2,62 episodi [CGIA14] [CGIA12]",
      english: ".55 × 2.62 spells [CGIA14] [CGIA12]"),
    "absence.sickness.frailty": Phrase(
      italian: "il 55 % ha almeno un episodio l'anno [CGIA14]",
      english: "55 % have a spell or more in a year [CGIA14]"),
    "turnover.exits": Phrase(
      italian: "16.000 su 341.659 [IFEL25]", english: "16,000 of 341,659 [IFEL25]"),
    "turnover.exit-ratio": Phrase(
      italian: "prudente; R = .33 [SZ] vorrebbe di più",
      english: "cautious; R = .33 [SZ] would imply more"),
    "limits.replacement": Phrase(
      italian: "a inizio 2017 valeva un tetto del 25 %", english: "a cap of 25 % held in early 2017"
    ),
    "limits.hiring-delay": Phrase(
      italian: "in una banca 30 settimane [OS]; un concorso è più lungo",
      english: "30 weeks at a bank [OS]; a public competition is longer"),
    "turnover.newcomers.speed": Phrase(italian: "in una banca [OS]", english: "at a bank [OS]"),
    "turnover.newcomers.mentor": Phrase(italian: "in una banca [OS]", english: "at a bank [OS]"),
    "turnover.newcomers.proficient-after": Phrase(
      italian: "in una banca 12 settimane [OS]", english: "12 weeks at a bank [OS]"),
    "wellbeing.fatigue-time-constant": Phrase(
      italian: "adattata agli studi sulle ferie [BLO9] [BLO13] [KUH]",
      english: "fit to holiday studies [BLO9] [BLO13] [KUH]"),
    "wellbeing.fatigue-points": Phrase(
      italian: "adattata a un effetto delle ferie di d = .43 [BLO9]",
      english: "fit to a holiday effect of d = .43 [BLO9]"),
    "wellbeing.load-points": Phrase(
      italian: "fra r = .48 in PUMA [BOR6a] e i deboli effetti nel tempo [GUT] [SHO]",
      english: "between r = .48 in PUMA [BOR6a] and weak longitudinal effects [GUT] [SHO]"),
    "wellbeing.exhaustion-time-constant": Phrase(
      italian: "adattata a una correlazione a un anno di .65–.70",
      english: "fit to a one-year correlation of .65–.70"),
    "wellbeing.reference-score": Phrase(
      italian: "scala del lavoro in PUMA [BOR6a] [KRI]", english: "PUMA work scale [BOR6a] [KRI]"),
    "wellbeing.score-spread": Phrase(
      italian: "scala del lavoro in PUMA [BOR6a] [KRI]", english: "PUMA work scale [BOR6a] [KRI]"),
    "wellbeing.stable-share": Phrase(
      italian: "studi sulla stabilità", english: "stability studies"),
    "wellbeing.crossover-strength": Phrase(
      italian: "esiste [BAK6]; la misura è nostra", english: "exists [BAK6]; the size is ours"),
    "staff.role-shift": Phrase(
      italian: "in PUMA solo l'ordine dei ruoli: assistenti sociali +5, sportello 0, uffici −3",
      english: "only the ordering of roles in PUMA: social workers +5, counter 0, back office −3"),
    "wellbeing.spell-ratio": citation("[BOR6b]"),
    "wellbeing.length-ratio": Phrase(
      italian: "giorni 1,21 (1,11–1,32) diviso episodi 1,09 [BOR6b]",
      english: "days 1.21 (1.11–1.32) over spells 1.09 [BOR6b]"),
    "wellbeing.speed-loss": Phrase(
      italian: "r = −.17 [COR] × SD del rendimento 20 % [SH]",
      english: "r = −.17 [COR] × SD of output 20 % [SH]"),
  ]
}
