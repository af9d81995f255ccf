// SPDX-License-Identifier: GPL-3.0-or-later

/// Ordinary differential equations: how fast a state changes where it is.
public protocol DynamicalSystem {
  /// The variables, in one vector.
  associatedtype State: SIMD where State.Scalar == Double

  /// Change of the state per unit of time.
  func rate(at state: State) -> State
}

extension DynamicalSystem {
  /// Moves the state on by Euler's method.
  ///
  /// Published figures of stock-and-flow models are figures of this method and of the step that their
  /// authors took: a better integrator would not reproduce them.
  public func advance(_ state: inout State, by step: Double) {
    state += rate(at: state) * step
  }
}
