// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences of the document that describes a study.
public enum DossierSentence: String, Sentence {
  case help, helpMore, besideHelp, outputHelp
  case title, lead, gap, written, writtenComplete
  case question, expectation, decision, noQuestion, noDecision
  case outputsLead, targetsLead, noTargets, oneScenario, scenarioRow
  case comparisonAims, calendarAims, attributionAims, networkAims
  case arrivals, waits, served, leaves, followUp, comesBack
  case logicLead, logicMore, mechanisms, noDifference
  case longestWait, priority, ownSkillFirst, ownThenLongestWait, longestQueue, specialistsFirst
  case servedBy, rotation, attendance
  case contacts, people, atDesk, backOffice, session, staffLine, desks, queue, room
  case entersAs, renege, retrial, redial, repeats, passedOn, pair, turnover
  case marks, marksGap, unmarkedCount, unmarked, unmarkedGap, sweepParametersLead
  case noneAssumed, preprocessingGap, parametersLead, assumedLead, assumedGap
  case starts, startsUsual, usualSickness, usualLeave, usualExhaustion, terminating, steadyState
  case sweepFileLead, sweepOwnExperiment
  case backlog, warmUp, horizon, replications, precision, interval, commonLuck
  case software, sampling, execution, ran, machineGap, licence, sharingGap
  case sweepOutputsLead, sweepTargetsLead, sweepAims, sweepEstimation, sweepMethods
  case sweepExecution, sweepRan, factorRange, factorSteps, factorDrawn, factorValues, factorOptions
}
