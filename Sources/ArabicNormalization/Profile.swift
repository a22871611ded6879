/// What a normalisation does: every rule, with its options, as a value.
///
/// Two profiles are equal when they do the same. A profile encodes to JSON and back, so that a finding can cite exactly
/// what was done to its text. A member that is missing in JSON is off.
///
/// ```swift
/// var profile = Profile.light
/// profile.name = "light-ascii"
/// profile.digits = .ascii
/// let normalizer = try Normalizer(profile)
/// ```
public struct Profile: Sendable, Hashable {
  /// The version of the rules that this profile means. Rules that change what they do raise ``currentVersion``.
  public var version = Profile.currentVersion
  /// The version of the rules in this library.
  public static let currentVersion = 1

  /// A name for reports; without effect.
  public var name: String

  // MARK: Lossless

  /// `nfc`: canonical composition, first and last. Lossless.
  public var composition = true
  /// `presentation-forms`: glyph codes of U+FB50…U+FDFF and U+FE70…U+FEFC back to letters. Lossless.
  public var presentationForms = false
  /// `format-controls`: bidi controls, zero-width characters, BOM and soft hyphen are removed. Lossless.
  public var formatControls = false
  /// `tatweel`: what happens to kashida. Lossless.
  public var tatweel = Tatweel.keep
  /// `look-alikes`: letters typed on another Arabic-script keyboard. Lossless for Arabic text.
  public var lookAlikes: LookAlikes = []
  /// `whitespace`: runs and exotic spaces become one space, lines stay. Lossless.
  public var whitespace = Whitespace.keep
  /// `visual-order`: lines stored left to right as they look. Lossless, on strong evidence.
  public var visualOrder = false
  /// `mojibake`: UTF-8 once read as a single-byte charset, reversed exactly or not at all. Lossless, on strong evidence.
  public var mojibake = false

  // MARK: Lossy

  /// `tashkeel`: the classes of marks that are removed. Lossy.
  public var tashkeel: Tashkeel = []
  /// `alef-hamza`: أ إ آ ٱ. Lossy.
  public var alefHamza = AlefHamza.keep
  /// `waw-hamza`: ؤ. Lossy.
  public var wawHamza = WawHamza.keep
  /// `yeh-hamza`: ئ. Lossy.
  public var yehHamza = YehHamza.keep
  /// `hamza`: ء on its own. Lossy.
  public var hamza = LoneHamza.keep
  /// `alef-maqsura`: ى. Lossy.
  public var alefMaqsura = AlefMaqsura.keep
  /// `teh-marbuta`: ة. Lossy.
  public var tehMarbuta = TehMarbuta.keep
  /// `digits`: decimal digits of any script, with ٫ ٬ ٪. Lossy.
  public var digits = Digits.keep
  /// `punctuation`: ، ؛ ؟ and their like. Lossy.
  public var punctuation = Convention.keep
  /// `quotes`: « » “ ” and their like. Lossy.
  public var quotes = Convention.keep
  /// `elongation`: letters repeated for emphasis. Lossy.
  public var elongation = Elongation.keep
  /// `honorifics`: ﷺ, ﷻ and what they stand for. Lossy.
  public var honorifics = Honorifics.keep
  /// `html`: entities and tags. Lossy.
  public var html = HTML.keep
  /// `urls`: links. Lossy.
  public var urls = Treatment.keep
  /// `mentions`: @names. Lossy.
  public var mentions = Treatment.keep
  /// `hashtags`: #words. Lossy.
  public var hashtags = Hashtags.keep
  /// `emoji`: pictures. Lossy.
  public var emoji = Treatment.keep

  /// A profile that composes and does nothing else.
  public init(name: String) { self.name = name }
}

extension Profile {
  /// What happens to tatweel (U+0640). Between two numbers it stands for a dash and becomes one, so that ١٠ـ٢٠ never
  /// turns into 1020.
  public enum Tatweel: String, Sendable, Hashable, Codable {
    case keep, remove
    /// A tatweel that carries a mark, as in Qur'anic text, stays.
    case removeUnlessCarrying = "remove-unless-carrying"
  }

  /// Letters of other keyboards that are told apart only by their code.
  public struct LookAlikes: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// ک ڪ ی ہ ە ھ ۀ ۃ: typed for ك ي ه ة. A final ی is ي unless the word is known with ى (علی).
    public static let keyboard = LookAlikes(rawValue: 1)
    /// گ پ چ ڤ ژ ے and their like: letters of other languages that may be meant. Lossy.
    public static let foreign = LookAlikes(rawValue: 2)
    /// Latin and Cyrillic letters inside an Arabic word. Lossy.
    public static let otherScripts = LookAlikes(rawValue: 4)
  }

  public enum Whitespace: String, Sendable, Hashable, Codable {
    case keep
    /// Runs and exotic spaces become one space.
    case collapse
    /// Also no space before ، ؛ . : ! ؟ and on the inside of brackets and guillemets.
    case collapseAroundPunctuation = "collapse-around-punctuation"
  }

  /// Classes of marks.
  public struct Tashkeel: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Fatha, damma, kasra, and their Qur'anic and African variants.
    public static let harakat = Tashkeel(rawValue: 1)
    /// Fathatan, dammatan, kasratan.
    public static let tanwin = Tashkeel(rawValue: 2)
    public static let shadda = Tashkeel(rawValue: 4)
    public static let sukun = Tashkeel(rawValue: 8)
    /// Madda and hamza as marks (U+0653…U+0655).
    public static let maddaAndHamza = Tashkeel(rawValue: 16)
    /// Dagger alef and subscript alef.
    public static let daggerAlef = Tashkeel(rawValue: 32)
    /// Annotation of the Qur'an: pauses, small letters, sajda and ayah signs.
    public static let quranic = Tashkeel(rawValue: 64)
    public static let all = Tashkeel(rawValue: 127)
  }

  public enum AlefHamza: String, Sendable, Hashable, Codable { case keep, alef }
  public enum WawHamza: String, Sendable, Hashable, Codable { case keep, waw, hamza }
  public enum YehHamza: String, Sendable, Hashable, Codable {
    case keep, yeh, hamza
    case alefMaqsura = "alef-maqsura"
  }
  public enum LoneHamza: String, Sendable, Hashable, Codable { case keep, drop, alef }
  public enum AlefMaqsura: String, Sendable, Hashable, Codable {
    case keep, yeh
    /// The reverse: a final ي becomes ى, as Egyptian writing has it.
    case fromFinalYeh = "from-final-yeh"
  }
  public enum TehMarbuta: String, Sendable, Hashable, Codable {
    case keep, heh, teh
    /// The reverse: a final ه becomes ة.
    case fromFinalHeh = "from-final-heh"
  }
  public enum Digits: String, Sendable, Hashable, Codable {
    case keep, ascii
    case arabicIndic = "arabic-indic"
    case extended
  }
  /// One convention for signs that have a Latin and an Arabic form.
  public enum Convention: String, Sendable, Hashable, Codable { case keep, ascii, arabic }
  public enum Elongation: String, Sendable, Hashable, Codable {
    case keep
    /// Three or more of ا و ي ى ه (four of another letter) become one; ل, which words double, and the ه of laughter two.
    case reduce
  }
  public enum Honorifics: String, Sendable, Hashable, Codable { case keep, spell, drop }
  public enum HTML: String, Sendable, Hashable, Codable {
    case keep
    /// Entities become their characters, tags and comments go.
    case plain
  }
  /// What becomes of a link, a mention or a picture.
  public enum Treatment: Sendable, Hashable {
    case keep, drop
    case replace(String)
  }
  public enum Hashtags: Sendable, Hashable {
    case keep, drop
    /// #العزم_الصلب becomes العزم الصلب.
    case words
    case replace(String)
  }
}
