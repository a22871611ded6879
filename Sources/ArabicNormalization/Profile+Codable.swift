extension Profile: Codable {
  enum CodingKeys: String, CodingKey {
    case version, name
    case composition = "nfc"
    case presentationForms = "presentation-forms"
    case formatControls = "format-controls"
    case tatweel
    case lookAlikes = "look-alikes"
    case whitespace
    case visualOrder = "visual-order"
    case mojibake, tashkeel
    case alefHamza = "alef-hamza"
    case wawHamza = "waw-hamza"
    case yehHamza = "yeh-hamza"
    case hamza
    case alefMaqsura = "alef-maqsura"
    case tehMarbuta = "teh-marbuta"
    case digits, punctuation, quotes, elongation, honorifics, html, urls, mentions, hashtags, emoji
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, or standard: Value) throws -> Value {
      try values.decodeIfPresent(Value.self, forKey: key) ?? standard
    }
    self.init(name: try value(.name, or: "custom"))
    version = try value(.version, or: Profile.currentVersion)
    guard (1...Profile.currentVersion).contains(version) else {
      throw DecodingError.dataCorruptedError(
        forKey: .version, in: values,
        debugDescription: "profile version \(version) is not known; this library knows 1…\(Profile.currentVersion)")
    }
    composition = try value(.composition, or: true)
    presentationForms = try value(.presentationForms, or: false)
    formatControls = try value(.formatControls, or: false)
    tatweel = try value(.tatweel, or: .keep)
    lookAlikes = try value(.lookAlikes, or: [])
    whitespace = try value(.whitespace, or: .keep)
    visualOrder = try value(.visualOrder, or: false)
    mojibake = try value(.mojibake, or: false)
    tashkeel = try value(.tashkeel, or: [])
    alefHamza = try value(.alefHamza, or: .keep)
    wawHamza = try value(.wawHamza, or: .keep)
    yehHamza = try value(.yehHamza, or: .keep)
    hamza = try value(.hamza, or: .keep)
    alefMaqsura = try value(.alefMaqsura, or: .keep)
    tehMarbuta = try value(.tehMarbuta, or: .keep)
    digits = try value(.digits, or: .keep)
    punctuation = try value(.punctuation, or: .keep)
    quotes = try value(.quotes, or: .keep)
    elongation = try value(.elongation, or: .keep)
    honorifics = try value(.honorifics, or: .keep)
    html = try value(.html, or: .keep)
    urls = try value(.urls, or: .keep)
    mentions = try value(.mentions, or: .keep)
    hashtags = try value(.hashtags, or: .keep)
    emoji = try value(.emoji, or: .keep)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(version, forKey: .version)
    try values.encode(name, forKey: .name)
    try values.encode(composition, forKey: .composition)
    try values.encode(presentationForms, forKey: .presentationForms)
    try values.encode(formatControls, forKey: .formatControls)
    try values.encode(tatweel, forKey: .tatweel)
    try values.encode(lookAlikes, forKey: .lookAlikes)
    try values.encode(whitespace, forKey: .whitespace)
    try values.encode(visualOrder, forKey: .visualOrder)
    try values.encode(mojibake, forKey: .mojibake)
    try values.encode(tashkeel, forKey: .tashkeel)
    try values.encode(alefHamza, forKey: .alefHamza)
    try values.encode(wawHamza, forKey: .wawHamza)
    try values.encode(yehHamza, forKey: .yehHamza)
    try values.encode(hamza, forKey: .hamza)
    try values.encode(alefMaqsura, forKey: .alefMaqsura)
    try values.encode(tehMarbuta, forKey: .tehMarbuta)
    try values.encode(digits, forKey: .digits)
    try values.encode(punctuation, forKey: .punctuation)
    try values.encode(quotes, forKey: .quotes)
    try values.encode(elongation, forKey: .elongation)
    try values.encode(honorifics, forKey: .honorifics)
    try values.encode(html, forKey: .html)
    try values.encode(urls, forKey: .urls)
    try values.encode(mentions, forKey: .mentions)
    try values.encode(hashtags, forKey: .hashtags)
    try values.encode(emoji, forKey: .emoji)
  }
}

/// A set of options as a JSON list of their names.
protocol NamedOptions: OptionSet, Codable where RawValue == UInt8, Element == Self {
  static var names: [(String, Self)] { get }
}

extension NamedOptions {
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    self = []
    while !list.isAtEnd {
      let name = try list.decode(String.self)
      guard let option = Self.names.first(where: { $0.0 == name }) else {
        throw DecodingError.dataCorruptedError(
          in: list, debugDescription: "'\(name)' is not one of \(Self.names.map(\.0).joined(separator: ", "))")
      }
      insert(option.1)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for (name, option) in Self.names where contains(option) { try list.encode(name) }
  }
}

extension Profile.LookAlikes: NamedOptions {
  static let names: [(String, Self)] = [
    ("keyboard", .keyboard), ("foreign", .foreign), ("other-scripts", .otherScripts),
  ]
}

extension Profile.Tashkeel: NamedOptions {
  static let names: [(String, Self)] = [
    ("harakat", .harakat), ("tanwin", .tanwin), ("shadda", .shadda), ("sukun", .sukun),
    ("madda-and-hamza", .maddaAndHamza), ("dagger-alef", .daggerAlef), ("quranic", .quranic),
  ]
}

/// `"keep"`, `"drop"`, `"words"`, or `{"replace": "…"}`.
private enum TreatmentCoding {
  enum Key: String, CodingKey { case replace }

  static func read(_ decoder: any Decoder, plain: [String]) throws -> (word: String?, replacement: String) {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      return (nil, try keyed.decode(String.self, forKey: .replace))
    }
    let single = try decoder.singleValueContainer()
    let word = try single.decode(String.self)
    guard plain.contains(word) else {
      throw DecodingError.dataCorruptedError(
        in: single, debugDescription: "'\(word)' is not one of \(plain.joined(separator: ", ")), {\"replace\": …}")
    }
    return (word, "")
  }

  static func write(_ word: String, _ encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    try single.encode(word)
  }

  static func write(replacement: String, _ encoder: any Encoder) throws {
    var keyed = encoder.container(keyedBy: Key.self)
    try keyed.encode(replacement, forKey: .replace)
  }
}

extension Profile.Treatment: Codable {
  public init(from decoder: any Decoder) throws {
    let (word, replacement) = try TreatmentCoding.read(decoder, plain: ["keep", "drop"])
    switch word {
    case "keep": self = .keep
    case "drop": self = .drop
    default: self = .replace(replacement)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .keep: try TreatmentCoding.write("keep", encoder)
    case .drop: try TreatmentCoding.write("drop", encoder)
    case .replace(let text): try TreatmentCoding.write(replacement: text, encoder)
    }
  }
}

extension Profile.Hashtags: Codable {
  public init(from decoder: any Decoder) throws {
    let (word, replacement) = try TreatmentCoding.read(decoder, plain: ["keep", "drop", "words"])
    switch word {
    case "keep": self = .keep
    case "drop": self = .drop
    case "words": self = .words
    default: self = .replace(replacement)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .keep: try TreatmentCoding.write("keep", encoder)
    case .drop: try TreatmentCoding.write("drop", encoder)
    case .words: try TreatmentCoding.write("words", encoder)
    case .replace(let text): try TreatmentCoding.write(replacement: text, encoder)
    }
  }
}
