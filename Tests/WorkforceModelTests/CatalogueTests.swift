// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import WorkforceModel

@Suite struct CatalogueTests {
  @Test func everyMetricHasANameAndAPlaceOfItsOwn() {
    let metrics = Catalogue.mechanisms.flatMap(\.metrics)
    #expect(metrics.count == 83)
    #expect(Set(metrics.map(\.rawValue)).count == metrics.count)
    #expect(Set(metrics.map(\.place)).count == metrics.count)
    for metric in Metric.allCases {
      #expect(Metric(rawValue: metric.rawValue) == metric)
    }
    #expect(Metric(rawValue: "no-such-metric") == nil)
  }

  @Test func noPurposeOfRandomNumbersIsUsedTwice() {
    let numbers = Catalogue.mechanisms.flatMap(\.purposeNumbers)
    #expect(numbers.count == 46)
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func causesHaveNamesOfTheirOwn() {
    let causes = Catalogue.mechanisms.flatMap(\.causes)
    #expect(Set(causes.map(\.name)).count == causes.count)
    #expect(Set(causes.map(\.key)).count == causes.count)
  }

  @Test func aModelWithoutParametersHasNoMechanismThatASectionSwitchesOn() {
    let parameters = ModelParameters()
    for mechanism in Catalogue.mechanisms where mechanism.id != .sector {
      #expect(!parameters.has(mechanism.id), "\(mechanism.id.name)")
    }
  }

  @Test func parametersOfAMechanismAreKeptApartFromOthers() {
    var parameters = ModelParameters()
    parameters.conflict = ConflictParameters()
    parameters.conflict?.referenceRate = 0.05
    parameters.online = [OnlineParameters(service: 0, launchDay: 3, users: 10)]
    #expect(parameters.conflict?.referenceRate == 0.05)
    #expect(parameters.has(.conflict) && parameters.has(.online) && !parameters.has(.climate))
    parameters.conflict = nil
    #expect(!parameters.has(.conflict) && parameters.online.count == 1)
  }
}
