// SPDX-License-Identifier: GPL-3.0-or-later

/// What posts of some staff groups are paid beside their hours, from a day on.
public struct PaySupplement: Sendable {
  /// Positions of the staff groups.
  public let staffGroups: [Int]
  /// First day of the horizon on which it is paid; negative when it was paid before.
  public let startDay: Int
  /// Euros a post and year.
  public let perYear: Double
}

extension ModelParameters {
  /// What mechanisms pay people beside their hours.
  public var paySupplements: [PaySupplement] {
    Catalogue.processes.compactMap { $0.paySupplement(self) }
  }

  /// The number of posts that a supplement is paid to, on an average day.
  public func posts(with supplement: PaySupplement) -> Double {
    averagePosts(of: supplement.staffGroups)
  }
}
