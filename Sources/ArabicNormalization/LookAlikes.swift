/// Letters of other alphabets that stand in Arabic text for letters of the Arabic one.
enum LookAlikes {
  /// ی, which is ي, or ى at the end of a word that is known with it.
  static let farsiYeh: UInt32 = 0x06CC

  /// Typed on a Persian, Urdu, Kurdish, Uyghur or Pashto keyboard.
  static let keyboard: [(UInt32, [UInt32])] = [
    (0x06A9, [0x0643]),  // ک keheh
    (0x06AA, [0x0643]),  // ڪ swash kaf
    (0x063B, [0x0643]), (0x063C, [0x0643]),  // keheh with dots
    (0x06CD, [0x064A]),  // ۍ yeh with tail
    (0x06C1, [0x0647]),  // ہ heh goal
    (0x06BE, [0x0647]),  // ھ heh doachashmee
    (0x06D5, [0x0647]),  // ە ae
    (0x06FF, [0x0647]),  // ۿ heh with inverted v
    (0x06C0, [0x0647, 0x0654]),  // ۀ heh with yeh above: the mark stays
    (0x06C2, [0x0647, 0x0654]),  // ۂ
    (0x06C3, [0x0629]),  // ۃ teh marbuta goal
  ]

  /// Letters that may be meant in names and loan words.
  static let foreign: [(UInt32, UInt32)] = [
    // گ ڬ ڭ
    (0x06AF, 0x0643), (0x06AC, 0x0643), (0x06AD, 0x0643), (0x06B3, 0x0643), (0x0762, 0x0643), (0x0763, 0x0643),
    (0x067E, 0x0628), (0x067B, 0x0628), (0x0680, 0x0628),  // پ ٻ ڀ
    (0x0686, 0x062C), (0x0684, 0x062C), (0x0683, 0x062C), (0x0687, 0x062C),  // چ
    (0x06A4, 0x0641), (0x06A1, 0x0641), (0x06A2, 0x0641), (0x06A5, 0x0641), (0x06A6, 0x0641),  // ڤ ڢ
    (0x06A7, 0x0642), (0x06A8, 0x0642),  // ڧ ڨ
    (0x0698, 0x0632), (0x0691, 0x0631), (0x0692, 0x0631), (0x0695, 0x0631),  // ژ ڑ ڕ
    (0x0679, 0x062A), (0x067A, 0x062A), (0x067C, 0x062A), (0x067D, 0x062B), (0x067F, 0x062A),  // ٹ ټ
    (0x0688, 0x062F), (0x0689, 0x062F), (0x068A, 0x062F), (0x068C, 0x062F), (0x068E, 0x062F),  // ڈ ډ
    (0x06BA, 0x0646), (0x06BB, 0x0646), (0x06BC, 0x0646),  // ں ڻ ڼ
    (0x06B5, 0x0644), (0x06B6, 0x0644), (0x06B7, 0x0644),  // ڵ
    (0x06C4, 0x0648), (0x06C5, 0x0648), (0x06C6, 0x0648), (0x06C7, 0x0648), (0x06C8, 0x0648), (0x06C9, 0x0648),
    (0x06CA, 0x0648), (0x06CB, 0x0648), (0x06CF, 0x0648),  // ۆ ۇ ۋ
    // ێ ې ے ۓ
    (0x06CE, 0x064A), (0x06D0, 0x064A), (0x06D1, 0x064A), (0x06D2, 0x064A), (0x06D3, 0x0626), (0x0620, 0x064A),
    (0x069A, 0x0633), (0x069B, 0x0633), (0x069C, 0x0634), (0x06FA, 0x0634),  // ښ
    (0x0681, 0x062D), (0x0682, 0x062D), (0x0685, 0x062E),  // ځ څ
  ]

  /// Latin and Cyrillic letters read or typed within an Arabic word for a letter of their shape.
  static let otherScripts: [UInt32: UInt32] = [
    0x49: 0x0627, 0x6C: 0x0627, 0x69: 0x0627,  // I l i
    0x4F: 0x0647, 0x6F: 0x0647, 0x041E: 0x0647, 0x043E: 0x0647,  // O o О о
    0x4A: 0x0644, 0x6A: 0x0644,  // J j
    0x55: 0x0646, 0x75: 0x0646,  // U u
  ]

  /// Words that end in ى, as they stand before any clitic: the particles and the commonest nouns, adjectives and verbs.
  static let wordsInAlefMaqsura: Set<String> = [
    "على", "إلى", "الى", "حتى", "متى", "لدى", "سوى", "مدى", "بلى", "أنى", "عسى", "لكى", "أخرى", "اخرى", "كبرى", "صغرى",
    "أولى", "اولى", "وسطى", "قصوى", "قتلى", "جرحى", "مرضى", "أسرى", "اسرى", "موتى", "غرقى", "مستشفى",
    "مبنى", "معنى", "مجرى", "ملتقى", "منتدى", "مقهى", "مرمى", "مستوى", "محتوى", "أقصى", "اقصى", "أدنى", "ادنى", "أعلى",
    "اعلى", "أغنى", "أقوى", "أحرى", "شتى", "فوضى", "ذكرى", "بشرى", "قرى", "قوى", "رؤى", "هدى", "منى", "ليلى", "سلمى",
    "لبنى", "يحيى", "عيسى", "موسى", "مصطفى", "مرتضى", "مجتبى", "بنى", "جرى", "رأى", "أتى", "اتى", "مضى", "قضى", "نفى",
    "سعى", "دعى", "رمى", "تلقى", "تبنى", "تخلى", "تولى", "توفى", "انتهى", "اكتفى", "التقى", "اشترى", "ألقى", "القى",
    "أعطى", "أجرى", "اجرى", "أدلى", "أدى", "ادى", "أبدى", "أنهى", "انهى", "أبقى", "يسمى", "تسمى", "يبقى", "تبقى", "حمى",
    "ضحى", "أضحى", "الأضحى", "فتوى", "شكوى", "دعوى", "جدوى", "عدوى", "بلوى", "سكنى", "حسنى", "يمنى", "يسرى", "عظمى",
  ]
}
