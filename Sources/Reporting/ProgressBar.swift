// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization
internal import WholeNumbers
package import Wording

/// A line on the terminal that shows how far a run is, and how long it will take.
///
/// Silent when standard error is not a terminal. May be updated from any thread.
package final class ProgressBar: Sendable {
  private let language: Language
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let lastDrawn: Mutex<ContinuousClock.Instant?>

  private static let columns = 30

  /// A bar on standard error; hidden there on request, and whenever that is not a terminal.
  package init(language: Language, isHidden: Bool = false) {
    self.language = language
    isShown = !isHidden && isatty(STDERR_FILENO) != 0
    lastDrawn = Mutex(nil)
  }

  /// Draws the bar, at most ten times a second.
  package func update(done: Int, planned: Int) { draw(done, planned, CommandSentence.progress) }

  /// Draws the bar of a command that runs many scenarios, at most ten times a second.
  package func update(runs done: Int, planned: Int) {
    draw(done, planned, PairingSentence.progress)
  }

  private func draw(_ done: Int, _ planned: Int, _ sentence: some Sentence) {
    guard isShown else { return }
    lastDrawn.withLock { last in
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(100), done < planned { return }
      last = now
      let seconds = (now - start) / .seconds(1)
      let line = Self.line(done: done, planned: planned, seconds: seconds, language, sentence)
      write("\r" + line + "\u{1B}[K")
    }
  }

  package func finish() {
    guard isShown else { return }
    lastDrawn.withLock { _ in write("\r\u{1B}[K") }
  }

  /// The line as text: bar, count, and the time left once it can be estimated.
  package static func line(
    done: Int, planned: Int, seconds: Double, _ language: Language,
    _ sentence: some Sentence = CommandSentence.progress
  ) -> String {
    let share = planned > 0 ? min(1, Double(done) / Double(planned)) : 0
    let filled = Int(bounded: share * Double(columns))
    var text = String(repeating: "█", count: filled)
    text += String(repeating: "░", count: columns - filled) + "  "
    text += language.say(
      sentence, ["done": language.integer(done), "planned": language.integer(planned)])
    // A first second says little about the rest.
    guard seconds >= 1, done > 0, done < planned else { return text }
    let left = duration(seconds / Double(done) * Double(planned - done), language)
    return text + ", " + language.say(CommandSentence.progressTimeLeft, ["time": left])
  }

  /// A time in words: `12 s`, `3 min`, `2.5 h`.
  package static func duration(_ seconds: Double, _ language: Language) -> String {
    let whole = max(1, Int(bounded: seconds.rounded(.up)))
    if whole < 100 { return language.say(CommandSentence.secondsLeft, ["count": String(whole)]) }
    let minutes = (whole + 30) / 60
    if minutes < 100 {
      return language.say(CommandSentence.minutesLeft, ["count": String(minutes)])
    }
    return language.say(
      CommandSentence.hoursLeft, ["count": language.decimal(Double(minutes) / 60, places: 1)])
  }

  private func write(_ text: String) { StandardStream.errors.write(text) }
}
