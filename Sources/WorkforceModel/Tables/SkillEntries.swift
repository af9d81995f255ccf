// SPDX-License-Identifier: GPL-3.0-or-later

/// A skill of an staff group.
struct SkillEntry: BitwiseCopyable {
  var service: Int
  var speed: Double
}

/// An staff group that serves a service, and the place of the service in its order of preference.
struct SkillHolder: BitwiseCopyable {
  var staffGroup: Int
  var rank: Int
}
