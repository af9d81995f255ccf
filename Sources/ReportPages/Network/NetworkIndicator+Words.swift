// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Wording

extension NetworkIndicator {
  /// Head of its column; what it counts, and which end is rank 1.
  var sentences: (head: NetworkSentence, meaning: NetworkSentence) {
    switch self {
    case .contactsPerThousandResidents: (.contacts, .contactsMeaning)
    case .servedPerOperator: (.served, .servedMeaning)
    case .waitMean: (.wait, .waitMeaning)
    case .servedWithinTarget: (.within, .withinMeaning)
    case .occupancy: (.busy, .busyMeaning)
    case .sickDaysPerOperator: (.sick, .sickMeaning)
    case .shareHigh: (.risk, .riskMeaning)
    case .costPerResident: (.cost, .costMeaning)
    }
  }
}
