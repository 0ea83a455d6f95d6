import type { DueItem } from '#shared/reminders/reminder'

/** What is due, in words also where nobody named it. */
export function dueTitle({ title, subjectKind }: Pick<DueItem, 'title' | 'subjectKind'>): string {
  return title || (subjectKind === 'post' ? 'Untitled post' : 'Onboarding')
}
