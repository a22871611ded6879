import ArgumentParser
import OCRCorrection

@main
struct TahqiqModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tahqiq-model", abstract: "Builds, trains and inspects the language models of Tahqiq.",
    subcommands: [
      Build.self, Count.self, Train.self, LearnConfusions.self, Inspect.self, Verify.self, Explain.self, Evidence.self,
    ])
}
