// SPDX-License-Identifier: GPL-3.0-or-later

/// A language in which Respiro speaks to people.
public enum Language: Sendable, CaseIterable { case italian, english }
