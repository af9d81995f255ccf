// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure of the forecast: its name in files and in targets, its unit, and how it comes about.
///
/// A metric is declared once, in the folder of its mechanism, and listed in the mechanism's row of the
/// catalogue; documentation, schema and checks of targets follow from it. The sentences that describe it
/// to a reader are words of its name.
///
/// ```swift
/// extension Metric {
///   /// Euros spent on the staff.
///   public static let spending = Metric(
///     "spending", at: 540, .euros, by: .none, .total, better: false, needs: .budget, .sum(.spending))
/// }
/// ```
///
/// Contracted hours are the sum of what each cause takes and of what is left, so a group's sickness
/// follows from its other parts. What is left (staffed, effective, occupancy) is therefore reported for
/// the groups for which sickness is, and not for those of fewer than five people.
public struct Metric: Sendable {
  /// Shared by all copies, so that a metric is as cheap to pass on as a number.
  private final class Declaration: Sendable {
    let name: String
    let place: Int
    let unit: Unit
    let breakdown: Breakdown
    let accumulation: Accumulation
    let largerIsBetter: Bool?
    let requirement: MechanismID
    let isDaily: Bool
    let isSigned: Bool
    let source: MetricSource

    init(
      _ name: String, _ place: Int, _ unit: Unit, _ breakdown: Breakdown,
      _ accumulation: Accumulation, _ largerIsBetter: Bool?, _ requirement: MechanismID,
      _ isDaily: Bool, _ isSigned: Bool, _ source: MetricSource
    ) {
      self.name = name
      self.place = place
      self.unit = unit
      self.breakdown = breakdown
      self.accumulation = accumulation
      self.largerIsBetter = largerIsBetter
      self.requirement = requirement
      self.isDaily = isDaily
      self.isSigned = isSigned
      self.source = source
    }
  }

  private let declaration: Declaration

  /// - Parameters:
  ///   - place: Where files have it: metrics stand in the order of these numbers, which leave room between them.
  ///   - better: Whether a larger value is the better one; nil where it is neither.
  ///   - requirement: Mechanism without which the metric is not there.
  ///   - isDaily: Whether the calendar of days has it too (sector only).
  ///   - isSigned: Whether an amount or a share may be below 0.
  init(
    _ name: String, at place: Int, _ unit: Unit, by breakdown: Breakdown,
    _ accumulation: Accumulation, better: Bool? = nil, needs requirement: MechanismID = .sector,
    daily isDaily: Bool = false, signed isSigned: Bool = false, _ source: MetricSource
  ) {
    declaration = Declaration(
      name, place, unit, breakdown, accumulation, better, requirement, isDaily, isSigned, source)
  }

  /// The scopes below the sector.
  public var breakdown: Breakdown { declaration.breakdown }
  /// Whether it says, alone or with others, who is present or how people are.
  var followsPresence: Bool {
    switch breakdown {
    case .riskGroup, .largeSector, .staffedService: true
    case .none, .service, .group: false
    }
  }
  /// Its unit.
  public var unit: Unit { declaration.unit }
  /// How it adds up over a period.
  public var accumulation: Accumulation { declaration.accumulation }
  /// Whether a larger value is the better one; nil where it is neither.
  public var largerIsBetter: Bool? { declaration.largerIsBetter }
  /// Mechanism without which the metric is not there.
  public var requirement: MechanismID { declaration.requirement }
  /// Whether the calendar of days has it too (sector only).
  public var isDaily: Bool { declaration.isDaily }
  /// Whether an amount or a share may be below 0.
  var isSigned: Bool { declaration.isSigned }
  /// How its values come about.
  var source: MetricSource { declaration.source }
  /// Where files have it: they are in the order of these numbers.
  package var place: Int { declaration.place }
}

extension Metric: RawRepresentable, CaseIterable {
  /// Every metric, in the order in which files have them.
  public static let allCases: [Metric] = Catalogue.mechanisms.flatMap(\.metrics)
    .sorted { $0.place < $1.place }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The metric of a name; nil when there is none.
  public init?(rawValue name: String) {
    guard let metric = Self.byName[name] else { return nil }
    self = metric
  }

  /// Name in files and in targets.
  public var rawValue: String { declaration.name }
}

extension Metric: Hashable {
  public static func == (left: Metric, right: Metric) -> Bool {
    left.declaration === right.declaration
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(declaration)) }
}
