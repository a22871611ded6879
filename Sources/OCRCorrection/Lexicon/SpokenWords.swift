/// Words of everyday speech, as people write them in posts and messages.
///
/// The lexicon is of the written language: «تلات» and «دقايق» look to it like «ثلاث» and «دقائق» misread. Where somebody writes as he
/// speaks they are right as they stand.
enum SpokenWords {
  /// How much a word says that somebody writes as he speaks: 1 for what is written nowhere else, less for what a word of written
  /// Arabic may be misread to, 0 for all others.
  static func evidence(_ word: LanguageModel.Word, _ codes: some BidirectionalCollection<UInt8>) -> Float {
    if plain.contains(word.hash) || plain.contains(word.stem) { return 1 }
    return near.contains(word.hash) || near.contains(word.stem) || !word.known && isShapedLikeSpeech(codes) ? 0.5 : 0
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

  private static let plain = identities(
    """
    هلق هلأ هلا لسا لسه لساتو لساته عنجد كتير كتيرة هدول هدولي بدنا بدهم بدكم بدها بدو بدك بدي مافي مفيش منشان مشان تبعنا تبعون شفنا شفناه \
    شفناها شفتو إلنا مبارح امبارح إمبارح انبارح إحنا احنا نحنا إزاي ازاي ازيك عايز عاوز عايزين عايزة بتاع بتاعة بتاعت دلوقتي دلوقت النهارده \
    النهاردة هسه هسا شلون شلونكم شكو اكو ماكو أكو وياي وياه وياهم چان هواي هواية شنو شنهي ذولا ذوله هذوله هالحين الحين ديال ديالي ديالنا \
    ديالهم بزاف واش كاين كاينة كاينين برشا علاش زوز هكا هكاك دابا وايد ابغى أبغى نبغى يبون عشان علشان صرلنا صارلنا صارلو صرلي ضلينا ضليت \
    اجو اجت إجت ليش وليش إيش ايش وش شو وشو وين ووين منين هيك كده كدا كمان يلي هاد هاي هاذا هيدا هيدي مش مو موب ماني منيح منيحة لحالو لحالنا \
    عندو إلو إلها معو فيهن عنهن منهن كلهن هنن هني إنتو انتو انتي إنتي الضهر العشية كتار كلشي مالتنا مالتي مالتهم باجر هوايه ذاك هذاك هاذيك \
    كولش داير دايرين زول هسع هسي بتاعنا بتاعهم ايحين الحين ليه دول دي ده اهو معلش محدش كويس أوي برضه برضو خويا راه راهم راني غادي كيفاش علاه \
    كيما حنا هاذي هاذو نتاع تاع حيت والو ماكاينش ماكانش هناي هنيك حاجتك ياخي وينكم شوفو خلص يعني انو إنو
    """)

  private static let near = identities(
    """
    تلات تلاتة تلاته تلت تلاتين تلاتمية تلتمية التلاتا التلاتاء تاني تانية التاني التانية تالت التالت التالتة تمان تمانية تمنية تمانين تمنمية \
    تنين اتنين إتنين الاتنين طنعش اطنعش اثنعش تلتعش تلاتعش اربعتعش خمستعش ستعش سبعتعش تمنتعش تسعتعش مية ميه المية الميه ميتين خمسمية ستمية \
    سبعمية ربعمية اربعمية أربعمية تسعمية دقايق الدقايق قذايف القذايف جرايم حرايق حقايق عوايل العوايل طيارة الطيارة الطيارات القايمة اكتر أكتر \
    متل متلا حدا اخد أخد واخد اخدو أخدو راحو قالو ضربو قصفو هجمو دخلو طلعو رجعو كانو صارو سمعو شافو لقو لقينا لقوه لقوها طلعنا جينا ولادها \
    ولادو ولادي الضيعة الضيعه حكيلي حكالي قاللي قالتلي قاعدين ناطرين عيلة العيلة قرايب قرايبين قرايبنا
    """)

  private static func identities(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").compactMap { LetterCode.codes($0).map { WordHash.of($0) } })
  }
}
