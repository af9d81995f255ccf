// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Scenarios
package import SensitivityAnalysis

/// The points of a sweep, in the order in which they are run.
///
/// A plan follows from the sweep's file and its size alone; nothing of it is kept on disk.
package struct SweepPlan: Sendable {
  package let sweep: SweepDescription
  /// The design in its present size.
  package let design: SweepDesign
  package let replications: Int
  /// A row a point, as coordinates of the design.
  package let matrix: DesignMatrix
  package let columns: SweepColumns

  private let prefix: String

  /// Lays out a sweep, in a size that it has grown to or else in that of its file.
  ///
  /// - Precondition: the file's checks have passed.
  package init(_ sweep: SweepDescription, size: Int? = nil, replications: Int? = nil) {
    self.sweep = sweep
    var design = sweep.design
    if let size { design.size = size }
    self.design = design
    self.replications = replications ?? sweep.replications
    matrix = Self.matrix(design, sweep)
    columns = SweepColumns(sweep)
    prefix = ScenarioDigest.sha256(
      of: sweep.base.flattenedYAML + columns.names.joined(separator: ",") + columns.periodsName)
  }

  package var count: Int { matrix.count }

  /// The points as analyses take them: of a range the number that was simulated and that rows have, of a list the
  /// coordinate of its value.
  package var values: DesignMatrix {
    var values = DesignMatrix(width: matrix.width, capacity: count)
    for point in 0..<count {
      values.append(zip(sweep.factors, matrix[point]).map { $0.value(at: $1) })
    }
    return values
  }

  /// How many points have the setting of an earlier one, and so its figures, since all points meet the same futures:
  /// values that move in steps, or stand in a list, coincide.
  package var repeatedCount: Int {
    var seen: Set<[Double]> = []
    return (0..<count).count { point in
      let setting = zip(sweep.factors, matrix[point]).map { factor, coordinate in
        factor.shape.level(at: coordinate).map(Double.init) ?? factor.value(at: coordinate)
      }
      // Values that a design leaves as they are equal one another.
      return !seen.insert(setting.map { $0.isNaN ? -.infinity : $0 }).inserted
    }
  }

  /// The changes of the scenario at a point, as `--set` takes them.
  package func changes(_ point: Int) -> [String] {
    zip(sweep.factors, matrix[point]).flatMap { $0.changes(at: $1) }
  }

  /// The value of each factor at a point, as rows have it.
  package func labels(_ point: Int) -> [String] {
    zip(sweep.factors, matrix[point]).map { $0.label(at: $1) }
  }

  /// The fingerprint of a point: its scenario, its changes and the figures that are kept.
  package func digest(_ point: Int) -> String {
    String(
      ScenarioDigest.sha256(of: prefix + "\n" + changes(point).joined(separator: "\n")).prefix(32))
  }

  private static func matrix(_ design: SweepDesign, _ sweep: SweepDescription) -> DesignMatrix {
    let shapes = sweep.factors.map(\.shape)
    let levels = sweep.factors.map(\.levelCount)
    let count = shapes.count
    switch design.kind {
    case .fullFactorial: return FactorialDesign.full(levels, shapes: shapes)
    case .fractionalFactorial:
      return FactorialDesign.fraction(halvings: design.halvings, shapes: shapes)?.design
        ?? FactorialDesign.full(levels, shapes: shapes)
    case .oneAtATime: return FactorialDesign.oneAtATime(levels, shapes: shapes)
    case .latinHypercube:
      return LatinHypercube.optimised(design.size, factors: count, seed: sweep.designSeed)
    case .nestedLatinHypercube:
      return LatinHypercube.nested(
        design.size, start: design.start, factors: count, seed: sweep.designSeed)
    case .sobol:
      return LowDiscrepancySequence.sobol.points(
        design.size, factors: count, seed: sweep.designSeed, scrambles: design.scrambles)
    case .niederreiter:
      return LowDiscrepancySequence.niederreiter.points(
        design.size, factors: count, seed: sweep.designSeed, scrambles: design.scrambles)
    case .morris: return MorrisDesign.walks(design.size, shapes: shapes, seed: sweep.designSeed)
    case .saltelli:
      return SaltelliDesign.blocks(
        design.size, factors: count, seed: sweep.designSeed)
    }
  }
}

extension SweepPlan {
  /// Replications of a point that are run in one go.
  package struct Unit: Sendable, Hashable {
    package var point: Int
    package var replications: Range<Int>
  }

  /// The rounds in which replications are run: all at once where the first points of the design are a
  /// design themselves, else first one replication of every point, then one more, two, four …
  ///
  /// Either way whatever is done when a sweep stops can be analysed.
  package var rounds: [Range<Int>] {
    switch design.kind {
    case .sobol, .niederreiter, .morris, .saltelli, .nestedLatinHypercube, .fullFactorial:
      return [0..<replications]
    case .fractionalFactorial, .oneAtATime, .latinHypercube:
      var rounds: [Range<Int>] = []
      while let last = rounds.last?.upperBound ?? Optional(0), last < replications {
        rounds.append(last..<min(replications, max(1, 2 * last)))
      }
      return rounds
    }
  }
}

extension SweepDesign {
  /// Whether its beginnings of a power of two are the most even ones.
  package var likesPowersOfTwo: Bool { [.sobol, .niederreiter, .saltelli].contains(kind) }

  /// The lowest power of two from its size on, for each scramble.
  package var nextPower: Int {
    let each = (size + scrambles - 1) / scrambles
    return scrambles * (each > 1 ? 1 << (Int.bitWidth - (each - 1).leadingZeroBitCount) : 1)
  }

  /// Why the design cannot have another size; nil when it can.
  package enum Refusal: Sendable, Equatable {
    /// All its points depend on their number.
    case fixedSize
    /// It grows by doubling only.
    case onlyDoubles
    /// It has more points already.
    case cannotShrink
  }

  package func refusal(growingTo size: Int) -> Refusal? {
    switch kind {
    case .fullFactorial, .fractionalFactorial, .oneAtATime, .latinHypercube: return .fixedSize
    case .nestedLatinHypercube:
      return size < self.size
        ? .cannotShrink : LatinHypercube.canHold(size, start: start) ? nil : .onlyDoubles
    case .sobol, .niederreiter, .morris, .saltelli: return size < self.size ? .cannotShrink : nil
    }
  }
}
