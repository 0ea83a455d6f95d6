import { z } from 'zod'

/** The steps of a conversation, in their order. */
export const STEPS = [
  'welcome',
  'overview',
  'management',
  'marketing',
  'community',
  'together',
  'weeks',
  'measures',
  'comparison',
  'questions',
  'recommendation',
  'next-steps',
] as const

export const Step = z.enum(STEPS)
export type Step = z.output<typeof Step>

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  welcome: 'Welcome',
  overview: 'Overview',
  management: 'Management',
  marketing: 'Marketing',
  community: 'Community',
  together: 'Together',
  weeks: 'A week',
  measures: 'Success',
  comparison: 'Side by side',
  questions: 'Questions',
  recommendation: 'Recommendation',
  'next-steps': 'Next steps',
}

/** The step some steps further, or back; the first and the last one are the ends. */
export function stepFrom(step: Step, by: number): Step {
  const index = Math.min(Math.max(STEPS.indexOf(step) + by, 0), STEPS.length - 1)
  return STEPS[index] ?? step
}
