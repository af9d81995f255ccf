// SPDX-License-Identifier: GPL-3.0-or-later

/// A skill of an agent group.
struct SkillEntry: BitwiseCopyable {
  var service: Int
  var speed: Double
}

/// An agent group that serves a service, and the place of the service in its order of preference.
struct SkillHolder: BitwiseCopyable {
  var agentGroup: Int
  var rank: Int
}
