import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDateTime, TimeZone } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { type DateAndTime, DateTimeFields, joinDateTime, splitDateTime } from './DateTimeFields'
import type { DateWords } from './dateWords'
import { UNTITLED } from './postWords'
import type { ShownTime } from './shownTime'
import { SlotChoices } from './SlotChoices'
import { STATE_ACTIONS } from './stateActions'
import type { Moving } from './usePostCommands'

interface MovePostDialogProps extends Moving {
  readonly words: DateWords
  readonly clientId: ClientId
  /** The client's. */
  readonly timeZone: TimeZone
  /** The clock on which the time is chosen. */
  readonly shownTime: ShownTime
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
  readonly onClose: () => void
}

/** The way to move a post without dragging, and the place where a refused move is put right. */
export function MovePostDialog(props: MovePostDialogProps) {
  const { post, at, refusal, state, words, clientId, timeZone, shownTime, onMove, onClose } = props
  const [value, setValue] = useState<DateAndTime>(() => splitDateTime(at))
  const [error, setError] = useState(refusal)
  const target = joinDateTime(value)

  const moveTo = async (where: LocalDateTime | null) => {
    const failure = await onMove(post, where)
    if (failure) setError(failure.message)
    else onClose()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (target) void moveTo(target)
    else setError('Choose a date and a time.')
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <>
          {state ? STATE_ACTIONS[state] : 'Move'} “<bdi>{post.title || UNTITLED}</bdi>”
        </>
      }
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <DateTimeFields
          value={value}
          onChange={(next) => {
            setValue(next)
            setError(undefined)
          }}
          words={words}
          timeZone={shownTime.timeZone}
          error={error}
          hasAutoFocus
          calendarSide="left-start"
        />
        {value.date && (
          <SlotChoices
            {...{ clientId, timeZone, shownTime, post, words }}
            date={value.date}
            onChoose={(slot) => {
              setValue(splitDateTime(slot))
              setError(undefined)
            }}
          />
        )}
        <Group justify="space-between" mt="md">
          {post.scheduledAt && !state ? (
            <Button variant="subtle" onClick={() => void moveTo(null)}>
              Take the date away
            </Button>
          ) : (
            <span />
          )}
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">{state ? STATE_ACTIONS[state] : 'Move'}</Button>
          </Group>
        </Group>
      </form>
    </Modal>
  )
}
