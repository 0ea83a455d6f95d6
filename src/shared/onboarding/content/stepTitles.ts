import type { Step } from '../steps'

/** In large type, at the head of each step. */
export const STEP_TITLES: Readonly<Record<Step, string>> = {
  welcome: 'What matters to you?',
  overview: 'Three services, one brand',
  management: 'The brand’s own voice',
  marketing: 'The push that sells',
  community: 'The people around the brand',
  together: 'How they help each other',
  weeks: 'Where the week goes',
  measures: 'How success shows',
  comparison: 'Side by side',
  questions: 'A few questions',
  recommendation: 'What would help now',
  'next-steps': 'What happens next',
}
