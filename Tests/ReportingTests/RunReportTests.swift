// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Reporting
import Testing
import Wording

struct RunReportTests {
  /// The files of a made-up run, by name.
  private static func written() async throws -> [String: String] {
    let files = FileManager.default
    let parent = files.temporaryDirectory.appendingPathComponent("respiro-\(UUID().uuidString)")
    defer { try? files.removeItem(at: parent) }
    let folder = try ResultsFolder(
      parent.appendingPathComponent("office"),
      for: ResultsClaim("run", of: [], digest: "", overwrites: true))
    try await MadeUpRun.report().write(to: folder)
    try folder.publish()
    let names = try files.contentsOfDirectory(atPath: folder.destination.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.destination.appendingPathComponent($0), encoding: .utf8))
      })
  }

  private static func lines(_ text: String?) -> [Substring] { (text ?? "").split(separator: "\n") }

  /// Quantiles of weeks and months are those of a fine histogram; those of the horizon are exact.
  @Test func everyFigureOfEveryPeriodIsARow() async throws {
    let files = try await Self.written()
    let rows = Self.lines(files["forecast.csv"])
    #expect(
      rows.prefix(2) == [
        "scenario,metric,scope,unit,period,start,days,mean,half_width,low,high,"
          + "future_mean,future_half_width,p05,p25,p50,p75,p95,replications",
        "office,contacts,sector,count,week,2027-01-11,7,10,0.196594,9.80533,10.1985,10,0.196594,9.11875,9.48438,"
          + "10,10.5156,10.8813,40",
      ])
    let waits = rows.filter { $0.hasPrefix("office,wait-mean,sector,") }
    // 16 weeks, 5 months, the horizon
    #expect(waits.count == 16 + 5 + 1)
    let figures = "6,0.393187,5.61942,6.40636,6,0.393187,4.2,5,6,7,7.8,40"
    #expect(waits.last == "office,wait-mean,sector,minutes,horizon,2027-01-11,112,\(figures)")
    #expect((rows.count - 1) % 22 == 0)
    // Front and back together have seven people; alone the back would have two.
    let scopes = Set(
      rows.filter { $0.hasPrefix("office,share-high,") }.map { $0.split(separator: ",")[2] })
    #expect(scopes == ["sector", "group:front+back"])
  }

  @Test func otherFilesTellDaysPostsAndReplications() async throws {
    let files = try await Self.written()
    #expect(
      files.keys.sorted() == [
        "assumptions.csv", "attendance.csv", "calendar.csv", "criteria.csv", "forecast.csv",
        "hours.csv", "manifest.json", "replications.csv", "scenario.yaml", "summary.json",
      ])
    let days = Self.lines(files["calendar.csv"])
    #expect(days.count == 1 + 16 * 7)
    #expect(
      days.first?.hasPrefix(
        "scenario,date,weekday,desks,staff,sessions,hours-demanded,hours-demanded-p05,"
          + "hours-demanded-p95,wait-mean,") == true)
    #expect(days[2].hasPrefix("office,2027-01-12,tue,closed,working,,2600,2559.2,2640.8,6,"))
    #expect(
      days.filter { $0.contains(",training/") }.map { $0.prefix(46) } == [
        "office,2027-02-03,wed,open,working,training/1,",
        "office,2027-02-17,wed,open,working,training/2,",
      ])
    #expect(
      Self.lines(files["attendance.csv"]).prefix(3) == [
        "scenario,post,group,component,kind,session,date,attends,misses",
        "office,clerks/1,front,training,training,1,2027-02-03,0.6,0.4",
        "office,clerks/1,front,training,training,2,2027-02-17,0.575,0.425",
      ])
    let replications = Self.lines(files["replications.csv"])
    #expect(replications[1] == "office,1,contacts,sector,count,9")
    #expect(replications.last?.hasPrefix("office,40,") == true)
  }

  @Test func summaryForProgramsTellsTargetsAsFrequencies() async throws {
    let files = try await Self.written()
    let summary = try #require(files["summary.json"])
    #expect(
      summary.contains(
        """
            {
              "atLeast" : 0.8,
              "brokenBy" : "2027-01-11",
              "brokenInPeriod" : [
                10,
                2,
                0,
                0,
                0
              ],
              "byScope" : [
                {
                  "futuresBroken" : 10,
                  "futuresObserved" : 40,
                  "scope" : "sector"
                }
              ],
              "futures" : 40,
              "futuresBroken" : 10,
              "futuresObserved" : 40,
              "id" : "desks-hold",
              "meanBrokenPeriods" : 1.2,
              "metric" : "wait-within-target",
              "observedInPeriod" : [
                40,
                40,
                40,
                40,
                40
              ],
              "observedPeriods" : 5,
              "period" : "month",
              "periods" : 5,
              "probabilityHigh" : 0.40194,
              "probabilityLow" : 0.141871,
              "scopes" : [
                "sector"
              ],
              "toleratedPerYear" : 1,
              "toleratedPeriods" : 0,
              "worstPeriod" : "2027-02-01"
            }
        """))
    #expect(
      summary.contains(
        """
          "worstWeek" : {
            "demandExcess" : 0,
            "excessHours" : {
              "training" : 78.75
            },
            "next" : [
              "2027-01-11",
              "2027-01-18"
            ],
            "start" : "2027-02-15",
            "usualWait" : 6,
            "wait" : 18
          }
        """))
  }

  @Test func summaryForPeopleAnswersTheirQuestions() async throws {
    let report = try await MadeUpRun.report()
    #expect(
      report.text(.english) == """
        Registry office
        Do the desks hold?
        40 possible futures, 11 January 2027 – 2 May 2027 (seed 1)

        THE ANSWER
          Are the targets met? It can go either way: “nobody-burns” is missed in 20 of
            40 futures, “desks-hold” in 10 of 40 futures.
          Will the desks hold? 40 futures are not enough to say: the target “desks-hold”
            is missed in 10 of 40 futures, and its probability may lie anywhere from 14%
            to 40%; people wait 6.0 min on average.
          Who is at risk? 23% of the sector's people are at high risk in April 2027, up
            from 18% in February 2027.
          Which week is worst, and why? The week of 15 February 2027: mean wait 18.0 min
            (usually 6.0), with 79 more hours of training. Next worst: the weeks of 11
            January 2027 and 18 January 2027.

          Why
          Half of the futures that miss “desks-hold” have missed it by January 2027.

          What to do next
          Simulate more futures, which this answer needs: respiro run office.yaml
            --replications 160
          See what tires people: respiro explain FOLDER --metric exhaustion
          Before deciding, replace the figures that are assumed, 9 of them, with your
            own (section “Assumptions” of the report).

        WILL THE DESKS HOLD?
          desks-hold: served within target (sector) at least 80% each month (one miss a
            year tolerated)
            missed in 10 of 40 futures (probability 14% to 40%), then in 1 of 5 months
            on average; in half of these by January 2027.
          People wait 6.0 min on average (between 4.2 and 7.8 in 9 futures out of 10);
          one in ten waits more than 18.0 min.
          85% of those who come are served within the promised time. 4.3% give up while
          waiting.
          Staff are busy 78% of their time. Demand can still grow by 6% before the work
          of the people most pressed exceeds their time. At the end, 10 h of back-office
          work are left.

        WHO IS AT RISK?
                             at high
                               risk:           two at
          group   people       start  end        once
          Sector       7         18%  23%          12
          Two at once: futures out of 40 in which two or more colleagues are at high
          risk in the last whole month.
          nobody-burns: share at high risk (Front desk + back) at most 25% each month
            missed in 20 of 40 futures (probability 35% to 65%), then in 2 of 5 months
            on average; in half of these by April 2027.
          Each person is off sick on 4.7 calendar days a year.
          A risk indicator, not a diagnosis; never about individuals.

        MONTH BY MONTH
          wait        ▁▅█  7.0 min to 9.0 min
          occupancy   ▁▃▅  80% to 83%
          exhaustion  ▁▅█  35.5 to 38.5
          Means of whole months, February 2027 – April 2027; one bar a month.

        HOUR BY HOUR
          Monday     ▁▁▁▁  0.1 min to 0.3 min
          Wednesday  ▁▃█▅  0.0 min to 4.5 min
          Mean waits of those who come in the hour; one bar an hour from 09:00 to 13:00,
          a dot where nobody comes.

        WHERE THE HOURS GO
                         hours a
                            year
          contracted      13,045  100.0%  ██████████████████████████████
          leave            1,370   10.5%  ███
          sickness           522    4.0%  █
          training           137    1.1%  █
          staffed         11,016   84.5%  █████████████████████████
          overtime            39    0.3%  █

        TRAINING
          training: each person attends 1.1 of 2 sessions; everyone attends at least 1
          in none of the 40 futures.
          During training 3.0 people are left at the desks on average.

        KNOWN ANSWERS
          metric     known  simulated
          mean wait      6          6  ±0.393  undecided
          Undecided: the interval of 40 replications is too wide for the tolerance; more
          are needed (--replications).

        Files: results/office

        """)
  }

  @Test func summaryForPeopleSpeaksItalian() async throws {
    let report = try await MadeUpRun.report()
    #expect(
      report.text(.italian) == """
        Ufficio anagrafe
        Do the desks hold?
        40 futuri simulati, 11 gennaio 2027 – 2 maggio 2027 (seme 1)

        LA RISPOSTA
          Gli obiettivi sono rispettati? È incerto: «nobody-burns» è mancato in 20
            futuri su 40, «desks-hold» in 10 futuri su 40.
          Gli sportelli reggeranno? 40 futuri non bastano per dirlo: l'obiettivo
            «desks-hold» è mancato in 10 futuri su 40, e la sua probabilità può stare
            ovunque fra il 14% e il 40%; in media si aspettano 6,0 min.
          Chi è a rischio? Ad aprile 2027 è a rischio alto il 23% delle persone del
            settore, in aumento dal 18% di febbraio 2027.
          Qual è la settimana peggiore, e perché? La settimana del 15 febbraio 2027:
            attesa media 18,0 min (di solito 6,0), con 79 ore in più di formazione.
            Seguono le settimane dell'11 gennaio 2027 e del 18 gennaio 2027.

          Perché
          Quando «desks-hold» è mancato, in metà dei casi lo è già entro gennaio 2027.

          Che cosa fare
          Simulare più futuri, che servono per rispondere: respiro run office.yaml
            --replications 160
          Vedere che cosa stanca le persone: respiro explain CARTELLA --metric
            exhaustion
          Prima di decidere, sostituire con le proprie le cifre ipotizzate, che sono 9
            (sezione «Le ipotesi» della relazione).

        GLI SPORTELLI REGGERANNO?
          desks-hold: serviti entro l'obiettivo (settore) almeno 80% ogni mese
            (tolleranza: una volta l'anno)
            mancato in 10 futuri su 40 (probabilità fra il 14% e il 40%); quando accade,
            i mesi sono in media 1 su 5; nella metà di questi casi entro gennaio 2027.
          L'attesa media è di 6,0 min (fra 4,2 e 7,8 in 9 futuri su 10); una persona su
          dieci aspetta più di 18,0 min.
          Utenti serviti entro il tempo promesso, su chi si presenta: 85%. Utenti che
          rinunciano durante l'attesa: 4,3%.
          Carico di lavoro: 78% del tempo in servizio. La domanda può crescere ancora
          del 6% prima che il lavoro superi il tempo di chi ne ha di più da fare. Alla
          fine del periodo restano 10 ore di lavoro d'ufficio da fare.

        CHI È A RISCHIO?
                             a rischio
                                 alto:               due
          gruppo   persone      inizio  fine     insieme
          Settore        7         18%   23%          12
          Due insieme: futuri su 40 in cui, nell'ultimo mese intero, due o più colleghi
          sono a rischio alto.
          nobody-burns: quota a rischio alto (Sportello + back) al massimo 25% ogni mese
            mancato in 20 futuri su 40 (probabilità fra il 35% e il 65%); quando accade,
            i mesi sono in media 2 su 5; nella metà di questi casi entro aprile 2027.
          Assenze per malattia: 4,7 giorni di calendario l'anno per persona.
          È un indicatore di rischio, non una diagnosi, e non riguarda mai singole
          persone.

        MESE PER MESE
          attesa       ▁▅█  da 7,0 min a 9,0 min
          carico       ▁▃▅  da 80% a 83%
          esaurimento  ▁▅█  da 35,5 a 38,5
          Medie dei mesi interi, febbraio 2027 – aprile 2027; una barra per mese.

        ORA PER ORA
          lunedì     ▁▁▁▁  da 0,1 min a 0,3 min
          mercoledì  ▁▃█▅  da 0,0 min a 4,5 min
          Attese medie di chi arriva nell'ora; una barra per ora dalle 09:00 alle 13:00,
          un punto dove non arriva nessuno.

        DOVE VANNO LE ORE
                         ore l'anno
          da contratto       13.045  100,0%  ██████████████████████████████
          ferie               1.370   10,5%  ███
          malattia              522    4,0%  █
          formazione            137    1,1%  █
          in servizio        11.016   84,5%  █████████████████████████
          straordinario          39    0,3%  █

        FORMAZIONE
          training: in media 1,1 sessioni su 2 per persona; tutti ne frequentano almeno
          1 in 0 futuri su 40.
          Durante la formazione restano agli sportelli in media 3,0 persone.

        VALORI NOTI
          grandezza     noto  simulato
          attesa media     6         6  ±0,393  indeciso
          Indeciso: con 40 repliche l'intervallo è più largo della tolleranza; ne
          occorrono di più (--replications).

        Risultati in results/office

        """)
  }
}
