// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import ScenarioFormat
package import Wording

extension ScenarioTemplate {
  /// A scenario with the posts of an exported table, a service for each skill, and guesses for all the rest.
  ///
  /// - Throws: Everything that is wrong with the table, in one go.
  package static func text(ofPeopleIn path: String, _ language: Language) throws(ScenarioErrors)
    -> String
  {
    let faults = FaultCollector()
    let text = ScenarioResolver.peopleText(path) { sentence in
      faults.report(at: SourcePosition(file: path), path: "staff", sentence.phrase)
    }
    try faults.throwIfAny()
    let people = PeopleFile(text ?? "", file: path, mapping: nil, faults)
    try faults.throwIfAny()
    var services: [String] = []
    for item in people.staff.flatMap({ $0["skills"]?.items ?? [] }).compactMap(\.text)
    where !services.contains(item) {
      services.append(item)
    }
    let desk = ScenarioTemplate.desk.text(language)
    let start = desk.firstRange(of: "horizon:")?.lowerBound ?? desk.startIndex
    let end = desk.firstRange(of: "services:")?.lowerBound ?? desk.endIndex
    let demand = services.map {
      "  - {id: \($0), arrivals: {rate: 20 per day}, service-time: {lognormal: {mean: 10 min, cv: 0.8}}}\n"
    }
    func list(_ key: String, _ items: [SourceNode]) -> String {
      let list = SourceNode(content: .list(items), position: SourcePosition(file: path))
      return key + ":\n"
        + list.yaml().split(separator: "\n").map { "  " + $0 + "\n" }.joined() + "\n"
    }
    return desk[start..<end] + "# " + language.say(TemplateComment.demandGuessed) + "\nservices:\n"
      + demand.joined() + "\n" + (people.groups.isEmpty ? "" : list("groups", people.groups))
      + list("staff", people.staff) + "experiment: {replications: 200, seed: 1}\n"
  }
}
