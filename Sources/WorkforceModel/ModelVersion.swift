// SPDX-License-Identifier: GPL-3.0-or-later

/// The number of the model: programs with the same number give the same figures.
///
/// It is another number than the version of the program, which rises with every release. This one
/// rises by one with each change after which any shipped scenario gives other figures for the same
/// seed: another equation, default, stream, order of draws or definition of a metric, a mended
/// fault too. It does not rise for a new metric, key or mechanism that leaves what was there as it
/// was, for texts, nor for files that hold the same figures in another form.
///
/// The golden tests hold the number beside the figures that it stands for, and fail until it rises
/// with them (`Scripts/golden`). Results carry it, so that figures of two models are never mixed:
/// stored replications of a sweep are used again by the same model only.
public enum ModelVersion {
  /// The model of this program.
  public static let current = 11

  /// The first model that results say: those that say none are of an earlier one.
  public static let firstRecorded = 5
}
