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
  /// Contacts of a calendar month or year, of the sector or of each resident.
  case perPeriod(Double, RatePeriod, isPerResident: Bool)

  /// Whether it takes the number of residents.
  var isPerResident: Bool {
    switch self {
    case .perResidentAndDay, .perPeriod(_, _, isPerResident: true): true
    default: false
    }
  }
}

/// A calendar month or year over whose open days contacts are spread.
enum RatePeriod: String, Sendable { case month, year }

extension ValueFormat where Value == ArrivalRate {
  /// Contacts of a service and day have 20 bits in the key of their random streams.
  static var mostContactsPerDay: Double { 500_000 }

  /// A regular expression of a rate in one of some units, in which `#` is a number of residents.
  static func pattern(_ units: [String]) -> String {
    let spellings = units.map(QuantityText.pattern(ofUnit:)).joined(separator: "|")
      .replacing("#", with: "[0-9]*[1-9][0-9]*(?:\\.[0-9]+)?")
    return "^" + NumberPattern.text(Bounds(0...mostContactsPerDay)) + "(?:" + spellings + ") *$"
  }

  /// `2.0 per 1000 residents per day`, `120 per day`, `20 per hour`, `12000 per year`, or rates by hour.
  static var arrivalRate: ValueFormat {
    let allowed = ScenarioSentence.allowedRate.phrase
    let hourly = ValueFormat<Double>.hourlyRate
    let byHour = ValueFormat<[HourStep<Double>]>.byHour(hourly)
    return ValueFormat(
      allowed: allowed,
      schema: .either(
        .text(
          pattern: pattern([
            "per day", "per h", "per min", "per month", "per year", "per # resident per day",
            "per # resident per month", "per # resident per year",
          ]),
          examples: [
            "2.0 per 1000 residents per day", "120 per day", "20 per hour", "12000 per year",
          ], allowed
        ).orUncertain,
        byHour.schema)
    ) { node, faults in
      if node.entries != nil { return byHour.read(node, faults).map { .byHour($0) } }
      guard let text = node.text, let quantity = QuantityText(text),
        (0...mostContactsPerDay).contains(quantity.number)
      else {
        return faults.refuse(
          node, allowed: allowed, suggestion: node.text.flatMap(QuantityText.likely))
      }
      faults.remarkThousands(at: node)
      switch quantity.unit {
      case "per day": return .perDay(quantity.number)
      case "per hour", "per h": return .perHour(quantity.number)
      case "per min": return .perHour(quantity.number * 60)
      case "per month": return .perPeriod(quantity.number, .month, isPerResident: false)
      case "per year": return .perPeriod(quantity.number, .year, isPerResident: false)
      default: break
      }
      let words = quantity.unit.split(separator: " ")
      if words.count == 5, words[0] == "per", let residents = Double(words[1]), residents > 0,
        words[2] == "resident", words[3] == "per"
      {
        let each = quantity.number / residents
        if words[4] == "day" { return .perResidentAndDay(each) }
        if let period = RatePeriod(rawValue: String(words[4])) {
          return .perPeriod(each, period, isPerResident: true)
        }
      }
      faults.report(
        node, quantity.unitFault.phrase, found: node.echo, allowed: allowed,
        suggestion: quantity.unit == "%" ? nil : QuantityText.likely(text))
      return nil
    }
  }
}

extension ValueFormat where Value == Double {
  /// `20 per hour`.
  static var hourlyRate: ValueFormat {
    let allowed = Phrase(verbatim: "20 per hour")
    let pattern = ValueFormat<ArrivalRate>.pattern(["per h", "per min"])
    return .scalar(
      allowed: allowed, schema: ValueSchema.text(pattern: pattern, allowed).orUncertain
    ) { text in
      guard let quantity = QuantityText(text),
        (0...ValueFormat<ArrivalRate>.mostContactsPerDay).contains(quantity.number)
      else { return nil }
      switch quantity.unit {
      case "per hour", "per h": return quantity.number
      case "per min": return quantity.number * 60
      default: return nil
      }
    }
  }
}

extension ValueFormat where Value == Double {
  private static var longestTarget: Bounds { Bounds(0...60_000) }

  /// `80% within 15 min`, of which the model takes the minutes.
  static var serviceTarget: ValueFormat {
    .scalar(
      allowed: Phrase(verbatim: "80% within 15 min"),
      pattern: "^" + UnitFamily.share.pattern(.share) + " +within +"
        + UnitFamily.minutes.pattern(longestTarget) + " *$", examples: ["80% within 15 min"]
    ) { text in
      guard let within = text.firstRange(of: " within "),
        let share = QuantityText(String(text[..<within.lowerBound])),
        let time = QuantityText(String(text[within.upperBound...].drop { $0 == " " })),
        let share = UnitFamily.share.value(share.number, share.unit),
        let minutes = UnitFamily.minutes.value(time.number, time.unit),
        Bounds.share.contains(share), longestTarget.contains(minutes)
      else { return nil }
      return minutes
    }
  }
}
