/// Words of everyday speech, as people write them in posts and messages.
///
/// The lexicon is of the written language: «تلات» and «دقايق» look to it like «ثلاث» and «دقائق» misread. Where somebody writes as he
/// speaks they are right as they stand.
enum SpokenWords {
  /// How much a word says that somebody writes as he speaks: 1 for what is written nowhere else, less for what a word of written
  /// Arabic may be misread to, 0 for all others.
  static func evidence(_ word: LanguageModel.Word) -> Float {
    if plain.contains(word.hash) || plain.contains(word.stem) { return 1 }
    return near.contains(word.hash) || near.contains(word.stem) ? 0.5 : 0
  }

  /// Whether a word is right as it stands where people write as they speak.
  static func contains(_ word: LanguageModel.Word, _ codes: some BidirectionalCollection<UInt8>) -> Bool {
    evidence(word) > 0 || !word.known && isShapedLikeSpeech(codes)
  }

  /// Whether a word has what is written in one with others in speech alone: «هالمشفى», «عالدار», «بيقولو», «دخلو».
  private static func isShapedLikeSpeech(_ codes: some BidirectionalCollection<UInt8>) -> Bool {
    codes.count > shortest && codes.last == waw
      || heads.contains { codes.count >= $0.count + shortest && codes.starts(with: $0) }
  }

  private static let shortest = 3
  private static let waw = LetterCode.letter("و")
  private static let heads = "هال بهال وهال لهال عال وعال بي بت بن وبي وبت وبن".split(separator: " ").compactMap {
    LetterCode.codes($0)
  }

  /// Words that are written nowhere but in speech, and that hardly another word is misread to.
  private static let plain = identities(
    """
    هلق هلأ لسا لسه لساتو لساته عنجد هدول هدولي بدنا بدهم بدكم مافي مفيش منشان مشان تبعنا تبعون شفناه شفناها شفتو إلنا مبارح امبارح \
    إمبارح انبارح إحنا احنا نحنا إزاي ازاي ازيك عايز عاوز عايزين عايزة بتاع بتاعة بتاعت بتاعنا بتاعهم دلوقتي دلوقت النهارده النهاردة \
    هسه هسا شلون شلونكم شكو ماكو وياي وياهم هواية شنو شنهي هذوله هالحين ديال ديالي ديالنا ديالهم بزاف كاينة كاينين برشا علاش هكاك \
    دابا ابغى أبغى نبغى يبون عشان علشان صرلنا صارلنا صارلو صرلي ضلينا ضليت اجو اجت إجت ليش وليش منين هيك كمان وكمان هيدا هيدي منيح \
    منيحة لحالو لحالنا إنتو انتو كلشي مالتنا مالتي مالتهم كولش دايرين هسع ايحين معلش محدش برضه برضو كيفاش ماكاينش ماكانش وينكم شوفو \
    اللي واللي معاهم معاها معانا شوية غادي خدوا خدا ياخدو
    """)

  /// Words of speech that are names or words of writing too, or that such a word may be misread to.
  private static let near = identities(
    """
    شو وشو وين ووين مش مو موب فين هاي هاد هاذا واش كاين زوز هكا وايد بدي بدك بدها اكو أكو هلا هسي هوايه باجر كده كدا كدة إيش ايش \
    ليه أوي خويا راه راهم كيما هاذي نتاع تاع والو حاجتك ياخي انو إنو كتير كتيرة كتار عندو معو الضهر العشية بيضا سودا السودا كلو \
    كلن إنتي انتي زول داير تلات تلاتة تلاته تلت تلاتين تلاتمية تلتمية التلاتا التلاتاء تاني تانية التاني التانية تالت التالت التالتة \
    تمان تمانية تمنية تمانين تمنمية تنين اتنين إتنين الاتنين طنعش اطنعش اثنعش تلتعش تلاتعش اربعتعش خمستعش ستعش سبعتعش تمنتعش تسعتعش \
    مية ميه المية الميه ميتين خمسمية ستمية سبعمية ربعمية اربعمية أربعمية تسعمية دقايق الدقايق قذايف القذايف جرايم حرايق حقايق عوايل \
    العوايل طيارة الطيارة الطيارات القايمة اكتر أكتر متل متلا حدا اخد أخد واخد اخدو أخدو راحو قالو ضربو قصفو هجمو دخلو طلعو رجعو \
    كانو صارو سمعو شافو لقو لقينا لقوه لقوها طلعنا جينا ولادها ولادو ولادي الضيعة الضيعه حكيلي حكالي قاللي قالتلي قاعدين ناطرين عيلة \
    العيلة قرايب قرايبين قرايبنا
    """)

  private static func identities(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").compactMap { LetterCode.codes($0).map { WordHash.of($0) } })
  }
}
