import { useMemo } from 'react'
import type { PostEvent } from '#shared/calendar/post'
import type { TimeZone } from '#shared/kernel/time'
import type { DateWords } from '../dateWords'
import { EditorSection } from './EditorSection'
import { toHistoryLines } from './historyView'
import classes from './PostEditor.module.css'

interface PostHistoryProps {
  readonly history: readonly PostEvent[]
  readonly words: DateWords
  readonly userZone: TimeZone
}

/** What happened to the post and when, on the freelancer's clock. */
export function PostHistory({ history, words, userZone }: PostHistoryProps) {
  const lines = useMemo(() => toHistoryLines(history, words, userZone), [history, words, userZone])
  return (
    <EditorSection title="History">
      <ol className={classes.history}>
        {lines.map(({ text, when }, index) => (
          <li key={index} className={classes.event}>
            <span>{text}</span>
            <time className={classes.when}>{when}</time>
          </li>
        ))}
      </ol>
    </EditorSection>
  )
}
