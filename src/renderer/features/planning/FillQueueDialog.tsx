import { Button, Group, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel } from '#shared/clients/client'
import { channelName, problemText, type SlotPlan, slotText, titleOf } from './queueWords'
import rows from '../../ui/rows.module.css'
import classes from './SlotsPart.module.css'

interface FillQueueDialogProps {
  readonly isOpen: boolean
  readonly plan: SlotPlan
  readonly channels: readonly Channel[]
  readonly locale: string
  readonly today: string
  readonly onFill: () => Promise<void>
  readonly onClose: () => void
}

/** What filling the queue would do, before it is done: which post gets which time, and what stays and why. */
export function FillQueueDialog({ isOpen, plan, channels, locale, today, onFill, onClose }: FillQueueDialogProps) {
  const [isBusy, setBusy] = useState(false)
  const placed = plan.queue.filter(({ at }) => at !== null).length
  const left = plan.queue.length - placed
  return (
    <Modal opened={isOpen} onClose={onClose} title="Fill the queue" size="lg">
      <table className={classes.preview}>
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">Channels</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {plan.queue.map((entry) => (
            <tr key={entry.post.id}>
              <th scope="row">
                <bdi>{titleOf(entry.post.title)}</bdi>
              </th>
              <td>{entry.channelIds.map((id) => channelName(channels, id)).join(', ') || 'none'}</td>
              <td>
                {entry.at ? (
                  slotText(entry.at, locale, today)
                ) : (
                  <span className={classes.problem}>
                    <IconAlertTriangle size={14} aria-hidden />
                    {problemText(entry, channels)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.skipped.length > 0 && (
        <p className={rows.text}>
          Passed over, because the clocks go forward then:{' '}
          {plan.skipped.map((at) => slotText(at, locale, today)).join('; ')}.
        </p>
      )}
      {left > 0 && (
        <p className={rows.text}>{left === 1 ? 'One post stays' : `${left} posts stay`} in the queue without a date.</p>
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          data-autofocus
          loading={isBusy}
          disabled={placed === 0}
          onClick={async () => {
            setBusy(true)
            await onFill()
            setBusy(false)
          }}
        >
          {placed === 1 ? 'Give one post its time' : `Give ${placed} posts their times`}
        </Button>
      </Group>
    </Modal>
  )
}
