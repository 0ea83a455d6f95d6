import type { FamilyContent } from './explanation'

/** Social media marketing: article 004, and what the others say of selling under another name. */
export const MARKETING: FamilyContent = {
  family: 'marketing',
  title: 'The push that sells',
  lead: {
    text: 'Makes content with a sale in mind, puts a budget behind it, and watches the campaign until the figures are in.',
    articles: ['004'],
    note: 'Only article E treats marketing as a service of its own. The others count selling as management.',
  },
  facets: {
    focus: [{ text: 'Content that is made to sell', articles: ['004'], cares: ['sell-more', 'launch-something'] }],
    interaction: [
      {
        text: 'One chosen audience, met with posts and adverts',
        articles: ['002'],
        note: 'Article C says this of a manager’s campaigns; no article names a way of talking for marketing.',
        cares: ['be-seen', 'launch-something'],
      },
    ],
    goals: [
      { text: 'Sales', articles: ['004'], cares: ['sell-more'] },
      {
        text: 'Whatever was agreed beforehand, with a figure that proves it',
        articles: ['004'],
        cares: ['know-results', 'launch-something'],
      },
    ],
    metrics: [
      { text: 'The KPIs set at the start', articles: ['004'], cares: ['know-results'] },
      { text: 'Progress of each campaign', articles: ['004'], cares: ['know-results', 'launch-something'] },
      {
        text: 'Conversions and clicks on adverts',
        articles: ['002'],
        note: 'Article C names them for campaigns of the social media manager.',
        cares: ['sell-more', 'website-visits'],
      },
    ],
    primaryRole: [
      {
        text: 'Social media marketer',
        articles: ['004'],
        note: 'The plain title: no article describes the role in two words of its own.',
      },
    ],
    rolePlayed: [
      {
        text: 'Sells: sets the target, finds the people, follows the campaign',
        articles: ['004'],
        cares: ['sell-more', 'know-results'],
      },
    ],
    responsibilities: [
      {
        text: 'Set clear objectives and the KPIs that prove them',
        articles: ['004'],
        cares: ['know-results', 'sell-more'],
      },
      {
        text: 'Master each platform’s business tools and adverts',
        articles: ['004'],
        cares: ['sell-more', 'website-visits'],
      },
      {
        text: 'Research who to reach, and test the personas',
        articles: ['004'],
        cares: ['be-seen', 'sell-more'],
      },
      {
        text: 'Make pictures and copy that are clear and catch the eye',
        articles: ['004'],
        cares: ['launch-something', 'be-seen'],
      },
      {
        text: 'Give each campaign a strategy and a budget',
        articles: ['004'],
        cares: ['sell-more', 'launch-something'],
      },
      { text: 'Watch campaigns while they run, and report', articles: ['004'], cares: ['know-results'] },
    ],
    skills: [
      {
        text: 'Strategy',
        articles: ['004'],
        note: 'Article E lists what marketing requires; these are read from it as skills.',
        cares: ['launch-something'],
      },
      { text: 'Copy and creative', articles: ['004'], cares: ['sell-more'] },
      { text: 'Budgeting', articles: ['004'], cares: ['sell-more', 'know-results'] },
      { text: 'Know-how of the platforms', articles: ['004'], cares: ['website-visits'] },
    ],
    jobWords: [
      {
        text: 'objectives',
        articles: ['004'],
        note: 'Taken from the tasks in article E; no article quotes a job description for marketing.',
      },
      { text: 'KPI', articles: ['004'] },
      { text: 'personas', articles: ['004'] },
      { text: 'ads manager', articles: ['004'] },
    ],
    audience: [
      {
        text: 'A target audience, researched and described as personas',
        articles: ['004'],
        cares: ['be-seen', 'sell-more'],
      },
    ],
    cycle: [
      {
        text: 'Set the objective, run the campaign, report on it',
        articles: ['004'],
        note: 'Put in this order by us; article E names the tasks.',
        cares: ['know-results'],
      },
    ],
    overTime: [
      {
        text: 'For as long as a campaign runs, with a report at regular intervals',
        articles: ['004'],
        cares: ['know-results', 'launch-something'],
      },
    ],
  },
}
