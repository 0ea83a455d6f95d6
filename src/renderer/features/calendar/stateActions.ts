import type { PostState } from '#shared/calendar/post'

/** What choosing this state as the next one is called. */
export const STATE_ACTIONS: Readonly<Record<PostState, string>> = {
  idea: 'Back to idea',
  draft: 'Make it a draft',
  'in-review': 'Send to review',
  'changes-requested': 'Request changes',
  approved: 'Approve',
  scheduled: 'Schedule',
  published: 'Mark as published',
  missed: 'Mark as missed',
  'on-hold': 'Put on hold',
}
