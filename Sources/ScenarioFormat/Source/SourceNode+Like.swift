// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension SourceNode {
  /// The same tree with every `like` replaced by what it stands for: in the lists of the file and of its
  /// sections, not in those of items.
  package func resolvingLikes(_ faults: FaultCollector) -> SourceNode {
    resolvingLikes(path: "", faults)
  }

  private func resolvingLikes(path: String, _ faults: FaultCollector) -> SourceNode {
    guard let entries else { return resolvingItems(listName: path, faults) }
    var node = self
    node.content = .map(
      entries.map { entry in
        var entry = entry
        let inner = path.isEmpty ? entry.key : path + "." + entry.key
        entry.value = entry.value.resolvingLikes(path: inner, faults)
        return entry
      })
    return node
  }

  private func resolvingItems(listName: String, _ faults: FaultCollector) -> SourceNode {
    guard let items, items.contains(where: { $0["like"] != nil }) else { return self }
    var node = self
    node.content = .list(
      items.map { resolved($0, in: items, chain: [], listName: listName, faults) })
    return node
  }

  private func resolved(
    _ item: SourceNode, in items: [SourceNode], chain: [String], listName: String,
    _ faults: FaultCollector
  ) -> SourceNode {
    guard let like = item["like"], let entries = item.entries else { return item }
    let limit = ScenarioResolver.longestLikes
    var own = item
    own.content = .map(entries.filter { $0.key != "like" })
    let path = "\(listName).\(item.id ?? "?").like"
    let name = like.text ?? ""
    guard let model = items.first(where: { $0.id == name }) else {
      faults.report(
        at: like.position, path: path, ScenarioSentence.unknownLike.phrase, found: like.echo,
        suggestion: EditDistance.nearest(to: name, among: items.compactMap(\.id)))
      return own
    }
    guard chain.count < limit else {
      faults.report(
        at: like.position, path: path,
        ScenarioSentence.likeTooDeep.phrase.filling(["limit": String(limit)]), found: like.echo)
      return own
    }
    guard name != item.id, !chain.contains(name) else {
      // A cycle is met from each of its items; the first in the list reports it.
      let members = chain + [item.id ?? ""]
      if items.first(where: { members.contains($0.id ?? "") })?.id == members[0] {
        faults.report(
          at: like.position, path: path, ScenarioSentence.likeCycle.phrase, found: like.echo)
      }
      return own
    }
    let base = resolved(
      model, in: items, chain: chain + [item.id ?? ""], listName: listName, faults)
    var merged = base.merging(own)
    merged.position = item.position
    return merged
  }
}
