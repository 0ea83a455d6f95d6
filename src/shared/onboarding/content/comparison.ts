import type { ComparisonRow } from './explanation'

/** The three side by side. A cell is null where no article says anything: nothing is made up to fill it. */
export const COMPARISON: readonly ComparisonRow[] = [
  {
    facet: 'focus',
    question: 'What is at the centre?',
    cells: {
      management: { text: 'Content and promotion of the brand', articles: ['000'], cares: ['be-seen', 'one-voice'] },
      marketing: { text: 'Content that sells', articles: ['004'], cares: ['sell-more'] },
      community: { text: 'Relationships and culture', articles: ['000'], cares: ['keep-people'] },
    },
  },
  {
    facet: 'interaction',
    question: 'How do they talk?',
    cells: {
      management: { text: 'One to many', articles: ['000', '003'], cares: ['be-seen'] },
      marketing: null,
      community: { text: 'Peer to peer', articles: ['000', '003'], cares: ['own-place'] },
    },
  },
  {
    facet: 'goals',
    question: 'What is it for?',
    cells: {
      management: { text: 'Be known, be found, sell', articles: ['000', '003'], cares: ['be-seen', 'website-visits'] },
      marketing: {
        text: 'Sell; reach the objective set',
        articles: ['004'],
        cares: ['sell-more', 'launch-something'],
      },
      community: {
        text: 'Loyalty, feedback, support',
        articles: ['000', '003'],
        cares: ['keep-people', 'hear-opinions'],
      },
    },
  },
  {
    facet: 'metrics',
    question: 'How does success show?',
    cells: {
      management: {
        text: 'Engagement, conversions, visitors',
        articles: ['000', '003'],
        cares: ['know-results', 'website-visits'],
      },
      marketing: { text: 'KPIs, progress of campaigns', articles: ['004'], cares: ['know-results'] },
      community: {
        text: 'Growth, satisfaction, mentions',
        articles: ['000', '002'],
        cares: ['hear-opinions', 'be-recommended'],
      },
    },
  },
  {
    facet: 'overTime',
    question: 'When does it show?',
    cells: {
      management: { text: 'In bursts, by campaign', articles: ['002'], cares: ['launch-something'] },
      marketing: { text: 'While the campaign runs', articles: ['004'], cares: ['launch-something'] },
      community: { text: 'In the long run', articles: ['002', '003'], cares: ['keep-people'] },
    },
  },
  {
    facet: 'rolePlayed',
    question: 'Whose part do they play?',
    cells: {
      management: { text: 'The brand itself', articles: ['002', '004'], cares: ['one-voice', 'answer-people'] },
      marketing: { text: 'The one who sells', articles: ['004'], cares: ['sell-more'] },
      community: { text: 'The people’s advocate', articles: ['002', '004'], cares: ['be-recommended'] },
    },
  },
  {
    facet: 'primaryRole',
    question: 'What are they, in two words?',
    cells: {
      management: { text: 'Content strategist', articles: ['000'] },
      marketing: null,
      community: { text: 'Relationship builder', articles: ['000'] },
    },
  },
  {
    facet: 'audience',
    question: 'Who do they meet, and where?',
    cells: {
      management: { text: 'Followers on social sites', articles: ['001', '002'], cares: ['be-seen'] },
      marketing: { text: 'A chosen target audience', articles: ['004'], cares: ['sell-more', 'be-seen'] },
      community: { text: 'Members, online and offline', articles: ['001'], cares: ['own-place'] },
    },
  },
]
