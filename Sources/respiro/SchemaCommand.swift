// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Reporting
import ScenarioFormat
import Scenarios
import Wording

/// `respiro schema`: what may stand in a scenario file, for editors; which metrics, parameters and
/// keys there are; or in which order the model does things.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: help(.schema), discussion: help(.schemaMore))

  @Flag(help: .text(.metrics)) var metrics = false

  @Flag(help: .text(.parameters)) var parameters = false

  @Flag(help: .text(.keys)) var keys = false

  @Flag(help: .text(.order)) var order = false

  @OptionGroup var languageOption: LanguageOption

  func run() {
    if metrics {
      print(MetricDocumentation.markdown(languageOption.language), terminator: "")
    } else if parameters {
      print(ParameterDocumentation.markdown(languageOption.language), terminator: "")
    } else if keys {
      print(FormatDocumentation.markdown(languageOption.language), terminator: "")
    } else if order {
      print(OrderDocumentation.markdown(languageOption.language), terminator: "")
    } else {
      print(ScenarioSchema.json(languageOption.language).text, terminator: "")
    }
  }
}
