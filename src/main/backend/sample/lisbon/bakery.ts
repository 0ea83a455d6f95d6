import { HexColor } from '#shared/kernel/color'
import type { TimeZone } from '#shared/kernel/time'
import type { SampleBusiness } from '../business'
import { both, box, disc, ellipse, without } from '../logo'
import { atTheCounter, breadOfTheWeek } from './breadAndCounter'
import { behindTheCounter, question } from './peopleAndQuestions'
import { lisbonConversation } from './conversation'
import { lisbonPlan } from './plan'
import { seasons } from './seasons'
import { neighbours, weekendOrders } from './weekend'
import { lisbonPictures } from './pictures'

const MONTHS: readonly string[] = [
  'January was quiet after the holidays, as planned: fewer offers, more of the team and the oven.',
  'February had two dates that the street talks about, Valentine’s Day and the days around Carnival.',
  'March moved breakfast outside again and had Father’s Day.',
  'April belonged to folar and to the Easter orders.',
  'May had Mother’s Day and the bakery’s birthday.',
  'June was Santo António: the plan was built around the night out on the street.',
  'July is for visitors as much as for neighbours: many captions carry a line in English.',
  'August ran on shorter opening hours and a lighter plan.',
  'September was the return to school, and to the usual opening hours.',
  'October had World Bread Day, with two tours of the oven.',
  'November opened with chestnuts and closed with the first orders for bolo-rei.',
  'December was bolo-rei and opening hours.',
]

export const lisbonBakery: SampleBusiness = {
  fields: {
    name: 'Padaria Gaivota e Meia',
    industry: 'Neighbourhood bakery',
    website: 'https://gaivotaemeia.example/',
    timeZone: 'Europe/Lisbon' as TimeZone,
    locale: 'pt-PT',
    currency: 'EUR',
    tags: ['food', 'local', 'retainer'],
    contacts: [
      {
        name: 'Inês Valadão',
        role: 'Owner, approves posts',
        email: 'ines@gaivotaemeia.example',
        phone: '+351 000 000 014',
      },
      { name: 'Duarte Pimenta', role: 'Head baker', email: 'forno@gaivotaemeia.example', phone: '' },
    ],
    goals:
      'Fill the weekend pre-orders by Friday evening.\nBe the place that the street names when somebody asks for breakfast.\n200 members in the sourdough club by the end of the contract year.',
    competitors:
      'The supermarket on the main road: cheaper, open longer.\nTwo cafés with good photographs and bread from elsewhere.',
    notes:
      'Inês approves by message, usually between 14h and 16h when the shop is calm.\nNever show customers’ faces without asking.\nPrices always in the form “18 €”.\nThe gull in the logo looks left on purpose.',
    brand: {
      primaryColor: HexColor.parse('#1f4e79'),
      secondaryColor: HexColor.parse('#e0a458'),
      titleFont: 'serif',
      voice: {
        tone: 'Warm, dry humour, short sentences. Speaks as the whole team (“nós”), to the neighbours, in European Portuguese. One emoji is enough.',
        wordsToUse: ['fornada', 'vizinhança', 'massa-mãe', 'ao balcão', 'com calma', 'ementa'],
        wordsToAvoid: ['artesanal', 'gourmet', 'imperdível', 'cardápio', 'delícia', 'promoção relâmpago'],
      },
    },
  },
  pictures: lisbonPictures,
  logo: {
    background: '#1f4e79',
    layers: [
      { color: '#e0a458', shape: disc(0, 0.95, 0.62) },
      { color: '#163a5c', shape: box(-1, 0.72, 1, 1) },
      // A gull: two wings, each the upper edge of an arc.
      {
        color: '#fdf6ec',
        shape: both(without(ellipse(-0.36, 0.1, 0.42, 0.4), ellipse(-0.36, 0.24, 0.46, 0.42)), box(-1, -1, 0, 0.2)),
      },
      {
        color: '#fdf6ec',
        shape: both(without(ellipse(0.36, 0.1, 0.42, 0.4), ellipse(0.36, 0.24, 0.46, 0.42)), box(0, -1, 1, 0.2)),
      },
      // And half of another one.
      { color: '#e0a458', shape: without(ellipse(0.5, -0.5, 0.24, 0.22), ellipse(0.5, -0.41, 0.27, 0.24)) },
    ],
  },
  channels: [
    {
      key: 'instagram',
      style: 'base',
      fields: {
        platform: 'instagram',
        handle: '@padaria.gaivotaemeia.exemplo',
        address: 'https://instagram.example/padaria.gaivotaemeia.exemplo',
        audience: 'Neighbours aged 25 to 45, visitors to Lisbon',
        followersAtStart: 3_140,
      },
      lines: [],
    },
    {
      key: 'facebook',
      style: 'with-place',
      fields: {
        platform: 'facebook',
        handle: 'Padaria Gaivota e Meia',
        address: 'https://facebook.example/gaivotaemeia',
        audience: 'Neighbours aged 40 and over, parents of the school',
        followersAtStart: 2_260,
      },
      lines: [
        '📍 Rua das Três Conchas 14, todos os dias, das 7h30 às 19h.',
        '📞 Encomendas por mensagem ou ao balcão.',
        '📍 Rua das Três Conchas 14, mesmo ao lado do salão do coro.',
      ],
    },
    {
      key: 'community',
      style: 'to-members',
      fields: {
        platform: 'community',
        handle: 'Clube da Carlota',
        address: 'https://clube.gaivotaemeia.example/',
        audience: 'Home bakers with a jar of our starter',
        followersAtStart: 64,
      },
      lines: [
        'Para o clube, em primeira mão:',
        'Malta da massa-mãe,',
        'Só aqui, antes de ir para a montra:',
        'Bom dia a quem tem um frasco em casa:',
      ],
    },
  ],
  accountId: { instagram: '17841400000000114', facebook: '100000000000114' },
  busyWeekdays: [5, 6, 7],
  monthlyGrowth: 1.038,
  brandHashtags: ['#gaivotaemeia', '#padariadebairro'],
  pillars: [breadOfTheWeek, behindTheCounter, question, weekendOrders, atTheCounter, neighbours],
  seasons,
  moods: [],
  repeats: [
    {
      title: 'Last orders for Saturday',
      text: 'Amanhã há pão de sábado. Quem quiser o seu guardado escreve-nos hoje até às 18h. 🥖',
      time: '16:30',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
    },
    {
      title: 'Thank you of the month',
      text: 'Último dia do mês: obrigado a quem passou pelo balcão. Qual foi o pão que mais vos soube bem?',
      time: '18:00',
      rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    },
  ],
  ideas: [
    {
      title: 'Series: one loaf, five cuts',
      text: 'Five short clips of how Inês scores different loaves. One per Wednesday.',
    },
    {
      title: 'Customer recipes for old bread',
      text: 'Açorda, migas, rabanadas: ask three neighbours for theirs, photograph at their kitchen table.',
    },
    {
      title: 'Map of the street',
      text: 'Illustrated map with the shops that we trade bread with. Ask the florist first.',
    },
    { title: 'Carlota’s birthday', text: 'The starter turns ten. Party hats on jars?' },
    {
      title: 'What the night shift listens to',
      text: 'Playlist, told by Duarte. Check which music may be used in reels.',
    },
    { title: 'English menu as a carousel', text: 'Visitors ask for it every week. One slide per shelf, pinned.' },
  ],
  plan: lisbonPlan,
  postNotes: [
    'Photo from the shoot in the shop; the one with the blue door.',
    'Inês wants to see the final picture before it goes out.',
    'Swap the cover picture if something better comes by noon.',
  ],
  feedback: [
    'Inês: it ends too suddenly, please add a line.',
    'Inês: a last sentence that invites people in, please.',
    'Duarte: all true, but nobody knows what to do next.',
  ],
  monthRemark: (firstDay) => MONTHS[Number(firstDay.slice(5, 7)) - 1] ?? '',
  conversation: lisbonConversation,
  nextSteps: [
    'Move the order reminder on Friday from 17:00 to 12:00 for four weeks and compare.',
    'Film two short clips during the early shift, so that one is always in reserve.',
    'Answer questions on sourdough with a link to the club.',
    'Try the neighbours’ stories as reels instead of carousels.',
    'Pin the opening hours before the next holiday.',
    'Ask three regulars for the question that they would put to the street.',
  ],
}
