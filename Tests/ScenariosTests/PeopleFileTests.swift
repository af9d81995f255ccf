// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Staff from a table of the personnel office: a row is a post, and nobody's name goes on.
@Suite final class PeopleFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("respiro-people-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("office"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let exported = """
    \u{FEFF}Matricola;Cognome e nome;Ufficio;Ore settimanali;Giorni;Servizi
    00123;"Rossi, Maria";Ufficio Anagrafe;36;5;Anagrafe
    00124;Bianchi Luca;Ufficio Anagrafe;"21,5";3;Anagrafe, Tributi
    00125;D'Angelo Sofia;Tributi;36:00;5;Tributi

    """

  private static func scenario(_ staff: String) -> String {
    """
    horizon: {start: 2027-02-01, length: 6 weeks}
    calendar: {holidays: none, opening: {all: [08:00-12:00]}}
    services:
      - {id: registry, arrivals: {rate: 12 per day}, service-time: 9 min}
      - {id: tributi, arrivals: {rate: 6 per day}, service-time: 9 min}
    staff: \(staff)
    """
  }

  private static let usual = "{from: personale.csv, services: {Anagrafe: registry}}"

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent("office/" + name))
  }

  private func load(_ table: String, _ staff: String = usual) throws -> Scenario {
    try write(table, "personale.csv")
    try write(Self.scenario(staff), "office.yaml")
    return try ScenarioFile.load(path: folder.appendingPathComponent("office/office.yaml").path)
  }

  private func fault(_ table: String, _ staff: String = usual) throws -> String {
    ScenarioText.faults { () throws(ScenarioErrors) in
      do { _ = try load(table, staff) } catch let error as ScenarioErrors { throw error } catch {}
    }.map { $0.text(.english) }.joined(separator: "\n")
      .replacing(folder.path + "/office/", with: "")
  }

  /// What follows a number is its unit, or the number is none.
  @Test(arguments: ["3.6E+01", "1e2", "36 (part-time 18)", "36 h 30", "36x", "5 giorni"])
  func whatIsNoNumberIsAFault(hours: String) throws {
    let table = Self.exported.replacing(";36;", with: ";\(hours);")
    let found = try fault(table)
    #expect(found.hasPrefix("personale.csv:2:4"), "\(found)")
  }

  @Test(arguments: [
    "36 h", "36 ore", "36,0", "36:00", "36 h/week", "36 ore/settimana", "36 ore settimanali",
    "36 hours per week",
  ])
  func unitsMayFollow(hours: String) throws {
    let scenario = try load(Self.exported.replacing(";36;", with: ";\(hours);"))
    #expect(scenario.lowered().parameters.people.count == 3)
  }

  @Test func postsHaveDatesAndPlaces() throws {
    let table = """
      Ufficio;Ore;Servizi;Dal;Al;Sede
      Anagrafe;36;registry;;2027-02-12;Centrale
      Anagrafe;36;registry;15/2/2027;;Sede nord
      Tributi;36;tributi;01.01.2020;;Centrale
      """
    let staff = """
      {from: personale.csv, places: {Sede nord: north}}
      places:
        - {id: centrale, services: [{id: registry, share: 50%}, {id: tributi}]}
        - {id: north, services: [{id: registry, share: 50%}]}
      """
    let parameters = try load(table, staff).lowered().parameters
    // The horizon begins on 1 February.
    let (first, second) = (parameters.listedPeople[0], parameters.listedPeople[1])
    #expect(!parameters.dutyHours(of: first, on: 11).isEmpty)
    #expect(parameters.dutyHours(of: first, on: 14).isEmpty)
    #expect(parameters.dutyHours(of: second, on: 11).isEmpty)
    #expect(!parameters.dutyHours(of: second, on: 14).isEmpty)
    #expect(parameters.placeNumber(of: second, on: 14) == 1)
    #expect(parameters.placeNumber(of: first, on: 11) == 0)
    #expect(try fault(table.replacing("15/2/2027", with: "31/2/2027"), staff).contains("1/3/2027"))
    #expect(try fault(table.replacing("15/2/2027", with: "presto"), staff).contains("1/3/2027"))
  }

  @Test func rowsBecomePostsAndNobodyIsNamed() throws {
    let scenario = try load(Self.exported)
    let parameters = scenario.lowered().parameters
    let listed = parameters.listedStaffGroups.map { parameters.staffGroups[$0] }
    #expect(listed.map(\.id) == ["ufficio-anagrafe-1", "ufficio-anagrafe-2", "tributi-1"])
    #expect(listed.map(\.weeklyHours) == [36, 21.5, 36])
    #expect(listed.map(\.daysPerWeek) == [5, 3, 5])
    #expect(listed.map { $0.skills.map(\.service) } == [[0], [0, 1], [1]])
    #expect(parameters.groups.map(\.id) == ["ufficio-anagrafe", "tributi"])
    let text = scenario.flattenedYAML
    for word in ["Rossi", "Maria", "Bianchi", "Angelo", "00123", "personale", "Cognome"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("Ufficio Anagrafe"))
    // What results keep is the same scenario without the file.
    let again = try ScenarioFile.parse(text, file: "office.yaml")
    #expect(again.flattenedYAML == text)
  }

  @Test func commasTabsAndLettersOfWindowsAreRead() throws {
    let plain = Self.exported.replacing("\u{FEFF}", with: "").replacing(
      "\"Rossi, Maria\"", with: "R"
    )
    .replacing("\"21,5\"", with: "21.5").replacing("Anagrafe, Tributi", with: "Anagrafe/Tributi")
    for separator in [",", "\t"] {
      let scenario = try load(plain.replacing(";", with: separator))
      #expect(scenario.lowered().parameters.people.count == 3)
    }
    let accented = plain.replacing("Ufficio Anagrafe", with: "Attività")
    try write(Self.scenario(Self.usual), "office.yaml")
    try #require(accented.data(using: .windowsCP1252)).write(
      to: folder.appendingPathComponent("office/personale.csv"))
    let scenario = try ScenarioFile.load(
      path: folder.appendingPathComponent("office/office.yaml").path)
    #expect(scenario.lowered().parameters.groups[0].id == "attivita")
  }

  @Test func headingsOfOneOwnAreMapped() throws {
    let table = """
      Posizione,Orario,Sportello
      A-1,30,registry
      B 2,36,tributi
      """
    let scenario = try load(
      table,
      "{from: personale.csv, columns: {id: posizione, hours: Orario, skills: Sportello}}")
    #expect(scenario.lowered().parameters.staffGroups.map(\.id) == ["a-1", "b-2"])
  }

  @Test func aVariantChangesAPostByItsKey() throws {
    _ = try load(Self.exported)
    try write(
      "extends: office.yaml\nstaff:\n  - {id: tributi-1, hours: 18 h/week}\n", "variant.yaml")
    let parameters = try ScenarioFile.load(
      path: folder.appendingPathComponent("office/variant.yaml").path
    ).lowered().parameters
    let listed = parameters.listedStaffGroups.map { parameters.staffGroups[$0] }
    #expect(listed.map(\.weeklyHours) == [36, 21.5, 18])
  }

  @Test func whatIsWrongIsSaidWhereItStandsAndWithoutNames() throws {
    let wrong = Self.exported.replacing("\"21,5\"", with: "tanto")
    #expect(try fault(wrong).hasPrefix("personale.csv:3:4: staff: hours or days must be a number"))
    #expect(try !fault(wrong).contains("Bianchi"))
    #expect(
      try fault(Self.exported.replacing("Ore settimanali", with: "Tempo"))
        .contains("no column for hours"))
    #expect(
      try fault(Self.exported, "{from: personale.csv, columns: {hours: Orre settimanali}}")
        .contains("Ore settimanali"))
    #expect(try fault("Ore;Servizi\n").contains("no row below its headings"))
    #expect(
      try fault("Posto;Ore;Servizi\na;36;tributi\nA;36;tributi\n").contains("on line 2 already"))
    #expect(try fault("Ore;Servizi\n36;tributi;x\n").contains("3 fields instead of 2"))
    #expect(try fault("PK\u{3}\u{4}…").contains("\"Save as\", \"CSV UTF-8\""))
  }

  @Test func noFileOutsideTheFolderIsRead() throws {
    try Data(Self.exported.utf8).write(to: folder.appendingPathComponent("personale.csv"))
    for name in ["../personale.csv", folder.path + "/personale.csv", "missing.csv", "link.csv"] {
      try? FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("office/link.csv"),
        withDestinationURL: folder.appendingPathComponent("personale.csv"))
      #expect(try !fault(Self.exported, "{from: \(name)}").isEmpty, "\(name)")
    }
    // Results are read from anywhere, and name no file.
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(Self.scenario(Self.usual), file: "scenario.yaml")
    }
    #expect(faults.first?.text(.english).contains("only be read by a scenario in a file") == true)
  }

  @Test func aScenarioIsWrittenFromTheTable() throws {
    try write(Self.exported, "personale.csv")
    let text = try ScenarioTemplate.text(
      ofPeopleIn: folder.appendingPathComponent("office/personale.csv").path, .italian)
    let scenario = try ScenarioFile.parse(text, file: "nuovo.yaml")
    #expect(scenario.lowered().parameters.people.count == 3)
    #expect(scenario.lowered().parameters.services.map(\.id) == ["anagrafe", "tributi"])
    #expect(!text.contains("Rossi"))
  }

  @Test func aQuoteWithinATextIsPartOfIt() throws {
    let table = """
      Ufficio;Ore;Servizi
      Ufficio 3" piano;36;registry
      "Ufficio ""Centro""; sala 2";36;tributi
      """
    let parameters = try load(table).lowered().parameters
    #expect(parameters.groups.map(\.id) == ["ufficio-3-piano", "ufficio-centro-sala-2"])
    #expect(
      try fault("Ore;Servizi\n36;tributi\n36;\"tributi\n36;registry\n")
        .hasPrefix("personale.csv:3:1: staff: a quote that begins on this line"))
  }

  @Test func aTableInUTF16IsRead() throws {
    try write(Self.scenario(Self.usual), "office.yaml")
    let text = Self.exported.replacing("\u{FEFF}", with: "")
    let letters = try #require(text.data(using: .utf16LittleEndian))
    try (Data([0xFF, 0xFE]) + letters).write(
      to: folder.appendingPathComponent("office/personale.csv"))
    let path = folder.appendingPathComponent("office/office.yaml").path
    #expect(try ScenarioFile.load(path: path).lowered().parameters.people.count == 3)
  }

  @Test func numbersOfPersonsAreNoCodesOfPostsAndNoCounts() throws {
    let table = "Numero;ID;Ore;Servizi\n00123;A7;36;registry/tributi\n"
    let parameters = try load(table).lowered().parameters
    #expect(parameters.people.count == 1 && parameters.staffGroups.map(\.id) == ["post-1"])
    let found = try fault("Posti;Ore;Servizi\nRossi;36;registry\n")
    #expect(found.hasPrefix("personale.csv:2:1: staff: hours or days must be a number"))
    #expect(!found.contains("Rossi"))
  }
}
