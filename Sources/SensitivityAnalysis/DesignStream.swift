// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates

/// Purposes of random numbers in designs and their analysis; a number is never given twice.
enum DesignPurpose: StreamPurpose {
  case hypercubeOrder = 1
  case hypercubePlace = 2
  case hypercubeExchange = 3
  case trajectory = 4
  case bootstrap = 5
  case scramble = 6
  /// Beside the purposes of a model, whose master seed these streams share.
  case evenDraws = 1000
}

extension RandomStream {
  /// The stream of a purpose in the design of a seed.
  init(seed: UInt64, _ purpose: DesignPurpose, part: Int = 0) {
    self.init(key: StreamKey(masterSeed: seed, purpose: purpose.rawValue, entity: UInt64(part)))
  }
}
