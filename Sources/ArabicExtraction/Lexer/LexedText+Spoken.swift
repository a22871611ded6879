/// Words that are only written where somebody writes as he speaks.
extension LexedText {
  /// Whether a word of everyday speech stands near an index, in its sentence.
  ///
  /// - Complexity: O(1), as no further than some words are looked at.
  func isSpoken(near index: Int) -> Bool {
    for step in [-1, 1] {
      var at = index + step
      for _ in 0..<Self.reachOfSpeech {
        if self[at].kind == .newline || self[at].kind == .end || self[at].isSign(".") { break }
        if isPlainWord(at, in: Self.spokenWords) || isStem(at, in: Self.spokenWords) { return true }
        at += step
      }
    }
    return false
  }

  /// "Of", as the Maghreb and Egypt say it: «5 ديال الدراري», «9 تاع الصباح».
  static let belonging = KeySet("د ديال تاع متاع تع نتاع بتاع مال")

  private static let reachOfSpeech = 12

  private static let spokenWords = KeySet(
    """
    شو ليش وين مين معانا هيك هلق هلأ لسا لسه لساتو لساته عنجد كتير هاد هاي هاذا هاذي هادي هدول اللي رح بدي بدنا بدهم \
    مافي منشان مشان متل تبع تبعنا شفنا شفت شفناه شفناها إلنا مبارح امبارح مش مو موب إحنا احنا نحنا ده كده كدا فين \
    إزاي ازاي عايز عايزين بتاع دلوقتي النهارده هسه هسا شلون شكو اكو ماكو أكو وياي چان هواي شنو هاذ هاك ديال ديالنا بزاف \
    واش كاين برشا علاش زوز احنه وايد ابغى نبغى عشان علشان طلعنا جينا صرنا صارلنا صرلنا ضلينا اجا اجو اجت إجت راحو قالو \
    ضربو قصفو هجمو دخلو طلعو أخدو اخدو رجعو كانو صارو سمعو شافو لقينا لقوه لقوها ضليت قاعدين \
    باش راني راهو راه متاع نتاع تاع خويا خوتي النهاردة النهارده اتاخد محدش ومحدش
    بيناتهم برضو برضه كمان هون محدا محد مرتو ولادو امو ماكان الفات انتبهو خاوتي ماتخافوش وياهم صارلهم طاحت كنحفرو ونحنا نحنا وبعدهن ليهو منو زيي كاش خاوتي بقت بقى نحكي بيقولولنا تلات تلاتة تلاته تلاتين تمانية تمنية تمانين تنين طنعش اطنعش تلتعش تلاتعش اربعتعش خمستعش ستعش سبعتعش تمنتعش تسعتعش ميتين
    """)
}
