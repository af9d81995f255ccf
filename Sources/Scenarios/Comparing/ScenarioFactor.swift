// SPDX-License-Identifier: GPL-3.0-or-later

/// Values that one path takes in turn: `staff.registry-clerks.count=+0..+3` or `…=5,6,8`.
public struct ScenarioFactor: Hashable, Sendable {
  /// Path of the value.
  public let path: String
  /// Each value as `--set` takes it, lowest first.
  public let values: [String]

  /// The most values of one factor.
  public static let mostRungs = 100

  /// Reads `path=+0..+3`, `path=4..8` or `path=4,6,8`; nil when it is none of these.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
    path = String(text[..<equals])
    let list = text[text.index(after: equals)...]
    if let dots = list.firstRange(of: "..") {
      guard let values = Self.range(list[..<dots.lowerBound], list[dots.upperBound...]) else {
        return nil
      }
      self.values = values
    } else {
      values = list.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " })
      }
      guard values.count > 1, !values.contains(""), values.count <= Self.mostRungs else {
        return nil
      }
    }
  }

  private static func range(_ first: Substring, _ last: Substring) -> [String]? {
    // `+0..3` and `0..+3` are as easily meant one way as the other.
    guard let low = Int(first), let high = Int(last), low < high,
      high - low < mostRungs, first.hasSign || last.hasSign == first.hasSign
    else { return nil }
    let isRelative = first.hasSign || last.hasSign
    return (low...high).map { isRelative && $0 >= 0 ? "+\($0)" : String($0) }
  }

  /// Every combination of the levels of some factors, as lists of `--set` values.
  public static func combinations(_ factors: [ScenarioFactor]) -> [[String]] {
    factors.reduce([[]]) { combinations, factor in
      combinations.flatMap { combination in
        factor.values.map { combination + ["\(factor.path)=\($0)"] }
      }
    }
  }
}

extension Substring {
  fileprivate var hasSign: Bool { first == "+" || first == "-" }
}
