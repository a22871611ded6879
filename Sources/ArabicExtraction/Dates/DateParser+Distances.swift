/// Dates and times that are told by how far they are from another: «قبل ثلاثة أيام», «من يومين», «بعد يومين من 3 مارس», «قبل منتصف
/// الليل بخمس دقائق».
extension DateParser {
  /// «قبل ثلاثة أيام», «منذ شهرين», «بعد غد», «قبل عام 2011».
  func offset(_ index: Int, _ parts: inout DateParts, isFirst: Bool) -> Int? {
    let here = isKind(index, .from) ? .since : kind(index)
    // «تأجلت لبعد بكرة»
    let isFor = text[index].proclitics == .la && here == .after && isKind(index + 1, .relativeDay)
    guard isFor || text[index].proclitics.isDisjoint(with: [.ba, .la, .ka]), parts.offset == nil else { return nil }
    // «من قبل» is «by», «على بعد» is «at a distance of».
    if here == .after, isKind(index - 1, .on) { return nil }
    if here == .before, isKind(index - 1, .from), !isKind(index + 1, .relativeDay) { return nil }
    // «فيما بعد», «يوماً بعد يوم»
    if text.isPlainWord(index - 1, "فيما") || isKind(index - 1, .unit) && sense(index - 1) == sense(index + 1) {
      return nil
    }
    let next = index + 1
    if here != .since, isKind(next, .relativeDay), !isBound(next), parts.dayOffset == nil {
      // «قبل أمس» is one day further; «بعد أمس» is nothing.
      guard (value(next) < 0) == (here == .before) else { return nil }
      parts.dayOffset = value(next) * 2
      return next + 1
    }
    if here != .since, let after = besideNoon(index, &parts) { return after }
    // «قبيل الثامنة: نقل الجرحى»
    if text.isPlainWord(index, in: DateParser.shortlyBeside), parts.clock == nil, isKind(next, .ordinal),
      hasArticle(next),
      !isBound(next), text.endsInTehMarbuta(next), let (reading, end) = clock(next, cue: true), isPhraseEnd(end)
    {
      (parts.clock, parts.daypart) = (reading.clock, reading.daypart)
      return end
    }
    if here != .since, parts.daypart == nil, let (part, after) = daypart(index) {
      return daypartOfDay(part, after, &parts, isFirst: isFirst)
    }
    if let after = exactOffset(here == .after ? behindPassing(next) : next, sign: here == .after ? 1 : -1, &parts) {
      return after
    }
    if here == .since || !isFirst { return nil }
    // «قبل عام 2011», «بعد 17 تشرين الثاني»
    var draft = DateParts()
    let nextKind = kind(next)
    guard nextKind != .before, nextKind != .after, nextKind != .about, !isBound(next),
      let after = component(next, &draft, isFirst: true),
      draft.year != nil || draft.month != nil || draft.weekday != nil || draft.part != nil
        || draft.clock != nil,
      draft.offset == nil
    else { return nil }
    draft.bound = here == .before ? .lessThan : .moreThan
    parts = draft
    return after
  }

  /// «من يومين», where somebody writes as he speaks, is «منذ يومين».
  func isSpokenSince(_ index: Int) -> Bool {
    guard isBare(index), !text.isPlainWord(index - 1, in: DateParser.madeUp), !isKind(index - 1, .compared),
      !isKind(index - 1, .about), let (_, bound, next) = duration(index + 1),
      bound == nil || bound == .approximate, !isKind(next, .into), !isKind(next, .until), !isKind(next, .from),
      !text[next].proclitics.contains(.la), lengths(index + 1, isBetween: false) == nil,
      !text.isPlainWord(next, in: DateParser.madeUp), !text.isPlainWord(next, in: DateParser.upwards),
      // «أطفال أعمارهم من سنتين»
      !(1...3).contains(where: { text.isPlainWord(index - $0, in: DateParser.ofAges) })
    else { return false }
    // «من يومين قصفوا السوق»
    let isLead =
      isPhraseStart(index) && isKind(index + 1, .unitDual) && !isPhraseEnd(next) && !isKind(next, .number)
      && !isKind(next, .weekday)
      && !isImperfect(next)
    // «موقوف من 22 يوماً»
    return isLead || isState(index - 1) || text.isSpoken(near: index)
  }

  /// «من سنتين وفوق»
  private static let upwards = KeySet("فأكثر وفوق فوق وطالع وأكثر")
  private static let ofAges = KeySet("أعمارهم أعمارهن عمرهم أطفال الأطفال عمره عمرها أولاد")
  /// What a length may be a part of, or all of it: «الدورة تتألف من يومين».
  private static let madeUp = KeySet(
    "تألفت تألف تكونت تكون يتضمن تتضمن يتألف تتألف يتكون تتكون مكون مكونة مؤلف مؤلفة أكثر اكثر أقل اقل أكتر اكتر أكبر أصغر أطول أقصر بدلا بدل كل جزء نصف لمدة مدة فترة لفترة مهلة عقوبة إجازة اجازة"
  )

  /// «بعد يومين من 3 مارس», «قبل أسبوع من عيد الفطر», «بعد سنتين من 2010»: a length away from a date that is as fine as the
  /// length's unit.
  func distance(_ index: Int) -> (DateExpression, Int)? {
    guard text[index].proclitics.isDisjoint(with: [.ba, .la, .ka]) else { return nil }
    let isAfter = isKind(index, .after)
    // «من قبل» is «by», «على بعد» is «at a distance of».
    let isPlace = isKind(index - 1, isAfter ? .on : .from)
    if !isPlace, let found = distanceBehind(index) { return found }
    let start = isAfter ? behindPassing(index + 1) : index + 1
    guard let (length, next) = exactLength(start), isKind(next, .from) || isKind(next, .on), isBare(next) else {
      return nil
    }
    let offset = TimeOffset(duration: length, sign: isAfter ? 1 : -1)
    // «بعد أسبوع من تلك المكالمة»
    if isAfter, !isPlace, isKind(next + 1, .this, 1), isBare(next + 1),
      hasArticle(next + 2) || hasArticleLook(next + 2),
      kind(next + 2) == .none
    {
      return (.fromLast(offset, lengthStart: text[start].bodyStart), next)
    }
    // «بعد ثلاثة أيام من الهجوم»
    if isAfter, !isPlace, text.isPlainWord(next + 1, in: DateParser.theEvents),
      isPhraseEnd(next + 2) || !hasArticleLook(next + 2)
    {
      return (.fromEvent(offset, lengthStart: text[start].bodyStart, event: next + 1), next)
    }
    // «بعد شهر من إصابتي», «قبل يومين من مقتله», «بعد ساعتين من بدء الهجوم»
    if !isPlace, kind(next + 1) == .none || kind(next + 1) == .part, mayBeHappening(next + 1) || isHappening(next + 1) {
      let isOfAnother = hasArticleLook(next + 2) && isHappening(next + 2)
      if mayBeHappening(next + 1) || isPhraseEnd(next + 2) || isOfAnother {
        return (.fromEvent(offset, lengthStart: text[start].bodyStart, event: isOfAnother ? next + 2 : next + 1), next)
      }
    }
    if let base = dayOfEvent(next + 1), isOfDays(length) { return (.distance(offset, from: base), next) }
    guard !isPlace, isKind(next, .from), !isPresent(next + 1), let finest = length.finest,
      let (base, end) = point(next + 1), isPlausible(base, next + 1, end), base.offset == nil, !base.isNow,
      !base.isAnaphoric, base.nth == nil, base.part == nil
    else { return nil }
    let isFine: Bool
    if base.hasDay || base.feast != nil {
      isFine = finest >= .day
    } else if base.month != nil || base.monthShift != nil {
      isFine = finest >= .month
    } else {
      isFine = (base.year != nil || base.yearShift != nil) && base.season == nil && finest >= .year
    }
    return isFine ? (.distance(offset, from: base), end) : nil
  }

  /// A length that is said exactly, behind a preposition.
  private func exactLength(_ index: Int) -> (DurationValue, Int)? {
    guard let (length, bound, next) = duration(index, afterPreposition: true), bound == nil, !length.isIndefinite else {
      return nil
    }
    return (length, next)
  }

  /// The index behind «مرور» of «بعد مرور أربعة أيام».
  private func behindPassing(_ index: Int) -> Int {
    text.isPlainWord(index, in: DateParser.passing) ? index + 1 : index
  }

  private static let shortlyBeside = KeySet("قبيل بعيد وقبيل وبعيد")
  static let passing = KeySet("مرور مضي انقضاء انصرام")

  private func isOfDays(_ length: DurationValue) -> Bool { length.finest.map { $0 >= .day } == true }

  /// «تفجير الخامس من يوليو»: the day of an event, which is a date by itself.
  private func dayOfEvent(_ index: Int) -> DateParts? {
    for at in index + 1...index + 2 {
      guard text[at - 1].kind == .word, !hasArticleLook(at - 1),
        at > index + 1 || kind(at - 1) == .eventHead || text.isPlainWord(at - 1, in: DateParser.happenings)
      else { return nil }
      if let (base, end) = point(at), base.hasDay, base.month != nil, !base.hasClock, isPlausible(base, at, end) {
        return base
      }
    }
    return nil
  }

  static let theEvents = KeySet(
    "الحكم الإعدام الجلسة المحاكمة الغزو الانسحاب الإخلاء التهجير الحصار المداهمة المظاهرة الانقلاب الاغتيال الاجتياح الإعلان القبض الهجوم الانفجار القصف المجزرة الضربة الغارة الحادث الحادثة الاعتقال الاعتقالات التفجير الوفاة الجريمة الاقتحام المعركة الزلزال الخطف الاختطاف الإفراج الواقعة"
  )
  static let happenings = KeySet(
    """
    تفجير هجوم قصف مجزرة اعتقال اغتيال مقتل خطف انقلاب إعلان اتفاق سقوط توقيع اندلاع بدء صدور وفاة اعتداء عملية ضربة غارة حادثة أحداث انفجار اقتحام تحرير إسقاط إخلاء تهجير حصار \
    احتلال إطلاق انسحاب دخول فرار مظاهرة مظاهرات
    """)

  /// «قبل عيد الفطر بيومين», «بعد 3 مارس بأسبوع»: a day, and how far from it.
  private func distanceBehind(_ index: Int) -> (DateExpression, Int)? {
    guard let (base, next) = point(index + 1), base.feast != nil || base.hasDay && base.month != nil, !base.hasClock,
      !base.isNow, text[next].proclitics == .ba, let (length, end) = exactLength(next), isOfDays(length)
    else { return nil }
    return (.distance(TimeOffset(duration: length, sign: isKind(index, .after) ? 1 : -1), from: base), end)
  }

  /// «قبل منتصف الليل بخمس دقائق», «بعد الظهر بساعتين»
  private func besideNoon(_ index: Int, _ parts: inout DateParts) -> Int? {
    guard parts.clock == nil, let (noun, end) = daypartNoun(index + 1), noun == .noon || noun == .midnight,
      text[end].proclitics == .ba, let (length, bound, next) = duration(end, afterPreposition: true),
      !length.isIndefinite
    else { return nil }
    var distance = 0
    for (amount, unit) in length.parts {
      guard unit == .hour || unit == .minute, let minutes = amount.times(unit == .hour ? 60 : 1).whole else {
        return nil
      }
      distance += minutes
    }
    guard distance < 720 else { return nil }
    let isBefore = isKind(index, .before)
    let minutes = (noun == .noon ? 720 : (isBefore ? 1440 : 0)) + (isBefore ? -distance : distance)
    parts.clock = ClockTime(hour: minutes / 60, minute: minutes % 60, isDefinite: true)
    parts.bound = bound ?? parts.bound
    return next
  }

  private func exactOffset(_ index: Int, sign: Int, _ parts: inout DateParts) -> Int? {
    guard let (length, bound, next) = duration(index, afterPreposition: true), !length.isIndefinite else { return nil }
    // «بعد يومين من الهجوم» is told from something that has no date here.
    let behind = text.isPlainWord(next, "فقط") ? next + 1 : next
    // «بعد ستة أيام من ذلك»
    if isKind(behind, .from), isBare(behind), isKind(behind + 1, .this, 1), isPhraseEnd(behind + 2), sign > 0 {
      parts.offset = TimeOffset(duration: length, sign: sign)
      parts.bound = bound ?? parts.bound
      return behind + 2
    }
    if isKind(behind, .from) || isKind(behind, .on) && sign > 0, isBare(behind), !isPresent(behind + 1),
      !text.isPlainWord(behind + 1, in: DateParser.whereabouts)
    {
      return nil
    }
    // «بعد يومين أو ثلاثة»
    if isKind(next, .or), lengths(index, isBetween: false) != nil { return nil }
    var offset = TimeOffset(duration: length, sign: sign)
    if text.isPlainWord(index - 1, in: DateParser.passing) { offset.lengthStart = text[index].bodyStart }
    var end = next
    if isKind(end, .from), isPresent(end + 1) {
      offset.isToTheDay = isKind(end + 1, .unit)
      end += 2
    }
    if isKind(end, .era, 1), !isBound(end) {
      offset.isHijri = true
      end += 1
    }
    if text.isPlainWord(end, in: DateParser.exactly) { end += 1 }
    parts.offset = offset
    parts.bound = bound ?? parts.bound
    return end
  }

  /// «خُطف قبل ثلاثة أيام من أمام عيادته»: where from.
  private static let whereabouts = KeySet(
    "دون غير أمام داخل قرب جانب محيط منزله منزلها بيته بيتها حاجز خيمته خيمتها مدرسته متجره عيادته")

  /// «الآن», or «اليوم» and no more: what «بعد شهر من» may be told from.
  func isPresent(_ index: Int) -> Bool {
    isKind(index, .now) || isKind(index, .unit, 3) && hasArticle(index) && !isBound(index) && isPhraseEnd(index + 1)
  }
}
