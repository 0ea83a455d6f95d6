import type { PostState } from './post'

/** In a file of its own: the first page of the window needs the names and none of the schemas. */
export const POST_STATE_NAMES: Readonly<Record<PostState, string>> = {
  idea: 'Idea',
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  missed: 'Missed',
  'on-hold': 'On hold',
}
