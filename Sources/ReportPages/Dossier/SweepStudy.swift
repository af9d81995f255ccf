// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
public import ScenarioFormat
public import Scenarios
public import Wording

/// What a sweep says of itself for the document of its study.
public struct SweepStudy: Sendable {
  /// A target, and at how many points it is likely to break.
  public struct Target: Sendable {
    /// Identifier.
    public var id: String
    /// Points at which the probability of breaking it is over the limit.
    public var above: Int
    /// Points with futures.
    public var known: Int

    /// A target of the sweep and where it is likely to break.
    public init(id: String, above: Int, known: Int) {
      self.id = id
      self.above = above
      self.known = known
    }
  }

  /// What it is called.
  public var title: Phrase
  /// What it is to find out.
  public var question: Phrase?
  /// The scenario before anything varies.
  public var scenario: LoweredScenario
  /// Its text.
  public var scenarioText: String
  /// Figures of it that somebody has to answer for.
  public var assumptions: [ParameterProvenance]
  /// Kind of the design.
  public var design: String
  /// What varies, in words.
  public var factors: [Phrase]
  /// Points of the design.
  public var points: Int
  /// Futures of each point.
  public var replications: Int
  /// Futures that are there.
  public var futuresDone: Int
  /// Points that cannot be run.
  public var failedPoints: Int
  /// The figures that are kept of each future.
  public var figures: [ExperimentParameters.Figure]
  /// The targets of the scenario.
  public var targets: [Target]
  /// Probability of breaking a target over which a point counts as one at risk.
  public var exceedance: Double
  /// Master seed.
  public var seed: UInt64
  /// The model that the figures are of.
  public var model: Int
  /// Seconds of one job that all futures took together.
  public var jobSeconds: Double
  /// Version of the Swift compiler.
  public let swift = RunManifest.swiftVersion
  /// Version of the GNU Scientific Library.
  public let gsl = NumericalLibrary.version

  /// A sweep as the subject of a study.
  public init(
    title: Phrase, question: Phrase?, scenario: LoweredScenario, scenarioText: String,
    assumptions: [ParameterProvenance], design: String, factors: [Phrase], points: Int,
    replications: Int, futuresDone: Int, failedPoints: Int, figures: [ExperimentParameters.Figure],
    targets: [Target], exceedance: Double, seed: UInt64, model: Int, jobSeconds: Double
  ) {
    self.title = title
    self.question = question
    self.scenario = scenario
    self.scenarioText = scenarioText
    self.assumptions = assumptions
    self.design = design
    self.factors = factors
    self.points = points
    self.replications = replications
    self.futuresDone = futuresDone
    self.failedPoints = failedPoints
    self.figures = figures
    self.targets = targets
    self.exceedance = exceedance
    self.seed = seed
    self.model = model
    self.jobSeconds = jobSeconds
  }
}
