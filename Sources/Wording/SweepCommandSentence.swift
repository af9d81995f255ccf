// SPDX-License-Identifier: GPL-3.0-or-later

/// What the commands of sweeps say.
public enum SweepCommandSentence: String, Sentence {
  case planTitle, planDesign, planPoints, planFutures, planTime, planDisk, planOrder, planFirst
  case planPowers, planFewBlocks, planRepeated
  case orderPoints, orderRounds, seconds, minutes, hours, days
  case notASweep, badShard, badTime, badSize, nothingToExtend, extended
  case inUse, notAllowed, full, notAStore, conflict, system
  case keptAndMissing, becauseNeverRun, becauseScenario, becauseModel, becauseSeed
  case statusDone, statusBegun, statusFailed, statusPending, statusFutures, statusEnd
  case failedPoint, runDone, runFailed, runInterrupted, runTimeLimit, moreFailures
  case exported, merged, verified, allOrSample, differs, leftOut, damagedLeftOut, noSuchFile,
    otherStudy, nothingYet
  case analysed, notEnough, noSuchFigure, noProgram
  case scriptWritten, unwritable, submitted, submitByHand, refused, taskEnded, noProgress,
    nothingMissing
  case taskStopped, noCluster, otherSweep, holdsOtherThings, parquet
}
