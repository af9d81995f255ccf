// SPDX-License-Identifier: GPL-3.0-or-later

/// Loops over numbers that stand side by side, four at a time: alone, the compiler cannot know that two runs
/// do not overlap. Each number is computed as by itself, so results are the same to the bit.
extension UnsafeMutablePointer<Double> {
  /// Adds to each of some numbers the one of the same place elsewhere.
  @inline(__always)
  func add(_ amounts: UnsafePointer<Double>, _ places: Range<Int>) {
    forEach(places, { self[four: $0] += amounts[four: $0] }, { self[$0] += amounts[$0] })
  }

  /// Multiplies each of some numbers by the one of the same place elsewhere.
  @inline(__always)
  func multiply(by factors: UnsafePointer<Double>, _ places: Range<Int>) {
    forEach(places, { self[four: $0] *= factors[four: $0] }, { self[$0] *= factors[$0] })
  }

  /// Adds some numbers to those of the same place in two other runs, and sets them to 0.
  @inline(__always)
  func move(_ places: Range<Int>, to first: Self, _ second: Self) {
    let moveFour = { (place: Int) in
      let four = self[four: place]
      first[four: place] += four
      second[four: place] += four
      self[four: place] = .zero
    }
    let moveOne = { (place: Int) in
      first[place] += self[place]
      second[place] += self[place]
      self[place] = 0
    }
    forEach(places, moveFour, moveOne)
  }

  @inline(__always)
  private func forEach(_ places: Range<Int>, _ four: (Int) -> Void, _ one: (Int) -> Void) {
    var place = places.lowerBound
    while place &+ 4 <= places.upperBound {
      four(place)
      place &+= 4
    }
    while place < places.upperBound {
      one(place)
      place &+= 1
    }
  }

  /// The four numbers from a place on.
  private subscript(four place: Int) -> SIMD4<Double> {
    @inline(__always) get { UnsafePointer(self)[four: place] }
    @inline(__always) nonmutating set {
      UnsafeMutableRawPointer(self + place).storeBytes(of: newValue, as: SIMD4<Double>.self)
    }
  }
}

extension UnsafePointer<Double> {
  fileprivate subscript(four place: Int) -> SIMD4<Double> {
    @inline(__always) get {
      UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Double>.self)
    }
  }
}
