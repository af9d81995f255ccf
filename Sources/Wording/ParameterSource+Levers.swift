// SPDX-License-Identifier: GPL-3.0-or-later

extension ParameterSource {
  static let levers: [String: Phrase] = [
    "online.adoption-promotion": Phrase(
      italian: "medie classiche del modello di Bass [BAS]",
      english: "classic averages of the Bass model [BAS]"),
    "online.adoption-imitation": Phrase(
      italian: "medie classiche del modello di Bass [BAS]",
      english: "classic averages of the Bass model [BAS]"),
    "online.users": Phrase(italian: "la popolazione", english: "the population"),
    "incentives.incentive-speed": Phrase(
      italian: "21 % in uffici con meno di 12 persone [BUR], ridotto",
      english: "21 % in offices of fewer than 12 [BUR], shrunk"),
    "incentives.largest-team": Phrase(
      italian: "nessun effetto negli uffici grandi [BUR]",
      english: "no effect in large offices [BUR]"),
    "incentives.incentive-quality-loss": Phrase(
      italian: "meno che sulla quantità [BUR]; metà di e",
      english: "less than on quantity [BUR]; half of e"),
    "incentives.first-contact-resolution": Phrase(
      italian: "senza indicazione, quanto la base dei contatti ripetuti lascia",
      english: "unless stated, what the base of repeat contacts leaves"),
  ]
}
