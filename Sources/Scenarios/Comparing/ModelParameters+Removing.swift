// SPDX-License-Identifier: GPL-3.0-or-later
internal import WorkforceModel

extension ModelParameters {
  /// The same model without the sessions that are among some causes.
  ///
  /// Components stay where they are, so that nobody's random numbers move.
  func removing(_ causes: [ScenarioCause]) -> ModelParameters {
    var parameters = self
    for component in programme.indices {
      let sessions = programme[component].sessions
      parameters.programme[component].sessions = sessions.indices.filter { number in
        !causes.contains { cause in
          switch cause.kind {
          case .session(component, number, _): true
          case .otherSessions(let days): !days.contains(sessions[number].day)
          default: false
          }
        }
      }.map { sessions[$0] }
    }
    return parameters
  }
}
