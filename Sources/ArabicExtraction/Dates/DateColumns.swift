/// The columns of the tables of a text that hold dates, times and ages, or the names of people who are called like months.
struct DateColumns {
  /// «سنة الاعتقال», «مكان وتاريخ الولادة»
  private var years = ColumnTable { index, text in
    text.isPlainWord(index, in: DateColumns.yearHeadings)
      || text.isPlainWord(index, "مكان") && text.isPlainWord(index + 1, "وتاريخ")
  }
  /// «تاريخ الدخول»
  private var days = ColumnTable { index, text in text.isPlainWord(index, in: DateColumns.dayHeadings) }
  /// «العمر»
  private var ages = ColumnTable { index, text in text.isPlainWord(index, in: DateColumns.ageHeadings) }
  /// «الساعة», for hours as «8,30»
  private var hours = ColumnTable { index, text in text.isPlainWord(index, in: DateColumns.hourHeadings) }
  /// «الاسم», below which «آذار كمال» is called so
  private var names = ColumnTable { index, text in text.isPlainWord(index, in: DateColumns.nameHeadings) }

  /// Takes a line, which ends tables or goes on with them.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  mutating func take(line: Range<Int>, of text: LexedText) {
    let parted = ColumnTable.separator(of: line, text)
    years.take(line: line, partedBy: parted, of: text)
    days.take(line: line, partedBy: parted, of: text)
    ages.take(line: line, partedBy: parted, of: text)
    hours.take(line: line, partedBy: parted, of: text)
    names.take(line: line, partedBy: parted, of: text)
  }

  /// What the figure at an index is by its column, and the index behind it; asked in order.
  mutating func expression(_ index: Int, _ parser: DateParser) -> (DateExpression, Int)? {
    let text = parser.text
    var parts = DateParts()
    if text[index].digitCount == 4, years.holds(index, of: text, behindWord: true), let year = text.integer(index),
      (1850...2100).contains(year)
    {
      parts.year = year
      return (.point(parts), index + 1)
    }
    guard let value = parser.digits(index, 1...2) else { return nil }
    // «18/3», the year of which is the document's
    if parser.isSign(index + 1, "/") || parser.isDash(index + 1), days.holds(index, 3, of: text),
      let month = parser.digits(index + 2, 1...2), (1...31).contains(value), (1...12).contains(month)
    {
      (parts.day, parts.month) = (value, month)
      return (.point(parts), index + 3)
    }
    if value > 0, ages.holds(index, of: text) { return (.duration(parser.years(value), nil), index + 1) }
    if parser.isSign(index + 1, ",") || parser.isSign(index + 1, "."), !text[index + 2].spaceBefore,
      hours.holds(index, 3, of: text), value < 24, let minute = parser.digits(index + 2, 2...2), minute < 60
    {
      return (.point(DateParser.clockParts(ClockTime(hour: value, minute: minute))), index + 3)
    }
    return nil
  }

  /// Whether the name of a month or a feast is that of a person.
  mutating func isName(_ index: Int, _ parser: DateParser) -> Bool {
    switch parser.kind(index) {
    case .month, .weakMonth, .hijriMonth, .givenName, .feast: break
    default: return false
    }
    let next = parser.text[index + 1]
    return (next.kind != .digits || next.gapBefore) && !parser.isKind(index + 1, .relative)
      && names.isAmong(index, of: parser.text)
  }

  private static let yearHeadings = KeySet("المواليد مواليد التولد تولد الولادة الميلاد سنة السنة العام تاريخ")
  private static let dayHeadings = KeySet("تاريخ التاريخ")
  private static let ageHeadings = KeySet("العمر السن")
  private static let hourHeadings = KeySet("الساعة الوقت التوقيت")
  private static let nameHeadings = KeySet(
    "الاسم اسم الأسماء الشهرة الكنية الوالد الوالدة المالك المتوفى المتوفي الشهيد الموقوف المعتقل المريض المصاب الممرض الطبيب المناوب السائق الحارس الطالب"
  )
}
