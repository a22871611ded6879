internal import ArgumentParser
internal import Tahqiq

/// How findings are written.
enum Format: String, CaseIterable {
  case text, json, jsonl
}

/// The options that all commands share.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files to read; none or '-': standard input.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "text for people; json: an object a file; jsonl: JSON Lines in and out.", valueName: "text|json|jsonl"),
    transform: Parse.format)
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Normalisation profile: canonical, light, classical, search, social, or a file with the JSON of your own.",
      valueName: "NAME|FILE"))
  var profile: String = "light"

  @Option(help: ArgumentHelp("Encoding of files and standard input, instead of detection.", valueName: "NAME"))
  var encoding: String?

  @Option(help: "Threads; output never depends on it.")
  var jobs: Int = 1

  @Option(help: ArgumentHelp("Largest file or line, in MiB; a larger one is refused by name.", valueName: "MiB"))
  var limit: Int = 64

  var inputs: [Input] { files.isEmpty ? [.standardInput] : files.map(Input.init) }
  var limitInBytes: Int { limit * 1_048_576 }

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
    if limit < 1 || limit > 1 << 20 { throw ValidationError("--limit is 1 to 1048576 MiB, not \(limit)") }
    if let encoding {
      do { _ = try CharsetConverter(encoding) } catch { throw ValidationError("unknown encoding '\(encoding)'") }
    }
  }

  func apply(to options: inout Reader.Options) throws { options.profile = try chosenProfile() }

  /// The preset of the name that was given, or the profile that the file of that name describes.
  private func chosenProfile() throws -> Profile {
    if let preset = Profile.named(profile) { return preset }
    let names = Profile.presets.map(\.name).joined(separator: ", ")
    do {
      return try Profile(json: InputStream(.file(profile)).all(limit: 1 << 20))
    } catch let failure as InputFailure {
      if failure.isMissing, !profile.contains("/"), !profile.hasSuffix(".json") {
        throw CommandFailure.usage("no profile and no file is named '\(profile)'; there are \(names)")
      }
      throw CommandFailure(failure)
    } catch let error as ProfileError {
      throw CommandFailure.unreadable("\(profile): no profile: \(error)")
    }
  }
}

/// The options of correction.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: "How sure a correction must be: suggest, conservative, balanced, aggressive, or a number 0…1.",
    transform: Parse.mode)
  var mode: Mode = .conservative

  @Flag(inversion: .prefixedNo, help: "Repair slips of hamza, ى/ي and ة/ه; on in balanced and aggressive.")
  var orthography: Bool?

  @Option(help: ArgumentHelp("Words taken as correct, one a line; may be repeated.", valueName: "FILE"))
  var dictionary: [String] = []

  @Option(
    help: ArgumentHelp(
      "Names and phrases, one a line, with a tab and a weight if wanted; may be repeated.", valueName: "FILE"))
  var gazetteer: [String] = []

  @Option(help: ArgumentHelp("Another language model.", valueName: "FILE"))
  var model: String?

  @Option(help: ArgumentHelp("The confusions of another OCR engine.", valueName: "FILE"))
  var confusions: String?

  func apply(to options: inout Reader.Options) throws {
    options.correction.mode = mode
    options.correction.orthography = orthography
    for path in dictionary { options.correction.dictionary += try WordList.entries(of: path).map(\.phrase) }
    for path in gazetteer { options.correction.gazetteer += try WordList.entries(of: path) }
    if let model { options.model = try Self.model(at: model) }
    if let confusions { options.correction.confusions = try WordList.confusions(of: confusions) }
  }

  private static func model(at path: String) throws -> Model {
    // Opened once by us, so that a file that is missing is told like any other.
    do { _ = try InputStream(.file(path)).next(upTo: 1) } catch { throw CommandFailure(error) }
    do { return try Model(path: path) } catch { throw CommandFailure.unreadable("\(path): \(error)") }
  }
}

/// The options of extraction.
struct ExtractionOptions: ParsableArguments {
  @Option(
    help: "The documents' own date or date-time, ISO 8601; without it the dateline in the text is used.",
    transform: Parse.date)
  var dated: ReferenceDate?

  @Option(
    help: ArgumentHelp(
      "Settles what only a region can settle, such as the order of day and month.", valueName: "ar-SY|…"),
    transform: Parse.locale)
  var locale: String?

  func apply(to options: inout Reader.Options) {
    options.dated = dated
    options.extraction.locale = locale
  }
}

/// Reads the values of options, saying what was expected where they are none.
private enum Parse {
  static func format(_ argument: String) throws -> Format {
    if let format = Format(rawValue: argument) { return format }
    let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
    let later = ["html", "tei"].contains(argument) ? " is not written yet by this version" : " is no format"
    throw ValidationError("'\(argument)'\(later); there are \(names)")
  }

  static func mode(_ argument: String) throws -> Mode {
    switch argument {
    case "suggest": return .suggest
    case "conservative": return .conservative
    case "balanced": return .balanced
    case "aggressive": return .aggressive
    default:
      guard let value = Double(argument), (0...1).contains(value) else {
        throw ValidationError(
          "'\(argument)' is no mode: expected suggest, conservative, balanced, aggressive or a number 0…1")
      }
      return .threshold(value)
    }
  }

  static func locale(_ argument: String) throws -> String {
    do { _ = try RegionalCalendar.firstDayOfWeek(locale: argument) } catch {
      throw ValidationError("'\(argument)' is no locale: expected a language and a country, such as ar-SY")
    }
    return argument
  }

  static func date(_ argument: String) throws -> ReferenceDate { try ReferenceDate(iso8601: argument) }
}
