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

  public var phrase: Phrase {
    switch self {
    case .objectives: Phrase(italian: "1. Obiettivi", english: "1. Objectives")
    case .purpose: Phrase(italian: "1.1 Scopo del modello", english: "1.1 Purpose of the model")
    case .outputs: Phrase(italian: "1.2 Risultati del modello", english: "1.2 Model outputs")
    case .aims:
      Phrase(italian: "1.3 Scopi degli esperimenti", english: "1.3 Experimentation aims")
    case .logic: Phrase(italian: "2. Logica", english: "2. Logic")
    case .diagram:
      Phrase(italian: "2.1 Schema del modello", english: "2.1 Base model overview diagram")
    case .baseLogic: Phrase(italian: "2.2 Logica di base", english: "2.2 Base model logic")
    case .scenarioLogic:
      Phrase(italian: "2.3 Logica degli scenari", english: "2.3 Scenario logic")
    case .algorithms: Phrase(italian: "2.4 Algoritmi", english: "2.4 Algorithms")
    case .components: Phrase(italian: "2.5 Componenti", english: "2.5 Components")
    case .entities: Phrase(italian: "2.5.1 Entità", english: "2.5.1 Entities")
    case .activities: Phrase(italian: "2.5.2 Attività", english: "2.5.2 Activities")
    case .resources: Phrase(italian: "2.5.3 Risorse", english: "2.5.3 Resources")
    case .queues: Phrase(italian: "2.5.4 Code", english: "2.5.4 Queues")
    case .entryPoints:
      Phrase(italian: "2.5.5 Ingressi e uscite", english: "2.5.5 Entry and exit points")
    case .data: Phrase(italian: "3. Dati", english: "3. Data")
    case .sources: Phrase(italian: "3.1 Fonti dei dati", english: "3.1 Data sources")
    case .preprocessing:
      Phrase(italian: "3.2 Trattamento dei dati", english: "3.2 Pre-processing")
    case .parameters:
      Phrase(italian: "3.3 Parametri in ingresso", english: "3.3 Input parameters")
    case .assumptions: Phrase(italian: "3.4 Ipotesi", english: "3.4 Assumptions")
    case .experimentation: Phrase(italian: "4. Esperimenti", english: "4. Experimentation")
    case .initialisation: Phrase(italian: "4.1 Stato iniziale", english: "4.1 Initialisation")
    case .runLength: Phrase(italian: "4.2 Durata simulata", english: "4.2 Run length")
    case .estimation: Phrase(italian: "4.3 Metodo di stima", english: "4.3 Estimation approach")
    case .implementation: Phrase(italian: "5. Realizzazione", english: "5. Implementation")
    case .software:
      Phrase(italian: "5.1 Programma e linguaggio", english: "5.1 Software and language")
    case .sampling: Phrase(italian: "5.2 Numeri casuali", english: "5.2 Random sampling")
    case .execution: Phrase(italian: "5.3 Esecuzione", english: "5.3 Model execution")
    case .system: Phrase(italian: "5.4 Macchina", english: "5.4 System specification")
    case .access: Phrase(italian: "6. Accesso al codice", english: "6. Code access")
    case .sharing:
      Phrase(italian: "6.1 Disponibilità del modello", english: "6.1 Computer model sharing")
    }
  }
}
