// SPDX-License-Identifier: GPL-3.0-or-later

/// The budget of each year and what is bound in it, in euros.
struct BudgetPlan: BitwiseCopyable {
  /// Budget of a day's calendar year, or of the part of it that lies within the horizon; by day.
  let allotment: Table<Double>
  let isFirstOfYear: Table<Bool>
  /// Fees of the training sessions of a day, and of those from that day to the end of its year.
  let fees: Table<Double>
  let feesLeft: Table<Double>
  /// Pay of a shift pattern from a day to the end of its year: pattern-major over the days.
  let payLeft: Table<Double>
  let dayCount: Int
  let hour: Double
  let overtimeHour: Double
  let vacancy: Double
  /// Pay a day beside the hours, by person, and the day on which it begins.
  let supplement: Table<Double>
  let supplementStart: Int
  /// Days from a day to the end of its year, that day included.
  let daysLeft: Table<Int>

  init(
    _ budget: BudgetParameters, _ sector: ModelParameters, shifts: ShiftTables, store: TableStore
  ) {
    let days = sector.days
    dayCount = days.count
    hour = budget.hour
    overtimeHour = budget.overtimeHour
    vacancy = budget.vacancy
    allotment = store.table(days.map { budget.years[$0.year] })
    isFirstOfYear = store.table(
      days.indices.map { $0 == 0 || days[$0 - 1].year != days[$0].year })

    var fees = [Double](repeating: 0, count: days.count)
    for component in sector.programme where component.kind == .training {
      for session in component.sessions { fees[session.day] += budget.session }
    }
    self.fees = store.table(fees)
    /// Sums of a figure from each day to the end of its year.
    func left<Number: AdditiveArithmetic>(_ figure: (Int) -> Number) -> [Number] {
      var sums = [Number](repeating: .zero, count: days.count)
      for day in days.indices.reversed() {
        let isLast = day + 1 == days.count || days[day + 1].year != days[day].year
        sums[day] = figure(day) + (isLast ? .zero : sums[day + 1])
      }
      return sums
    }
    feesLeft = store.table(left { fees[$0] })
    daysLeft = store.table(left { _ in 1 })
    payLeft = store.table(
      (0..<shifts.memberRanges.count).flatMap { pattern in
        left { day in
          days[day].isWorkingDay
            ? shifts.contracted(pattern, days[day].rosterDay) / 60 * budget.hour : 0
        }
      })
    let supplements = sector.paySupplements
    precondition(supplements.count <= 1, "at most one mechanism pays people beside their hours")
    supplement = store.table(
      sector.people.map { person in
        supplements.reduce(0) {
          $1.staffGroups.contains(person.staffGroup) ? $0 + $1.perYear / 365.25 : $0
        }
      })
    supplementStart = supplements.first?.startDay ?? 0
  }
}
