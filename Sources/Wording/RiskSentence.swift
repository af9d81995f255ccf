// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is at risk of burnout: about groups, never about a person.
public enum RiskSentence: String, Sentence {
  case title, columnGroup, columnPeople, columnStart, columnEnd, columnTwo, sector
  case stayers, sickDays, explanation, notDiagnosis
}
