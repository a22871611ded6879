internal import ArgumentParser
internal import Tahqiq

@main
struct TahqiqTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tahqiq",
    abstract: "Reads Arabic text as it reaches an investigator: OCR, PDF, posts, pages.",
    discussion: """
      Every change and every value comes with the bytes of the source that it stands for.

      Exit status: 0 all read; 64 wrong usage; 65 some input was not readable as asked; 66 a file is missing; 74 write \
      error.
      """,
    version: "0.1.0",
    subcommands: [ReadCommand.self, NormalizeCommand.self, CorrectCommand.self, ExtractCommand.self],
    defaultSubcommand: nil)

  static func main() async {
    Output.ignoreBrokenPipe()
    do {
      var command = try parseAsRoot()
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.report()
      exit(withError: ExitCode(failure.status))
    } catch let error as ModelError {
      CommandFailure.unreadable("the language model: \(error)").report()
      exit(withError: ExitCode(65))
    } catch let error as ICUError {
      CommandFailure.unreadable("\(error)").report()
      exit(withError: ExitCode(65))
    } catch {
      exit(withError: error)
    }
  }
}
