// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an answer is as it is, what to do next, and what money, the online channel and incentives do.
public enum ReasonSentence: String, Sentence {
  case answerTitle, whyTitle, nextTitle
  case failing, failingItem, pressed, pressedItem, sinceWhen, lostUsers, lostUsersOf, moreLost
  case moreFutures, whatFrom, moreStaff, moreDesks, whatTires, checkAssumptions
  case worstWeekLink
  case moneyTitle, spending, budgetLeft, overBudget, partOfYear, noOvertime, deferred, cost
  case online, returned, incentives, cooperation
}
