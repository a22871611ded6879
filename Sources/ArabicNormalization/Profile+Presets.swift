extension Profile {
  /// Canonical composition alone.
  public static let canonical = Profile(name: "canonical")

  /// All lossless rules: what they change can be got back from the output and the edit log. The default.
  public static let light: Profile = {
    var profile = Profile(name: "light")
    profile.presentationForms = true
    profile.formatControls = true
    profile.tatweel = .remove
    profile.lookAlikes = .keyboard
    profile.whitespace = .collapse
    profile.visualOrder = true
    profile.mojibake = true
    return profile
  }()

  /// ``light`` for classical and Qur'anic text: a tatweel that carries a mark stays, so that no mark loses its seat.
  public static let classical: Profile = {
    var profile = Profile.light
    profile.name = "classical"
    profile.tatweel = .removeUnlessCarrying
    return profile
  }()

  /// ``light``, then every fold that a search index wants: one spelling for all that a reader takes as the same word.
  public static let search: Profile = {
    var profile = Profile.light
    profile.name = "search"
    profile.tashkeel = .all
    profile.alefHamza = .alef
    profile.wawHamza = .waw
    profile.yehHamza = .yeh
    profile.alefMaqsura = .yeh
    profile.tehMarbuta = .heh
    profile.digits = .ascii
    profile.punctuation = .ascii
    profile.quotes = .ascii
    profile.elongation = .reduce
    return profile
  }()

  /// ``light``, then the noise of posts: markup, links, mentions and pictures go, hashtags become words, marks and
  /// repeated letters too.
  public static let social: Profile = {
    var profile = Profile.light
    profile.name = "social"
    profile.tashkeel = .all
    profile.elongation = .reduce
    profile.html = .plain
    profile.urls = .drop
    profile.mentions = .drop
    profile.hashtags = .words
    profile.emoji = .drop
    return profile
  }()

  /// The five profiles that have a name of their own.
  public static let presets: [Profile] = [.canonical, .light, .classical, .search, .social]

  /// The preset of a name, or nil.
  public static func named(_ name: String) -> Profile? { presets.first { $0.name == name } }

  /// Whether every change of this profile can be got back from its output and edit log alone.
  public var isLossless: Bool {
    var lossy = self
    lossy.presentationForms = false
    lossy.formatControls = false
    lossy.tatweel = .keep
    lossy.lookAlikes.remove(.keyboard)
    lossy.whitespace = .keep
    lossy.visualOrder = false
    lossy.mojibake = false
    lossy.composition = true
    return lossy == Profile(name: name)
  }
}
