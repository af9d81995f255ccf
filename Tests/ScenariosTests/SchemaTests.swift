// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording

@Suite struct SchemaTests {
  /// A key of the schema: its path in the file of every key, and its description.
  struct Key {
    var path: String
    var schema: JSONValue
  }

  /// Items of the lists of the file of every key, by which a path goes on.
  static let items = [
    "services": "registry", "groups": "front", "staff": "clerks", "duties.desks": "hall",
    "programme": "training", "projects": "joint", "targets": "desks-hold", "expected": "1",
    "experiment.precise": "1", "experiment.matters": "1", "programme.training.search.avoid": "1",
    "casework.procedures": "residence", "online": "registry",
    "casework.procedures.residence.tasks": "check", "casework.caseloads": "families",
    "calendar.shifts": "early", "calendar.periods": "summer",
    "services.registry.arrivals.periods": "deadline", "staff.clerks.periods": "maternity",
    "places": "branch", "places.branch.services": "social", "places.branch.periods": "fair",
  ]

  static func keys(_ schema: JSONValue, path: String = "") -> [Key] {
    var found: [Key] = []
    for schema in alternatives(schema) {
      if case .object(let members)? = schema["properties"] {
        for member in members {
          let inner = path.isEmpty ? member.key : path + "." + member.key
          found.append(Key(path: inner, schema: member.value))
          // Distributions, weeks and months are values, not sections.
          if member.value["description"] != nil { found += keys(member.value, path: inner) }
        }
      }
      if let item = schema["items"], let id = items[path] {
        found += keys(item, path: path + "." + id)
      }
    }
    return found
  }

  static func alternatives(_ schema: JSONValue) -> [JSONValue] {
    if case .array(let options)? = schema["anyOf"], schema["properties"] == nil {
      return options.flatMap(alternatives)
    }
    return [schema]
  }

  static let described = keys(ScenarioSchema.json(.english)).filter {
    $0.schema["description"] != nil
  }

  @Test func theSchemaKnowsTheKeysOfEverySection() {
    let paths = Set(Self.described.map(\.path))
    #expect(paths.count > 120)
    for path in [
      "horizon.warm-up", "services.registry.arrivals.shocks.fades", "duties.desks.hall.count",
      "programme.training.effect.exhaustion", "wellbeing.load-points", "absence.leave.at-most-away",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test func everyKeyOfTheSchemaIsReadAndChecked() throws {
    let path = ScenarioText.folder.appendingPathComponent("Fixtures/every-key.yaml").path
    _ = try ScenarioFile.load(path: path)
    // A list within a list is no value of any key: whoever reads it must complain of it.
    for key in Self.described where !key.path.hasSuffix("extends") && !key.path.hasSuffix(".like") {
      if key.path.hasSuffix(".id") { continue }
      let faults = ScenarioText.faults { () throws(ScenarioErrors) in
        _ = try ScenarioFile.load(path: path, overrides: [key.path + "=[[1]]"])
      }
      #expect(!faults.isEmpty, "\(key.path)")
    }
  }

  @Test func exactlyTheKeysOfTheSchemaAreExplained() {
    let paths = Set(
      Self.described.map { key in
        // The path without the items by which it went: `services.registry.id` is `services.id`.
        Self.items.values.reduce(key.path) { $0.replacingOccurrences(of: ".\($1).", with: ".") }
      })
    #expect(paths.sorted() == ScenarioKeyWording.keys)
    for name in ScenarioKeyWording.keys {
      let parts = name.components(separatedBy: ".")
      let phrase = ScenarioKeyWording[parts.dropLast().joined(separator: "."), parts.last ?? ""]
      #expect(phrase != nil && phrase?[.italian].isEmpty == false, "\(name)")
    }
  }

  @Test func shippedScenariosHaveNoKeyThatTheSchemaLacks() throws {
    let schema = ScenarioSchema.json(.english)
    guard case .object(let sections)? = schema["properties"] else {
      Issue.record("the schema has no properties")
      return
    }
    for file in try ShippedScenariosTests.files() {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.first?.isLetter == true {
        let key = String(line.prefix { $0 != ":" })
        #expect(sections.contains { $0.key == key }, "\(file.lastPathComponent): \(key)")
      }
    }
    #expect(
      schema.text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
    #expect((try? JSONSerialization.jsonObject(with: Data(schema.text.utf8))) != nil)
  }
}
