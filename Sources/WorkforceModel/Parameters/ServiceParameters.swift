// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// What citizens ask of one service, and what serving them takes.
public struct ServiceParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Expected first contacts on each day of the horizon, before day factor and shocks: rate, growth,
  /// month and weekday together. Zero on a day without opening.
  public var expectedContacts: [Double] = []
  /// How a day's contacts spread over its opening minutes (relative weights, by step).
  public var intradayShape: [DayStep] = [DayStep(start: 0, value: 1)]
  /// The same by weekday, Monday first; empty where weekdays do not differ.
  public var intradayShapes: [[DayStep]] = []
  /// How many others come with whoever comes; nil for nobody. Expected contacts count everybody.
  public var companions: Distribution?
  /// People who wait at the door when the desks open for the first time.
  public var initialQueue = 0
  /// Busyness of a day, shared by its hours; nil for a plain Poisson process.
  public var dayFactor: DayFactorParameters?
  /// Pressure shocks (press, crisis) that lift demand and fade; nil for none.
  public var shocks: ShockParameters?
  /// Time at the desk, in minutes, for an operator of speed 1.
  public var serviceTime: Distribution
  /// Factor on service time by time of day; empty for 1.
  public var serviceTimeByHour: [DayStep] = []
  /// Back-office minutes that each contact leaves behind; nil for none.
  public var followUp: Distribution?
  /// Factor on service and follow-up time on each day of the horizon; empty for 1.
  public var complexity: [Double] = []
  /// Minutes a citizen waits before leaving; nil for unlimited patience. Zero means leaving at once
  /// when nobody is free (balking).
  public var patience: Distribution?
  /// Factor on patience by time of day; empty for 1.
  public var patienceByHour: [DayStep] = []
  /// Places to wait in; a contact that finds them taken is refused. Nil for unlimited.
  public var waitingRoom: Int?
  /// Chance that a contact leaves at once when it finds a long queue; nil for none.
  public var balking: BalkingParameters?
  /// Chance that someone who left unserved returns on the next opening day.
  public var retrial = 0.0
  /// Contacts that come back because the first did not settle the matter; nil for none.
  public var repeats: RepeatParameters?
  /// Trying again on the day on which somebody left unserved; nil where nobody does.
  public var redial: RedialParameters?
  /// Order among queues under priority routing; smaller is served first.
  public var priority = 0
  /// By how much the priority number of a contact falls with each minute of its wait.
  public var priorityGrowth = 0.0
  /// Minutes of waiting after which a contact comes before all who have not waited as long as their service says;
  /// nil for never.
  public var overtakesAfter: Double?
  /// Positions of the staff groups that are tried first, in this order, before all others with the skill.
  public var preferredStaff: [Int] = []
  /// People who serve a contact together, 1 or 2.
  public var peopleNeeded = 1
  /// Shares of the contacts that go on to the queues of other services once they have been served here.
  public var passedOn: [PassedShare] = []
  /// Emotional weight of a contact; 1 is the counter average.
  public var emotionalLoad = 1.0
  /// Minutes within which a wait counts as in time; nil when no target is stated.
  public var waitTarget: Double?
  /// What happens to people inside when the desks close.
  public var atClosing: ClosingRule = .serve
  /// Follow-up work waiting at the start, in minutes.
  public var initialBacklog = 0.0
  /// Which service it is to random streams, below 2⁶; nil for its position.
  public var streamNumber: Int?
  /// When it is given on each day of the horizon, where it has hours of its own; empty for those of the day.
  public var openings: [[DayInterval]] = []
  /// Position of the place; nil where the sector has none, or the service is given at none.
  public var place: Int?
  /// Parameters that mechanisms have for each service; see their folders.
  var mechanisms = ParameterStorage()

  /// How a day's contacts spread over its opening minutes on a weekday (1 Monday … 7 Sunday).
  func intradayShape(onWeekday weekday: Int) -> [DayStep] {
    intradayShapes.isEmpty ? intradayShape : intradayShapes[weekday - 1]
  }

  /// A service without arrivals.
  public init(id: String, serviceTime: Distribution) {
    self.id = id
    self.serviceTime = serviceTime
  }
}

/// A contact finding at least `queueLength` others waiting leaves with `probability`.
public struct BalkingParameters: Hashable, Sendable {
  /// Others waiting.
  public var queueLength: Int
  /// The probability of leaving.
  public var probability: Double

  /// A rule by queue length.
  public init(queueLength: Int, probability: Double) {
    self.queueLength = queueLength
    self.probability = probability
  }
}

/// Contacts that return because the matter was not settled.
public struct RepeatParameters: Sendable {
  /// Probability at full quality (f0).
  public var base: Double
  /// Additional probability at zero quality (f1); without effect while work pressure is off.
  public var atZeroQuality: Double
  /// Days until the repeat contact.
  public var delay: Distribution

  /// Repeat contacts by their probability and delay.
  public init(base: Double, atZeroQuality: Double = 0, delay: Distribution) {
    self.base = base
    self.atZeroQuality = atZeroQuality
    self.delay = delay
  }
}

/// What happens to people inside when the desks close.
public enum ClosingRule: Sendable {
  /// They are served.
  case serve
  /// They have to leave.
  case sendAway
}

/// Desks at which some services are given.
public struct DeskPoolParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Positions of the services given at these desks.
  public var services: [Int]
  /// Desks in use, by time of day.
  public var count: [DayStep]
  /// The same by day of the horizon; empty where they are the same on all days.
  public var countByDay: [[DayStep]] = []

  /// Desks in use on a day of the horizon, by time of day.
  public func count(on day: Int) -> [DayStep] { countByDay.isEmpty ? count : countByDay[day] }

  /// Desks for some services.
  public init(id: String, services: [Int], count: [DayStep]) {
    self.id = id
    self.services = services
    self.count = count
  }
}

/// How contacts and operators find each other.
public enum RoutingPolicy: BitwiseCopyable, Sendable {
  /// First come, first served over all queues an operator has the skill for.
  case longestWait
  /// Smallest `ServiceParameters.priority` first, first come within it.
  case priority
  /// Queues in the order of the operator's skills.
  case ownSkillFirst
  /// The queue of the first of the operator's skills, then first come, first served over the others.
  case ownThenLongestWait
  /// The queue in which most wait.
  case longestQueue

  /// Whether the order of people's skills counts.
  var ordersSkills: Bool { self == .ownSkillFirst || self == .ownThenLongestWait }
}

/// Who of several free operators takes an arriving contact; of equals, whoever has been free of contacts longest.
public enum OperatorRule: BitwiseCopyable, Sendable {
  /// Whoever has been free longest.
  case longestFree
  /// Those with the fewest skills.
  case specialistsFirst
  /// Those among whose skills the service stands first.
  case ownFirst
}
