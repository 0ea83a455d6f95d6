import { IconChecklist } from '@tabler/icons-react'
import type { DueItem } from '#shared/reminders/reminder'
import classes from './DueMarks.module.css'
import { PlatformMarks } from './PlatformMarks'
import { PostStateMark } from './PostStateMark'

/** Where a due post goes out; nothing for what is no post. */
export function DuePlatforms({ item }: { readonly item: DueItem }) {
  return <PlatformMarks platforms={item.subjectKind === 'post' ? item.platforms : []} />
}

/** How far a due post is, or what else is due. */
export function DueState({ item }: { readonly item: DueItem }) {
  if (item.subjectKind === 'post') return <PostStateMark state={item.state} />
  return (
    <span className={classes.onboarding}>
      <IconChecklist size={16} aria-hidden />
      Onboarding
    </span>
  )
}
