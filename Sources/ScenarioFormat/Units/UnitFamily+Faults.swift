// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

extension QuantityText {
  /// What is wrong with its unit, where that does not fit.
  package var unitFault: ScenarioSentence {
    switch unit {
    case "": .missingUnit
    case "%": .percentHere
    default: .unknownUnit
    }
  }
}

extension UnitFamily {
  /// What a text that is no quantity of this family probably means; nil where nothing is near that would be one.
  ///
  /// - Parameter quantity: The text as a quantity of another family; nil where it is none.
  func likely(_ text: String, _ quantity: QuantityText? = nil) -> String? {
    if let quantity {
      // By its letters a sign is near every unit of a single letter: 80 % are no 80 s.
      let isWord = quantity.unit.contains(where: \.isLetter)
      guard isWord else { return nil }
      if let unit = EditDistance.nearest(to: quantity.unit, among: units.map(\.name)),
        quantity.unit.count > 1
      {
        return quantityText(quantity.number, unit)
      }
    }
    return QuantityText.likely(text).flatMap { likely in
      QuantityText(likely).flatMap { value($0.number, $0.unit) } == nil ? nil : likely
    }
  }
}
