// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Testing

@Suite struct HistogramTests {
  let scale = HistogramScale(lowestOctave: -6, highestOctave: 11)

  @Test func gridValuesAreWithinTheStatedResolution() {
    let numbers = TestNumbers()
    for _ in 0..<100_000 {
      let size = (numbers.uniform() * 16.9 - 5.9)
      let observation = exponent2(size)
      let rounded = scale.value(of: scale.bucket(of: observation))
      #expect(abs(rounded - observation) <= observation / 256)
    }
  }

  @Test func everyGridValueHasItsOwnBucket() {
    for scale in [scale, HistogramScale(lowestOctave: -3, highestOctave: 4, isSigned: true)] {
      var last = -Double.infinity
      for bucket in 0..<scale.bucketCount {
        let value = scale.value(of: bucket)
        #expect(value > last)
        #expect(scale.bucket(of: value) == bucket)
        last = value
      }
    }
  }

  @Test func wholeNumbersAndSharesAreExact() {
    for number in 0...256 {
      #expect(scale.value(of: scale.bucket(of: Double(number))) == Double(number))
    }
    #expect(scale.value(of: scale.bucket(of: 0.5)) == 0.5)
  }

  @Test func endsCatchWhatLiesOutside() {
    #expect(scale.bucket(of: -3) == 0 && scale.bucket(of: -0.0) == 0)
    #expect(scale.bucket(of: 1e-9) == 0 && scale.bucket(of: .leastNonzeroMagnitude) == 0)
    #expect(scale.value(of: scale.bucket(of: 1e300)) == 2048)
    #expect(scale.bucket(of: .infinity) == scale.bucketCount - 1)
    let signed = HistogramScale(lowestOctave: -6, highestOctave: 11, isSigned: true)
    #expect(signed.value(of: signed.bucket(of: -3)) == -3)
    #expect(signed.value(of: signed.bucket(of: -.infinity)) == -2048)
  }

  @Test func quantilesAreThoseOfTheRoundedSample() {
    let numbers = TestNumbers()
    var table = HistogramTable(rows: 2)
    let sample = (0..<997).map { _ in 30 * numbers.exponential() }
    for observation in sample { table.add([observation, .nan].span) }
    let grid = HistogramScale.everything
    let exact = Quantiles(sample.map { grid.value(of: grid.bucket(of: $0)) })
    let probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
    let expected = probabilities.map(exact.quantile)
    for (index, quantile) in table.quantiles(probabilities, ofRow: 0).enumerated() {
      #expect(agree(quantile, expected[index], 1e-14))
    }
    let high = table.quantiles([0.95], ofRow: 0)[0]
    #expect(agree(high, Quantiles(sample).quantile(0.95), 1.0 / 256))
    #expect(table.count(ofRow: 1) == 0)
    #expect(table.quantiles([0.5], ofRow: 1)[0].isNaN)
  }

  @Test func twoReplicationsInterpolateBetweenThem() {
    var table = HistogramTable(rows: 1)
    table.add([10].span)
    #expect(table.quantiles([0.05, 0.95], ofRow: 0) == [10, 10])
    table.add([20].span)
    let quartiles = table.quantiles([0.25, 0.5, 0.75], ofRow: 0)
    #expect(quartiles == [12.5, 15, 17.5])
  }

  @Test func orderDoesNotMatter() {
    let numbers = TestNumbers()
    let sample = (0..<400).map { _ in numbers.exponential() }
    var forwards = HistogramTable(rows: 1)
    var backwards = HistogramTable(rows: 1)
    for observation in sample { forwards.add([observation].span) }
    for observation in sample.reversed() { backwards.add([observation].span) }
    let probabilities = [0.05, 0.5, 0.95]
    #expect(
      forwards.quantiles(probabilities, ofRow: 0) == backwards.quantiles(probabilities, ofRow: 0))
  }

  /// A row follows its values: no size, sign or order of them loses more than the documented error.
  @Test func rangesFollowTheValues() {
    let numbers = TestNumbers()
    let sizes: [Double] = [1e-12, 0.0004, 1, 15_134, 1e7, 1e14, -3e5, -0.002, 0]
    var table = HistogramTable(rows: sizes.count)
    var backwards = HistogramTable(rows: sizes.count)
    let rows = (0..<500).map { _ in sizes.map { $0 * (0.5 + 40 * numbers.uniform()) } }
    for row in rows { table.add(row.span) }
    for row in rows.reversed() { backwards.add(row.span) }
    let probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
    for cell in sizes.indices {
      let exact = Quantiles(rows.map { $0[cell] })
      let found = table.quantiles(probabilities, ofRow: cell)
      #expect(found == backwards.quantiles(probabilities, ofRow: cell))
      for (probability, quantile) in zip(probabilities, found) {
        let right = exact.quantile(probability)
        #expect(
          abs(quantile - right) <= HistogramScale.relativeError * abs(right) * 1.001,
          "\(sizes[cell]): \(quantile), \(right)")
      }
    }
  }

  @Test func countsPassSixteenBits() {
    var table = HistogramTable(rows: 2)
    for _ in 0..<70_000 { table.add([3, .nan].span) }
    for _ in 0..<66_000 { table.add([5, 7].span) }
    for _ in 0..<64_000 { table.add([3, 7].span) }
    #expect(table.count(ofRow: 0) == 200_000 && table.count(ofRow: 1) == 130_000)
    // 134,000 of 200,000 are 3: up to position 133,999 of 199,999.
    #expect(table.quantiles([0.66, 0.68], ofRow: 0) == [3, 5])
  }

  /// 2 to a power, without a libm import.
  private func exponent2(_ exponent: Double) -> Double {
    let whole = exponent.rounded(.down)
    // Any value inside the octave will do.
    return Double(sign: .plus, exponent: Int(whole), significand: 1 + (exponent - whole))
  }
}
