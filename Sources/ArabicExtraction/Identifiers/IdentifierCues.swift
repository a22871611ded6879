/// Words that say what the figures at their side are the name of.
struct IdentifierCues: Sendable {
  struct Marks: OptionSet, Sendable {
    var rawValue: UInt32

    /// «هاتف», «واتساب», `tel`
    static let phone = Marks(rawValue: 1 << 0)
    /// «تحويلة», `ext`
    static let phoneExtension = Marks(rawValue: 1 << 1)
    /// «رقم»
    static let number = Marks(rawValue: 1 << 2)
    /// «بيان», «قضية»: documents.
    static let document = Marks(rawValue: 1 << 3)
    /// «قرار», «مادة»: named by figures and by ordinals.
    static let clause = Marks(rawValue: 1 << 4)
    /// «لواء», «فرقة»: units of armies.
    static let unit = Marks(rawValue: 1 << 5)
    /// «شارع», «ساحة»: named by figures and by dates.
    static let place = Marks(rawValue: 1 << 6)
    /// «بوينغ», «ميغ»: a model's name with a figure.
    static let model = Marks(rawValue: 1 << 7)
    /// The names of months, for «ساحة 14 آذار».
    static let month = Marks(rawValue: 1 << 8)
    /// The second word of a month, «الأول», «الثاني».
    static let monthTail = Marks(rawValue: 1 << 9)
    /// «صندوق» of «صندوق بريد».
    static let box = Marks(rawValue: 1 << 10)
    static let post = Marks(rawValue: 1 << 11)
    /// «شمالاً», `N`
    static let northSouth = Marks(rawValue: 1 << 12)
    static let eastWest = Marks(rawValue: 1 << 13)
    /// «إحداثيات»
    static let coordinates = Marks(rawValue: 1 << 14)
    /// The ends of domain names.
    static let domain = Marks(rawValue: 1 << 15)
    /// «برج», «رحلة», «مجموعة»: one of a row, where a bare figure stands right behind.
    static let series = Marks(rawValue: 1 << 16)
    /// «إف», «تي»: Latin letters by their names, for «إف 16» and «بي إم بي 1».
    static let letter = Marks(rawValue: 1 << 17)
    /// «هوية», «رمز»: a long figure behind it, perhaps with a word between, is a name.
    static let serial = Marks(rawValue: 1 << 18)
    /// «سورة»
    static let scripture = Marks(rawValue: 1 << 19)
    /// «المادتين», «القرارات»: several of what is named by figures.
    static let several = Marks(rawValue: 1 << 20)
    /// «يوحنا», «التكوين»: books of the Bible, with chapter and verse behind them.
    static let gospel = Marks(rawValue: 1 << 21)
    /// «عدد», a number as the Maghreb has it.
    static let count = Marks(rawValue: 1 << 22)
    /// «مادته»: a clause of what was named before.
    static let possessed = Marks(rawValue: 1 << 23)
    /// «المرجع», «السجل»: labels of letters.
    static let label = Marks(rawValue: 1 << 24)
    /// «محكمة», «غرفة»: of several of a kind, one is named by an ordinal.
    static let court = Marks(rawValue: 1 << 25)
    /// «صاروخ», «طراز»: a name and a figure may follow.
    static let bearer = Marks(rawValue: 1 << 26)
    /// «لجنة» of «لجنة 5+5».
    static let both = Marks(rawValue: 1 << 27)
    /// «سجن», «مدرسة»: several of one name are told apart by a figure.
    static let namesake = Marks(rawValue: 1 << 29)
    /// «إسعاف», «شرطة»: services with short numbers.
    static let service = Marks(rawValue: 1 << 28)
  }

  private var marks: [Marks] = []
  /// من
  let from: WordID

  init(into vocabulary: inout Vocabulary) {
    from = vocabulary.intern("من")
    for (mark, list) in Self.lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let id = vocabulary.intern(word)
        guard id.isKnown else { continue }
        while marks.count <= id.index { marks.append([]) }
        marks[id.index].formUnion(mark)
      }
    }
  }

  @inline(__always)
  subscript(id: WordID) -> Marks { id.index < marks.count ? marks[id.index] : [] }

  private static let series = """
    حصة سجل صحيفة لوحة ميترو مترو ترام قطار قطر منزل فرع نافذة شباك عيار برج قناة مخيم رحلة محطة مجموعة فئة دفعة جناح مهجع زنزانة عنبر بناية طابق صندوق مركز مرحلة نسخة جولة حلقة قطار حافلة باص طراز موديل إصدار استديو \
    ستوديو بئر حقل مدرج صالة عمارة فيلا مبنى خيمة كرفان مفرزة سرب قطعة عملية كاميرا مدخل بوابة مرتبة وحدة مستوى شعبة حزمة جلسة دورة بطاقة مولدة مضخة خزان دعامة محولة كشك مهبط مرتفع \
    مسار قطاع سرير عقار قسيمة فريق جثمان جثة مجمع حاجز نقطة مربع عيادة ممر خانة خندق قاطرة منصة مجلد خيار مرفق جدول شكل رسم تردد نموذج إصحاح مزمور موجة سؤال درس صفحة فصل مرصد حاشية
    """

  private static let letters = """
    إف اف بي تي إم ام أم إس أس اس إي إيه آي سي دي جي إتش اتش كي آر أر إن كيو يو إكس واي زد كا فو
    """

  private static let several = """
    مادتين مادتان مواد قرارات قرارين قراران مرسومين مرسومان مراسيم قوانين قانونين قانونان بندين بندان بنود فقرتين فقرتان فقرات آيتين آيتان آيات لواءين \
    قراريه قراريها قراراته قراراتها فصلين فصلان فصول \
    لواءان ألوية فوجين فوجان أفواج فرقتين فرقتان كتيبتين كتيبتان صفحتين صفحتان صفحات طابقين طابقان بلوكات بلوكين
    """

  private static let lists: [(Marks, String)] = [
    (
      .phone,
      """
      يبلغ تبلغ بلغونا أبلغونا ابلغونا بتصل اتصلو يتصل تتصل يعيط كلموني كلمني يكلمني يكلموني يدق تدق دقوا تيل نومرو نومروه نومروها نمرته نمرتها رقمو رقمي رقمنا هاتف هاتفي هاتفيا هاتفه هاتفها هواتف تلفون تليفون تلفونات جوال جواله موبايل خلوي خليوي محمول نقال واتساب واتس واتسب فاكس اتصل اتصلوا اتصال للاتصال \
      للتواصل للإبلاغ للتبليغ طوارئ تواصل استعلام أرضي للاستفسار للاستعلام phone tel telephone mobile mob fax whatsapp call cell dsn swa
      """
    ),
    (.phoneExtension, "فرعي تحويلة داخلي ext x extension"),
    (.number, "رقم الرقم رقمه رقمها رقمي رقمو ذي مرقم مرقمة نمرة no nr num"),
    (
      .document,
      """
      بيان إصدار صك تحرير تقرير قيد حكم شهادة إعلان إشعار إنذار تصريح إيصال استمارة منشور قضية ملف محضر كتاب خطاب وثيقة مذكرة دعوى صادر وارد معاملة سند شكوى بلاغ نشرة تحديث رسم مرجع ref reference release report case docket تسجيل ترخيص \
      اعتماد إحالة طلب برقية رسالة عقد مناقصة عطاء فاتورة إيداع نشر توثيق طعن ضبط حالة حادثة واقعة
      """
    ),
    (
      .clause,
      "قرار قانون مرسوم مادة بند فقرة آية قرارات تعميم لائحة أمر معاهدة اتفاقية بروتوكول ملحق حديث فصل باب ظهير مرفق"
    ),
    (.namesake, "سجن معتقل مركز مخيم مدرسة سد محطة حقل معبر مجمع ملجأ روضة مستوصف"),
    (.service, "إسعاف إطفاء إطفائية مطافئ مطافي شرطة نجدة دفاع هلال صليب أمن مرور درك حماية إنقاذ طوارئ"),
    (.count, "عدد العدد"), (.bearer, "صاروخ صواريخ قذيفة قذائف طراز نوع منظومة عبوة راجمة سكنات برنامج مكتتبي مكتتبو"),
    (.both, "لجنة صيغة مجموعة مفاوضات محادثات"),
    (.possessed, "مادته مادتها فقرته فقرتها بنده بندها فصله فصلها قراره قرارها مرسومه أمره جلسته جلستها قانونه عددكم"),
    (.label, "إشاري الإشاري تذكرة بوليصة مرجع مرجعنا مرجعكم إشارة سجل قيد عدد العدد الرقم"),
    (.court, "محكمة غرفة دائرة هيئة"),
    (.unit, "لواء فرقة فوج فيلق كتيبة سرية أسطول لواءا كتيبتا وحدة دائرة قاطع قسم منطقة ناحية جيش"),
    (.series, series), (.letter, letters), (.scripture, "سورة"),
    (
      .gospel,
      "متى مرقس لوقا يوحنا تكوين خروج لاويين تثنية مزامير مزمور إشعياء إرميا حزقيال دانيال رومية كورنثوس غلاطية أفسس فيلبي عبرانيين رؤيا"
    ),
    (.serial, "سجل رمز كود هوية لوحة جواز حساب أساس باركود"),
    (.several, several),
    (
      .place,
      "دور ليمان قرية مدرسة حارة معسكر شارع ساحة ميدان طريق جسر كوبري دوار مفرق حي مدينة نفق قاعدة مطار ملعب استاد ستاد مستشفى بوابة غرفة قاعة منزل شقة رصيف خط أوتوستراد قطاع مخرج حركة قوى ائتلاف تيار كتلة مجمع محور نقطة حاجز بلوك مربع كيلو كيلومتر دائرة محلة زقاق زنقة نهج درب دار جزيرة مهجع عنبر زنزانة مشفى حوض مسرب عمود ردهة مقاطعة شعبة"
    ),
    (
      .model,
      """
      غولف جولف بولو كليو بوينغ بوينج إيرباص ايرباص ميغ ميج سو تو سوخوي إف اف تي بي أس اس إس ام إم أم كوفيد هيلفاير توماهوك أبولو كورنيت غراد بركان رعد سكود شاهد مهاجر كلاشنكوف \
      كلاشينكوف أر بيسك توبوليف أنتونوف إليوشن مي كا آر ياك جي أباتشي قسام فجر ميركافا فرانس كورونا ويندوز آيفون ايفون آيباد أندرويد غالاكسي جالكسي فورمولا نيوز \
      نايلسات عربسات بلايستيشن إكسبوكس تشالنجر ليوبارد برادلي لوكهيد تورنادو سويوز هيمارس خليجي آيزو بيجو مرسيدس مازدا فيات لادا أوبل تويوتا هوندا فولفو رينو سكودا فورد قاصف صماد راصد سام بنزين أوكتان شفروليه أودي هيونداي لكزس بورش فيراري نوكيا سامسونغ سامسونج هواوي شاومي ستارت بلاكبيري
      """
    ),
    (
      .month,
      """
      يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان \
      جويلية أوت غشت شتنبر نونبر دجنبر رمضان
      """
    ),
    (.monthTail, "أول ثاني"), (.box, "صندوق ص"), (.post, "بريد"), (.northSouth, "ش ج شمال شمالا جنوب جنوبا n s"),
    (.eastWest, "ق غ شرق شرقا غرب غربا e w"),
    (.coordinates, "إحداثيات إحداثية إحداثي إحداثياتها الموقع coordinates gps"),
    (
      .domain,
      """
      com net org info gov edu mil int io me tv co news online site app dev ly sy iq lb jo eg sa ae kw qa bh om ye ps tr ir il tn dz ma sd mr so uk us fr de ru eu ca ch \
      nl se no dk it es at au cn jp kr in
      """
    ),
  ]
}
