// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text with a value after it; an Italian article before a number that begins with a vowel
  /// loses its own: `dell'8%`, `l'11 gennaio`, and yet `del 1º marzo`. The preposition *a* gains a
  /// letter before another *a*: `ad aprile`.
  func joined(to value: String) -> String {
    if value.first == "a", self == "A " || self == "a " || hasSuffix(" a ") {
      return dropLast() + "d " + value
    }
    guard value.beginsWithVowelNumber,
      let article = Self.articles.first(where: { self == $0.full || hasSuffix(" " + $0.full) })
    else { return self + value }
    return dropLast(article.full.count) + article.elided + value
  }

  private static let articles = [
    ("il ", "l'"), ("del ", "dell'"), ("al ", "all'"), ("dal ", "dall'"), ("nel ", "nell'"),
  ].map { (full: $0.0, elided: $0.1) }

  /// Whether it begins with a number that is said with a vowel: uno, otto, undici, ottanta.
  private var beginsWithVowelNumber: Bool {
    let digits = prefix { ("0"..."9").contains($0) }
    if digits.hasPrefix("8") { return true }
    return digits == "11" || digits == "1" && dropFirst().first != "º"
  }
}
