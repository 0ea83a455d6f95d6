import type { Exchange, OverlapContent } from './explanation'

/** What the roles give each other. */
export const EXCHANGES: readonly Exchange[] = [
  {
    from: 'management',
    to: 'community',
    gift: {
      text: 'Which platforms reach our people best, and what works there',
      articles: ['000', '003'],
      cares: ['own-place', 'be-seen'],
    },
  },
  {
    from: 'community',
    to: 'management',
    gift: {
      text: 'What people say and ask, so that the next posts answer it',
      articles: ['000', '004'],
      cares: ['hear-opinions', 'answer-people'],
    },
  },
  {
    from: 'community',
    to: 'management',
    gift: {
      text: 'An early sign when the brand is seen otherwise than it means to be, so that the message is put right',
      articles: ['002'],
      cares: ['hear-opinions', 'one-voice'],
    },
  },
  {
    from: 'management',
    to: 'marketing',
    gift: {
      text: 'A look, a voice and a calendar for campaigns to join',
      articles: ['004'],
      note: 'Our reading of the tasks in article E, which says only that the roles overlap.',
      cares: ['one-voice', 'launch-something'],
    },
  },
  {
    from: 'marketing',
    to: 'management',
    gift: {
      text: 'Which audience, pictures and words bring a result',
      articles: ['004'],
      note: 'Our reading of the tasks in article E, which says only that the roles overlap.',
      cares: ['know-results', 'sell-more'],
    },
  },
  {
    from: 'community',
    to: 'marketing',
    gift: {
      text: 'The words in which people describe the brand while a campaign runs',
      articles: ['002'],
      note: 'Article C tells this of a campaign for awareness in one city, run by the social media manager.',
      cares: ['hear-opinions', 'launch-something'],
    },
  },
  {
    from: 'marketing',
    to: 'community',
    gift: {
      text: 'Who the campaign addresses, so that newcomers find a welcome',
      articles: ['002', '004'],
      note: 'Our reading: personas are from article E, welcoming newcomers is from C.',
      cares: ['keep-people', 'launch-something'],
    },
  },
]

/** What is told where circles lie over each other. */
export const OVERLAP_CONTENTS: readonly OverlapContent[] = [
  {
    overlap: 'management+marketing',
    title: 'Content with a plan',
    statements: [
      {
        text: 'Both make content; marketing makes it to sell',
        articles: ['004'],
        cares: ['sell-more', 'launch-something'],
      },
      {
        text: 'In a larger company the social media team belongs to marketing',
        articles: ['002', '004'],
        note: 'Article C puts both roles in the marketing department, beside a strategist; E says so of larger companies.',
      },
      {
        text: 'Titles and tasks overlap: what counts is who does what',
        articles: ['004'],
        cares: ['save-time'],
      },
    ],
  },
  {
    overlap: 'marketing+community',
    title: 'The promise and the echo',
    statements: [
      {
        text: 'A campaign says what the brand wants to be; conversations tell what it is to people',
        articles: ['002'],
        note: 'Article C tells this of campaigns run by the social media manager.',
        cares: ['hear-opinions', 'launch-something'],
      },
      {
        text: 'One researches an audience, the other talks with it every day',
        articles: ['002', '004'],
        note: 'Put side by side by us; the articles do not compare these two directly.',
        cares: ['be-seen', 'hear-opinions'],
      },
    ],
  },
  {
    overlap: 'management+community',
    title: 'Insight both ways',
    statements: [
      {
        text: 'Management tells which platforms work; community tells what people think',
        articles: ['000', '003'],
        cares: ['hear-opinions', 'be-seen'],
      },
      {
        text: 'One keeps the conversation lively, the other makes it personal',
        articles: ['003'],
        cares: ['answer-people', 'keep-people'],
      },
      {
        text: 'Both are creative, analytical and good with words',
        articles: ['001'],
      },
    ],
  },
  {
    overlap: 'all-three',
    title: 'One brand, seen and trusted',
    statements: [
      {
        text: 'Seen now through content, trusted later through people',
        articles: ['000'],
        cares: ['be-seen', 'keep-people'],
      },
      {
        text: 'Being online is no longer enough: good content and a community carry each other',
        articles: ['002'],
        cares: ['be-recommended', 'keep-people'],
      },
      {
        text: 'Different tasks, one team: nobody has to buy all of it at once',
        articles: ['004'],
        note: 'That each can be had alone is our conclusion from article E, which asks which of them a client needs.',
        cares: ['save-time'],
      },
    ],
  },
]
