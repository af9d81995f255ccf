// SPDX-License-Identifier: GPL-3.0-or-later

/// What a week required of a service's part in its pool, in minutes.
struct RememberedWeek: BitwiseCopyable {
  /// Work with what is overdue as it is felt, and the hours that are its part.
  var required = 0.0
  var allotted = 0.0
  /// The same with what is overdue as it is to be made up for.
  var pressing = 0.0
  var pressed = 0.0
  /// Busy and attended minutes of the people, as far as they are its part.
  var busy = 0.0
  var attended = 0.0

  /// A week with as many people and the load of reference.
  func atReference(_ occupancy: Double) -> RememberedWeek {
    RememberedWeek(
      required: occupancy * allotted, allotted: allotted, pressing: occupancy * pressed,
      pressed: pressed, busy: occupancy * attended, attended: attended)
  }

  mutating func add(_ week: RememberedWeek) {
    required += week.required
    allotted += week.allotted
    pressing += week.pressing
    pressed += week.pressed
    busy += week.busy
    attended += week.attended
  }
}
