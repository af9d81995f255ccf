// SPDX-License-Identifier: GPL-3.0-or-later

/// By what a result is known beside its point and replication.
public struct SweepEdition: Sendable, Hashable {
  /// Master seed.
  public var seed: UInt64
  /// Version of the model.
  public var version: String

  public init(seed: UInt64, version: String) {
    self.seed = seed
    self.version = version
  }
}

/// Why a point could not be run.
public struct SweepFailure: Sendable, Hashable {
  public var italian: String
  public var english: String

  public init(italian: String, english: String) {
    self.italian = italian
    self.english = english
  }
}

/// What running some futures of a point gave.
public struct SweepOutcome: Sendable {
  /// Number of the point in the plan.
  public var point: Int
  /// Fingerprint of the point.
  public var digest: String
  /// The first future.
  public var firstReplication: Int
  /// The values of each future from there on.
  public var rows: [[Double]]
  /// Why there are none.
  public var failure: SweepFailure?
  /// The time that it took.
  public var seconds: Double

  public init(
    point: Int, digest: String, firstReplication: Int, rows: [[Double]],
    failure: SweepFailure? = nil, seconds: Double
  ) {
    self.point = point
    self.digest = digest
    self.firstReplication = firstReplication
    self.rows = rows
    self.failure = failure
    self.seconds = seconds
  }
}

/// A point of which a store holds results.
struct SweepContent: Sendable, Hashable {
  var digest: String
  var position: Int
  var edition: SweepEdition
}
