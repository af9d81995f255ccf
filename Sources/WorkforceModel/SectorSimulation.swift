// SPDX-License-Identifier: GPL-3.0-or-later

/// Runs replications of one model.
///
/// Preparing costs milliseconds (tables, reference values); a replication then costs only itself.
/// One instance may be shared by threads: nothing in it changes.
public final class SectorSimulation: Sendable {
  public let parameters: ModelParameters
  public let layout: ResponseLayout

  /// Prepares the tables that all replications share.
  public init(_ parameters: ModelParameters) {
    self.parameters = parameters
    layout = ResponseLayout(parameters)
  }
}
