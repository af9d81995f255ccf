// SPDX-License-Identifier: GPL-3.0-or-later

/// The model that results come from, and results of another one.
public enum ModelSentence: String, Sentence {
  case numbered, before, program
  case otherFigures, besideOther, notReproducible, causesOfOther
  case leftOut, sweepNotReproducible
}
