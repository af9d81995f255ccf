// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The ledger of training, with posts in rows and sessions in columns.
package struct LedgerView {
  /// Below this probability a post is marked.
  static let low = 0.5

  struct Cell {
    let text: String
    let isLow: Bool
  }
  struct Row {
    let head: String
    let cells: [Cell]
  }
  let caption: String
  let columns: [String]
  let rows: [Row]
}

/// What the report says of the programme.
struct TrainingSection {
  let source: ReportSource

  init(_ source: ReportSource) { self.source = source }

  private var training: RunSummary.Training? { source.run.summary.training }

  /// What each training reaches and what its sessions leave at the desks.
  var sentences: [String] {
    guard let training else { return [] }
    let text = TrainingText(
      training, scenario: source.run.scenario, language: source.language)
    return text.attendance(least: leastAttendance) + [text.cover].compactMap { $0 }
  }

  /// By component, the sessions that the person who attends fewest can expect.
  private var leastAttendance: [String: Double] {
    var expected: [String: [String: Double]] = [:]
    for row in source.run.attendance {
      expected[row.session.component, default: [:]][row.post, default: 0] += row.attends
    }
    return expected.compactMapValues { $0.values.min() }
  }

  private func kind(_ component: String) -> ProgrammeKind? {
    source.run.scenario.parameters.programme.first { $0.id == component }?.kind
  }

  /// A session by the name of its component, with its number where there are several.
  func name(_ session: StoredDay.Session) -> String {
    let name = source.names.programme(session.component, source.language)
    let count = source.run.scenario.parameters.programme
      .first { $0.id == session.component }?.sessions.count
    guard let count, count > 1 else { return name }
    return source.say(
      ReportSentence.sessionName, ["component": name, "number": String(session.number)])
  }

  /// Training sessions in the order of the programme.
  private var trainingSessions: [RunSummary.Training.Session] {
    (training?.sessions ?? []).filter { kind($0.component) == .training }
  }

  /// The training sessions: who is there, who goes, who stays; nil without training.
  var sessions: FigureTable? {
    let sessions = trainingSessions
    guard !sessions.isEmpty else { return nil }
    func people(_ value: Double?) -> String { source.figure(value ?? .nan, .people) }
    return FigureTable(
      caption: source.say(ReportLabel.sessionsTitle),
      columns: [
        ReportLabel.session, .dateWord, .present, .attended, .quota, .cover, .fewestCover,
        .backlogHours,
      ].map { source.say($0) },
      rows: sessions.map { session in
        FigureTable.Row(
          head: name(StoredDay.Session(component: session.component, number: session.number)),
          start: session.date,
          cells: [
            source.date(session.date), people(session.present), people(session.attended),
            source.figure(session.quota ?? .nan, .share), people(session.cover),
            source.language.decimal(session.fewestCover ?? .nan, places: 0),
            source.figure(session.backlogHours ?? .nan, .hours),
          ])
      }, metric: "sessions", scope: "sector")
  }

  /// Who is likely to attend what, and the hours of each year; nil without training.
  var ledger: LedgerView? {
    let sessions = trainingSessions.map {
      StoredDay.Session(component: $0.component, number: $0.number)
    }
    guard let training, !sessions.isEmpty else { return nil }
    let hours = TrainingLedger(source)
    let attends = Dictionary(
      source.run.attendance.map { (Place(post: $0.post, session: $0.session), $0.attends) },
      uniquingKeysWith: { first, _ in first })
    return LedgerView(
      caption: source.say(ReportLabel.ledgerTitle),
      columns: [source.say(ReportLabel.post)] + sessions.map(name)
        + hours.years.map { source.say(ReportSentence.hoursIn, ["year": String($0)]) },
      rows: training.posts.map { post in
        let cells = sessions.map { session -> LedgerView.Cell in
          guard let share = attends[Place(post: post.post, session: session)] else {
            return LedgerView.Cell(text: "–", isLow: false)
          }
          return LedgerView.Cell(
            text: source.language.percent(share), isLow: share < LedgerView.low)
        }
        let each = hours.positions.map {
          LedgerView.Cell(
            text: source.language.decimal(post.trainingHoursByYear[$0], places: 1), isLow: false)
        }
        return LedgerView.Row(head: source.words.post(post.post), cells: cells + each)
      })
  }

  private struct Place: Hashable {
    let post: String
    let session: StoredDay.Session
  }
}
