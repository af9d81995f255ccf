// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Wording

extension NetworkIndicator {
  /// Head of its column.
  var head: NetworkSentence {
    switch self {
    case .contactsPerThousandResidents: .contacts
    case .servedPerOperator: .served
    case .waitMean: .wait
    case .servedWithinTarget: .within
    case .occupancy: .busy
    case .sickDaysPerOperator: .sick
    case .shareHigh: .risk
    case .costPerResident: .cost
    }
  }

  /// What it counts, and which end is rank 1.
  var meaning: NetworkSentence {
    switch self {
    case .contactsPerThousandResidents: .contactsMeaning
    case .servedPerOperator: .servedMeaning
    case .waitMean: .waitMeaning
    case .servedWithinTarget: .withinMeaning
    case .occupancy: .busyMeaning
    case .sickDaysPerOperator: .sickMeaning
    case .shareHigh: .riskMeaning
    case .costPerResident: .costMeaning
    }
  }
}
