// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Testing
import Wording

/// A field is declared once: the same declaration reads, fills the whole and describes itself.
@Suite struct FieldTests {
  struct Coffee: ModelSection, Sendable {
    struct Model: Hashable, Sendable {
      var cooling = 14.0
      var sugar = 2
      var loss = 0.034
    }

    var node = SourceNode.nothing
    var name = ""
    var milk: Double?
    var foam: Double? = 0.2
    var pause = Distribution.unread
    var parameters = Model()

    static let inner = Section("coffee.cup", Coffee()) {
      Field("sugar", \.parameters.sugar, .count(0...9), mark: .assumed)
    }

    static let section = Section("coffee", Coffee(), at: \.node, table: "drinks") {
      Field(required: "name", \.name, .id)
      Field(
        "cooling", \.parameters.cooling, .quantity(.days, 0...60), unit: "weeks", symbol: "τ",
        range: 1...4, mark: .assumed, formerly: "tau")
      Field("loss", \.parameters.loss, .share, unit: "%")
      Field("milk", \.milk, .share, default: 0.1)
      Field("foam", \.foam, .share, unit: "%")
      Field(
        "pause", \.pause, .distribution(.minutes, Bounds(0...60)),
        default: "{exponential: {mean: 8 min}}")
      Field("cup", within: inner)
    }
  }

  static func read(_ text: String) throws -> (coffee: Coffee?, faults: [ScenarioFault]) {
    let faults = FaultCollector()
    let node = try #require(YAMLReader(file: "coffee.yaml", faults: faults).read(text))
    return (Coffee.section.read(node.settled(), faults), faults.faults)
  }

  @Test func whatIsStatedFillsTheWholeAndTheRestKeepsItsDefault() throws {
    let (coffee, faults) = try Self.read("{name: moka, cooling: 3 weeks, cup: {sugar: 1}}")
    #expect(faults.isEmpty)
    #expect(coffee?.name == "moka" && coffee?.node["name"] != nil)
    #expect(coffee?.cooling == 21 && coffee?.sugar == 1 && coffee?.loss == 0.034)
    #expect(coffee?.milk == nil && coffee?.foam == 0.2)
    #expect(coffee?.pause == Coffee.section.standard.pause)
    #expect(coffee?.pause.mean == 8)
  }

  @Test func defaultsBoundsAndRangesAreWrittenInTheUnitOfTheField() throws {
    let format = Coffee.section.format
    func text(_ key: String) -> [String?] {
      [format[key]?.standard, format[key]?.bounds, format[key]?.range?.text]
    }
    #expect(text("cooling") == ["2 weeks", "0–8.571428571 weeks", "1–4 weeks"])
    #expect(text("loss") == ["3.4%", "0–100%", nil])
    #expect(text("milk") == ["0.1", "0–1", nil])
    #expect(text("foam") == ["20%", "0–100%", nil])
    #expect(text("pause") == ["{exponential: {mean: 8 min}}", "0–60 min", nil])
    #expect(text("name") == [nil, "", nil])
    #expect(Coffee.inner.format["sugar"]?.standard == "2")
    #expect(format["cooling"]?.table == "drinks" && format["loss"]?.table == nil)
    #expect(format.allFields.map(\.path).last == "coffee.cup.sugar")
  }

  @Test func aKeyThatHadAnotherNameIsReportedWithItsName() throws {
    let (_, faults) = try Self.read("{name: moka, tau: 3 weeks, coling: 1 week}")
    #expect(faults.map(\.suggestion) == ["cooling", "cooling"])
    #expect(
      faults[0].text(.english).hasSuffix("; \"tau\" is now \"cooling\"")
        && faults[0].text(.italian).hasSuffix("; \"tau\" ora si chiama \"cooling\""))
    #expect(faults[1].text(.english).hasSuffix("; did you mean \"cooling\"?"))
  }

  @Test func aFaultLeavesTheWholeReadable() throws {
    let (coffee, faults) = try Self.read("{cooling: 3 cups}")
    #expect(faults.map(\.path).sorted() == ["", "cooling"])
    #expect(coffee?.cooling == 14 && coffee?.name == "")
  }

  @Test(arguments: [
    (1.0, "weeks", "0.142857143 weeks"), (7, "weeks", "1 week"), (30.4375, "months", "1 month"),
    (273.9375, "months", "9 months"), (0.5, "days", "0.5 days"), (-1, "days", "-1 day"),
  ])
  func valuesAreWrittenAsPeopleWriteThem(value: Double, unit: String, text: String) {
    #expect(UnitFamily.days.text(value, in: unit) == text)
  }
}
