import Testing

@testable import Tahqiq

@Suite("A profile is a value that JSON holds, so that a finding cites exactly what was done")
struct ProfileJSONTests {
  @Test("Every preset comes back from its JSON", arguments: Profile.presets)
  func presets(profile: Profile) throws {
    #expect(try Profile(json: profile.json) == profile)
    #expect(try profile.json.contains("\"name\":\"\(profile.name)\""))
    #expect(try profile.json == profile.json)
  }

  @Test("A profile of one's own, with every kind of option, comes back")
  func own() throws {
    var profile = Profile(name: "بحث/own \"1\"")
    profile.tatweel = .removeUnlessCarrying
    profile.lookAlikes = [.keyboard, .otherScripts]
    profile.tashkeel = [.tanwin, .daggerAlef]
    profile.alefMaqsura = .fromFinalYeh
    profile.urls = .replace("<رابط>")
    profile.mentions = .drop
    profile.hashtags = .words
    profile.emoji = .replace("")
    #expect(try Profile(json: profile.json) == profile)
  }

  @Test("What is not mentioned is off, but composition")
  func missing() throws {
    var expected = Profile(name: "custom")
    expected.digits = .ascii
    #expect(try Profile(json: #"{"digits":"ascii"}"#) == expected)
    #expect(try Profile(json: "\u{FEFF}{}") == Profile(name: "custom"))  // BYTE ORDER MARK
    #expect(try Profile(json: #"{"nfc":false}"#).composition == false)
  }

  @Test(
    "What is no profile is refused by the name of what is wrong",
    arguments: [
      (#"{"digit":"ascii"}"#, "digit", "no rule has this name"), (#"{"digits":"roman"}"#, "digits", "roman"),
      (#"{"digits":5}"#, "digits", "String"), (#"{"tashkeel":["shadda","dots"]}"#, "tashkeel", "'dots' is not one of"),
      (#"{"version":99}"#, "version", "version 99 is not known"), (#"{"urls":{"put":"x"}}"#, "urls", ""),
      (#"{"urls":"perhaps"}"#, "urls", "'perhaps' is not one of keep, drop"),
      (#"{"nfc":true,"nfc":false}"#, "nfc", "stands twice"),
      ("[]", nil, "expected an object at byte 0"), ("", nil, "not the JSON of an object"),
      (#"{"nfc":tru}"#, nil, "at byte 7"),
    ] as [(String, String?, String)])
  func refused(json: String, member: String?, message: String) {
    #expect {
      try Profile(json: json)
    } throws: { error in
      guard let error = error as? ProfileError else { return false }
      return error.member == member && (message.isEmpty || error.message.contains(message))
    }
  }
}
