// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
public import ScenarioFormat
public import Wording
public import WorkforceModel

/// A sweep as a researcher wrote it: a scenario, what varies in it, and by which design.
public struct SweepDescription: Sendable {
  /// Stem of the file's name.
  public let name: String
  /// What it is called, in the researcher's words.
  public let title: Phrase
  /// What it is to find out.
  public let question: Phrase?
  /// The scenario that varies.
  public let base: Scenario
  /// What varies.
  public internal(set) var factors: [SweepFactor]
  /// The design as written; it may grow.
  public let design: SweepDesign
  /// Futures of each point.
  public let replications: Int
  /// Master seed of all runs: points meet the same futures.
  public let seed: UInt64
  /// Seed of what is drawn in the design itself.
  public let designSeed: UInt64
  /// The figures that are kept; empty for all of the sector.
  public let figures: [ExperimentParameters.Figure]
  /// Periods of which the figures are kept beside those of the horizon.
  public let periods: [ResponseLayout.Grain]
  /// Probability of breaking a target from which on a point is one to know about.
  public let exceedance: Double
  /// The file in one piece, comments dropped.
  public let text: String
}

/// Something that varies from point to point.
public struct SweepFactor: Sendable {
  /// Its name in files.
  public let id: String
  /// Its name for people.
  public let name: Phrase?
  /// What it may be.
  public let values: Values
  /// Levels of a range in designs that set levels.
  public let levels: Int
  /// The distribution that it is drawn from as written; nil of other values.
  public let distributionText: String?
  /// Where it stands in the file.
  public let place: SourcePosition
  /// Where each value of a list stands, or both ends of a range.
  public let valuePlaces: [SourcePosition]
  /// What the scenario has that varies: its number where it has the factor's unit.
  public internal(set) var baseNumber: Double?
  /// What the scenario has, as rows state it; nil where it states nothing.
  public internal(set) var baseText: String?

  /// What a factor may be.
  public enum Values: Sendable {
    /// A number from one to another, in steps where a step is given, with its unit.
    case range(paths: [String], from: Double, to: Double, step: Double?, unit: String)
    /// A number drawn from a distribution, with its unit.
    case distribution(paths: [String], Distribution, unit: String)
    /// One of some values, each as `--set` takes it.
    case choice(paths: [String], [String])
    /// One of some sets of changes, by name.
    case options([Option])
  }

  /// A named set of changes: a whole section, or several values that go together.
  public struct Option: Sendable {
    /// Identifier.
    public let id: String
    /// Changes as `--set` takes them.
    public let changes: [String]
  }
}

/// By which plan points are chosen.
public struct SweepDesign: Sendable, Hashable, Codable {
  /// Kinds of plan.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Every combination of levels.
    case fullFactorial = "full-factorial"
    /// A regular fraction of the two-level factorial.
    case fractionalFactorial = "fractional-factorial"
    /// Each factor at each of its levels in turn.
    case oneAtATime = "one-at-a-time"
    /// A hypercube improved by exchanges.
    case latinHypercube = "latin-hypercube"
    /// A hypercube that grows by doubling.
    case nestedLatinHypercube = "nested-latin-hypercube"
    /// Sequences, walks and blocks that grow to any size.
    case sobol, niederreiter, morris, saltelli
  }

  /// The plan.
  public var kind: Kind
  /// Points of a hypercube or sequence, walks of Morris, blocks of Saltelli; 0 where the factors say
  /// how many points there are.
  public var size: Int
  /// The size with which a nested hypercube starts.
  public var start: Int
  /// How often a fractional factorial is halved.
  public var halvings: Int
  /// How many scrambles of its own a sequence has, between which its points are dealt out.
  public var scrambles: Int

  /// Creates a plan.
  public init(
    kind: Kind, size: Int = 0, start: Int? = nil, halvings: Int = 0, scrambles: Int = 1
  ) {
    self.kind = kind
    self.size = size
    self.start = start ?? size
    self.halvings = halvings
    self.scrambles = scrambles
  }
}
