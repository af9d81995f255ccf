// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import OutputAnalysis
package import ScenarioFormat
package import Scenarios
package import Wording

/// What a sweep says of itself for the document of its study.
package struct SweepStudy: Sendable {
  /// A target, and at how many points it is likely to break.
  package struct Target: Sendable {
    package var id: String
    /// Points at which the probability of breaking it is over the limit.
    package var above: Int
    package var known: Int
    /// Points of which the futures do not show on which side of the limit they are.
    package var undecided: Int
    /// The point at which fewest of its futures break it, and the one at which most do.
    package var range: (lowest: Proportion, highest: Proportion)?

    package init(
      id: String, above: Int, known: Int, undecided: Int,
      range: (lowest: Proportion, highest: Proportion)?
    ) {
      self.id = id
      self.above = above
      self.known = known
      self.undecided = undecided
      self.range = range
    }
  }

  package var title: Phrase
  /// The file of the sweep.
  package var text: String
  package var question: Phrase?
  /// The scenario before anything varies.
  package var scenario: LoweredScenario
  package var scenarioText: String
  package var assumptions: [ParameterProvenance]
  package var design: String
  package var factors: [Phrase]
  package var points: Int
  package var replications: Int
  package var futuresDone: Int
  package var failedPoints: Int
  package var figures: [ExperimentParameters.Figure]
  package var targets: [Target]
  /// Probability of breaking a target over which a point counts as one at risk.
  package var exceedance: Double
  package var seed: UInt64
  /// Seed of what is drawn in the design itself.
  package var designSeed: UInt64
  package var model: Int
  /// Futures that were ever run for it, and the seconds of one job that they took together.
  package var work: (replications: Int, seconds: Double)
  package let swift = RunManifest.swiftVersion
  package let gsl = NumericalLibrary.version

  package init(
    title: Phrase, text: String, question: Phrase?, scenario: LoweredScenario, scenarioText: String,
    assumptions: [ParameterProvenance], design: String, factors: [Phrase], points: Int,
    replications: Int, futuresDone: Int, failedPoints: Int, figures: [ExperimentParameters.Figure],
    targets: [Target], exceedance: Double, seed: UInt64, designSeed: UInt64, model: Int,
    work: (replications: Int, seconds: Double)
  ) {
    self.title = title
    self.text = text
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
    self.designSeed = designSeed
    self.model = model
    self.work = work
  }
}
