// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the name that somebody probably meant.
package enum EditDistance {
  /// Single letters to insert, remove, replace or swap with a neighbour to get from one to another.
  package static func between(_ first: String, _ second: String) -> Int {
    let a = Array(first.lowercased().unicodeScalars)
    let b = Array(second.lowercased().unicodeScalars)
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// The nearest of some names, the first among equals; nil when none is near.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    guard name.count <= 60 else { return nil }
    if let usual = OtherNames.usual(for: name), names.contains(usual) { return usual }
    // Of three letters two may not differ: any two names of days would be near.
    let limit = max(1, min(4, name.count / 2))
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = between(name, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }
}
