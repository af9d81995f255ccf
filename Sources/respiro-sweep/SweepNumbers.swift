// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Wording

/// Numbers and times as options of sweeps take them.
enum SweepNumbers {
  /// Reads `45min`, `8h`, `90s`, `2d` or a bare number of seconds; nil for anything else.
  static func seconds(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number > 0, number <= 1_000_000 else { return nil }
    switch text.dropFirst(digits.count).drop(while: { $0 == " " }) {
    case "", "s": return number
    case "min", "m": return number * 60
    case "h": return number * 3600
    case "d": return number * 86_400
    default: return nil
    }
  }

  /// Reads a whole number from 1 up, or throws a fault of usage.
  @discardableResult static func positive(_ text: String, option: String) throws -> Int {
    guard let value = Int(text), value >= 1, value <= 10_000_000 else {
      throw usageFault(of: SweepCommandSentence.badSize, ["option": option, "value": text])
    }
    return value
  }

  static func validate(jobs: String?) throws {
    if let jobs { try positive(jobs, option: "--jobs") }
  }

  /// How many replications run at once: as asked for, else as many as there are processors.
  static func jobs(_ text: String?) -> Int {
    text.flatMap { Int($0) } ?? ProcessInfo.processInfo.activeProcessorCount
  }

  static func text(_ seconds: Double, _ language: Language) -> String {
    func say(_ sentence: SweepCommandSentence, _ value: Double, _ places: Int) -> String {
      language.say(sentence, ["count": language.decimal(value, places: places)])
    }
    if seconds < 100 { return say(.seconds, max(1, seconds.rounded(.up)), 0) }
    if seconds < 6000 { return say(.minutes, seconds / 60, 0) }
    if seconds < 48 * 3600 { return say(.hours, seconds / 3600, 1) }
    return say(.days, seconds / 86_400, 1)
  }
}
