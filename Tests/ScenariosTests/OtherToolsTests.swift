// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel
import Yams

/// Scenarios that other programs have read and written again, and numbers as people write them elsewhere.
@Suite struct OtherToolsTests {
  private static let office = """
    horizon: {start: 2027-02-01, length: 4 months}
    calendar: {holidays: none, opening: {mon: [08:30-12:30], wed: [10:00-13:00, 15:00-18:00]}}
    population: 9000
    services:
      - {id: permits, arrivals: {rate: {8:30: 6 per hour, 15:00: 9 per hour}}, service-time: 9 min}
    groups:
      - {id: front, kind: internal, coordinator: none}
      - {id: back, kind: internal}
    staff:
      - {id: clerks, group: front, count: 4, hours: 36 h/week, skills: [permits]}
      - {id: juniors, group: back, count: 2, hours: 18 h/week, skills: {permits: 0.8}}
    projects:
      - {id: move, people: 1, on: [mon, wed], from: [front]}
    programme:
      - {id: course, kind: training, audience: everyone, quota: 60%, dates: [2027-03-03, 2027-03-17],
         at: 11:30, length: 2 h, policy: rotation, observer: yes}
    """

  private func read(_ text: String) throws -> Scenario {
    try ScenarioFile.parse(text, file: "office.yaml")
  }

  /// What a replication gives, to the last digit.
  private static func responses(_ scenario: Scenario) throws -> [UInt64] {
    try SectorSimulation(scenario.lowered().parameters).replicate(masterSeed: 5, replication: 0)
      .responses.map(\.bitPattern)
  }

  private func faults(_ text: String) -> [ScenarioFault] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "office.yaml")
    }
  }

  /// Times, truth values and dates as a reader of YAML 1.1 takes them, written out by it.
  @Test func whatAReaderOfTheOlderYAMLWritesMeansTheSame() throws {
    let tree = try #require(try Yams.load(yaml: Self.office))
    let written = try Yams.dump(object: tree)
    #expect(written.contains("at: 690") && written.contains("observer: true"))
    let (own, other) = (try read(Self.office), try read(written))
    #expect(try Self.responses(other) == Self.responses(own))
  }

  @Test func jsonMeansTheSame() throws {
    let text = try #require(try Yams.load(yaml: Self.office, .basic, .default))
    let json = try JSONSerialization.data(withJSONObject: Self.texts(text))
    let (own, other) = (try read(Self.office), try read(String(decoding: json, as: UTF8.self)))
    #expect(try Self.responses(other) == Self.responses(own))
  }

  /// A tree of texts, with every key a text.
  private static func texts(_ tree: Any) -> Any {
    switch tree {
    case let list as [Any]: list.map(texts)
    case let map as [AnyHashable: Any]:
      Dictionary(uniqueKeysWithValues: map.map { ("\($0.base)", texts($1)) })
    default: "\(tree)"
    }
  }

  @Test func aTimeOfTheOlderYAMLIsRemarkedOn() throws {
    let scenario = try read(Self.office.replacing("at: 11:30", with: "at: 690"))
    let remarks = scenario.warnings.filter { $0.found == "690" }
    #expect(
      remarks.map { $0.problem[.italian] } == [
        "letto come 11:30, in minuti dalla mezzanotte come certi programmi scrivono gli orari"
      ])
    let hour = faults(Self.office.replacing("at: 11:30", with: "at: 11"))
    #expect(hour.map(\.suggestion) == ["11:00"])
  }

  @Test func spacesThatDoNotBreakAreSpaces() throws {
    let text = Self.office.replacing("9 min", with: "9\u{A0}min").replacing(
      "  - {id: clerks", with: "\u{A0}\u{A0}- {id: clerks")
    let (own, other) = (try read(Self.office), try read(text))
    #expect(try Self.responses(other) == Self.responses(own))
  }

  @Test(arguments: [
    ("6 per hour", "1.200 per hour", "letto come 1.2 per hour", "1200 per hour"),
    ("36 h/week", "1.036 h/week", "letto come 1.036 h/week", "1036 h/week"),
  ])
  func aPointBeforeThreeDigitsIsRemarkedOn(
    piece: String, other: String, read: String, meant: String
  ) throws {
    let remarks = try self.read(Self.office.replacing(piece, with: other)).warnings
      .filter { $0.found == other }.map { $0.problem[.italian] }
    #expect(remarks.count == 1)
    #expect(remarks.first?.contains(read) == true && remarks.first?.contains(meant) == true)
  }

  @Test(arguments: [
    ("0,8", "0.8"), ("1.900 EUR", nil), ("1.900,50 EUR", "1900.50 EUR"),
    ("€ 1.900.000", "1900000 EUR"),
    ("1 200 per day", "1200 per day"), ("1,200 per day", "1200 per day"), ("12.5 min", nil),
    ("2'500 EUR", "2500 EUR"), ("noon", nil), ("2027-01-11", nil),
  ])
  func whatANumberProbablyMeansIsSaid(text: String, meant: String?) {
    #expect(QuantityText.likely(text) == meant)
  }

  @Test(arguments: [
    ("{permits: 0.8}", "{permits: 0,8}", "0.8"),
    ("9 min", "{lognormal: {mean: 9,5 min, cv: 1}}", "9.5 min"),
    ("{id: move, people: 1,", "{id: move, people: 1,5,", "1.5"),
  ])
  func aDecimalCommaWithinBracesIsNamed(piece: String, other: String, meant: String) {
    let reported = faults(Self.office.replacing(piece, with: other))
    #expect(reported.map(\.suggestion) == [meant])
    #expect(reported.first?.problem[.english].contains("decimals take a point") == true)
  }

  @Test(arguments: [
    ("about: {title: Office: new hours}", "bracket"),
    ("about:\n  title: Office: new hours", "colon"),
    ("about:\n  title: @office", "character"), ("about: {title: \"a\\q\"}", "backslash"),
    ("about: {title: \"a}", "quote"), ("about:\n  title: a\n question: b", "indented"),
    ("about:\n  \ttitle: a", "tab"), ("about:\n  title: {\ta, \t@}", "character"),
    ("name;count;hours\nclerks;4;36\njuniors;2;18", "table"), ("name,count\nclerks,4", "table"),
  ])
  func theCauseOfWhatCannotBeReadIsNamed(text: String, word: String) {
    let reported = faults(text)
    #expect(reported.count == 1)
    #expect(reported.first?.problem[.english].contains(word) == true, "\(reported)")
    #expect(reported.first?.problem[.italian].contains("did not find") == false)
  }

  /// The rest of the text became a key without a value, which no list of what may stand there explains.
  @Test func aCommaThatEndsATextIsNamedWhereItStands() {
    let reported = faults(
      "about: {title: {it: Sale, cortili, en: Rooms}, question: Enough?}\n" + Self.office)
    #expect(reported.map(\.found) == ["cortili"])
    #expect(reported.first?.position.column == 27)
    #expect(
      reported.first?.problem[.italian].contains("una virgola fuori dalle virgolette") == true)
  }

  @Test func aWorkbookIsSaidToBeOne() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-\(ProcessInfo.processInfo.processIdentifier).yaml")
    try Data([0x50, 0x4B, 3, 4, 20, 0, 6, 0]).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reported = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.load(path: file.path)
    }
    #expect(reported.map { $0.problem[.english].contains("workbook") } == [true])
  }

  @Test func aFaultThatSeveralItemsInheritIsReportedOnce() {
    let text = """
      horizon: {start: 2027-02-01, length: 4 weeks}
      calendar: {opening: {mon: [09:00-13:00]}}
      services:
        - {id: a, arrivals: {rate: 5 per day}, service-time: 9 mni}
        - {id: b, like: a}
        - {id: c, like: b}
      staff: [{id: clerks, count: 2, skills: [a, b, c]}]
      """
    #expect(faults(text).map(\.suggestion) == ["9 min"])
  }

  /// A point before three digits divides thousands in Italy: the number is read as written, and a remark says so.
  @Test(arguments: [
    ("1.200 per day", "1200 per day"), ("+9.000 per day", "+9000 per day"),
    ("12.500 per 1000 residents per day", "12500 per 1000 residents per day"),
  ])
  func aPointThatMayDivideThousandsBringsARemark(written: String, meant: String) throws {
    #expect(QuantityText.ofThousands(written) == meant)
    let scenario = try read(
      Self.office.replacing("{8:30: 6 per hour, 15:00: 9 per hour}", with: written))
    let remark = try #require(scenario.warnings.first { $0.found == written })
    #expect(remark.text(.english).contains(meant), "\(remark.text(.english))")
    #expect(remark.position.line == 5)
  }

  @Test(arguments: [
    "1.20 per day", "0.200 per day", "1200 per day", "1.2000 per day", "1234.500", "1.500e3",
    "1.500.000", "12.5 %", "a.500", ".500", "1.",
  ])
  func otherNumbersBringNone(written: String) { #expect(QuantityText.ofThousands(written) == nil) }
}
