/// Stretches between two dates or times.
extension DateResolver {
  /// Both ends, each with what the other end says for both; nil on the sides that are open.
  func resolveSpan(_ left: DateParts?, _ right: DateParts?) -> (PlacedDate?, PlacedDate?)? {
    // «منذ 2011 وحتى الآن» has no end where nobody knows when it was written.
    let right = right?.isNow == true && reference == nil ? nil : right
    switch (left, right) {
    case (nil, nil): return nil
    case (.some(let left), nil): return resolve(left).map { ($0.0, nil) }
    case (nil, .some(let right)): return resolve(right).map { (nil, $0.0) }
    case (.some(let left), .some(let right)): return bothEnds(left, right)
    }
  }

  private func bothEnds(_ left: DateParts, _ right: DateParts) -> (PlacedDate?, PlacedDate?)? {
    var (left, right) = (left, right)
    // «من 4 تشرين الثاني إلى 8 منه»
    if right.isOfSame, left.month != nil || left.monthShift != nil {
      copyMonth(from: left, to: &right)
      (right.isAnaphoric, right.isOfSame) = (left.isAnaphoric, left.isOfSame)
    }
    // «من الثلاثاء إلى الجمعة من هذا الأسبوع»
    if left.weekday != nil, left.day == nil, left.shift == nil, left.weekdayShift == nil, right.weekday != nil,
      right.shift?.unit == .week
    {
      left.shift = right.shift
    }
    shareZone(&left, &right)
    nameHours(&left, &right)
    let takesFromRight = !left.hasDate && right.hasDate && left.hasClock
    let startsByClock = left.offset?.duration.finest?.isClock == true
    let takesFromLeft = left.hasDate && !right.hasDate && right.hasClock && !startsByClock
    shareDate(&left, &right)
    shareHalves(&left, &right)
    guard var last = resolve(right)?.0 else { return nil }
    if takesFromRight || takesFromLeft || (!left.hasDate && !right.hasDate) {
      return clocks(left, right, last, movesLeft: takesFromRight)
    }
    if let end = endAhead(left, right) { last = end }
    if needsYear(left), let end = last.start?.date, right.hasDate {
      left.year = yearBefore(left, end)
    }
    guard var first = resolve(left)?.0 else { return nil }
    // «من الأحد حتى الأربعاء القادم»: the shift said once holds for both.
    if let from = left.weekday, let to = right.weekday, left.weekdayShift == nil, right.weekdayShift != nil,
      left.day == nil, right.day == nil, from != to, let start = first.start, let end = last.start
    {
      first = moved(first, by: end.epochDay - floorModulo(to - from, 7) - start.epochDay)
    }
    if first.resolution == .explicit, last.resolution == .relative, left.year != nil,
      needsYear(left, ignoringYear: true)
    {
      (first.resolution, first.anchor) = (last.resolution, last.anchor)
    }
    if let start = first.start, let end = last.end, end <= start {
      // «من السبت إلى الخميس»: the beginning is the one before the end.
      if left.weekday != nil, right.weekday != nil, left.day == nil, left.weekdayShift == right.weekdayShift,
        left.clock == nil || left.weekday != right.weekday
      {
        return (moved(first, by: -7), last)
      }
      // «من اليوم حتى الجمعة»: the end is the next one.
      if right.weekday != nil, right.day == nil, right.weekdayShift == nil, right.shift == nil,
        last.grain.rank <= Grain.day.rank
      {
        return (first, moved(last, by: 7))
      }
      // The end lies before the beginning: the end's year was that of the document, not that of the beginning.
      if needsYear(right), let year = first.start?.date.year {
        right.year = year
        if let again = resolve(right)?.0, let end = again.end, end > start { return (first, again) }
        right.year = year + 1
        if let again = resolve(right)?.0 { return (first, again) }
      }
      return nil
    }
    return (first, last)
  }

  /// The end of a stretch without years in which the document's day lies: «من أكتوبر إلى ديسمبر», read in November.
  private func endAhead(_ left: DateParts, _ right: DateParts) -> PlacedDate? {
    guard !standing.looksAhead, needsYear(left), needsYear(right), let today, let start = resolve(left)?.0.start?.date
    else {
      return nil
    }
    var later = right
    later.year = start.year
    if let end = resolve(later)?.0.end, end.date <= start { later.year = start.year + 1 }
    guard let end = resolve(later)?.0, let stop = end.end, stop.epochDay > today else { return nil }
    return relative(end)
  }

  /// Whether a day or month has no year.
  private func needsYear(_ parts: DateParts, ignoringYear: Bool = false) -> Bool {
    (ignoringYear || parts.year == nil) && parts.yearShift == nil && parts.monthShift == nil && parts.month != nil
      && !parts.isHijri && parts.feast == nil && parts.shift == nil && parts.dayOffset == nil
  }

  /// The last year in which the beginning is not after the end.
  private func yearBefore(_ parts: DateParts, _ end: CivilDate) -> Int {
    let month = parts.month ?? 1
    if month != end.month { return month < end.month ? end.year : end.year - 1 }
    return (parts.day ?? 1) <= end.day ? end.year : end.year - 1
  }

  /// «بين منتصف الليل والسادسة», «من التاسعة حتى الظهر»: midnight and noon are hours beside an hour.
  private func nameHours(_ left: inout DateParts, _ right: inout DateParts) {
    if left.clock == nil, right.clock != nil, let part = left.daypart, part == .midnight || part == .noon {
      left.clock = ClockTime(hour: part == .noon ? 12 : 0, isDefinite: true)
      left.daypart = nil
    }
    // What begins at midnight begins with its day.
    if left.daypart == .midnight, left.clock?.hour == 24, right.clock != nil {
      left.clock?.hour = 0
      left.daypart = nil
    }
    if right.clock == nil, left.clock != nil, let part = right.daypart, part == .midnight || part == .noon {
      right.clock = ClockTime(hour: part == .noon ? 12 : 0, isDefinite: true)
    }
  }

  /// The seconds of the day of two times, each with the half of the day that was said for the other.
  func hours(_ left: DateParts, _ right: DateParts) -> (Int, Int) {
    var (from, to) = (left, right)
    nameHours(&from, &to)
    shareHalves(&from, &to)
    return (floorModulo(from.clock?.secondOfDay ?? 0, 86_400), floorModulo(to.clock?.secondOfDay ?? 0, 86_400))
  }

  private func shareZone(_ left: inout DateParts, _ right: inout DateParts) {
    if left.zone == nil { left.zone = right.zone }
    if right.zone == nil { right.zone = left.zone }
  }

  /// Gives each end the month, year or day that was said once for both.
  private func shareDate(_ left: inout DateParts, _ right: inout DateParts) {
    if left.day != nil, left.month == nil, left.monthShift == nil { copyMonth(from: right, to: &left) }
    if right.day != nil, right.month == nil, right.monthShift == nil { copyMonth(from: left, to: &right) }
    if left.isHijri != right.isHijri, left.month == nil || right.month == nil {
      (left.isHijri, right.isHijri) = (true, true)
    }
    let leftYear = left.year != nil || left.yearShift != nil
    let rightYear = right.year != nil || right.yearShift != nil
    if !leftYear, rightYear, left.month != nil, let month = left.month {
      left.isHijri = left.isHijri || right.isHijri
      if let end = right.month, right.year != nil {
        left.year = right.year.map { end < month ? $0 - 1 : $0 }
        left.yearIsShort = right.yearIsShort
      } else if right.month != nil {
        left.yearShift = right.yearShift
      }
    } else if leftYear, !rightYear, let month = right.month {
      right.isHijri = right.isHijri || left.isHijri
      if let start = left.month, left.year != nil {
        right.year = left.year.map { month < start ? $0 + 1 : $0 }
        right.yearIsShort = left.yearIsShort
      } else if left.month != nil {
        right.yearShift = left.yearShift
      }
    }
    if left.hasClock, !left.hasDate { copyDate(from: right, to: &left) }
    if right.hasClock, !right.hasDate, left.offset?.duration.finest?.isClock != true {
      copyDate(from: left, to: &right)
    }
  }

  private func copyMonth(from source: DateParts, to target: inout DateParts) {
    target.month = source.month
    target.monthShift = source.monthShift
    target.isHijri = source.isHijri
    if source.isOfSame { (target.isAnaphoric, target.isOfSame) = (true, true) }
    if target.year == nil, target.yearShift == nil {
      (target.year, target.yearIsShort, target.yearShift) = (source.year, source.yearIsShort, source.yearShift)
    }
  }

  private func copyDate(from source: DateParts, to target: inout DateParts) {
    let (clock, daypart, zone, bound) = (target.clock, target.daypart, target.zone, target.bound)
    target = source
    (target.clock, target.daypart, target.zone, target.bound) = (clock, daypart, zone, bound)
  }

  /// «من الثالثة إلى الرابعة عصراً»: the half of the day said for one end holds for the other.
  private func shareHalves(_ left: inout DateParts, _ right: inout DateParts) {
    guard var from = left.clock, var to = right.clock else { return }
    // «من 10 إلى 12 صباحاً» ends at noon.
    if right.daypart == .morning, to.hour == 0, !from.isDefinite, (5...11).contains(from.hour) { to.hour = 12 }
    if from.isDefinite, !to.isDefinite, to.hour <= 12 {
      // The first such hour after the beginning.
      let candidates = [to.hour % 12, to.hour % 12 + 12]
      if let hour = candidates.first(where: { $0 * 60 + (to.minute ?? 0) - to.minutesBefore > from.secondOfDay / 60 }) {
        to.hour = hour
      }
      to.isDefinite = true
    } else if !from.isDefinite, to.isDefinite, from.hour <= 12 {
      // The hour that makes the stretch the shorter one.
      let end = to.secondOfDay
      var best = (hour: from.hour, length: Int.max)
      for hour in [from.hour % 12, from.hour % 12 + 12] {
        var draft = from
        draft.hour = hour
        let length = floorModulo(end - draft.secondOfDay - 1, 86_400) + 1
        if length < best.length { best = (hour, length) }
      }
      from.hour = best.hour
      from.isDefinite = true
    } else if !from.isDefinite, !to.isDefinite, from.hour <= 12, to.hour < 12, to.secondOfDay < from.secondOfDay {
      // «من التاسعة إلى الخامسة» ends in the other half of the day.
      to.hour += 12
    }
    (left.clock, right.clock) = (from, to)
  }

  /// Two times of day of which one gave the other its date: where they run backwards, midnight lies between them.
  private func clocks(_ left: DateParts, _ right: DateParts, _ last: PlacedDate, movesLeft: Bool) -> (
    PlacedDate?, PlacedDate?
  )? {
    guard let first = resolve(left)?.0 else { return nil }
    guard let start = first.start, let end = last.start else { return (first, last) }
    if start < end { return (first, last) }
    if movesLeft { return (moved(first, by: -1), last) }
    return (first, moved(last, by: 1))
  }

  private func moved(_ placed: PlacedDate, by days: Int) -> PlacedDate {
    var placed = placed
    placed.start = placed.start?.adding(days, .day)
    placed.end = placed.end?.adding(days, .day)
    guard let start = placed.start else { return placed }
    let isDay = placed.grain == .day || placed.grain == .daypart
    placed.edtf = isDay ? ISOFormat.day(start.date) : ISOFormat.dateTime(start, seconds: placed.grain == .second)
    return placed
  }
}
