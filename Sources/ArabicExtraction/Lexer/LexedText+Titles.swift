import ArabicText

/// Titles in quotation marks, whose figures and days are parts of a name.
extension LexedText {
  /// The place behind the closing mark of a title, «فيلم «72 ساعة»», the opening mark standing at an index.
  ///
  /// - Complexity: O(1), as a title is short.
  func titleEnd(_ index: Int) -> Int? {
    guard let closing = Self.quotes[self[index].sign], isPlainWord(index - 1, in: Self.titled),
      !self[index + 1].spaceBefore
    else { return nil }
    for at in index + 1..<index + 12 {
      if self[at].sign == closing { return at + 1 }
      if self[at].kind == .newline || self[at].kind == .end { return nil }
    }
    return nil
  }

  /// Whether quotation marks stand right around some lexemes.
  func isQuoted(_ lexemes: Range<Int>) -> Bool {
    Self.marks.contains(self[lexemes.lowerBound - 1].sign) && Self.marks.contains(self[lexemes.upperBound].sign)
  }

  /// « » " “ ”
  private static let marks: [UInt32] = [0xAB, 0xBB, 0x22, 0x201C, 0x201D]

  /// « “ " with what closes them.
  private static let quotes: [UInt32: UInt32] = [0xAB: 0xBB, 0x201C: 0x201D, 0x22: 0x22]

  /// What may have a length, a day or a figure for its name.
  static let titled = KeySet(
    """
    صحيفة جريدة مجلة مسلسل برنامج رواية مسرحية أغنية قناة بودكاست فيلم فرقة لصحيفة لجريدة لبرنامج صحيفتي فيلمها فيلمه برنامجه برنامجها روايته روايتها كتاب \
    كتابه كتابها لكتاب ديوان ديوانه قصيدة قصيدته بعنوان عنوان عنوانه مسلسله لوحة ألبوم وسم هاشتاغ موقع لموقع شعار باسم اسم حملة مبادرة الفيلم البرنامج المسلسل الرواية \
    الأغنية الصحيفة القناة الوثائقي معرض ترجمة مقهى مطعم فندق قصة حكاية لعبة إذاعة منصة مسرحيته مسرحيتها روايات
    """)
}
