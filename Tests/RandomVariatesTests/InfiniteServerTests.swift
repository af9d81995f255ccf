// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import Foundation
import RandomVariates
import Testing

/// M(t)/M/∞ under a sinusoidal rate (Eick, Massey and Whitt 1993, "M_t/G/∞ queues with sinusoidal
/// arrival rates", Management Science 39(2)): the number present follows the rate with a smaller
/// amplitude and a lag.
@Suite struct InfiniteServerTests {
  @Test func numberPresentFollowsTheRateWithTheKnownAmplitudeAndLag() throws {
    let (mean, swing, period, serviceRate) = (10.0, 5.0, 8.0, 2.0)
    let frequency = 2 * Double.pi / period
    let amplitude = swing / (serviceRate * serviceRate + frequency * frequency).squareRoot()
    let lag = atan(frequency / serviceRate) / frequency
    #expect(abs(amplitude - 2.327) < 0.0005 && abs(lag - 0.476) < 0.0005)

    let steps = 240
    let breakpoints = (0...steps).map { Double($0) * period / Double(steps) }
    let rates = (0..<steps).map { step in
      // The mean of the sinusoid over the step.
      mean + swing
        * (cos(frequency * breakpoints[step]) - cos(frequency * breakpoints[step + 1]))
        / (frequency * (breakpoints[step + 1] - breakpoints[step]))
    }
    var process = try ArrivalProcess(breakpoints: breakpoints, rates: rates, repeats: true)
    var stream = RandomStream(masterSeed: 1, replication: 0)

    // The number present, projected on the sinusoid at the expected lag and at a right angle to it:
    // a stay from a to d adds the integral of each over it.
    let (batches, batchLength) = (50, 8000 * period)
    var along = [Double](repeating: 0, count: batches)
    var across = along
    while let arrival = process.nextArrival(using: &stream), arrival < Double(batches) * batchLength
    {
      let departure = arrival + stream.exponential() / serviceRate
      let batch = Int(arrival / batchLength)
      let (start, end) = (frequency * (arrival - lag), frequency * (departure - lag))
      along[batch] += 2 / batchLength * (cos(start) - cos(end)) / frequency
      across[batch] += 2 / batchLength * (sin(end) - sin(start)) / frequency
    }

    let quantile = gsl_cdf_tdist_Pinv(0.9995, Double(batches - 1))
    let (inPhase, outOfPhase) = (SampleMoments(along), SampleMoments(across))
    #expect(abs(inPhase.mean - amplitude) < quantile * inPhase.meanError)
    #expect(abs(inPhase.mean / amplitude - 1) < 0.01)
    let lagError = -atan2(outOfPhase.mean, inPhase.mean) / frequency
    #expect(abs(lagError) < quantile * outOfPhase.meanError / amplitude / frequency)
    #expect(abs(lagError) < 0.01 * lag)
  }
}
