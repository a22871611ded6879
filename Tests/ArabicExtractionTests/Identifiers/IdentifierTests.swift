import ArabicExtraction
import ArabicText
import Testing

/// What names one thing is found, and is never a count.
@Suite struct IdentifierTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var source: String
    var kind: IdentifierMention.Kind
    var value: String
    var testDescription: String { text }

    init(_ text: String, _ source: String, _ kind: IdentifierMention.Kind, _ value: String? = nil) {
      self.text = text
      self.source = source
      self.kind = kind
      self.value = value ?? source
    }
  }

  static let addresses: [Case] = [
    Case("راسلونا على press.office@example.org.sy اليوم", "press.office@example.org.sy", .email),
    Case("البريد:info-2@mail.example.com.", "info-2@mail.example.com", .email),
    Case("زوروا https://www.example.org/ar/news?id=5&x=1.", "https://www.example.org/ar/news?id=5&x=1", .url),
    Case("الرابط (http://example.net/a_(b)/c) مفتوح", "http://example.net/a_(b)/c", .url),
    Case("على موقع www.example.com، أمس", "www.example.com", .url),
    Case("نشر في example.info/2018/11 تقريراً", "example.info/2018/11", .url),
    Case("وسم #أنقذوا_المدينة يتصدر", "#أنقذوا_المدينة", .hashtag),
    Case("انتشر هاشتاغ ل(#الغوطة) أمس", "#الغوطة", .hashtag),
    Case("كتب @field_reporter على تويتر", "@field_reporter", .mention),
  ]

  static let telephones: [Case] = [
    Case("اتصلوا على الخط الأخضر 1548.", "1548", .phone),
    Case("اتصلوا بمن رآها 03/771 204", "03/771 204", .phone, "03771204"),
    Case("على الرقم 0933.204.118", "0933.204.118", .phone, "0933204118"),
    Case("للاستفسار 01/739.412", "01/739.412", .phone, "01739412"),
    Case("طوارئ الكهرباء: 6612345", "6612345", .phone),
    Case("هاتف 2213450/021", "2213450/021", .phone, "0212213450"),
    Case("هاتف: 011 223 4455", "011 223 4455", .phone, "0112234455"),
    Case("للتواصل +963-11-223-4455 مساء", "+963-11-223-4455", .phone, "+963112234455"),
    Case("فاكس 00.961.1.234.567", "00.961.1.234.567", .phone, "+9611234567"),
    Case("واتساب ٠٠٢٠١٠٠٢٣٤٥٦٧٨", "٠٠٢٠١٠٠٢٣٤٥٦٧٨", .phone, "+201002345678"),
    Case("Tel: (+212) 522-345678", "(+212) 522-345678", .phone, "+212522345678"),
    Case("الجوال 0944123456 متاح", "0944123456", .phone, "0944123456"),
    Case("اكتب إلى ٩٦٦٥٠١٢٣٤٥٦٧+ فوراً", "٩٦٦٥٠١٢٣٤٥٦٧+", .phone, "+966501234567"),
    Case("ت: 2123456 دمشق", "2123456", .phone),
    Case("212.555.0187", "212.555.0187", .phone, "2125550187"),
    Case("هاتف 2234455 تحويلة 12", "2234455 تحويلة 12", .phone, "2234455 ext 12"),
  ]

  static let names: [Case] = [
    Case("رقم البيان: 12-20190304", "12-20190304", .reference),
    Case("القضية رقم 45/2017 أمام المحكمة", "45/2017", .reference),
    Case("عملاً بالقرار ٢٢٥٤", "القرار ٢٢٥٤", .designation, "القرار 2254"),
    Case("قرار مجلس الأمن رقم 1701", "قرار مجلس الأمن رقم 1701", .designation, "قرار 1701"),
    Case("وفق المادة الثامنة", "المادة الثامنة", .designation, "المادة 8"),
    Case("نصت المادة (51) على ذلك", "المادة (51)", .designation, "المادة 51"),
    Case("تقدم اللواء 104 شمالاً", "اللواء 104", .designation),
    Case("عناصر الفرقة الرابعة", "الفرقة الرابعة", .designation, "الفرقة 4"),
    Case("في شارع 30 أمس", "شارع 30", .designation),
    Case("تجمعوا في ساحة 17 تشرين", "ساحة 17 تشرين", .designation),
    Case("طائرة سو-24 أقلعت", "سو-24", .designation),
    Case("منظومة S-300 الروسية", "S-300", .designation),
    Case("لقاح كوفيد-19 متوفر", "كوفيد-19", .designation),
    Case("قصف برج 22 أمس", "برج 22", .designation),
    Case("الرحلة 447 تأخرت", "الرحلة 447", .designation),
    Case("طائرة إف 16 أقلعت", "إف 16", .designation),
    Case("عربة بي إم بي 1 قرب الجسر", "بي إم بي 1", .designation),
    Case("دبابة ميركافا 4 دمرت", "ميركافا 4", .designation),
    Case("عملاً بالمادتين 148 و149 من القانون", "المادتين 148 و149", .designation),
    Case("قرارات مجلس الأمن 2139 و2165 و2191", "قرارات مجلس الأمن 2139 و2165 و2191", .designation),
    Case("صوتوا على قرار مجلس الأمن 2401 أمس", "قرار مجلس الأمن 2401", .designation, "قرار 2401"),
    Case("تقدمت كتيبة المدفعية 120 ليلاً", "كتيبة المدفعية 120", .designation, "كتيبة 120"),
    Case("تحت الفصل السابع", "الفصل السابع", .designation, "الفصل 7"),
    Case("شمال خط عرض 36", "خط عرض 36", .designation, "خط 36"),
    Case("حاجز الكيلو 84", "الكيلو 84", .designation, "الكيلو 84"),
    Case("قال تعالى (آل عمران: 103) وتلا", "آل عمران: 103", .designation),
    Case("رمز التفعيل 483920 صالح", "رمز التفعيل 483920", .designation, "483920"),
    Case("ص.ب 4512 دمشق", "ص.ب 4512", .designation, "صندوق بريد 4512"),
    Case("في فرع 215 من المخابرات", "فرع 215", .designation),
    Case("شقة 22 من المبنى", "شقة 22", .designation),
    Case("صندوق بريد 1234 دمشق", "صندوق بريد 1234", .designation),
    Case("اللاعب رقم 10 سجل", "اللاعب رقم 10", .designation, "اللاعب 10"),
    Case("الموقع 33.5138, 36.2765 تقريباً", "33.5138, 36.2765", .coordinates, "33.5138,36.2765"),
    Case("عند 35°30' شمالاً 40°15' شرقاً", "35°30' شمالاً 40°15' شرقاً", .coordinates, "35.5,40.25"),
  ]

  /// Laws with their years, letters with their codes, numbers as the Maghreb has them, hotlines.
  static let documents: [Case] = [
    Case("وصلت الرحلة RJ 182 متأخرة.", "الرحلة RJ 182", .designation, "الرحلة RJ 182"),
    Case("طبقاً لفصول 12 و13 من المدونة.", "فصول 12 و13", .designation),
    Case("بمقتضى الفصلين 220 و221 من القانون.", "الفصلين 220 و221", .designation, "الفصلين 220 و221"),
    Case("المواد من 40 إلى 44 من النظام.", "المواد من 40 إلى 44", .designation, "المواد من 40 إلى 44"),
    Case("حُرقت خيام القطاع الثالث ليلاً.", "القطاع الثالث", .designation, "القطاع 3"),
    Case("يباع بنزين 95 في السوق.", "بنزين 95", .designation, "بنزين 95"),
    Case("البيان رقم: 0310-ب من المكتب.", "0310-ب", .reference),
    Case("المادة /5/ من النظام.", "المادة /5/", .designation, "المادة 5"),
    Case("المرسوم التشريعي /66/ نافذ.", "المرسوم التشريعي /66/", .designation, "المرسوم 66"),
    Case("العقد رقم 2021/م ع/0333 مع الشركة.", "2021/م ع/0333", .reference),
    Case("يندرج في المادة 7 (1) (ج) من النظام.", "المادة 7 (1) (ج)", .designation, "المادة 7(1)(ج)"),
    Case("انظر الحاشية 88 من النص.", "الحاشية 88", .designation),
    Case("الإسعاف: مركز 104 استلم البلاغ.", "مركز 104", .designation),
    Case("في مادته الرابعة مكرراً من القانون.", "مادته الرابعة مكرراً", .designation, "مادته 4 مكرر"),
    Case("الباب الثالث من الميزانية.", "الباب الثالث", .designation, "الباب 3"),
    Case("ورقم ملفها 0931/ط لدى الطبابة.", "0931/ط", .reference),
    Case("كتابكم المرقم ق/ع/3/1190 إلينا.", "ق/ع/3/1190", .reference),
    Case("رقم الاستمارة 0077/ط في الملف.", "0077/ط", .reference),
    Case("قرار رقم (31) لسنة 2019م بشأن اللجنة.", "قرار رقم (31) لسنة 2019م", .designation, "قرار 31/2019"),
    Case("توفي في الفرع 248 نتيجة التعذيب.", "الفرع 248", .designation),
    Case("قال تعالى [البقرة: 216] في كتابه.", "البقرة: 216", .designation),
    Case("رقم القيد 2204 في السجل.", "2204", .reference),
    Case("رقم الحالة: ID-HMA-0044", "ID-HMA-0044", .reference),
    Case("أمام الدائرة الرابعة في المحكمة.", "الدائرة الرابعة", .designation, "الدائرة 4"),
    Case("تقدمت كتيبة الاستطلاع 312 بقواتها.", "كتيبة الاستطلاع 312", .designation, "كتيبة 312"),
    Case("انتشرت الكتيبة 18 حرس حدود.", "الكتيبة 18 حرس حدود", .designation, "الكتيبة 18"),
    Case("خرج من دور الـ16.", "دور الـ16", .designation, "دور 16"),
    Case("ضربة على النقطة 35.4417,36.2093 فجراً.", "35.4417,36.2093", .coordinates, "35.4417,36.2093"),
    Case("كما ذكر مرصد 35 قبل قليل.", "مرصد 35", .designation),
    Case("القانون رقم /12/ لعام 2016.", "القانون رقم /12/ لعام 2016", .designation, "القانون 12/2016"),
    Case("البيان رقم /8/ الصادر عن القيادة.", "8", .reference),
    Case("المرسوم التشريعي 44 لعام 2011.", "المرسوم التشريعي 44 لعام 2011", .designation, "المرسوم 44/2011"),
    Case("بموجب الأمر العسكري 1442.", "الأمر العسكري 1442", .designation, "الأمر 1442"),
    Case("وقع الرئيس أمره التنفيذي 13400.", "أمره التنفيذي 13400", .designation, "أمره 13400"),
    Case("أمر عدد 904 مؤرخ.", "أمر عدد 904", .designation, "أمر 904"),
    Case("محكمة الجنايات الثالثة في المدينة.", "محكمة الجنايات الثالثة", .designation, "محكمة الجنايات 3"),
    Case("الغرفة المدنية الأولى لدى المحكمة.", "الغرفة المدنية الأولى", .designation, "الغرفة المدنية 1"),
    Case("انتشرت الفرقة المدرعة السادسة.", "الفرقة المدرعة السادسة", .designation, "الفرقة 6"),
    Case("قيادة المنطقة العسكرية الخامسة.", "المنطقة العسكرية الخامسة", .designation, "المنطقة 5"),
    Case("في جلسته 6988 المعقودة.", "جلسته 6988", .designation),
    Case("المادة (58/ثالثاً) من الدستور.", "المادة (58/ثالثاً)", .designation, "المادة 58/ثالثا"),
    Case("المادة الخامسة/2 من النظام.", "المادة الخامسة/2", .designation, "المادة 5/2"),
    Case("أرسل كتاباً بالعدد 4/7/1183 إلى الوزارة.", "4/7/1183", .reference),
    Case("انظر ص 212 من التقرير.", "ص 212", .designation),
    Case("انظر التقرير (ص. 31).", "ص. 31", .designation, "ص 31"),
    Case("الجدول (6): توزع الإصابات.", "الجدول (6)", .designation, "الجدول 6"),
    Case("انقلب قطار البضائع رقم 2207.", "قطار البضائع رقم 2207", .designation, "قطار 2207"),
    Case("تحت جسر الـ60.", "جسر الـ60", .designation, "جسر 60"),
    Case("أعلن المرصد 35 الإقلاع.", "المرصد 35", .designation),
    Case("الطعن رقم 2210 لسنة 64 قضائية.", "2210 لسنة 64 قضائية", .reference, "2210/64"),
    Case("المادة 26 مكرراً من القانون.", "المادة 26 مكرراً", .designation, "المادة 26 مكرر"),
    Case("الرقم: ص م/33/904", "ص م/33/904", .reference),
    Case("المرجع: 0211/ش.ق/2017", "0211/ش.ق/2017", .reference),
    Case("العدد: 4410/د", "4410/د", .reference),
    Case("كتاب برقم 508/أ إلى فرع الأمن.", "508/أ", .reference),
    Case("السجل: 2016-HMS-0031", "2016-HMS-0031", .reference),
    Case("صدر الأمر السامي رقم (م/48).", "الأمر السامي رقم (م/48)", .designation, "الأمر م/48"),
    Case("انظر الوثيقة A/HRC/46/54.", "A/HRC/46/54", .reference),
    Case("الملف عدد 77/2604/2020 أمام غرفة الجنايات.", "77/2604/2020", .reference),
    Case("القانون الأساسي عدد 29 المتعلق بالعدالة.", "القانون الأساسي عدد 29", .designation, "القانون 29"),
    Case("شارع 5 يوليو 1962 وسط العاصمة.", "شارع 5 يوليو 1962", .designation),
    Case("ساحة أول نوفمبر قرب البريد.", "ساحة أول نوفمبر", .designation),
    Case("لقي مصرعه في شارع التسعين.", "شارع التسعين", .designation),
    Case("هاجم اللواء 41 مشاة القرية.", "اللواء 41 مشاة", .designation, "اللواء 41"),
    Case("الخط الساخن 16023 يعمل ليلاً.", "16023", .phone),
    Case("فاكس: 011/4433221", "011/4433221", .phone, "0114433221"),
    Case("اتصلوا بـ(800123456) مجاناً.", "800123456", .phone),
    Case("فرقة الـ@first_aid_team وصلت.", "@first_aid_team", .mention),
    Case("أغارت قاذفة من طراز تو-22 فجراً.", "تو-22", .designation),
    Case("وفق اتفاقية جنيف الثالثة وغيرها", "اتفاقية جنيف الثالثة", .designation, "اتفاقية جنيف 3"),
    Case("رقم الضبط: 771", "771", .reference),
    Case("أقيم حاجز الكيلومتر 32 على الطريق الدولي.", "الكيلومتر 32", .designation),
    Case("عند 35.4411° ش، 36.9123° ق", "35.4411° ش، 36.9123° ق", .coordinates, "35.4411,36.9123"),
    Case("عند 33.9° ج، 18.4° غ", "33.9° ج، 18.4° غ", .coordinates, "-33.9,-18.4"),
    Case("في كتابه ذي الرقم ق/4/2210", "ق/4/2210", .reference),
    Case("قرار عدد 7 لسنة 1399 هـ", "قرار عدد 7 لسنة 1399 هـ", .designation, "قرار 7/1399"),
    Case("القضية 2211 لسنة 2016 جنايات", "2211 لسنة 2016", .reference, "2211/2016"),
    Case("احتجز في فرع الأمن السياسي 227 شهوراً.", "فرع الأمن السياسي 227", .designation, "فرع 227"),
  ]

  @Test(arguments: addresses + telephones + names + documents)
  func anIdentifierIsFoundAndNothingElse(_ expected: Case) throws {
    let (source, extraction) = try Figures.extraction(expected.text)
    #expect(extraction.identifiers.map { String(source[$0.range]) } == [expected.source])
    #expect(extraction.identifiers.map(\.kind) == [expected.kind])
    #expect(extraction.identifiers.map(\.value) == [expected.value])
    #expect(extraction.numbers.isEmpty, "what is named is not counted")
  }

  @Test(arguments: [
    "قتل 12345 شخصاً منذ البداية", "بلغ العدد 1 250 000 نسمة", "نقطة. ثم بدأ الكلام", "قال a.b ثم صمت", "# عنوان الفقرة",
    "أطلق 5 صواريخ على اللواء", "من المادة إلى الروح", "في 17-11-2018 و2018/11/17", "نسبة 33.5 و36.2",
    "@ الساعة الخامسة",
    "اتصل بالبرنامج 1250000 شخص", "هاتف الوزير 25 مسؤولاً", "قال إن 7 أصيبوا", "المجموعة 5 مقاتلين",
    "أرسلوا مجموعة 5 من المقاتلين", "بين 20 أم 30", "سعر الكيلو 3500", "(النساء: 58)",
  ])
  func othersAreNoIdentifiers(text: String) throws {
    #expect(try Figures.extraction(text).1.identifiers.isEmpty)
  }
}
