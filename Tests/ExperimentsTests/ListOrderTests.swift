// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Testing
import WorkforceModel

/// Validation target 23: the order in which a file lists services, staff and skills says nothing.
@Suite struct ListOrderTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios").standardized

  /// Every mechanism of Spinea on, for a year; and everybody with a second skill.
  private static let overrides = [
    "horizon.length=53 weeks", "staff.school-officers.skills={school: 1, registry: 0.8, urp: 0.9}",
    "staff.receptionists.skills={urp: 1, registry: 0.7}",
  ]

  private func spinea() throws -> String {
    try ScenarioFile.load(
      path: Self.folder.appending(path: "spinea.yaml").path, overrides: Self.overrides
    ).flattenedYAML
  }

  /// A flattened scenario with the items of a list the other way round.
  private func turning(_ list: String, of text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex(of: list + ":")! + 1
    let end = lines[start...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
    var items: [[String]] = []
    for line in lines[start..<end] {
      if line.hasPrefix("  - ") { items.append([]) }
      items[items.count - 1].append(line)
    }
    lines.replaceSubrange(start..<end, with: items.reversed().flatMap { $0 })
    return lines.joined(separator: "\n")
  }

  /// Every figure of some replications by metric, scope and period, as bits.
  private func figures(_ text: String) throws -> (names: [String], bits: [String: [UInt64]]) {
    let parameters = try ScenarioFile.parse(text, file: "sector.yaml").lowered().parameters
    let simulation = try SectorSimulation(parameters)
    let layout = simulation.layout
    var bits: [String: [UInt64]] = [:]
    for number in 0..<2 {
      let responses = simulation.replicate(masterSeed: 3, replication: UInt32(number)).responses
      for (place, series) in layout.series.enumerated() {
        let values = responses[place * layout.stride..<(place + 1) * layout.stride]
        bits["\(series.metric.rawValue) \(series.scopeName)", default: []] +=
          values.map { $0.isNaN ? 0 : $0.bitPattern }
      }
    }
    return (layout.series.map { "\($0.metric.rawValue) \($0.scopeName)" }, bits)
  }

  @Test func theOrderOfServicesAndOfStaffSaysNothing() throws {
    let text = try spinea()
    let usual = try figures(text)
    let turned = try figures(turning("staff", of: turning("services", of: text)))
    #expect(usual.bits == turned.bits)
    // The rows are in the order of the file.
    #expect(usual.names != turned.names && Set(usual.names) == Set(turned.names))
  }

  @Test func theOrderOfSkillsSaysNothing() throws {
    let text = try spinea()
    let turned = text.replacing(
      "{school: 1, registry: 0.8, urp: 0.9}", with: "{urp: 0.9, registry: 0.8, school: 1}"
    ).replacing("{urp: 1, registry: 0.7}", with: "{registry: 0.7, urp: 1}")
    #expect(turned != text)
    #expect(try figures(text).bits == figures(turned).bits)
  }

  /// A line that nobody belongs to leaves everybody's random numbers as they were, wherever it stands.
  @Test(arguments: ["a-new-line", "registry-clerks-0"]) func aNewLineMovesNobody(id: String) throws
  {
    let text = try spinea()
    let line = "  - {id: \(id), group: reception, count: 0, hours: 36 h/week, skills: [urp]}\n"
    let more = text.replacing("\nstaff:\n", with: "\nstaff:\n" + line)
    #expect(more != text)
    #expect(try figures(text).bits == figures(more).bits)
  }
}
