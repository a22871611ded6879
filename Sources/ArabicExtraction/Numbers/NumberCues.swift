/// Words that are no numbers and no counted nouns, and decide what those around them are.
struct NumberCues: Sendable {
  struct Marks: OptionSet, Sendable {
    var rawValue: UInt64

    /// من
    static let from = Marks(rawValue: 1 << 0)
    /// إلى، حتى
    static let to = Marks(rawValue: 1 << 1)
    /// بين
    static let between = Marks(rawValue: 1 << 2)
    /// أو
    static let or = Marks(rawValue: 1 << 3)
    /// ما
    static let what = Marks(rawValue: 1 << 4)
    /// في
    static let within = Marks(rawValue: 1 << 5)
    /// «عدة», «بضع», «بعض»: some, without saying how many.
    static let several = Marks(rawValue: 1 << 6)
    /// «لا», «لم», «دون», «خالية», «عدم»
    static let negation = Marks(rawValue: 1 << 7)
    /// «أي», «أية»
    static let any = Marks(rawValue: 1 << 8)
    /// «نهائي»: «نصف نهائي» is a round and no half.
    static let final = Marks(rawValue: 1 << 9)
    /// Words that are no noun or adjective and never begin one: particles, pronouns, common verbs.
    static let function = Marks(rawValue: 1 << 10)
    /// Adjectives of no nisba form.
    static let adjective = Marks(rawValue: 1 << 11)
    /// «إسعاف», «هاون»: the second half of a compound that is counted whole.
    static let tail = Marks(rawValue: 1 << 12)
    /// Persons and things that others belong to: «عناصر», «أفراد».
    static let members = Marks(rawValue: 1 << 13)
    /// A name that rulers have had, or a title: «عبد الله الثاني».
    static let ruler = Marks(rawValue: 1 << 14)
    /// A month named in two words: «تشرين الأول».
    static let month = Marks(rawValue: 1 << 15)
    /// «أمس», «من»: no ordinal before it.
    static let notAfterFirst = Marks(rawValue: 1 << 16)
    /// «آن», «وقت»: «في آن واحد» counts nothing.
    static let notOne = Marks(rawValue: 1 << 17)
    /// «كل», «أي»: no count of one behind it.
    static let each = Marks(rawValue: 1 << 18)
    /// «مجموعة», «سن»: tens with the article behind it are no ordinal.
    static let notTens = Marks(rawValue: 1 << 19)
    /// Nouns that negations go with but that are not themselves the thing counted: «وجود», «تواجد».
    static let presence = Marks(rawValue: 1 << 20)
    /// «ال» written apart from digits.
    static let article = Marks(rawValue: 1 << 21)
    /// و ب ل ك ف before digits.
    static let particle = Marks(rawValue: 1 << 22)
    /// A participle that begins a clause of its own behind a counted noun: «تابعة», «محملة».
    static let participle = Marks(rawValue: 1 << 23)
    /// A verb or noun that a plain figure follows: «بلغ», «عدد».
    static let figure = Marks(rawValue: 1 << 24)
    /// «صفحة», «رقم», «الغرفة» … a figure behind it is a name.
    static let numbering = Marks(rawValue: 1 << 25)
    /// «يوجد», «هناك»
    static let existence = Marks(rawValue: 1 << 26)
    /// «تحت» of «تحت الصفر».
    static let below = Marks(rawValue: 1 << 27)
    /// «ناقص», «سالب»
    static let minus = Marks(rawValue: 1 << 28)
    /// «ملازم أول» is a rank.
    static let rank = Marks(rawValue: 1 << 31)
    /// «أنباء», «إذا»: what follows is not said to be.
    static let report = Marks(rawValue: 1 << 32)
    /// «يسفر», «تسجل»: verbs of what came of something.
    static let outcome = Marks(rawValue: 1 << 33)
    /// «عدد» of «عدد من».
    static let amount = Marks(rawValue: 1 << 29)
    /// Masses and vessels, of which there is something: «طن من القمح».
    static let vessel = Marks(rawValue: 1 << 30)
  }

  private var marks: [Marks] = []

  init(into vocabulary: inout Vocabulary) {
    for (mark, list) in Self.lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(mark, word, &vocabulary) }
    }
  }

  private mutating func add(_ mark: Marks, _ word: Substring, _ vocabulary: inout Vocabulary) {
    let id = vocabulary.intern(word)
    guard id.isKnown else { return }
    while marks.count <= id.index { marks.append([]) }
    marks[id.index].formUnion(mark)
  }

  @inline(__always)
  subscript(id: WordID) -> Marks { id.index < marks.count ? marks[id.index] : [] }

  private static let lists: [(Marks, String)] = [
    (.from, "من"), (.to, "إلى حتى"), (.between, "بين"), (.or, "أو"), (.what, "ما"), (.within, "في"),
    (.final, "نهائي نهائيات"),
    (.several, "عدة بضع بضعة بعض"),
    (.negation, "لا لم لن ليس ليست دون بدون بلا خال خالية خاليا خالي عدم انعدام لما يخلو تخلو"),
    (.any, "أي أية أيا"), (.article, "ال"), (.particle, "و ب ل ك ف ال بال وال لل فال وب ول"),

    (.below, "تحت"), (.minus, "ناقص سالب"), (.amount, "عدد عددا"),
    (
      .members,
      "عناصر أفراد جنود قوات مقاتلي أبناء أهالي سكان نساء أطفال رجال طلاب موظفي عمال قادة قيادات ضباط أعضاء كوادر ركاب أسرى نواب طلبة ميليشيات مليشيات مسلحي"
    ),
    (.function, functionWords), (.adjective, adjectives), (.tail, tails), (.ruler, rulers),
    (.month, "تشرين كانون ربيع جمادى جماد"),
    (.notAfterFirst, "أمس البارحة"), (.notOne, "آن وقت جانب طرف اتجاه صوت صف حد مكان قلب نفس رأي سقف مسار حين"),
    (.rank, "ملازم رقيب عريف مساعد وكيل جندي"), (.report, "أنباء معلومات تقارير أخبار تقرير إذا"),
    (
      .outcome,
      "يسفر تسفر يؤد يؤدي تؤد تؤدي يتسبب تتسبب ينجم تنجم ينتج تنتج يخلف تخلف يوقع توقع يسجل تسجل يقع تقع يسقط تسقط يحدث تحدث ترد"
    ),
    (.each, "كل أي أية كلا كلتا لكل"), (.notTens, "مجموعة سن قمة عمر دول دون حرب ميدان"),
    (.presence, "وجود تواجد حضور سقوط وقوع تسجيل حدوث حصول مقتل إصابة"), (.participle, participles),
    (
      .figure,
      "العدد حصيلة الحصيلة وصلت ارتفع ارتفعت بلغ بلغت يبلغ تبلغ عدد إلى من نحو حوالي قتل أصيب إصابة مقتل سقوط وصل يصل مجموعه مجموع بمعدل بواقع نسبة قدره قدرها بقيمة قيمة"
    ),
    (.existence, "يوجد توجد هناك ثمة يكن تكن وجدت يعد تعد يتواجد"),
    (.numbering, "رقم الرقم صفحة طابق غرفة قاعة فقرة بوابة رصيف قناة مونديال نسخة حلقة"),
    (
      .vessel,
      "طن كيلوغرام كيلوجرام غرام جرام لتر برميل كيس كوب علبة صندوق أونصة قطعة ملعقة رطل قنطار كغ كغم كلغ كجم غم جم ملغ سلة شحنة حصة غالون فنجان حبة كيلو شاحنة حاوية"
    ),
  ]

  private static let functionWords = """
    في من إلى على عن مع عند لدى منذ خلال بعد قبل بين تحت فوق أمام خلف وراء ضد نحو حول دون غير سوى إلا حتى كل بعض أي أية هذا هذه ذلك تلك هؤلاء \
    الذي التي الذين اللواتي هو هي هم هن نحن أنا أنت أن إن أنه أنها إنه إنها لأن لكن كان كانت كانوا يكون تكون ليس ليست لم لن لا ما ماذا \
    متى أين كيف هل قد لقد سوف حيث حين حينما عندما بينما كما مثل ثم أو أم بل لو إذا إذ فقط أيضا كذلك منهم منها منه بينهم بينها بينهن فيها \
    فيه فيهم عليه عليها عليهم إليه إليها لهم لها له به بها بهم عنه عنها معه معها ضمن عبر لدن تجاه إزاء بسبب نتيجة جراء إثر عقب أثناء وفق \
    حسب طبقا بحسب قتل قتلوا قتلت أصيب أصيبوا أصيبت جرح جرحوا استشهد استشهدوا توفي توفوا اعتقل اعتقلوا سقط سقطوا لقي لقوا قال قالت أضاف أضافت \
    ذكر ذكرت أكد أكدت أعلن أعلنت أفاد أفادت بلغ بلغت وصل وصلت تم تمت جاء جاءت وقع وقعت نفذ نفذت شن شنت استهدف استهدفت أدى أدت أسفر أسفرت \
    يوم صباح مساء ظهر فجر ليل اليوم أمس غدا الآن على فيما مما كلها جميعها جميعهم كلهم يوجد توجد هناك هنا مقابل مقارنة بدلا نقلا وفقا سنويا \
    يوميا شهريا أسبوعيا تقريبا معا أحدهم إحداهن آخرها بينهما منهما لكل كي لكي شرق غرب شمال جنوب قرب قبالة وسط داخل خارج ضرب هاجم عاد \
    كلا كلتا نصف ربع ثلث عشية حاليا سابقا لاحقا فضلا إضافة علما نظرا رغم بدون بلا عدا باستثناء لصالح بينما حصل حصلت يعني أكثر أقل أكبر أصغر \
    يؤدي تؤدي يجري تجري ينتهي تنتهي يأتي تأتي يلتقي يكفي تكفي سيما لاسيما قام قامت فقد عاش ضرورة حتى لمدة
    """

  private static let adjectives = """
    آخر آخرين آخرون أخرى أخريات آخرا آخران جديد جديدة جديدا جدد جديدين جديدتين جديدان إضافي إضافية إضافيا إضافيين إضافيون إضافيتين أبرياء بريئا عزل \
    مسلح مسلحا مسلحين مسلحة أجانب عرب أكراد أتراك روس كبير كبيرة كبيرا كبار كبيرين كبيرتين صغير صغيرة صغيرا صغار صغيرين صغيرتين \
    متتالية متتال متتاليين متتاليتين متفرقة مختلفة مختلفا مختلفين مختلفتين منفصلة منفصلين منفصلتين متفجرة متفجرا مفخخة مفخخا ناسفة ناسفتين مسيرة مسيرتين \
    مجهولة مجهولا مجهولين مجهول قتلى جرحى مصابين مربع مربعا مربعة مكعب مكعبا مكعبة كاملة كامل كاملا كاملين متواصلة متواصل كاملتين \
    خفيفة خفيفا خطيرة خطيرا بالغة شديدة متوسطة ثقيلة ثقيل ثقيلا قصيرة طويلة بعيدة متوسط قصير طويل رئيسة رئيسية رئيسيا رئيسي رئيسيين رئيسيتين \
    سكنية سكنيا سكني تجارية تجاريا حربية حربيا عسكرية عسكريا عسكري مدنية مدنيا مدني جوية جويا جوي برية بري بحرية بحري صاروخية مدفعية \
    أمريكي أميركي أمريكيا أميركيا أمريكية أميركية سوري سوريا سورية تركي تركيا تركية روسي روسيا روسية إيراني إيرانيا إيرانية إسرائيلي إسرائيليا إسرائيلية \
    عراقي عراقيا عراقية لبناني لبنانيا لبنانية يمني يمنيا يمنية ليبي ليبيا ليبية مصري مصريا مصرية سعودي سعوديا سعودية فرنسي فرنسيا فرنسية \
    بريطاني بريطانيا بريطانية فلسطيني فلسطينيا فلسطينية سوداني سودانيا سودانية أردني أردنيا كويتي قطري إماراتي تونسي تونسيا تونسية جزائري جزائريا مغربي مغربيا \
    أجنبي أجنبيا أجنبية محلي محليا محلية دولي دوليا دولية أوروبي أوروبية عربي عربيا عربية كردي كرديا كردية إرهابي إرهابيا إرهابية \
    آلية آلي آليا آليتين مدرعة مدرعتين مدرعات مسنة مسنتين مفخختين ناسفات مروحية مروحيتين نيابية رئاسية برلمانية ذهبية فضية برونزية أولية نهائية رسمية رسميا يتيما ضخمة ضخم شاغرة شاغرا متنوعة متعددة منتشرة باليستي باليستيا باليستية بالستية بالستي انتحاري انتحاريا انتحارية \
    عنقودية حارقة موجهة موجها فراغية ارتجاجية كيميائية كيماوية نووية مئوية سليمة أساسية أساسيا أساسيين
    """

  private static let tails =
    "إسعاف هاون استطلاع تفتيش نفط غاز قمح طحين غنم ماشية إطفاء نقل ركاب شحن صيد حراسة رصد تجسس مدفعية سكن كاتيوشا غراد كروز سكود بقر أسرى حرب مياه تموين إغاثة دفع رباعي بنزين مازوت وقود ديزل عنب زيتون أرض كرة بيض خبز متر مربع بخارية نارية"

  private static let participles =
    "تابعة تابعا تابعين محملة محملا مملوكة موالية مواليا موالين مؤيدة خاصة مجهزة محيطة مجاورة قريبة قادمة قادما قادمين متجهة قائمة مدعومة عائدة كانت مقابل نتيجة معظمهم بينهم أغلبهم عودة مقارنة إضافة نسبة سنة ساعة دقيقة ليلة فترة مدة جهة حالة نقطة بداية نهاية"

  private static let rulers = """
    ملك ملكة سلطان قيصر إمبراطور بابا بطريرك خديوي شاه عاهل بابوات الله محمد الحسن الحسين حسن حسين فؤاد فاروق فيصل غازي طلال عباس توفيق سليم مراد بايزيد \
    سليمان حميد مجيد عزيز رحمن رمسيس تحتمس بطليموس أنطيوخوس سرجون إليزابيث اليزابيث كاترين كاثرين فيليب تشارلز جورج هنري لويس نابليون فيلهلم فلهلم فريدريك \
    نيقولا نيكولا نيكولاي ألكسندر إسكندر اسكندر إسماعيل بنديكت بندكت بنديكتوس فرنسيس بولس يوحنا تواضروس شنودة بطرس كيرلس زكا إغناطيوس كارلوس خوان ألفونسو \
    عثمان أحمد حمد خليفة مبارك صباح جابر سعود إدوارد وليام ويليام مارغريت مارغريتا ماكسيميليان رضا قسطنطين هرقل ليو لاون بيوس غريغوريوس كليمنت يوليوس أوربان \
    ألبرت بودوان هارالد ريتشارد تيودور ليوبولد عبدالله عبدالحميد عبدالمجيد عبدالعزيز عبدالرحمن داريوش دارا كسرى يزدجرد محمود مصطفى مرسي أورهان بايزيد ألب كورش \
    غوستاف أوسكار كريستيان جيمس فرديناند إيزابيلا ماري فيكتور إيمانويل همبرت أمبرتو منليك هيلاسيلاسي بومدين هشام يزيد مروان حكم ناصر منصور
    """
}
