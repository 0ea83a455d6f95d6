import type { FamilyContent } from './explanation'

/** Community management as articles 000 to 004 describe it. */
export const COMMUNITY: FamilyContent = {
  family: 'community',
  title: 'The people around the brand',
  lead: {
    text: 'Gives people a place to talk with each other, helps them, speaks up for them, and hears what the brand should know.',
    articles: ['000', '002', '003'],
  },
  facets: {
    focus: [
      { text: 'Relationships, and the culture they grow in', articles: ['000', '003'], cares: ['keep-people'] },
      { text: 'That people feel they belong', articles: ['000'], cares: ['keep-people', 'own-place'] },
    ],
    interaction: [
      {
        text: 'Peer to peer: members talk with each other, not only with the brand',
        articles: ['000', '003'],
        cares: ['own-place', 'be-recommended'],
      },
      {
        text: 'In a space of their own, with guardrails and rituals that grow over time',
        articles: ['003'],
        cares: ['own-place', 'keep-people'],
      },
    ],
    goals: [
      { text: 'Loyalty', articles: ['000'], cares: ['keep-people'] },
      {
        text: 'Feedback that makes the product better',
        articles: ['000', '002'],
        cares: ['hear-opinions'],
      },
      {
        text: 'A brand that is seen, and people who take part',
        articles: ['003'],
        note: 'Article A gives visibility to management; D gives it to community as well.',
        cares: ['be-seen', 'be-recommended'],
      },
      {
        text: 'A strong circle of people who support each other, built over years',
        articles: ['003'],
        cares: ['own-place', 'keep-people'],
      },
      {
        text: 'Support for customers, or a push for new ideas',
        articles: ['002'],
        cares: ['answer-people', 'hear-opinions'],
      },
    ],
    metrics: [
      { text: 'Growth of the community', articles: ['000', '002', '003'], cares: ['own-place', 'know-results'] },
      { text: 'How satisfied members are', articles: ['000'], cares: ['keep-people'] },
      {
        text: 'Mentions, and the adjectives around them',
        articles: ['002'],
        cares: ['hear-opinions', 'be-recommended'],
      },
      {
        text: 'How often and how kindly people talk of the brand',
        articles: ['003'],
        note: 'Article D calls community success less clear-cut than sales, yet not hard to count.',
        cares: ['be-recommended', 'hear-opinions'],
      },
      {
        text: 'Whether it reached what it was founded for',
        articles: ['002'],
        cares: ['know-results'],
      },
    ],
    primaryRole: [{ text: 'Relationship builder', articles: ['000'] }],
    rolePlayed: [
      {
        text: 'Advocates: speaks for the people and to them, with a profile of its own',
        articles: ['002', '004'],
        note: 'Article C words it both ways at once: for the brand, and on its members’ behalf.',
        cares: ['be-recommended', 'hear-opinions'],
      },
      {
        text: 'Acts as one user among others, to get people talking and to help',
        articles: ['002'],
        cares: ['answer-people', 'own-place'],
      },
    ],
    responsibilities: [
      { text: 'Let the community grow, and connect its members', articles: ['000', '002'], cares: ['own-place'] },
      { text: 'Start discussions and keep them going', articles: ['000', '002', '004'], cares: ['own-place'] },
      {
        text: 'Find newcomers and show them where to begin',
        articles: ['002', '004'],
        cares: ['keep-people', 'be-seen'],
      },
      { text: 'Answer questions and get problems solved', articles: ['002', '003'], cares: ['answer-people'] },
      {
        text: 'Gather feedback, and bring concerns to the front',
        articles: ['000', '002', '004'],
        cares: ['hear-opinions'],
      },
      {
        text: 'Promote the brand in their own voice',
        articles: ['004'],
        note: 'Never the social media manager’s task, says article E.',
        cares: ['be-recommended'],
      },
      {
        text: 'Settle conflicts quickly and fairly',
        articles: ['000', '003'],
        cares: ['keep-people', 'answer-people'],
      },
      { text: 'Hold up the guidelines, so that talk stays respectful', articles: ['000'], cares: ['own-place'] },
      { text: 'Think of new ways to involve people', articles: ['004'], cares: ['keep-people'] },
      { text: 'Plan for more mentions and hashtags', articles: ['004'], cares: ['be-recommended', 'be-seen'] },
    ],
    skills: [
      { text: 'Talking well with people', articles: ['000', '001', '003'], cares: ['answer-people'] },
      { text: 'Solving problems', articles: ['000', '003'], cares: ['answer-people'] },
      { text: 'Empathy and patience', articles: ['000'], cares: ['keep-people'] },
      { text: 'Ease with digital tools', articles: ['000'] },
      { text: 'Creative and analytical', articles: ['001'], note: 'Article B asks this of both roles.' },
      {
        text: 'Leading a team',
        articles: ['001'],
        note: 'Article B asks this of both roles, and gives community goals as the reason.',
      },
    ],
    jobWords: [
      { text: 'growth', articles: ['002'] },
      { text: 'engagement', articles: ['002'] },
      { text: 'churn rate', articles: ['002'] },
      { text: 'support tickets', articles: ['002'] },
    ],
    audience: [
      {
        text: 'The people within a community, online or offline',
        articles: ['001'],
        cares: ['own-place', 'keep-people'],
      },
    ],
    cycle: [
      {
        text: 'Plan, monitor, report: how the community is doing',
        articles: ['001'],
        cares: ['hear-opinions', 'know-results'],
      },
    ],
    overTime: [
      {
        text: 'Over the long run: how the community grows and how people speak of the brand',
        articles: ['002', '003'],
        cares: ['keep-people', 'be-recommended'],
      },
    ],
  },
}
