import { HexColor } from '#shared/kernel/color'
import { addDays, type LocalDate, type TimeZone } from '#shared/kernel/time'
import type { SampleBusiness } from '../business'
import { box, disc, ellipse, without } from '../logo'
import { beansOfTheWeek, brewing } from './beansAndBrewing'
import { behindTheRoaster, guests, thursdayEvening, question } from './peopleAndEvenings'
import { ammanPlan } from './plan'
import { ramadan, seasons } from './seasons'
import { ammanPictures } from './pictures'

const MONTHS: readonly string[] = [
  'January was cold: warm drinks and the stove came before the beans.',
  'February stayed with brewing at home.',
  'March had Mother’s Day, with cups that were engraved by hand.',
  'April brought the evenings on the roof back.',
  'May had Independence Day and the first cold brew of the year.',
  'June opened the summer menu.',
  'July evenings were late, and so were the questions that we put to the guests.',
  'August had the anniversary.',
  'September was the return to university, with an offer for the upper floor.',
  'October began with Coffee Day and ended with the olive harvest, when the roastery closed for a day.',
  'November had the first rain, which needs no strategy in Amman.',
  'December was gift boxes and the stove.',
]

const DAYS_LOOKED_AT = 28

/** Ramadan moves through the year, so the remark asks the calendar and not the month's number. */
function monthRemark(firstDay: LocalDate): string {
  const days = Array.from({ length: DAYS_LOOKED_AT }, (_, index) => addDays(firstDay, index))
  if (days.filter(ramadan.isOn).length >= DAYS_LOOKED_AT / 3) {
    return 'Ramadan changed the rhythm: all posts moved to the time after iftar, and brewing guides gave way to suhoor and Eid boxes.'
  }
  return MONTHS[Number(firstDay.slice(5, 7)) - 1] ?? ''
}

export const ammanRoastery: SampleBusiness = {
  fields: {
    name: 'محمصة قمر وهيل',
    industry: 'Coffee roastery and café',
    website: 'https://qamarwahail.example/',
    timeZone: 'Asia/Amman' as TimeZone,
    locale: 'ar-JO',
    currency: 'JOD',
    tags: ['food', 'coffee', 'retainer', 'right-to-left'],
    contacts: [
      {
        name: 'سارة النعيمات',
        role: 'Co-owner, approves posts',
        email: 'sara@qamarwahail.example',
        phone: '+962 0 000 0021',
      },
      { name: 'يزن حدّاد', role: 'Roaster', email: 'roast@qamarwahail.example', phone: '' },
      { name: 'ليان', role: 'Illustrations and labels', email: 'layan@qamarwahail.example', phone: '' },
    ],
    goals:
      'Forty subscriptions for home delivery by the end of the year.\nEvery Thursday evening booked out by Wednesday.\nBe known for explaining coffee in plain Arabic.',
    competitors:
      'The big chains on the main streets: parking, drive-through, sugar.\nTwo young roasteries with strong English content and little in Arabic.',
    notes:
      'Arabic first, one English line at most.\nThe week begins on Sunday; the weekend is Friday and Saturday.\nDuring Ramadan nothing about drinking goes out before iftar.\nSara answers voice messages faster than e-mail.',
    brand: {
      primaryColor: HexColor.parse('#5b2a4a'),
      secondaryColor: HexColor.parse('#d9a441'),
      titleFont: 'sans',
      voice: {
        tone: 'Simple standard Arabic with a Jordanian ear, hospitable, a little playful. Speaks to “you” in the plural. Explains without lecturing.',
        wordsToUse: ['فنجان', 'تحميص', 'هيل', 'أهلًا بكم', 'على مهل', 'سهرة'],
        wordsToAvoid: ['الأفضل على الإطلاق', 'حصري', 'لا تفوّتوا', 'إدمان', 'كوفي', 'أوفر'],
      },
    },
  },
  pictures: ammanPictures,
  logo: {
    background: '#5b2a4a',
    layers: [
      { color: '#d9a441', shape: without(disc(-0.04, -0.06, 0.66), disc(0.24, -0.16, 0.56)) },
      // A cardamom pod in the crescent's arm.
      { color: '#a9c08a', shape: ellipse(0.24, 0.04, 0.17, 0.36, 0.5) },
      { color: '#5b2a4a', shape: ellipse(0.24, 0.04, 0.025, 0.3, 0.5) },
      { color: '#d9a441', shape: box(-0.5, 0.74, 0.5, 0.8) },
    ],
  },
  channels: [
    {
      key: 'instagram',
      style: 'base',
      fields: {
        platform: 'instagram',
        handle: '@qamar.wa.hail.mithal',
        address: 'https://instagram.example/qamar.wa.hail.mithal',
        audience: 'Amman, 20 to 40, coffee at home and with friends',
        followersAtStart: 8_420,
      },
      lines: [],
    },
    {
      key: 'facebook',
      style: 'with-place',
      fields: {
        platform: 'facebook',
        handle: 'محمصة قمر وهيل',
        address: 'https://facebook.example/qamarwahail',
        audience: 'Families, the neighbourhood, Jordanians abroad',
        followersAtStart: 5_730,
      },
      lines: [
        '📍 درج الياسمين، البناية 9، الطابق الأرضي.',
        '🕘 يوميًا حتى منتصف الليل. 📍 درج الياسمين، البناية 9.',
        '📩 للحجز والطلبات: رسالة خاصة أو عبر الموقع.',
      ],
    },
    {
      key: 'tiktok',
      style: 'short',
      fields: {
        platform: 'tiktok',
        handle: '@qamarwahail.mithal',
        address: 'https://tiktok.example/@qamarwahail.mithal',
        audience: 'Students and young professionals',
        followersAtStart: 2_150,
      },
      lines: [],
    },
    {
      key: 'meet-up',
      style: 'to-members',
      fields: {
        platform: 'meet-up',
        handle: 'جلسات الخميس',
        address: 'Daraj al-Yasmin 9, the green corner',
        audience: 'Regulars of the Thursday tasting, about twenty people',
        followersAtStart: 18,
      },
      lines: ['أهل الخميس،', 'تذكير للجالسين في الزاوية الخضراء:', 'مقاعدكم محفوظة حتى الثامنة والربع.'],
    },
  ],
  accountId: { instagram: '17841400000000221', facebook: '100000000000221' },
  busyWeekdays: [4, 5, 6],
  monthlyGrowth: 1.045,
  brandHashtags: ['#قمر_وهيل', '#عمان'],
  pillars: [beansOfTheWeek, behindTheRoaster, question, brewing, thursdayEvening, guests],
  seasons,
  moods: [ramadan],
  repeats: [
    {
      title: 'Open tasting, last Thursday',
      text: 'آخر خميس في الشهر: جلسة تذوّق مفتوحة هذا المساء. المقاعد قليلة، واحجزوا برسالة.',
      time: '12:00',
      rule: 'FREQ=MONTHLY;BYDAY=-1TH',
    },
    {
      title: 'New week, new cup',
      text: 'أسبوع جديد وفنجان جديد. ماذا تشربون اليوم؟',
      time: '08:30',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
    },
  ],
  ideas: [
    {
      title: 'Coffee words in dialect',
      text: 'Short reel: how each city orders a “medium sweet”. Ask guests from Irbid, Karak and Aqaba.',
    },
    { title: 'Why blonde coffee is blonde', text: 'Carousel with three roast levels side by side, Layan draws.' },
    {
      title: 'Grandmothers’ dallah',
      text: 'يحضر الضيوف دلّة العائلة ونصوّرها مع قصتها. Needs consent and a good window.',
    },
    { title: 'One cup, 60 seconds', text: 'TikTok format without talking: sound of grinding, pouring, first sip.' },
    {
      title: 'Subscription, explained',
      text: 'People ask three questions again and again. Answer them in three slides.',
    },
  ],
  plan: ammanPlan,
  postNotes: [
    'Layan delivers the drawing by Sunday noon.',
    'Sara wants the English line only when the picture needs it.',
    'Sara hears the text as a voice message first.',
  ],
  feedback: [
    'Sara: it ends too suddenly, please add a line for the guests.',
    'Sara: a friendlier ending, as if they were leaving the shop.',
    'Yazan: all true, but say where people can ask.',
  ],
  monthRemark,
  nextSteps: [
    'Publish the brewing carousel half an hour later and compare saves.',
    'Put the booking link for Thursday into the first line on Facebook.',
    'Film four clips at the roaster in one session, to be ahead by a month.',
    'Answer comments on Tuesday evenings while the question is fresh.',
    'Try one Thursday without an offer and see whether attendance holds.',
    'Collect guests’ questions on grinding for a carousel.',
  ],
}
