// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Groups take turns at the desks; those whose turn it is not are in the back office.
///
/// Turns start on the Monday of the first week and last `blockDays`. The order of turns is drawn by
/// replication unless the scenario states it, since nothing favours one group over another. A change
/// of duty costs each person some minutes at the start of work.
struct Rotation: ~Copyable {
  private let groupsAtDesk: Int
  private let blockDays: Int
  private let switchCost: Double
  /// Rotating groups in order of turns.
  private var order: Column<Int32>

  init(_ parameters: RotationParameters, masterSeed: UInt64, replication: UInt32) {
    groupsAtDesk = parameters.groupsAtDesk
    blockDays = parameters.blockDays
    switchCost = parameters.switchCost
    order = Column(repeating: 0, count: parameters.groups.count)
    for (position, group) in parameters.groups.enumerated() { order[position] = Int32(group) }
    if parameters.drawsOrder {
      var stream = RandomStream(masterSeed: masterSeed, replication: replication)
      stream.turn(to: .rotationOrder, 0)
      stream.shuffle(UnsafeMutableBufferPointer(start: order.base, count: order.count))
    }
  }

  /// Gives everyone in the rotating groups their duty from the next start of work on; whoever is still
  /// at work at midnight ends the shift in the old one.
  func assignDuties(day: Int, _ state: inout SectorState) {
    let sinceMonday = day + state.tables.days[0].weekday - 1
    guard day == 0 || sinceMonday % blockDays == 0 else { return }
    let block = sinceMonday / blockDays
    for person in 0..<state.operators.count {
      let group = Int32(state.tables.people[person].group)
      guard let place = place(of: group) else { continue }
      let isAtDesk = RotationParameters.isAtDesk(
        place: place, of: order.count, block: block, groupsAtDesk: groupsAtDesk)
      let duty: Operator.Duty = isAtDesk ? .desk : .backOffice
      if duty != state.operators[person].duty && day > 0 {
        state.operators[person].switchMinutes = switchCost
      }
      state.operators[person].nextDuty = duty
    }
  }

  private func place(of group: Int32) -> Int? {
    for position in 0..<order.count where order[position] == group { return position }
    return nil
  }
}
