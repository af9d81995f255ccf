// SPDX-License-Identifier: GPL-3.0-or-later

/// Parameters of mechanisms by their type, so that a mechanism adds its own without a word elsewhere.
///
/// ```swift
/// extension ModelParameters {
///   public var budget: BudgetParameters? {
///     get { mechanisms[] }
///     set { mechanisms[] = newValue }
///   }
/// }
/// ```
///
/// For use at set-up only: reading looks a dictionary up.
struct ParameterStorage: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  /// The parameters of a type; nil while there are none.
  subscript<Parameters: Sendable>() -> Parameters? {
    get { values[ObjectIdentifier(Parameters.self)].map { $0 as! Parameters } }
    set { values[ObjectIdentifier(Parameters.self)] = newValue }
  }

  /// The parameters of a type, with a value for when there are none.
  subscript<Parameters: Sendable>(default usual: @autoclosure () -> Parameters) -> Parameters {
    get { self[] ?? usual() }
    set { self[] = newValue }
  }
}
