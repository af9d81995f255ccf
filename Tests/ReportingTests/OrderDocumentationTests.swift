// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing
import Wording
import WorkforceModel

struct OrderDocumentationTests {
  @Test(arguments: Language.allCases)
  func everyStepHasARowInWords(language: Language) {
    let rows = OrderDocumentation.markdown(language).split(separator: "\n")
    #expect(rows.count == 2 + Catalogue.order.count)
    // Four cells, of which the first two say something.
    for row in rows {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      #expect(cells.count == 6 && cells[1].count > 2 && cells[2].count > 2, "\(row)")
    }
    for step in Catalogue.order {
      #expect(MechanismWording.phase(step.phase.rawValue) != nil)
      #expect(MechanismWording.step(step.name) != nil, "\(step.name)")
      for column in step.access.reads + step.access.writes {
        #expect(MechanismWording.stateColumn(column.rawValue) != nil, "\(column)")
      }
    }
  }

  @Test func thePresenceOfADayIsKnownBeforeItsSessionsAndArrivals() throws {
    let names = Catalogue.order.filter { $0.phase == .dayStart }.map(\.name)
    let presence = try #require(names.firstIndex(of: "presence"))
    let training = try #require(names.firstIndex(of: "training"))
    let demand = try #require(names.firstIndex(of: "demand"))
    #expect(presence < training && training < demand)
  }
}
