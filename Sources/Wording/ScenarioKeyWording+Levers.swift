// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let levers: [String: Phrase] = [
    "online": Phrase(
      italian: "Servizi che si possono avere in rete, e da quando",
      english: "Services that can be had online, and since when"),
    "online.id": Phrase(
      italian: "Servizio che va in rete",
      english: "Service that goes online"),
    "online.like": Phrase(
      italian: "Voce da cui partire: ciò che non è detto è uguale",
      english: "Item to start from: what is not said is the same"),
    "online.launch": Phrase(
      italian: "Primo giorno del servizio in rete, anche prima dell'inizio",
      english: "First day of the online service, before the start too"),
    "online.users": Phrase(
      italian: "Utenti del servizio; senza, la popolazione",
      english: "Users of the service; without it, the population"),
    "online.adoption-ceiling": Phrase(
      italian: "Quota degli utenti che lo userà prima o poi",
      english: "Share of the users who will ever take it up"),
    "online.adoption-promotion": Phrase(
      italian: "Tasso di chi comincia da sé",
      english: "Rate of those who begin by themselves"),
    "online.adoption-imitation": Phrase(
      italian: "Tasso di chi imita gli altri",
      english: "Rate of those who imitate others"),
    "online.leakage": Phrase(
      italian: "Quota dei contatti di chi lo usa che viene comunque allo sportello",
      english: "Share of the contacts of those who use it that come to the desk all the same"),
    "online.failure": Phrase(
      italian: "Quota che in rete non riesce e torna allo sportello il giorno di apertura seguente",
      english: "Share that fails online and comes to the desk on the next opening day"),
    "online.online-residual": Phrase(
      italian: "Crescita relativa del tempo allo sportello se tutti fossero in rete",
      english: "Relative growth of time at the desk if everybody had gone online"),
    "online.saved-work": Phrase(
      italian: "Quota del lavoro d'ufficio che un contatto in rete non lascia più",
      english: "Share of the back-office work that a contact online no longer leaves"),
    "incentives": Phrase(
      italian: "Incentivi alle squadre, e la collaborazione dei referenti",
      english: "Incentives for teams, and the cooperation of referents"),
    "incentives.from": Phrase(
      italian: "Primo giorno; senza, l'inizio",
      english: "First day; without it, the start"),
    "incentives.eligible": Phrase(
      italian: "Gruppi o righe di personale a cui spettano",
      english: "Groups or staff groups that they are for"),
    "incentives.referents": Phrase(
      italian: "Gruppi o righe di personale da cui gli altri dipendono; senza, tutti gli esclusi",
      english: "Groups or staff groups that the others depend on; without it, all left out"),
    "incentives.team": Phrase(
      italian: "Squadra premiata insieme: il gruppo, o tutti",
      english: "Team that is paid together: the group, or everyone"),
    "incentives.largest-team": Phrase(
      italian: "Posti della squadra più grande in cui contano",
      english: "Posts of the largest team in which they count"),
    "incentives.incentive-speed": Phrase(
      italian: "Velocità in più nelle squadre piccole, se si premia solo la quantità",
      english: "Speed gained in small teams when quantity alone is paid"),
    "incentives.incentive-quality-loss": Phrase(
      italian: "Contatti ripetuti in meno nelle squadre piccole, se si premia solo la qualità",
      english: "Repeat contacts saved in small teams when quality alone is paid"),
    "incentives.quality-weight": Phrase(
      italian: "Quota del premio che dipende dalla qualità",
      english: "Share of the pay that goes by quality"),
    "incentives.least-cooperation": Phrase(
      italian: "Collaborazione a cui scendono i referenti esclusi",
      english: "Cooperation to which referents sink who are left out"),
    "incentives.cooperation-time-constant": Phrase(
      italian: "Costante di tempo della collaborazione",
      english: "Time constant of cooperation"),
    "incentives.first-contact-resolution": Phrase(
      italian: "Quota risolta al primo contatto con la collaborazione dei referenti; senza, quella "
        + "del servizio",
      english: "Share settled at the first contact while referents cooperate; without it, that of "
        + "the service"),
    "incentives.pay": Phrase(
      italian: "Costo per posto e anno",
      english: "Cost a post and year"),
    "limits.budget": Phrase(
      italian: "Spesa ammessa per il personale, ai prezzi di costs",
      english: "What may be spent on the staff, at the prices of costs"),
    "limits.budget.a-year": Phrase(
      italian: "Euro per anno solare, il primo",
      english: "Euros a calendar year, the first"),
    "limits.budget.growth": Phrase(
      italian: "Variazione da un anno al seguente",
      english: "Change from one year to the next"),
  ]
}
