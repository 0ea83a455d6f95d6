import { line, type Pillar, subject } from '../business'

export const beansOfTheWeek: Pillar = {
  key: 'beans',
  title: 'Beans of the week',
  weekday: 7,
  time: '10:00',
  share: 0.94,
  format: 'carousel',
  path: 'beans',
  alsoOn: { facebook: 0.9 },
  appeal: 0.95,
  hashtags: ['#قهوة_مختصة', '#محمصة'],
  notes: [
    'Check stock with Yazan before it goes out.',
    'Last slide: the map of the farm, drawn by Layan.',
    'Numbers in Western digits, prices in dinars.',
  ],
  openings: [
    line('صباح القهوة يا عمّان ☕️'),
    line('بداية أسبوع برائحة التحميص.'),
    line('على الرف هذا الأسبوع:'),
    line('وصلتنا شحنة جديدة 🌿'),
    line('حبّة صغيرة وقصة طويلة.'),
    line('اختيار المحمصة لهذا الأسبوع 👇'),
    line('الأحد يوم طويل، وهذه تعينكم عليه.', { isOfItsDay: true }),
    line('برد الصباح يحتاج فنجانًا دافئًا.', { months: [11, 12, 1, 2] }),
  ],
  subjects: [
    subject('Ethiopia', 'إثيوبيا يرغاتشيف، معالجة مغسولة. ياسمين وليمون وقوام خفيف مثل الشاي.', {
      english: 'Ethiopia, washed: jasmine, lemon, and a body as light as tea.',
    }),
    subject('Colombia', 'كولومبيا هويلا، معالجة عسلية. كراميل وبرتقال ونهاية طويلة.'),
    subject('Brazil', 'برازيل سيرادو، تحميص وسط. بندق وشوكولاتة بالحليب، مثالية للإسبريسو.'),
    subject('Yemen', 'اليمن حراز، معالجة مجففة. زبيب وبهارات وعبق قديم نعرفه من بيوت أجدادنا.', {
      english: 'Yemen Haraaz, natural: raisins, spices, and the scent of our grandparents’ houses.',
    }),
    subject('Kenya', 'كينيا نييري، تحميص فاتح. كشمش أسود وحموضة لامعة.'),
    subject('blonde coffee with cardamom', 'خلطة قمر: قهوة عربية شقراء بالهيل، مطحونة عند الطلب.', {
      english: 'Our Qamar blend: blonde Arabic coffee with cardamom, ground when you order.',
    }),
    subject('Turkish blend', 'خلطة السهرة: قهوة تركية غامقة مع رشّة هيل، ورغوتها تبقى حتى آخر رشفة.'),
    subject('Guatemala', 'غواتيمالا أنتيغوا. كاكاو وتفاح أحمر، وتناسب التقطير والإسبريسو معًا.'),
    subject('Rwanda', 'رواندا، معالجة مغسولة. شاي أحمر وسكر قصب وخوخ.'),
    subject('decaf', 'كولومبيا منزوعة الكافيين، لمن يريد طعم القهوة ونومًا هادئًا. 😴'),
    subject('Costa Rica', 'كوستاريكا تارازو. مشمش وعسل، حمّصناها أفتح قليلًا من المعتاد.'),
    subject('Sumatra', 'إندونيسيا سومطرة، تحميص غامق. خشب وتوابل وقوام ثقيل لليالي الشتاء.', {
      months: [11, 12, 1, 2, 3],
    }),
    subject('cold brew', 'قهوة باردة منقوعة ست عشرة ساعة، في زجاجات نستعيدها ونعيد تعبئتها. 🧊', {
      months: [5, 6, 7, 8, 9],
      english: 'Cold brew, steeped for sixteen hours, in bottles that we take back and fill again.',
      needsNoClosing: true,
    }),
    subject('Nicaragua', 'نيكاراغوا. جوز ودبس، حلوة من دون سكر.'),
    subject('tasting set', 'علبة التذوّق: أربعة أصناف، 60 غرامًا من كل صنف، وبطاقة تشرح الفرق بينها.', {
      needsNoClosing: true,
    }),
  ],
  closings: [
    line('نطحنها لكم حسب أداة التحضير.'),
    line('250 غرامًا بسبعة دنانير، والتوصيل مجاني داخل عمّان.'),
    line('اسألوا عنها عند البار وتذوّقوا قبل أن تشتروا.'),
    line('الكمية محدودة: {count} كيسًا فقط.'),
    line('احفظوا المنشور لوقت الطلب 📌'),
    line('أيّ نكهة تلتقطون أولًا؟'),
    line('حُمّصت مساء أمس، وأفضل أيامها بعد غد.'),
  ],
}

export const brewing: Pillar = {
  key: 'brewing',
  title: 'Brewing at home',
  weekday: 3,
  time: '19:00',
  share: 0.9,
  format: 'carousel',
  path: 'brewing',
  alsoOn: { facebook: 0.7 },
  appeal: 1.2,
  hashtags: ['#تحضير_القهوة', '#باريستا'],
  notes: ['Yazan checks grams and degrees.', 'Check the Arabic line breaks on each slide before export.'],
  openings: [
    line('خطوة بخطوة 📝'),
    line('قهوة البيت، أفضل قليلًا.'),
    line('وصفة الأربعاء:', { isOfItsDay: true }),
    line('احفظوها وجرّبوها.'),
    line('من دفتر الباريستا:'),
    line('سألتم كثيرًا، وهذا الجواب.'),
  ],
  subjects: [
    subject(
      'pour-over',
      'للتقطير: 15 غرامًا من القهوة و250 غرامًا من الماء عند 93 درجة. صبّوا على ثلاث مراحل، وامنحوها ثلاث دقائق.',
      {
        english: 'Pour-over: 15 g of coffee, 250 g of water at 93 °C, three pours, three minutes.',
      },
    ),
    subject('Turkish coffee', 'للقهوة التركية: ملعقة ممتلئة لكل فنجان، ماء بارد، نار هادئة، ولا تدعوها تغلي.'),
    subject('espresso', 'للإسبريسو: 18 غرامًا تعطي 36 غرامًا في نحو 28 ثانية. نزل أسرع من ذلك؟ نعّموا الطحن.'),
    subject('cold brew', 'للقهوة الباردة: 80 غرامًا خشنة في لتر ماء، ست عشرة ساعة في الثلاجة، ثم صفّوها مرتين.', {
      months: [4, 5, 6, 7, 8, 9, 10],
    }),
    subject(
      'Arabic coffee',
      'للقهوة العربية: ثلاث ملاعق شقراء في لتر ماء، عشرون دقيقة على نار هادئة، والهيل في النهاية.',
      {
        english: 'Arabic coffee: three spoons to a litre, twenty minutes on low heat, cardamom last.',
      },
    ),
    subject('storage', 'خزّنوا الحبوب في علبة محكمة بعيدًا عن الضوء. الثلاجة ليست مكانها.'),
    subject('water', 'الماء أولًا: إذا لم يكن طعمه جيدًا وحده، فلن تنقذه أفضل حبّة.'),
    subject('French press', 'للفرنش برس: 30 غرامًا خشنة ونصف لتر وأربع دقائق. اكسروا الطبقة، اضغطوا، واسكبوا فورًا.'),
    subject('bitter or sour', 'طعم مرّ؟ طحنة أخشن. طعم حامض؟ طحنة أنعم. هذه هي القاعدة كلها.', {
      english: 'Bitter? Grind coarser. Sour? Grind finer. That is the whole rule.',
    }),
    subject('milk foam', 'رغوة الحليب: توقفوا عند 60 درجة. بعدها تضيع الحلاوة.'),
    subject('travel press', 'قهوة السفر: 14 غرامًا و200 غرام ماء في المكبس الصغير، دقيقة ونصف، ثم اضغطوا ببطء.'),
    subject('iced coffee', 'قهوة مثلّجة سريعة: قطّروا القهوة مباشرة فوق 100 غرام من الثلج. 🧊', {
      months: [5, 6, 7, 8, 9],
    }),
    subject('cinnamon and orange', 'قرفة وقشر برتقال مع طحنة خشنة: شتاء كامل في إبريق. 🍊', { months: [11, 12, 1, 2] }),
    subject('scales at home', 'ميزان المطبخ العادي يكفي. الثبات على وصفة واحدة أهم من ثمن الأدوات.'),
  ],
  closings: [
    line('أرسلوا لنا صورة فنجانكم 📷'),
    line('جرّبوها وأخبرونا بالنتيجة.'),
    line('الأدوات كلها متوفرة عندنا وعلى الموقع.'),
    line('احفظوا المنشور 📌'),
    line('أسئلة؟ الباريستا يردّ الليلة.'),
  ],
}
