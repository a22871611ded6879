/// The words of the grammar of dates. Spelling is folded when they are interned (no tashkeel, all forms of alef one, ى as
/// ي, ة as ه), so each stands here once; the article and attached particles are taken off before a word is looked up.
enum DateVocabulary {
  struct Entry: Sendable {
    var words: String
    var kind: DateSense.Kind
    var value: Int16

    var hasArticle: Bool

    init(_ words: String, _ kind: DateSense.Kind, _ value: Int = 0, hasArticle: Bool = false) {
      self.hasArticle = hasArticle
      self.words = words
      self.kind = kind
      self.value = Int16(value)
    }
  }

  static let all: [Entry] =
    months + hijri + weekdays + units + numbers + teens + ordinals + relatives + dayparts + periods + particles + feasts
    + cues

  static let months: [Entry] = [
    Entry("يناير جانفي جانفييه ينير", .month, 1),
    Entry("فبراير فيفري فبرير فيبراير فيفريه", .month, 2),
    Entry("شباط", .weakMonth, 2),
    Entry("مارس", .weakMonth, 3),
    Entry("آذار", .month, 3),
    Entry("أبريل إبريل ابرايل", .month, 4), Entry("أفريل", .weakMonth, 4),
    Entry("نيسان", .weakMonth, 4),
    Entry("مايو ماي", .weakMonth, 5),
    Entry("أيار", .weakMonth, 5),
    Entry("يونيو يونيه حزيران", .month, 6),
    Entry("جوان", .weakMonth, 6),
    Entry("يوليو يوليه جويلية يوليوز جويليه", .month, 7),
    Entry("تموز", .weakMonth, 7),
    Entry("أغسطس اغشت آغسطس", .month, 8),
    Entry("غشت", .month, 8),
    Entry("آب أوت", .weakMonth, 8),
    Entry("سبتمبر شتنبر شتمبر أيلول سبتمير", .month, 9),
    Entry("أكتوبر أوكتوبر اكتوبير", .month, 10),
    Entry("نوفمبر نونبر نوفمير", .month, 11),
    Entry("ديسمبر دجنبر دجمبر ديسمير دسمبر", .month, 12),
    Entry("كانون", .monthHead, 1),
    Entry("تشرين", .monthHead, 2),
    // As bilingual releases have them.
    Entry("january jan", .month, 1), Entry("february feb", .month, 2), Entry("march mar", .weakMonth, 3),
    Entry("april apr", .month, 4), Entry("may", .weakMonth, 5), Entry("june jun", .month, 6),
    Entry("july jul", .month, 7),
    Entry("august aug", .month, 8), Entry("september sept sep", .month, 9), Entry("october oct", .month, 10),
    Entry("november nov", .month, 11), Entry("december dec", .month, 12),
    // The months of Libya between 1986 and 2011.
    Entry("هانيبال", .weakMonth, 8),
  ]

  static let hijri: [Entry] = [
    Entry("محرم المحرم", .hijriMonth, 1),
    Entry("صفر", .hijriMonth, 2),
    Entry("ربيع", .monthHead, 3),
    Entry("جمادى جماد جمادي", .monthHead, 4),
    Entry("رجب", .hijriMonth, 7),
    Entry("شعبان", .hijriMonth, 8),
    Entry("رمضان", .hijriMonth, 9),
    Entry("شوال", .hijriMonth, 10),
    Entry("ذو ذي ذا", .dhu),
    Entry("قعدة", .dhuTail, 11),
    Entry("حجة", .dhuTail, 12),
  ]

  static let weekdays: [Entry] = [
    Entry("اثنين إثنين اتنين تنين", .weekday, 1),
    Entry("ثلاثاء ثلثاء تلاتاء تلاتا ثلوث ثلات", .weekday, 2), Entry("ربوع", .weekday, 3),
    Entry("أربعاء", .weekday, 3),
    Entry("خميس", .weekday, 4),
    Entry("جمعة", .weekday, 5),
    Entry("سبت", .weekday, 6),
    Entry("أحد آحاد", .weekday, 7),
  ]

  static let units: [Entry] = [
    Entry("ثانية", .unit, 0), Entry("ثانيتان ثانيتين", .unitDual, 0), Entry("ثوان ثواني", .unitPlural, 0),
    Entry("دقيقة", .unit, 1), Entry("دقيقتان دقيقتين", .unitDual, 1), Entry("دقائق دقايق", .unitPlural, 1),
    Entry("ساعة", .unit, 2), Entry("ساعتان ساعتين", .unitDual, 2), Entry("ساعات سوايع", .unitPlural, 2),
    Entry("عالساعة", .unit, 2, hasArticle: true),
    Entry("يوم يوما", .unit, 3), Entry("يومان يومين", .unitDual, 3), Entry("أيام إيام اياما تيام", .unitPlural, 3),
    Entry("ليالي ليال", .unitPlural, 3), Entry("ليلتان ليلتين", .unitDual, 3),
    Entry("أسبوع أسبوعا", .unit, 4), Entry("أسبوعان أسبوعين", .unitDual, 4), Entry("أسابيع", .unitPlural, 4),
    Entry("جمعتين", .unitDual, 4), Entry("جمعات", .unitPlural, 4),
    Entry("شهر شهرا", .unit, 5), Entry("شهران شهرين", .unitDual, 5),
    Entry("أشهر شهور أشهرا شهورا تشهر", .unitPlural, 5),
    Entry("سنة عام عاما ربيعا", .unit, 7), Entry("سنتان سنتين عامان عامين", .unitDual, 7),
    Entry("سنوات سنين أعوام أعواما سنون", .unitPlural, 7),
    Entry("عقد عقدا", .unit, 8), Entry("عقدان عقدين", .unitDual, 8), Entry("عقود", .unitPlural, 8),
    Entry("قرن قرنا", .unit, 9), Entry("قرنان قرنين", .unitDual, 9), Entry("قرون", .unitPlural, 9),
  ]

  static let numbers: [Entry] = [
    Entry("واحد واحدة واحدا", .number, 1),
    Entry("اثنان اثنتان اثنتين اثنا اثني اثنتا اثنتي ثنتين ثنتان تنتين جوج زوز", .number, 2),
    Entry("ثلاثة ثلاث ثلاثا ثلاته تلاتة تلات ثلاتة", .number, 3),
    Entry("أربعة أربع أربعا ربعة", .number, 4), Entry("خمسة خمس خمسا", .number, 5), Entry("ستة ست ستا", .number, 6),
    Entry("سبعة سبع سبعا", .number, 7),
    Entry("ثمانية ثماني ثمان ثمانيا تمانية تماني تمان تمنية ثمنية تمانة ثمنة", .number, 8),
    Entry("تسعة تسع تسعا تسعود", .number, 9), Entry("عشرة عشر عشرا", .number, 10),
    Entry("احدى إحدى", .number, 1),
    // «عالأربعة ونص»: على and the article in one.
    Entry("عالوحدة", .number, 1, hasArticle: true), Entry("عالتنتين", .number, 2, hasArticle: true),
    Entry("عالثلاثة عالتلاتة", .number, 3, hasArticle: true),
    Entry("عالأربعة", .number, 4, hasArticle: true), Entry("عالخمسة", .number, 5, hasArticle: true),
    Entry("عالستة", .number, 6, hasArticle: true), Entry("عالسبعة", .number, 7, hasArticle: true),
    Entry("عالثمانية عالتمانية عالتمانة عالتمنة", .number, 8, hasArticle: true),
    Entry("عالتسعة", .number, 9, hasArticle: true),
    Entry("عالعشرة", .number, 10, hasArticle: true),
    Entry("عشرون عشرين", .number, 20), Entry("ثلاثون ثلاثين تلاتين تلاتون", .number, 30),
    Entry("أربعون أربعين", .number, 40),
    Entry("خمسون خمسين", .number, 50), Entry("ستون ستين", .number, 60), Entry("سبعون سبعين", .number, 70),
    Entry("ثمانون ثمانين تمانين تمانون", .number, 80), Entry("تسعون تسعين", .number, 90),
    Entry("مئة مائة مية ميه مئه", .hundred, 100), Entry("مئتان مئتين مائتان مائتين ميتين مئتي مائتي", .number, 200),
    Entry("ثلاثمئة ثلاثمائة", .number, 300), Entry("أربعمئة أربعمائة", .number, 400),
    Entry("خمسمئة خمسمائة", .number, 500), Entry("ستمئة ستمائة", .number, 600),
    Entry("سبعمئة سبعمائة", .number, 700), Entry("ثمانمئة ثمانمائة ثمانيمئة", .number, 800),
    Entry("تسعمئة تسعمائة", .number, 900),
    Entry("ألف آلاف", .scale, 1), Entry("ألفان ألفين ألفي ألفا", .scaleDual, 1),
    Entry("مليون ملايين مليونا", .scale, 2), Entry("مليونان مليونين مليوني", .scaleDual, 2),
  ]

  /// «ثمنطعش», «سبعتاشر»: as numbers have them.
  static let teens = NumberNames.cardinals().filter { $0.1.role == .teen }.map { Entry($0.0, .teen, $0.1.value) }

  static let ordinals: [Entry] = [
    Entry("أول أولى اولي غرة فاتح", .ordinal, 1), Entry("ثاني ثان ثانيا", .ordinal, 2),
    Entry("ثالث ثالثة", .ordinal, 3),
    Entry("رابع رابعة", .ordinal, 4), Entry("خامس خامسة", .ordinal, 5), Entry("سادس سادسة", .ordinal, 6),
    Entry("سابع سابعة", .ordinal, 7), Entry("ثامن ثامنة", .ordinal, 8), Entry("تاسع تاسعة", .ordinal, 9),
    Entry("عاشر عاشرة", .ordinal, 10), Entry("حادي حادية", .ordinal, 11),
    Entry("آخر أخير أخيرة اخره", .last),
  ]

  static let relatives: [Entry] = [
    Entry(
      "ماضي ماض ماضية ماضيين ماضيان ماضيتين ماضيتان سابق سابقة سالف منصرم منصرمة منصرمين فائت فائتة فات فاتت فايت فايتة فارط فارطة",
      .relative, -1),
    Entry("منقضي منقضية سابقين سابقتين", .relative, -1),
    Entry("جاري جارية جار حالي حالية حاضر راهن راهنة", .relative, 0),
    Entry(
      "قادم قادمة قادمين مقبل مقبلة مقبلين مقبلان مقبلتين مقبلتان قادمان قادمتين قادمتان آتي آتية جاي جاية", .relative,
      1),
    Entry("تالي تالية موالي موالية لاحق لاحقة", .relative, 1),
    Entry("هاليوم", .thisUnit, 3), Entry("هالأسبوع", .thisUnit, 4), Entry("هالشهر", .thisUnit, 5),
    Entry("هالسنة", .thisUnit, 7),
    Entry("هالصبح هالصباح", .thisDaypart, 2), Entry("هالضهر هالظهر", .thisDaypart, 4), Entry("هالعصر", .thisDaypart, 6),
    Entry("هالمسا هالمساء", .thisDaypart, 8), Entry("هالليلة هالليل", .thisDaypart, 9),
    Entry("هذا هذه هذي هاد هاذا هاي هيدي", .this), Entry("ذلك تلك ذاك هداك هذاك هديك هذيك", .this, 1),
    Entry("نفسه نفسها نفس ذاته ذاتها عينه ذات", .same),
    Entry("البارحة البارح لبارح", .relativeDay, -1, hasArticle: true),
    Entry("النهارده النهاردة انهارده انهاردة إنهارده", .relativeDay), Entry("اليوم", .unit, 3, hasArticle: true),
    Entry("تاني", .ofTale, 1), Entry("ليلتها ليلتئذ", .ofTale, 2), Entry("يومها يومئذ", .ofTale, 3),
    Entry("غداة", .ofTale, 4),
    Entry("الحين هالحين", .now, hasArticle: true), Entry("أمس امبارح مبارح بارحة", .relativeDay, -1),
    Entry("غد غدا بكرة بكرا غدوة باجر", .relativeDay, 1),
    Entry("الآن حالا هسة هسا هسع هلق هلأ دلوقتي دلوقت حاليا", .now), Entry("لحظة", .moment), Entry("وقت", .moment, 1),
    Entry("حال", .moment, 2),
  ]

  static let dayparts: [Entry] = [
    Entry("فجر", .daypart, 1), Entry("صباح صبح صبيحة", .daypart, 2), Entry("ضحى ضحي", .daypart, 3),
    Entry("ظهر ظهيرة زوال ضهر", .daypart, 4), Entry("عصر", .daypart, 6), Entry("مغرب غروب", .daypart, 7),
    Entry("مساء مسا عشية أمسية", .daypart, 8), Entry("عشاء عشا", .daypart, 7), Entry("ليل ليلة يل", .daypart, 9),
    Entry("نهار", .daypart, 11),
    Entry("سحور سحر", .daypart, 12),
    Entry("فجرا", .daypartAdverb, 1), Entry("صباحا", .daypartAdverb, 2), Entry("ظهرا", .daypartAdverb, 4),
    Entry("عصرا", .daypartAdverb, 6), Entry("مساءا مساة", .daypartAdverb, 8), Entry("زوالا", .daypartAdverb, 5),
    Entry("ليلا", .daypartAdverb, 9),
    Entry("نهارا", .daypartAdverb, 11),
  ]

  static let periods: [Entry] = [
    Entry("نصف نص نصفا سداسي", .fraction, 2), Entry("ربع ربعا ثلاثي", .fraction, 4),
    Entry("ثلث ثلثا ثلثي تلت", .fraction, 3),
    Entry("مطلع بداية بدايات أوائل مستهل باكورة اوايل بدء", .part, 1),
    Entry("منتصف أواسط وسط", .part, 2),
    Entry("أواخر نهاية نهايات ختام متم موفى", .part, 3),
    Entry("بقية باقي", .part, 4), Entry("عطلة", .weekend),
    Entry("صيف صيفية", .season, 2), Entry("خريف", .season, 3), Entry("شتاء شتا شتوية", .season, 4),
    Entry("عشرينيات عشرينات", .decade, 20), Entry("ثلاثينيات ثلاثينات", .decade, 30),
    Entry("أربعينيات أربعينات", .decade, 40), Entry("خمسينيات خمسينات", .decade, 50),
    Entry("ستينيات ستينات", .decade, 60), Entry("سبعينيات سبعينات", .decade, 70),
    Entry("ثمانينيات ثمانينات تمانينات تمانينيات", .decade, 80), Entry("تسعينيات تسعينات", .decade, 90),
    Entry("ميلادي ميلادية ميلاد م", .era, 0), Entry("هجري هجرية هجرة ه", .era, 1),
    Entry("هجريين هجريان هجريتين هجريتان", .era, 1),
  ]

  static let particles: [Entry] = [
    Entry("من", .from), Entry("إلى", .into),
    Entry("حتى لغاية لحد لحدي لين لحتى", .until), Entry("في ف", .inside),
    Entry("خلال غضون ظرف", .inside, 2),
    Entry("بين مابين بينا", .between), Entry("منذ مذ", .since), Entry("قبل قبيل", .before),
    Entry("بعد بعيد عقب", .after),
    Entry("أثناء طيلة طوال مدى مدار", .during), Entry("موافق مصادف واقع", .matching), Entry("كل", .every),
    Entry("إلا", .minus),
    Entry("حوالي نحو نحوا بنحو قرابة زهاء بحدود يقارب قريب", .about),
    Entry("حدود", .about, 1), Entry("تقريبا", .about, 2), Entry("مدة فترة", .duration),
    Entry("لمدة مرور", .duration, 1),
    Entry("يوميا", .recurring, 3), Entry("أسبوعيا", .recurring, 4), Entry("شهريا", .recurring, 5),
    Entry("فصليا", .recurring, 6), Entry("سنويا", .recurring, 7),
    Entry("توقيت", .zoneWord), Entry("ص am", .meridiem, 0), Entry("pm", .meridiem, 1),
    Entry("بضع بضعة عدة", .few), Entry("عمر عمره عمرها عمري عمرهم عمرهما أعمارهم أعمارهن", .age), Entry("و", .and),
    Entry("أو", .or),
    Entry("على", .on),
    Entry("أكثر أزيد يزيد تزيد", .compared, 1), Entry("أقل", .compared, -1),
    Entry("يقل تقل", .compared, -2),
    Entry("يتجاوز يتعدى تتجاوز تتعدى", .compared, 2), Entry("لا لم", .no), Entry("ال", .article),
    Entry("كامل كاملة كاملا كاملين", .whole), Entry("ما", .what),
    Entry("مرة", .times, 1), Entry("مرتين مرتان", .times, 2), Entry("مرات", .times), Entry("الذي", .which),
    Entry("قليلة قلائل طويلة عديدة كثيرة معدودة متتالية متواصلة", .fewAdjective), Entry("أخيرين أخيرتين", .last),
    Entry(
      "عالمي عالمية حمراء وطني دولي مفتوح دراسي تدريبي أسود سوداء دامي دامية كلينك كلينيك أفندي باشا آغا نت قيصر",
      .nameTail),
    Entry("عند لدى", .inside, 1), Entry("تاريخ تأريخ", .dateWord), Entry("ت", .monthLetter, 2),
    Entry("ك", .monthLetter, 1),
    Entry("عامي سنتي", .pairHead, 7), Entry("يومي", .pairHead, 3), Entry("شهري", .pairHead, 5),
    Entry("ليلتي", .pairHead, 3),
    Entry("gmt utc غرينتش جرينتش غرينيتش جرينيتش z", .zoneName, 0),
    Entry("مكة بغداد رياض كويت دوحة صنعاء عدن موسكو منامة سعودية قطر", .zoneName, 180),
    Entry("أبوظبي دبي إمارات مسقط", .zoneName, 240), Entry("طرابلس قاهرة", .zoneName, 120),
    Entry("جزائر تونس", .zoneName, 60), Entry("طهران", .zoneName, 210),
    Entry("محلي محلية دمشق بيروت قدس عمان فلسطين غزة لبنان سوريا أردن مغرب رباط", .zoneName, localTime),
  ]

  /// Stands for a zone whose offset is not one fixed number.
  static let localTime = 9999

  static let feasts: [Entry] = [
    Entry("عيد", .feast, 1), Entry("رأس راس", .feast, 2), Entry("عاشوراء", .feast, 3), Entry("كريسماس", .feast, 4),
    Entry("عرفة عرفات", .feastTail, 3), Entry("فطر", .feastTail, 1), Entry("أضحى", .feastTail, 2),
    Entry("مولد", .feast, 5), Entry("نبوي", .feastTail, 5), Entry("إسراء", .feast, 6), Entry("معراج", .feastTail, 6),
    Entry("نوروز نيروز", .feast, 7), Entry("عمال", .feastTail, 8), Entry("فصح", .feastTail, 9),
    Entry("قدر", .feastTail, 10),
    Entry("حب", .feastTail, 11), Entry("أم أمهات", .feastTail, 12), Entry("شكر", .feastTail, 13),
    Entry("هالوين", .feast, 8), Entry("شم", .feast, 9),
  ]

  static let cues: [Entry] = [
    Entry(
      "شارع جسر كوبري ميدان ساحة جامعة ملعب مستشفى حي مطار مدرسة محور قاعدة محطة دوار مخيم ثانوية إعدادية كلية نصب تمثال ضريح مقبرة",
      .placeHead, 1),
    Entry(
      "مركز مكتبة مقهى جمعية موقع وكالة شبكة إذاعة قرية بلدة عائلة عشيرة قبيلة ناحية حارة حومة زنقة درب روضة حضانة",
      .placeHead),
    Entry(
      "مدينة لواء كتيبة كتائب جريدة سورة وادي كفر جبل تل نهر مفرق بحيرة قلعة هضبة جبهة حركة ائتلاف قوى تيار تحالف تجمع منظمة نادي",
      .placeHead),
    Entry(
      "صحيفة قناة جائزة جزيرة مسجد مجمع فندق نفق سد مفاعل استاد معهد مؤسسة حزب ألوية حديقة طريق سوق باب خان قصر برج كنيسة صلاة خطبة عبد سيارة شركة",
      .placeHead),
    Entry(
      "لجنة جمعية فريق رابطة كتلة معسكر فصيل جماعة خلية سرايا تنظيم ميليشيا مجموعة اتحاد نقابة هيئة ملتقى منتدى بلدية مقهى مطعم مكتبة متحف مسرح سينما مصنع معمل مخبز فرن صيدلية عيادة ملجأ بناية عمارة مبنى صالة حمام مصفاة محكمة سجن مطحنة معبر حاجز محلات بنك دار مركز مشفى مستوصف ميناء مرفأ سفينة مزرعة ضاحية إسكان حقل مركب باخرة ناد منتزه دائرة فيلم مسلسل رواية قصيدة أغنية ديوان وسام",
      .placeHead, 2),
    Entry("حرب نكبة نكسة هزيمة عدوان", .eventHead, 1),
    Entry("ثورة حراك انتفاضة هبة", .eventHead, 2),
    Entry(
      "مذبحة مجزرة معارك زلزال عاصفة ميثاق معركة غزو اجتياح حصار هدنة معاهدة إعلان قمة مؤتمر أزمة جائحة فيضان إعصار استفتاء إضراب تعداد إحصاء امتحان امتحانات مهرجان معرض بطولة كارثة فاجعة مسح",
      .eventHead, 3),
    Entry(
      "انقلاب هجمات أحداث تفجيرات اعتداءات هجوم احتجاجات انتخابات دستور مونديال أولمبياد ميزانية موازنة مواليد دفعة إنتاج كأس اتفاق اتفاقية تصنيف أفق",
      .eventHead),
    Entry(
      "محمد أحمد خالد عمر محمود مصطفى يوسف إبراهيم سعد سعيد فهد طارق ياسر عمار بلال حمزة زيد أنس وليد هشام جاسم حمد راشد ماجد فاطمة مريم عائشة زينب نورة سارة هدى ليلى سعاد",
      .givenName), Entry("عبده حمدو سعود فيصل بندر نايف مشعل", .givenName),
    Entry("لعند صلاة خطبة عبد أخبار مصري روسيا شهيد عقيد عميد لواء شيخ سيد دكتور نائب وزير", .nameHead),
    Entry("شخص قتيل جريح طفل مدني مقاتل مواطن لاجئ نازح كيلومتر متر طن دولار ليرة جنيه دينار يورو ريال درهم", .counted),
    Entry("شخصا قتيلا جريحا طفلا مدنيا مقاتلا مواطنا لاجئا نازحا كيلومترا مترا طنا دولارا جنيها مليار", .counted),
    Entry(
      "سوف باش لن مقرر مزمع متوقع يتوقع توقع توقعت تتوقع توقعات متوقعة منتظر ينتظر مفترض مرتقب يرتقب يعتزم تعتزم موعد سيتم ستكون سيكون بحلول",
      .ahead),
    Entry("غتكون غيكون رح غادي غادية غاديين ستبدأ سيبدأ ستنطلق سينطلق ستعقد سيعقد", .ahead),
    Entry("نشوفك نشوفكم نشوفكن أشوفك أشوفكم نلتقيكم ننتظركم ننتظرك", .ahead),
    // Who asks for something to be done, asks for what is to come.
    Entry("ذكرني ذكريني ذكروني فكرني فكريني احجز احجزي احجزلي احجزيلي احجزوا نبهني صحيني أيقظني", .ahead),
    Entry("حددت حدد مليونية", .ahead, 1),
    // What of two years is the nearer one.
    Entry(
      "تقام يقام تنظم ينظم يفتح تفتح يغلق تغلق يسافر تسافر يلتقي تلتقي يواجه تواجه يخوض تخوض يعاد تعاد تعقد يعقد يجتمع تجتمع تقرر تقررت يبدأ تبدأ ينطلق تنطلق تحتفل يحتفل تستضيف يستضيف تنعقد ينعقد يصادف تصادف تجرى يجرى تنتهي ينتهي يستحق تستحق",
      .ahead, 1),
  ]
}
