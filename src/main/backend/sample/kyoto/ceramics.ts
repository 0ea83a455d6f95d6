import { HexColor } from '#shared/kernel/color'
import type { TimeZone } from '#shared/kernel/time'
import type { SampleBusiness } from '../business'
import { both, box, disc, ellipse } from '../logo'
import { classes, table, vessels } from './potteryAndTable'
import { kyotoPlan } from './plan'
import { seasons } from './seasons'
import { fromTheStudio, shopUpdate, question } from './studioAndShop'
import { kyotoPictures } from './pictures'

const MONTHS: readonly string[] = [
  'January began with the first firing, which followers wait for; the shop stayed quiet on purpose.',
  'February was about tea and warm bowls, with short clips from the cold studio.',
  'March moved to the table again: small dishes, the Doll Festival, the first classes of spring.',
  'April had the cherry blossom on the river bank, with more lines in English for visitors.',
  'May had the walk-in classes of Golden Week and Mother’s Day.',
  'June was the rainy season, the one time of the year when the studio’s name explains itself.',
  'July went with the festival: late opening hours and cold tea.',
  'August had the closing days of Obon, so fewer posts were planned from the start.',
  'September brought moon viewing and light bowls for grandparents.',
  'October was the wood firing, filmed at night by the apprentice.',
  'November had the maple in the garden, and the plates that are made with its leaves.',
  'December was gifts until the 20th and thanks after that.',
]

export const kyotoCeramics: SampleBusiness = {
  fields: {
    name: '雨待ち陶房',
    industry: 'Ceramics studio with shop and classes',
    website: 'https://amamachi.example/',
    timeZone: 'Asia/Tokyo' as TimeZone,
    locale: 'ja-JP',
    currency: 'JPY',
    tags: ['craft', 'shop', 'classes'],
    contacts: [
      {
        name: '水野 朔太',
        role: 'Potter and owner, approves posts',
        email: 'mizuno@amamachi.example',
        phone: '+81 00 0000 0033',
      },
      { name: '小春', role: 'Apprentice, films the clips', email: 'koharu@amamachi.example', phone: '' },
    ],
    goals:
      'Sell each firing within two weeks, without discounts.\nFill the Saturday class with people from the region, not only with visitors.\nOne post a week that teaches how to use and care for a vessel.',
    competitors:
      'Marketplaces with cheap tableware that looks handmade.\nThree studios of friends: never compare, always recommend.',
    notes:
      'Mr Mizuno reads drafts on Sunday evening and answers on Monday.\nPolite but light Japanese, no exclamation marks in a row.\nPrices with tax (税込).\nOn X the text has to fit into 140 Japanese characters.',
    brand: {
      primaryColor: HexColor.parse('#35605a'),
      secondaryColor: HexColor.parse('#b5533c'),
      titleFont: 'serif',
      voice: {
        tone: 'Quiet, observant, です・ます. Sentences about hands, weather and use. The studio rarely says “I”.',
        wordsToUse: ['うつわ', '手ざわり', '窯出し', 'ひとつずつ', '毎日', '雨'],
        wordsToAvoid: ['激安', '映え', '神', '限定！！', '売り切れ必至', 'プチプラ'],
      },
    },
  },
  pictures: kyotoPictures,
  logo: {
    background: '#f3ede2',
    layers: [
      // A bowl under rain: half a disc with a foot, three drops, one of them red.
      { color: '#35605a', shape: both(disc(0, 0.02, 0.56), box(-1, 0.08, 1, 1)) },
      { color: '#35605a', shape: box(-0.2, 0.5, 0.2, 0.68) },
      { color: '#35605a', shape: ellipse(-0.34, -0.34, 0.055, 0.16) },
      { color: '#b5533c', shape: ellipse(0, -0.5, 0.055, 0.16) },
      { color: '#35605a', shape: ellipse(0.34, -0.28, 0.055, 0.16) },
    ],
  },
  channels: [
    {
      key: 'instagram',
      style: 'base',
      fields: {
        platform: 'instagram',
        handle: '@amamachi.tobo.rei',
        address: 'https://instagram.example/amamachi.tobo.rei',
        audience: 'Women and men of 30 to 55 who cook at home; collectors abroad',
        followersAtStart: 12_880,
      },
      lines: [],
    },
    {
      key: 'facebook',
      style: 'with-place',
      fields: {
        platform: 'facebook',
        handle: '雨待ち陶房',
        address: 'https://facebook.example/amamachi.tobo',
        audience: 'Class participants, galleries, customers over 50',
        followersAtStart: 1_940,
      },
      lines: [
        '📍工房は水曜定休、11時から17時まで開いています。',
        '✉️お問い合わせはメッセージでどうぞ。',
        '📍バス停「雨待坂」から歩いて三分です。',
      ],
    },
    {
      key: 'x',
      style: 'short',
      fields: {
        platform: 'x',
        handle: '@amamachi_rei',
        address: 'https://x.example/amamachi_rei',
        audience: 'Craft people, shops, short announcements',
        followersAtStart: 3_310,
      },
      lines: [],
    },
  ],
  accountId: { instagram: '17841400000000333', facebook: '100000000000333' },
  busyWeekdays: [5, 6, 7],
  monthlyGrowth: 1.032,
  brandHashtags: ['#雨待ち陶房', '#京都のうつわ'],
  pillars: [vessels, fromTheStudio, question, shopUpdate, table, classes],
  seasons,
  moods: [],
  repeats: [
    {
      title: 'Open studio, 2nd Saturday',
      text: '本日は工房公開日です。ろくろの音を聞きに、どうぞお気軽に。',
      time: '09:00',
      rule: 'FREQ=MONTHLY;BYDAY=2SA',
    },
    {
      title: 'Kiln diary',
      text: '今週の窯だよりです。どの作品が焼き上がるのを待っていますか。',
      time: '19:00',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    },
  ],
  ideas: [
    { title: 'How to wake a new rice pot', text: '土鍋の目止め。お粥を炊くところから、写真六枚で。' },
    { title: 'Sound diary', text: 'One recording per process: kneading, trimming, kiln, rain. Fifteen seconds each.' },
    { title: 'Where the clay comes from', text: 'Half a day at the clay merchant. Ask whether filming is allowed.' },
    {
      title: 'Vessels after ten years',
      text: '十年使ったお客さまのうつわを撮らせていただく。Letters first, then photographs.',
    },
    { title: 'English glossary', text: 'Kohiki, hakeme, kannyu: six words, six pictures.' },
    { title: 'Seconds, honestly', text: 'What counts as a second and why it is sold anyway.' },
  ],
  plan: kyotoPlan,
  postNotes: [
    'Mr Mizuno reads it on Sunday evening.',
    'X: without the closing line, or it is too long.',
    'English line checked by Koharu’s sister.',
  ],
  feedback: [
    'Mr Mizuno: the ending is abrupt; one more quiet line.',
    'Koharu: people always ask the same afterwards, so please answer it at the end.',
    'Mr Mizuno: please add what a reader can do next.',
  ],
  monthRemark: (firstDay) => MONTHS[Number(firstDay.slice(5, 7)) - 1] ?? '',
  nextSteps: [
    'Keep Tuesday for the studio’s clips and ask Koharu for two in reserve.',
    'Show one vessel in use for each vessel that is shown alone.',
    'Announce the shop update on X at noon and on Instagram at 18:00.',
    'Put care instructions into a pinned carousel and link to it.',
    'Offer the Saturday class to followers from the region first.',
    'Write the English line for the posts that visitors see in spring.',
  ],
}
