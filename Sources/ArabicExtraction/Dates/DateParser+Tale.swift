/// What a date's place in a tale says: which date before it is told from, which sentence it goes on with, and which happening lies before.
extension DateParser {
  /// «يستمر … حتى الثلاثاء», «تأجلت إلى يوم الأحد»: verbs whose end lies ahead.
  func goesOnUntil(_ index: Int) -> Bool {
    (1...5).contains { step in text.isPlainWord(index - step, in: DateParser.goingOn) }
  }

  /// «الجلسة اتأجلت ل 19/11», «أُرجئت إلى 5 شباط»: the day to which something was put off.
  func isPostponed(to index: Int) -> Bool {
    guard
      isKind(index - 1, .into) || text.isPlainWord(index - 1, in: DateParser.toOf)
        || text[index].proclitics.contains(.la)
    else {
      return false
    }
    return (1...6).contains { text.isPlainWord(index - $0, in: DateParser.postponed) }
  }

  private static let goingOn = KeySet(
    "أمهل أمهلت وأمهل وأمهلت أمهلهم أمهلتهم أمهله يستمر تستمر مستمر مستمرة ساري سارية يسري تسري ساريا يتواصل تتواصل يمتد تمتد تأجيل تأجل تأجلت"
  )

  /// Whether what is told at an index may be told from a date before it: «في 3 آذار قُصف السوق، وبعد يومين …», but not «في 15 آذار
  /// بعد سنتين في السجن», where nothing happened in between, nor from another sentence that this one does not go on with.
  ///
  /// - Complexity: O(1), as nothing further off than some sixty words is gone on with.
  func isTold(at index: Int, from date: Range<Int>, loosely: Bool) -> Bool {
    let isJoined = !text[index].proclitics.isDisjoint(with: [.wa, .fa]) || isKind(index - 1, .and)
    guard isJoined || index > date.upperBound, index - date.upperBound <= 60 else { return false }
    var sentences = 0
    for at in date.upperBound..<index where endsSentence(at) {
      guard sentences == 0, loosely || at + 1 == index || goesOnFrom(at + 1) else { return false }
      sentences += 1
    }
    return true
  }

  /// Whether a date, or the end of a stretch, has a month and no year.
  func lacksYear(_ expression: DateExpression) -> Bool {
    switch expression {
    case .point(let parts), .span(.none, .some(let parts)), .span(.some, .some(let parts)):
      (parts.month != nil || parts.feast != nil) && parts.year == nil && parts.yearShift == nil
    default: false
    }
  }

  /// Whether the clause of a date has a verb of what happened: «اعتقل في 3 آذار».
  ///
  /// - Complexity: O(1), as no more than some words are looked at.
  func isInPast(_ date: Int) -> Bool {
    for at in stride(from: date - 1, through: date - 25, by: -1) {
      if endsClause(at) || isLineEdge(at) {
        // «بحث المجتمعون …»: a verb and who did it
        return at + 2 < date && isLikePastVerb(at + 1) && hasArticleLook(at + 2) && !isImperfectBehindAnd(at + 1)
      }
      if text.isPlainWord(at, in: DateParser.happened)
        || !hasArticleLook(at) && text.isStem(at, in: DateParser.happened)
        || text.key(at)?.hasSuffix(DateParser.theyDid) == true && isLikePastVerb(at)
      {
        return true
      }
    }
    return false
  }

  /// «…، والباقي يوم الخميس»: whether a comma, and one or two words with the article behind it, stand right before a date.
  func isItem(_ date: Int) -> Bool {
    guard let start = (1...3).first(where: { endsClause(date - $0) || isLineEdge(date - $0) }).map({ date - $0 }) else {
      return false
    }
    return (start + 1..<date).allSatisfy {
      hasArticleLook($0) || isKind($0, .inside) || text.key($0)?.hasPrefix(DateParser.andForThe) == true
    }
  }

  /// «وللذكور يوم الأربعاء»
  private static let andForThe = LetterKey("ولل") ?? LetterKey(bits: 0)

  /// «وتتجدد الدعوة»
  func isImperfectBehindAnd(_ index: Int) -> Bool {
    guard let key = text.key(index), key.count >= 4, key[0] == LetterFold.waw else { return false }
    return key[1] == LetterFold.yeh || key[1] == LetterFold.teh
  }

  /// Whether a verb of what happened stands at an index: «أوقف», «أخذوا».
  func tellsOfPast(_ index: Int) -> Bool {
    text.isPlainWord(index, in: DateParser.happened)
      || text.key(index)?.hasSuffix(DateParser.theyDid) == true && isLikePastVerb(index)
  }

  static let happened = KeySet(
    """
    كان كانت كانوا اعتقل اعتقلت اعتقلوا أوقف أوقفت أوقفوا قتل قتلت قتلوا أصيب أصيبت جرح استشهد استشهدت توفي توفيت مات لقي وقع وقعت حدث حدثت حصل حصلت جرى جرت تم تمت \
    قصف قصفت قصفوا استهدف استهدفت اختطف اختطفت خطف خطفت اختفى اختفت فقد فقدت هاجم هاجمت اقتحم اقتحمت داهم داهمت شن شنت شهد شهدت صدر صدرت أصدر أصدرت أعلن أعلنت \
    قال قالت أكد أكدت ذكر ذكرت دخل دخلت دخلوا خرج خرجت خرجوا غادر غادرت وصل وصلت وصلوا بدأ بدأت بدأوا انتهى انتهت عقد عقدت نفذ نفذت دمر دمرت اندلع اندلعت انفجر انفجرت \
    سقط سقطت نزح نزحت نزحوا هجر هجروا تعرض تعرضت وثق وثقت نشر نشرت زار زارت التقى التقت أفرج نقل نقلت سلم سلمت أطلق أطلقت عاد عادت فتح فتحت أغلق أغلقت ولد ولدت تأسس تأسست \
    رصد رصدت سجل سجلت أسفر أسفرت انطلق انطلقت شارك شاركت حكم حكمت قضى قضت سافر سافرت وقف وقفت ظهر ظهرت تلقى تلقت أفاد أفادت
    """)

  /// Whether a sentence begins with a length and what happened then, or with a verb and the length: «بعد يومين نزحنا», «هربت بعد سنتين مع …».
  func resumes(_ start: Int, _ next: Int) -> Bool {
    if startsSentence(start) {
      var at = text.isPlainWord(next, in: DateParser.justSo) ? next + 1 : next
      if isComma(at) { at += 1 }
      // «- بعد يومين: الإفراج عنه»
      if startsLine(start), isSign(next, ":") || isLineEdge(next) || isDash(next) { return true }
      return isLikePastVerb(at)
    }
    // «أخذوه وما رجع غير بعد يومين»
    if text.isPlainWord(start - 1, in: DateParser.noSooner), (2...4).contains(where: { isLikePastVerb(start - $0) }) {
      return true
    }
    // «دخلوا السكن بعد أربعة أيام»
    if (1...3).contains(where: {
      text.key(start - $0)?.hasSuffix(DateParser.theyDid) == true && isLikePastVerb(start - $0)
    }) {
      return true
    }
    // «فريقنا الذي زار الموقع بعد ثلاثة أيام», «أصيب ابني ولفظ أنفاسه بعد ساعتين»
    if (1...4).contains(where: { step in
      text.isPlainWord(start - step, in: DateParser.died)
        || (1...3).contains(step) && isKind(start - step - 1, .which) && isLikePastVerb(start - step)
    }) {
      return true
    }
    return (1...3).contains {
      isLikePastVerb(start - $0) && startsSentence(start - $0) && !isKind(start - $0 - 1, .inside)
    }
  }

  private static let noSooner = KeySet("غير إلا سوى")
  private static let died = KeySet("وتوفي وتوفيت ومات وماتت وماتوا ولفظ ولفظت وفارق وفارقت واستشهد واستشهدت وقضى وقضت")
  private static let justSo = KeySet("فقط تقريبا تماما بالضبط")

  /// Whether an unknown word has neither the look of a noun nor that of a verb in ي or ت.
  func isLikePastVerb(_ index: Int) -> Bool {
    if text.isPlainWord(index, in: DateParser.happened), kind(index) == .none { return true }
    guard text[index].kind == .word, kind(index) == .none, !hasArticleLook(index), !text.endsInTehMarbuta(index),
      !text.hasTanwin(index), let key = text.key(index), (3...9).contains(key.count),
      // «تلقت», «تسلمت» begin with ت and are past.
      !isImperfect(index) || key[0] == LetterFold.teh && key[key.count - 1] == LetterFold.teh
    else { return false }
    return !text.isPlainWord(index, in: DateParser.noVerbs)
      && ![NounEndings.at, NounEndings.yn, NounEndings.yh].contains { key.hasSuffix($0) }
  }

  private static let theyDid = LetterKey("وا") ?? LetterKey(bits: 0)
  private static let noVerbs = KeySet(
    "عن على مع لدى هذا هذه ذلك هناك ثمة غير سوى ليس حيث عند وقد مثل أي كل متواصل كامل")

  /// Whether the clause of an index begins with و, ف or ثم behind a date: «في 3 آذار 2016 دخلوا …، وفي 7 نيسان خرجوا».
  func goesOn(at index: Int, from date: Int) -> Bool {
    guard date <= index, index - date <= 60 else { return false }
    if let start = (date..<index).last(where: endsClause) { return goesOnFrom(start + 1) }
    // «أوقف في 3 شباط وأفرج عنه في أيار»
    return (date..<index).contains { goesOnFrom($0) && (text.key($0)?.count ?? 0) >= 4 }
  }

  func hasSentenceEnd(_ start: Int, _ end: Int) -> Bool {
    start < end && end - start <= 60 && (start..<end).contains { endsSentence($0) || text[$0].kind == .newline }
  }

  /// Whether the clause of an index goes back from a date: «سبقته محاولة في …», «وكان قد اعتقل في …», «بعد إقالة سلفه في …».
  func goesBack(_ date: Int, _ end: Int) -> Bool {
    guard date < end, end - date <= 60 else { return false }
    let clause = (date..<end).last { endsSentence($0) || isComma($0) }.map { $0 + 1 } ?? date
    return (max(clause, end - 12)..<end).contains { at in
      text.isPlainWord(at, in: DateParser.earlier)
        || isPluperfect(at)
        || isKind(at, .after) && isBare(at) && at + 1 < end
          && (text.isPlainWord(at + 1, in: DateParser.happenings) || text.isPlainWord(at + 1, in: DateParser.endings))
    }
  }

  /// «قد» of «كان الرجل قد …»
  func isPluperfect(_ index: Int) -> Bool {
    text.isPlainWord(index, "قد") && (1...4).contains { text.isPlainWord(index - $0, in: DateParser.was) }
  }

  private static let endings = KeySet("إقالة استقالة انتهاء إنهاء عزل")

  private static let earlier = KeySet("سبقته سبقه سبقها سبقتها وسبقته وسبقها وسبقه وسبقتها")

  /// Whether a date is that of a birth, or the year of a law or of a foundation.
  func isBackground(_ date: Range<Int>) -> Bool {
    for at in stride(from: date.lowerBound - 1, through: date.lowerBound - 8, by: -1) {
      guard text[at].kind == .word else { break }
      if text.isStem(at, in: DateParser.birthWords) || text.isPlainWord(at, in: DateParser.birthWords) { return true }
      if text.isPlainWord(at, in: DateParser.foundingWords) { return true }
      // «الاتفاق الموقع في …», but «قُصف الموقع مساء …» is a site.
      if text.isPlainWord(at, "الموقع"), (1...3).contains(where: { text.isStem(at - $0, in: DateParser.signed) }) {
        return true
      }
    }
    if (1...3).contains(where: { text.isStem(date.lowerBound - $0, in: DateParser.comparisons) }) { return true }
    return isKind(date.lowerBound, .unit, Int(TimeUnit.year.rawValue)) && text[date.lowerBound].proclitics.contains(.la)
  }

  /// «عدا الجمعة والسبت»: days that come again and again.
  func isExcepted(_ index: Int) -> Bool {
    (1...2).contains { text.isPlainWord(index - $0, in: DateParser.exceptions) }
  }

  private static let exceptions = KeySet("عدا ماعدا باستثناء سوى إلا")

  /// «في الربع الأول من عام 2023»
  func isPartOfYear(_ index: Int) -> Bool {
    isKind(index, .fraction) || isKind(index, .part) || isKind(index, .season)
  }

  /// Whether a date ends a line of few words: «أحداث عام 2015».
  func endsHeading(_ start: Int, _ next: Int) -> Bool {
    let end = isSign(next, ":") ? next + 1 : next
    guard text[end].kind == .newline else { return false }
    // «جدول كهرباء حي الرمال ليوم غد السبت:»
    return (1...5).contains { isLineEdge(start - $0) }
      || end > next && (6...9).contains { isLineEdge(start - $0) } && !(2...9).contains { endsSentence(start - $0) }
  }

  /// Whether a sentence begins at an index, or with «في» or «خلال» before it.
  func startsSentence(_ index: Int) -> Bool {
    let at = isKind(index - 1, .inside) ? index - 2 : index - 1
    return isLineEdge(at) || endsSentence(at) || startsLine(index)
  }

  func endsSentence(_ index: Int) -> Bool {
    // «(ع. ل.)» has initials.
    text[index].isSign("؟") || text[index].isSign("!")
      || text[index].isSign(".") && text[index + 1].spaceBefore
        && !(text[index - 1].kind == .word && text[index - 1].range.count <= 2)
  }

  private func endsClause(_ index: Int) -> Bool { endsSentence(index) || isComma(index) || isSign(index, "؛") }

  /// Whether a sentence begins with و, ف or ثم.
  private func goesOnFrom(_ index: Int) -> Bool {
    guard let key = text.key(index) else { return false }
    return key[0] == LetterFold.waw || key[0] == LetterFold.feh || text.isPlainWord(index, "ثم")
  }

  static let birthWords = KeySet(
    "مواليد ولد لدت مولود مولودة تولد المولود المولودة ميلاد ميلاده ميلادها ولادة ولادته ولادتها")

  private static let signed = KeySet("اتفاق بروتوكول ميثاق عقد كتاب إعلان محضر قرار نظام")
  private static let comparisons = KeySet("مقارنة مقابل نظير")
  private static let foundingWords = KeySet(
    "المبرمة المبرم الصادر الصادرة الموقعة المعتمدة المعتمد المقر المعدل المعدلة تأسس تأسست تأسيس تأسيسه تأسيسها أسس أسست أنشئ أنشئت بني بنيت افتتح افتتحت شيد شيدت"
  )
}
