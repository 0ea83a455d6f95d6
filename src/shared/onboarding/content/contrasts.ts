import type { Contrast } from './explanation'

/** Management and community held against each other, as the articles do. */
export const CONTRASTED: readonly Contrast[] = [
  {
    id: 'reach',
    question: 'Who talks with whom?',
    sides: [
      {
        family: 'management',
        title: 'One to many',
        statements: [
          { text: 'The brand speaks to all of its followers at once', articles: ['000', '003'], cares: ['be-seen'] },
          {
            text: 'Without the brand they have nowhere to meet',
            articles: ['003'],
            cares: ['own-place'],
          },
        ],
      },
      {
        family: 'community',
        title: 'Peer to peer',
        statements: [
          { text: 'Members share, ask and help among themselves', articles: ['000', '003'], cares: ['be-recommended'] },
          {
            text: 'Their own space has guardrails and rituals, and people thrive in it',
            articles: ['003'],
            cares: ['own-place', 'keep-people'],
          },
        ],
      },
    ],
  },
  {
    id: 'voice',
    question: 'Whose voice is it?',
    sides: [
      {
        family: 'management',
        title: 'Represents the brand',
        statements: [
          {
            text: 'Posts and answers as the brand, true to its character and strategy',
            articles: ['002', '004'],
            cares: ['one-voice'],
          },
        ],
      },
      {
        family: 'community',
        title: 'Advocates for its people',
        statements: [
          {
            text: 'Speaks from a profile of its own, as an ambassador and as one of the people',
            articles: ['002', '004'],
            note: 'Article E likens the role to a mascot; promoting in one’s own voice is not for management.',
            cares: ['be-recommended', 'hear-opinions'],
          },
        ],
      },
    ],
  },
  {
    id: 'audience',
    question: 'Where is the audience?',
    sides: [
      {
        family: 'management',
        title: 'On social sites',
        statements: [
          {
            text: 'Whoever uses Facebook, Instagram, Twitter and the like',
            articles: ['001'],
            note: 'Article D already calls Twitter X.',
            cares: ['be-seen'],
          },
        ],
      },
      {
        family: 'community',
        title: 'Inside the community',
        statements: [
          {
            text: 'Whoever belongs to it, wherever it meets: online or offline',
            articles: ['001', '002'],
            cares: ['own-place'],
          },
        ],
      },
    ],
  },
  {
    id: 'cycle',
    question: 'What does the work turn around?',
    sides: [
      {
        family: 'management',
        title: 'Plan, modify, report',
        statements: [
          { text: 'How every account performs: change it, measure it', articles: ['001'], cares: ['know-results'] },
        ],
      },
      {
        family: 'community',
        title: 'Plan, monitor, report',
        statements: [
          {
            text: 'How the community performs: watch it, and step in with care',
            articles: ['001'],
            note: 'The difference in article B is one word: modify or monitor.',
            cares: ['hear-opinions'],
          },
        ],
      },
    ],
  },
  {
    id: 'goals',
    question: 'What is it for?',
    sides: [
      {
        family: 'management',
        title: 'Sales and the website',
        statements: [
          {
            text: 'Goals close to a sale: lead followers to the site, where they buy or act',
            articles: ['003'],
            cares: ['sell-more', 'website-visits'],
          },
        ],
      },
      {
        family: 'community',
        title: 'Visibility and support',
        statements: [
          {
            text: 'A brand that is noticed, and a circle that holds together for years',
            articles: ['003'],
            cares: ['be-seen', 'keep-people'],
          },
        ],
      },
    ],
  },
  {
    id: 'figures',
    question: 'Which figures count?',
    sides: [
      {
        family: 'management',
        title: 'Visitors by platform',
        statements: [
          {
            text: 'How many came to the website, from which network, and whether they bought',
            articles: ['003'],
            cares: ['website-visits', 'know-results'],
          },
        ],
      },
      {
        family: 'community',
        title: 'How often, and how well',
        statements: [
          {
            text: 'How much people talk of the brand, and whether they mean it kindly',
            articles: ['003'],
            cares: ['hear-opinions', 'be-recommended'],
          },
        ],
      },
    ],
  },
  {
    id: 'time',
    question: 'When does it show?',
    sides: [
      {
        family: 'management',
        title: 'In bursts',
        statements: [
          {
            text: 'Each campaign has a target of its own: conversions and clicks rise, then it ends',
            articles: ['002'],
            cares: ['launch-something', 'know-results'],
          },
        ],
      },
      {
        family: 'community',
        title: 'In the long run',
        statements: [
          {
            text: 'Mentions grow, and the adjectives around the name change',
            articles: ['002'],
            cares: ['hear-opinions', 'be-recommended'],
          },
        ],
      },
    ],
  },
]
