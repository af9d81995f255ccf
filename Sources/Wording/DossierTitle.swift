// SPDX-License-Identifier: GPL-3.0-or-later

/// Headings of the document that describes a study: the items of STRESS-DES (Monks and others 2019).
public enum DossierTitle: String, Sentence {
  case objectives, purpose, outputs, aims
  case logic, diagram, baseLogic, scenarioLogic, algorithms, components, entities, activities
  case resources, queues, entryPoints
  case data, sources, preprocessing, parameters, assumptions
  case experimentation, initialisation, runLength, estimation
  case implementation, software, sampling, execution, system
  case access, sharing
}
