// SPDX-License-Identifier: GPL-3.0-or-later

/// Help of the commands of sweeps.
public enum SweepHelp: String, Sentence {
  case sweep, sweepMore, plan, run, runMore, status, retry, extend, merge, verify, analyse, export
  case submit, engine
  case sweepFile, output, jobs, shard, timeLimit, why, size, replications, otherFiles, sample, to,
    all
  case partition, nodeTime, wait, dryRun, shards, memory, figure, sweepFolder, again
}
