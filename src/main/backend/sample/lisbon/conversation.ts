import type { SampleConversation } from '../business'

export const lisbonConversation: SampleConversation = {
  cares: ['be-seen', 'save-time', 'be-recommended'],
  answers: {
    goal: ['be-known'],
    unchanged: ['invisible'],
    horizon: ['year'],
    posts: ['whoever'],
    look: ['mostly'],
    replies: ['late'],
    talk: ['comments'],
    trouble: ['never'],
    feedback: ['by-chance'],
    advertising: ['launches'],
    plans: ['launch', 'giveaway'],
    figures: ['reach'],
  },
  notes: [
    { step: 'welcome', text: 'Inês has twenty minutes before the second batch. Duarte listens in from the oven.' },
    {
      step: 'community',
      text: 'The sourdough club exists already, on paper beside the till. Come back to it in spring.',
    },
    {
      step: 'questions',
      text: 'Messages are answered after closing. Pre-orders get lost among them: first thing to mend.',
    },
  ],
  rateMinor: 4_800,
  closing: 'Thank you for the folar. I bring the first calendar in the week after we begin.',
}
