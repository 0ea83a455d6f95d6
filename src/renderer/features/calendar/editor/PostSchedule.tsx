import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { offsetText, placeOfZone } from '../../../ui/dateText'
import { showFailure } from '../../../ui/notices'
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

/** When the post goes out: a date counts at once, a time when its field is left. What is refused stays to be put right, with the reason. */
export function PostSchedule({ post, words, timeZone, userZone, onMove }: PostScheduleProps) {
  const [typed, setTyped] = useState<DateAndTime>()
  const [error, setError] = useState<string>()
  const [storedAt, setStoredAt] = useState(post.scheduledAt)
  if (storedAt !== post.scheduledAt) {
    setStoredAt(post.scheduledAt)
    setTyped(undefined)
    setError(undefined)
  }

  const isLeft = useRef(false)
  const shown = typed ?? splitDateTime(post.scheduledAt)
  const store = async (value: DateAndTime) => {
    const at = value.date ? joinDateTime(value) : null
    if (at === undefined || at === post.scheduledAt) return
    const refusal = await onMove(post, at)
    if (!refusal) return
    if (isLeft.current) showFailure(refusal, 'Not moved')
    else setError(refusal.message)
  }
  const change = (value: DateAndTime) => {
    const complete = value.date && !value.time ? { ...value, time: USUAL_TIME } : value
    setTyped(complete)
    setError(undefined)
    // A time is typed digit by digit, and 00:00 on the way to 09:30 is no time to plan a post at.
    if (complete.date !== shown.date) void store(complete)
  }
  const storeTyped = () => {
    if (typed && error === undefined) void store(typed)
  }
  const leave = useEffectEvent(() => {
    isLeft.current = true
    storeTyped()
  })
  useEffect(() => {
    isLeft.current = false
    return () => leave()
  }, [])

  return (
    <div
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) storeTyped()
      }}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Enter') storeTyped()
      }}
    >
      <DateTimeFields value={shown} onChange={change} words={words} timeZone={timeZone} error={error} isClearable />
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
