// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Wording
internal import WorkforceModel

extension ComparisonDocument {
  /// Figures that an answer names of each kind.
  private static let mostNamed = 4

  /// What a scenario costs and changes, then what does not matter and what is open.
  func answer(_ scenario: Int) -> String {
    guard let weighed = weighed(scenario) else { return say(.same) }
    let rest = [
      (ComparisonPageSentence.equivalent, equivalent(scenario)),
      (.open, figures(of: scenario) { if case .open = $0 { true } else { false } }),
    ].map { ($0.0, $0.1.filter { comparison.criteria[$0].place == nil }) }
      .filter { !$0.1.isEmpty }.map { sentence, indices in
        say(
          sentence,
          ["list": named(indices.map { name(of: comparison.criteria[$0]) }, Self.mostNamed)])
      }
    return ([weighed] + rest).joined(separator: " ")
  }

  /// Where the wait changes by what matters; nil where there are no places, or it does at none.
  private func places(_ scenario: Int) -> String? {
    let items = criteria.compactMap { index -> String? in
      let criterion = comparison.criteria[index]
      let verdict = comparison.difference(index, of: scenario).verdict
      guard let place = criterion.place, criterion.kind == .metric(.waitMean, scope: place),
        verdict == .better || verdict == .worse
      else { return nil }
      return words.scope(place) + " " + change(index, of: scenario)
    }
    guard !items.isEmpty else { return nil }
    return say(.byPlace, ["list": items.joined(separator: ", ")])
  }

  /// The price of a scenario beside its effects, in a sentence: `It costs 22,000 € more; better: …; worse: …`, and at
  /// which places the wait changes. Nil where nothing differs.
  func weighed(_ scenario: Int) -> String? {
    let isCost = { (index: Int) in comparison.criteria[index].kind == .cost }
    let price = criteria.first(where: isCost)
    let better = figures(of: scenario) { $0 == .better }.filter { !isCost($0) }
    // Where it gets better follows by place, unless it does so at places alone.
    let ofWhole = better.filter { comparison.criteria[$0].place == nil }
    // A target that is kept more often is what was promised: it is named, and hides nothing else.
    let gains = (ofWhole.isEmpty ? better : ofWhole).sorted {
      (comparison.criteria[$0].isEvent ? 0 : 1, $0) < (comparison.criteria[$1].isEvent ? 0 : 1, $1)
    }
    // Waits of places follow by themselves.
    let losses = figures(of: scenario) { $0 == .worse }.filter { index in
      let criterion = comparison.criteria[index]
      return !isCost(index)
        && criterion.place.map { criterion.kind != .metric(.waitMean, scope: $0) } ?? true
    }
    var parts: [String] = []
    if let price { parts.append(priced(price, of: scenario)) }
    if !gains.isEmpty {
      let kept = gains.count { comparison.criteria[$0].isEvent }
      parts.append(
        say(.gains, ["list": named(amounts(gains, of: scenario), kept + Self.mostNamed)]))
    } else if criteria.contains(where: { comparison.difference($0, of: scenario).verdict != .same })
    {
      // What an expense buys is named even where it does not matter.
      let nearly = equivalent(scenario).filter {
        !isCost($0) && comparison.difference($0, of: scenario).advantage > 0
      }
      parts.append(
        nearly.isEmpty
          ? say(.noGains)
          : say(
            .nearlyNoGains,
            ["list": amounts(nearly, of: scenario).prefix(2).joined(separator: ", ")]))
    } else {
      return nil
    }
    // What becomes worse is the price of what becomes better: none of it is left out.
    if !losses.isEmpty {
      parts.append(say(.losses, ["list": named(amounts(losses, of: scenario), losses.count)]))
    }
    let sentence = parts.joined(separator: "; ").capitalisedFirst + "."
    return [sentence, places(scenario)].compactMap { $0 }.joined(separator: " ")
  }

  private func priced(_ index: Int, of scenario: Int) -> String {
    let cost = comparison.difference(index, of: scenario)
    let euros = words.money(cost.interval) + (standsAlone(index, of: scenario) ? "*" : "")
    return switch cost.verdict {
    case .worse: say(.costsMore, ["cost": euros])
    case .better: say(.saves, ["cost": euros])
    case .same, .equivalent: say(.costsTheSame)
    case .open, .undefined: say(.costsOpen)
    }
  }

  private func figures(
    of scenario: Int, where isWanted: (CriterionDifference.Verdict) -> Bool
  ) -> [Int] {
    criteria.filter { isWanted(comparison.difference($0, of: scenario).verdict) }
  }

  private func equivalent(_ scenario: Int) -> [Int] { figures(of: scenario) { $0 == .equivalent } }

  /// `backlog (-19 h, -87%)`.
  private func amounts(_ indices: [Int], of scenario: Int) -> [String] {
    indices.map { name(of: comparison.criteria[$0]) + " " + change($0, of: scenario) }
  }

  /// `(-19 h, -87%)`, with the mark of a verdict that stands by itself.
  private func change(_ index: Int, of scenario: Int) -> String {
    let amount = amount(comparison.difference(index, of: scenario), index, isShort: true)
    return "(" + [amount, relative(index, of: scenario)].compactMap { $0 }.joined(separator: ", ")
      + ")" + (standsAlone(index, of: scenario) ? "*" : "")
  }

  private func named(_ items: [String], _ most: Int) -> String {
    let more = items.count - most
    return items.prefix(most).joined(separator: ", ")
      + (more > 0 ? " " + say(.moreFigures, ["count": integer(more)]) : "")
  }

  /// A difference in percent of the base; nil for shares, which differ by points, and where the base is next to nothing.
  func relative(_ index: Int, of scenario: Int) -> String? {
    let base = comparison.base(index, beside: scenario).mean
    let share = comparison.difference(index, of: scenario).interval.mean / abs(base)
    // Of next to nothing everything is thousands of percent.
    guard comparison.criteria[index].unit != "share", abs(share) < 10 else { return nil }
    return (share > 0 ? "+" : "") + percent(share, places: abs(share) < 0.1 ? 1 : 0)
  }

  /// From which difference on a figure matters.
  func matters(_ index: Int) -> String {
    let (criterion, matters) = (comparison.criteria[index], comparison.matters(index))
    if criterion.unit == "share" {
      return decimal(matters * 100, places: matters < 0.01 ? 1 : 0) + " " + words.symbol("share")
    }
    // A part of the base is no round number.
    let rounded = matters < 10 ? matters : matters.rounded()
    return words.plain(rounded, unit: criterion.unit)
  }

  /// On a terminal: what each scenario costs and brings, before any table.
  var inShort: Document.Section? {
    let lines = detailed.compactMap { scenario in
      weighed(scenario).map { ComparisonReport.letter(scenario) + ": " + $0 }
    }
    return lines.isEmpty
      ? nil
      : Document.Section(
        "short", line(.weighedTitle), lines.map { .text($0) } + (others.count > 1 ? [] : aloneNote))
  }
}
