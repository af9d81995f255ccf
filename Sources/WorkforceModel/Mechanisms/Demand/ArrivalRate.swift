// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// How often citizens come.
enum ArrivalRate: Sendable {
  /// Contacts on an opening day.
  case perDay(Double)
  /// Contacts on an opening day, for each resident.
  case perResidentAndDay(Double)
  /// Contacts an hour of opening.
  case perHour(Double)
  /// Contacts an hour, by time of day.
  case byHour([HourStep<Double>])
}

extension ValueFormat where Value == ArrivalRate {
  /// Contacts of a service and day have 20 bits in the key of their random streams.
  private static var mostContactsPerDay: Double { 500_000 }

  /// `2.0 per 1000 residents per day`, `120 per day`, `20 per hour`, or rates by hour.
  static var arrivalRate: ValueFormat {
    let allowed = ScenarioSentence.allowedRate.phrase
    let hourly = ValueFormat<Double>.hourlyRate
    let byHour = ValueFormat<[HourStep<Double>]>.byHour(hourly)
    return ValueFormat(
      allowed: allowed,
      schema: ValueSchema { language in
        [
          "anyOf": [
            [
              "type": "string",
              "examples": ["2.0 per 1000 residents per day", "120 per day", "20 per hour"],
            ], byHour.schema(language),
          ]
        ]
      }
    ) { node, faults in
      if node.entries != nil { return byHour.read(node, faults).map { .byHour($0) } }
      guard let text = node.text, let quantity = QuantityText(text),
        (0...mostContactsPerDay).contains(quantity.number)
      else {
        return faults.refuse(node, allowed: allowed)
      }
      switch quantity.unit {
      case "per day": return .perDay(quantity.number)
      case "per hour", "per h": return .perHour(quantity.number)
      case "per min": return .perHour(quantity.number * 60)
      default: break
      }
      let words = quantity.unit.split(separator: " ")
      if words.count == 5, words[0] == "per", let residents = Double(words[1]), residents > 0,
        words[2] == "resident", words[3] == "per", words[4] == "day"
      {
        return .perResidentAndDay(quantity.number / residents)
      }
      faults.report(
        node,
        quantity.unit.isEmpty
          ? ScenarioSentence.missingUnit.phrase : ScenarioSentence.unknownUnit.phrase,
        found: node.echo, allowed: allowed)
      return nil
    }
  }
}

extension ValueFormat where Value == Double {
  /// `20 per hour`.
  static var hourlyRate: ValueFormat {
    .scalar(
      allowed: Phrase(verbatim: "20 per hour"),
      schema: ["type": "string"]
    ) { text in
      guard let quantity = QuantityText(text), quantity.number >= 0 else { return nil }
      switch quantity.unit {
      case "per hour", "per h": return quantity.number
      case "per min": return quantity.number * 60
      default: return nil
      }
    }
  }
}

extension ValueFormat where Value == Double {
  /// `80% within 15 min`, of which the model takes the minutes.
  static var serviceTarget: ValueFormat {
    .scalar(
      allowed: Phrase(verbatim: "80% within 15 min"),
      schema: ["type": "string", "examples": ["80% within 15 min"]]
    ) { text in
      guard let within = text.firstRange(of: " within "),
        let share = QuantityText(String(text[..<within.lowerBound])),
        let time = QuantityText(String(text[within.upperBound...])),
        let share = UnitFamily.share.value(share.number, share.unit),
        let minutes = UnitFamily.minutes.value(time.number, time.unit),
        Bounds.share.contains(share), minutes >= 0
      else { return nil }
      return minutes
    }
  }
}
