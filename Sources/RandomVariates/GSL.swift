// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The state of the GNU Scientific Library in this process.
enum GSL {
  /// Switches off GSL's error handler, which would end the process; parameters are checked instead.
  ///
  /// Streams and distributions call this when they are made; only the first call has an effect.
  static func prepare() { _ = handlerIsOff }

  private static let handlerIsOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}
