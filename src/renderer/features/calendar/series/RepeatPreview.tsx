import type { LocalDateTime } from '#shared/kernel/time'
import type { SeriesDay } from '#shared/series/series'
import type { DateWords } from '../dateWords'
import classes from './series.module.css'

interface RepeatPreviewProps {
  /** Empty while there is no rule to speak of. */
  readonly sentence: string
  readonly dates: readonly SeriesDay[]
  readonly total: number | null
  /** Where the post itself goes, when its date does not fit the rule. */
  readonly movedTo: LocalDateTime | undefined
  readonly words: DateWords
}

/** What a rule means: in words, and as the next dates. */
export function RepeatPreview({ sentence, dates, total, movedTo, words }: RepeatPreviewProps) {
  const more = total === null ? 'and so on' : total > dates.length ? `and ${total - dates.length} more` : ''
  return (
    <section className={classes.preview} aria-label="What comes of it">
      <p className={classes.sentence} role="status">
        {sentence || 'No dates yet.'}
      </p>
      {movedTo && (
        <p className={classes.caution}>
          The date of the post does not fit. It moves to {words.dateTime(movedTo)}, the first that does.
        </p>
      )}
      {dates.length > 0 && (
        <ol className={classes.dates}>
          {dates.map(({ occurrenceAt, at, note }) => (
            <li key={occurrenceAt}>
              {words.dateTime(at)}
              {note === 'moved-forward' && (
                <span className={classes.caution}> {words.time(occurrenceAt)} is skipped: the clocks go forward</span>
              )}
              {note === 'comes-twice' && (
                <span className={classes.note}> comes twice: the first is meant, the clocks go back</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {dates.length > 0 && more && <p className={classes.note}>{more}</p>}
    </section>
  )
}
