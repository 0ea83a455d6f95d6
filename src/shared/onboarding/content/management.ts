import type { FamilyContent } from './explanation'

/** Social media management as articles 000 to 004 describe it. */
export const MANAGEMENT: FamilyContent = {
  family: 'management',
  title: 'The brand’s own voice',
  lead: {
    text: 'Plans, makes and publishes what the brand says on its channels, answers those who reply, and checks what worked.',
    articles: ['000', '001', '004'],
  },
  facets: {
    focus: [
      {
        text: 'Content, the plan behind it, and the brand it promotes',
        articles: ['000'],
        cares: ['be-seen', 'one-voice'],
      },
      { text: 'Accounts that are set up, kept current and improved', articles: ['001', '004'], cares: ['save-time'] },
    ],
    interaction: [
      {
        text: 'One to many: the brand speaks, its followers hear it',
        articles: ['000', '003'],
        note: 'It is no monologue: articles A, C and E all put replying among the tasks.',
        cares: ['be-seen', 'one-voice'],
      },
      {
        text: 'It answers comments and questions in the brand’s name',
        articles: ['000', '002', '004'],
        cares: ['answer-people'],
      },
    ],
    goals: [
      { text: 'More people who know the brand', articles: ['000'], cares: ['be-seen', 'launch-something'] },
      { text: 'Followers who react and take part', articles: ['000'], cares: ['be-seen'] },
      {
        text: 'Leads and sales',
        articles: ['000', '003'],
        note: 'Article E gives the selling to marketing; A and D know no marketing beside management.',
        cares: ['sell-more'],
      },
      { text: 'Followers led to the website, where they buy or sign up', articles: ['003'], cares: ['website-visits'] },
    ],
    metrics: [
      { text: 'Engagement rate', articles: ['000'], cares: ['know-results', 'be-seen'] },
      { text: 'Impressions', articles: ['000'], cares: ['be-seen'] },
      { text: 'Conversions', articles: ['000', '002', '003'], cares: ['sell-more', 'know-results'] },
      { text: 'Click-through rate', articles: ['002', '003'], cares: ['website-visits', 'know-results'] },
      { text: 'Website visitors by platform', articles: ['003'], cares: ['website-visits', 'know-results'] },
    ],
    primaryRole: [{ text: 'Content strategist', articles: ['000'] }],
    rolePlayed: [
      {
        text: 'Represents the brand: posts, replies and explains in its character',
        articles: ['002'],
        cares: ['one-voice', 'answer-people'],
      },
      { text: 'Shows the brand so that its products sell', articles: ['002'], cares: ['sell-more'] },
    ],
    responsibilities: [
      { text: 'Be the voice of the brand on all its channels', articles: ['002', '004'], cares: ['one-voice'] },
      {
        text: 'Break the news: a launch, a service, a new feature',
        articles: ['002'],
        cares: ['launch-something', 'be-seen'],
      },
      {
        text: 'Make and choose content to suit each platform',
        articles: ['000', '002', '004'],
        cares: ['save-time', 'one-voice'],
      },
      {
        text: 'Schedule and publish when most people will see it',
        articles: ['000', '002', '004'],
        cares: ['save-time', 'be-seen'],
      },
      {
        text: 'Read the analytics, report, and adjust',
        articles: ['000', '001', '002'],
        cares: ['know-results'],
      },
      {
        text: 'Set the strategy: calendar, look, hashtags',
        articles: ['002', '004'],
        cares: ['one-voice', 'save-time'],
      },
      {
        text: 'Listen and reply, as customer service would',
        articles: ['000', '002', '004'],
        cares: ['answer-people'],
      },
      { text: 'Carry the message further than its own followers', articles: ['000'], cares: ['be-seen'] },
      { text: 'Run giveaways', articles: ['004'], cares: ['be-seen', 'launch-something'] },
      { text: 'Keep each profile up to date', articles: ['001', '004'], cares: ['save-time', 'one-voice'] },
      { text: 'Design graphics where they are needed', articles: ['004'], cares: ['one-voice', 'save-time'] },
    ],
    skills: [
      { text: 'Ideas for content', articles: ['000', '001'], cares: ['save-time'] },
      { text: 'An eye for figures', articles: ['000', '001', '003'], cares: ['know-results'] },
      { text: 'Quick with new trends', articles: ['000', '003'], cares: ['be-seen'] },
      { text: 'Good order', articles: ['000'], cares: ['save-time'] },
      { text: 'Clear words', articles: ['001'], cares: ['one-voice', 'answer-people'] },
      {
        text: 'Leading a team',
        articles: ['001'],
        note: 'Article B asks this of both roles, and gives community goals as the reason.',
      },
    ],
    jobWords: [
      { text: 'content', articles: ['002'] },
      { text: 'brand positioning', articles: ['002'] },
      { text: 'lead generation', articles: ['002'] },
    ],
    audience: [
      {
        text: 'People on social sites, mostly those who follow the brand and know it',
        articles: ['001', '002'],
        cares: ['be-seen'],
      },
    ],
    cycle: [
      {
        text: 'Plan, modify, report: every account of the company',
        articles: ['001'],
        cares: ['know-results'],
      },
    ],
    overTime: [
      {
        text: 'In short bursts: campaign by campaign, held against the goals of the year',
        articles: ['002', '003'],
        cares: ['know-results', 'launch-something'],
      },
    ],
  },
}
