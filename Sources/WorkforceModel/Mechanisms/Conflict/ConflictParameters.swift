// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of hostile contacts. Symbols, ranges and sources are in the model page.
public struct ConflictParameters: BitwiseCopyable, Hashable, Sendable {
  /// Share of contacts that are hostile after the reference wait.
  public var referenceRate = 0.02
  /// Contacts of a person and full day that are taken for usual, weighted by emotional load and interviews
  /// included; one in fifty of them being hostile is the usual exposure (n_ref).
  public var referenceContacts = 6.0
  /// Wait at which that is so, in minutes.
  public var referenceWait = 2.0
  /// Logit per 20 minutes of waiting (h1).
  public var waitWeight = 1.0
  /// Logit for a citizen who was sent away before (h2).
  public var refusalWeight = 0.5
  /// Logit added by a crisis (h_crisis).
  public var crisis = 0.0
  /// Weight of hostile encounters in the demand on a person (ω).
  public var demandWeight = 0.15

  /// Conflict with the defaults of the model page.
  public init() {}
}
