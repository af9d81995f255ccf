// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a sector may be: beyond these sizes two contacts would have one key, hence the same random numbers.
///
/// The key of a contact holds service, day and ordinal in 6, 14 and 20 bits (see "Random streams" in the
/// model page).
public enum ModelCapacity {
  /// Most services.
  public static let services = 1 << 6
  /// Most days of a horizon.
  public static let days = 1 << 14
  /// Most contacts that one service may expect on a day; busy days may bring as many again.
  public static let expectedContactsPerDay = 1 << 19

  /// What a day may come to at most: as many contacts as keys are left for, Poisson noise apart.
  static let contactsOnBusyDay = Double(expectedContactsPerDay) * 1.99
  /// Most people.
  public static let people = 1 << 15

  /// Most kinds of procedure, and most caseloads.
  public static let procedures = 1 << 6
  /// Most cases that one procedure may expect on a day.
  public static let expectedCasesPerDay = 1 << 13

  /// Whether parameters stay within all of them.
  static func holds(_ parameters: ModelParameters) -> Bool {
    parameters.services.count <= services && parameters.days.count <= days
      && parameters.services.allSatisfy {
        ($0.expectedContacts.max() ?? 0) <= Double(expectedContactsPerDay)
      }
  }
}
