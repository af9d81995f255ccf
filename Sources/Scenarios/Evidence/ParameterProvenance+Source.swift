// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording

extension ParameterProvenance {
  /// What default and range rest on; nil where they rest on judgement, or nothing is known.
  public var source: Phrase? { ParameterCatalogue.parameter(at: path)?.source }
}
