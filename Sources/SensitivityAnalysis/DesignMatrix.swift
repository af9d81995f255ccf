// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// The settings of a design: a row a point, a column a factor.
///
/// Designs are made of coordinates between 0 and 1, how far along its range a factor stands; NaN leaves it where it
/// usually is. Analyses take the values that were set in place of the coordinates of ranges, since a value may
/// follow its coordinate in steps or along a curve; a level stays at its coordinate.
public struct DesignMatrix: Sendable, Equatable {
  /// Number of factors.
  public let width: Int
  /// The coordinates, row after row.
  public private(set) var coordinates: [Double] = []

  /// An empty design.
  ///
  /// - Precondition: there is a factor.
  public init(width: Int, capacity rows: Int = 0) {
    precondition(width > 0, "at least one factor required; got \(width)")
    self.width = width
    coordinates.reserveCapacity(rows * width)
  }

  /// Number of points.
  public var count: Int { coordinates.count / width }

  /// The coordinates of a point.
  public subscript(point: Int) -> ArraySlice<Double> {
    coordinates[(point * width)..<((point + 1) * width)]
  }

  /// The coordinate of a factor in a point.
  public subscript(point: Int, factor: Int) -> Double {
    get { coordinates[point * width + factor] }
    set { coordinates[point * width + factor] = newValue }
  }

  /// Adds a point.
  public mutating func append(_ row: some Collection<Double>) {
    precondition(row.count == width, "\(width) coordinates required; got \(row.count)")
    coordinates.append(contentsOf: row)
  }
}

extension [Double] {
  /// How many groups of so many values are finite throughout.
  func wholeGroups(of size: Int) -> Int {
    stride(from: 0, through: count - size, by: size).count { start in
      self[start..<(start + size)].allSatisfy(\.isFinite)
    }
  }
}

/// What values a factor of a design may take.
public enum FactorShape: Sendable, Hashable {
  /// Any value of a range.
  case range
  /// One of so many values without an order, or with one that designs do not use.
  case levels(Int)

  /// The coordinate of a level out of `count`: the ends of a range are its first and last level, a
  /// value of a list stands in the middle of its part of the range.
  public func coordinate(ofLevel level: Int, of count: Int) -> Double {
    switch self {
    case .range: count > 1 ? Double(level) / Double(count - 1) : 0.5
    case .levels(let number): (Double(level) + 0.5) / Double(number)
    }
  }

  /// The level that a coordinate stands for; nil for a range.
  public func level(at coordinate: Double) -> Int? {
    guard case .levels(let count) = self, !coordinate.isNaN else { return nil }
    return min(count - 1, max(0, Int(bounded: coordinate * Double(count))))
  }
}
