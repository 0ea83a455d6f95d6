import { useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { offsetText, placeOfZone } from '../../../ui/dateText'
import { type DateAndTime, DateTimeFields, joinDateTime, splitDateTime } from '../DateTimeFields'
import type { DateWords } from '../dateWords'
import classes from './PostEditor.module.css'

interface PostScheduleProps {
  readonly post: PostSummary
  readonly words: DateWords
  readonly timeZone: TimeZone
  readonly userZone: TimeZone
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
}

const USUAL_TIME = '10:00'

/** When the post goes out. A date that is refused stays to be put right, with the reason. */
export function PostSchedule({ post, words, timeZone, userZone, onMove }: PostScheduleProps) {
  const [typed, setTyped] = useState<DateAndTime>()
  const [error, setError] = useState<string>()
  const [storedAt, setStoredAt] = useState(post.scheduledAt)
  if (storedAt !== post.scheduledAt) {
    setStoredAt(post.scheduledAt)
    setTyped(undefined)
    setError(undefined)
  }

  const change = async (value: DateAndTime) => {
    const complete = value.date && !value.time ? { ...value, time: USUAL_TIME } : value
    setTyped(complete)
    setError(undefined)
    const at = complete.date ? joinDateTime(complete) : null
    if (at === undefined || at === post.scheduledAt) return
    const refusal = await onMove(post, at)
    if (refusal) setError(refusal.message)
  }

  return (
    <div>
      <DateTimeFields
        value={typed ?? splitDateTime(post.scheduledAt)}
        onChange={(value) => void change(value)}
        words={words}
        timeZone={timeZone}
        error={error}
        isClearable
      />
      {post.scheduledAt && <OwnTime at={post.scheduledAt} timeZone={timeZone} userZone={userZone} words={words} />}
    </div>
  )
}

interface OwnTimeProps {
  readonly at: LocalDateTime
  readonly timeZone: TimeZone
  readonly userZone: TimeZone
  readonly words: DateWords
}

/** When that is for the freelancer, where it differs. */
function OwnTime({ at, timeZone, userZone, words }: OwnTimeProps) {
  const instant = instantOf(at, timeZone)
  const instantMs = Date.parse(instant)
  if (offsetText(instantMs, timeZone) === offsetText(instantMs, userZone)) return null
  return (
    <p className={classes.hint}>
      {words.instant(instant, userZone)} in {placeOfZone(userZone)}, for you
    </p>
  )
}
