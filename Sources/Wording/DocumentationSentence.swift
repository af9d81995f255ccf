// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the catalogues of metrics and of parameters.
public enum DocumentationSentence: String, Sentence {
  case metric, unit, scopes, period, better, meaning
  case sector, sectorAndServices, sectorAndGroups, sectorAndRiskGroups, daily
  case total, ratio, average, closing, quantile, event
  case moment, step, reads, writes
  case more, less
  case symbol, key, standard, range, source, mark, value, remark
  case notation, bounds, required, distribution, shapes, units, examples, itemsOf, sectionOf
}
