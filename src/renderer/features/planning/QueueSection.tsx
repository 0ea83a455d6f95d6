import { Button, Menu, NumberInput } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconStack3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { POST_STATE_NAMES } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { backend } from '../../api/connection'
import { postPath } from '../../shell/paths'
import { showUndo } from '../../ui/notices'
import { PlatformMarks } from '../../ui/PlatformMarks'
import { attempt } from '../../ui/attempt'
import { FillQueueDialog } from './FillQueueDialog'
import { OrderedRows } from '../../ui/OrderedRows'
import { problemText, type SlotPlan, slotText, titleOf } from './queueWords'
import { RowMenu } from '../../ui/RowMenu'
import rows from '../../ui/rows.module.css'
import classes from './SlotsPart.module.css'

interface QueueSectionProps {
  readonly clientId: ClientId
  readonly plan: SlotPlan
  readonly channels: readonly Channel[]
  readonly locale: string
  readonly today: string
}

const MOST_WAITING = 30

/** Posts without a date in the order in which they are to go out, each with the time that it would get. */
export function QueueSection({ clientId, plan, channels, locale, today }: QueueSectionProps) {
  const [, navigate] = useLocation()
  const [isFilling, setFilling] = useState(false)
  const { queue, waiting, minutesApart } = plan
  const planning = backend.api.planning
  const enqueue = (postIds: readonly PostId[]) =>
    void attempt(async () => {
      for (const postId of postIds) await planning.queuePost({ clientId, postId })
    }, 'Not added')
  const takeOut = async (postId: PostId, title: string) => {
    const position = queue.findIndex(({ post }) => post.id === postId)
    const done = await attempt(() => planning.unqueuePost({ clientId, postId }), 'Not taken out')
    if (done)
      showUndo(`“${titleOf(title)}” taken out of the queue`, () => planning.queuePost({ clientId, postId, position }))
  }
  const fill = async () => {
    const before = queue.map(({ post }) => post.id)
    const expected = queue.flatMap(({ post, at }) => (at ? [{ postId: post.id, at }] : []))
    const filled = await attempt(() => planning.fillQueue({ clientId, expected }), 'Not filled')
    setFilling(false)
    if (!filled) return
    showUndo(`${filled.length === 1 ? 'One post has its' : `${filled.length} posts have their`} time`, () =>
      planning.undoFillQueue({ clientId, filled, queue: before }),
    )
  }
  return (
    <section className={rows.section} aria-labelledby="plan-queue">
      <div className={rows.head}>
        <h2 id="plan-queue" className={rows.heading}>
          Queue
        </h2>
        <div className={rows.headEnd}>
          <label className={classes.minutesLabel}>
            A slot is taken by a post within
            <NumberInput
              className={classes.minutes}
              size="xs"
              min={0}
              max={1_440}
              step={5}
              allowDecimal={false}
              aria-label="Minutes to the next post of a channel"
              value={minutesApart}
              onChange={(value) => {
                if (typeof value === 'number' && value !== minutesApart) {
                  void attempt(() => planning.setMinutesApart({ clientId, minutesApart: value }), 'Not changed')
                }
              }}
            />
            minutes
          </label>
          <Menu position="bottom-end" withinPortal width={320}>
            <Menu.Target>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                disabled={waiting.length === 0}
              >
                Add posts
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
              {waiting.length > 1 && (
                <Menu.Item onClick={() => enqueue(waiting.map(({ id }) => id))}>
                  All {waiting.length} posts without a date
                </Menu.Item>
              )}
              {waiting.slice(0, MOST_WAITING).map(({ id, title, state }) => (
                <Menu.Item key={id} onClick={() => enqueue([id])} rightSection={POST_STATE_NAMES[state]}>
                  <bdi>{titleOf(title)}</bdi>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button
            size="xs"
            leftSection={<IconStack3 size={16} aria-hidden />}
            disabled={queue.every(({ at }) => at === null)}
            onClick={() => setFilling(true)}
          >
            Fill the queue
          </Button>
        </div>
      </div>
      <p className={rows.text}>
        {queue.length === 0
          ? 'Posts without a date wait here for a free slot. They are added here, or from a post with “Put in the queue”.'
          : 'In this order, each post takes the next time that is a free slot of all its channels.'}
      </p>
      {queue.length > 0 && (
        <OrderedRows
          feature="planning"
          label="Queue"
          items={queue}
          idOf={({ post }) => post.id}
          nameOf={({ post }) => titleOf(post.title)}
          onMove={(id, position) =>
            attempt(() => planning.moveQueuedPost({ clientId, postId: id as PostId, position }), 'Not moved')
          }
        >
          {(entry, { up, down }) => (
            <>
              <span className={rows.name}>
                <button type="button" className={rows.open} onClick={() => navigate(postPath(clientId, entry.post.id))}>
                  <bdi>{titleOf(entry.post.title)}</bdi>
                </button>
              </span>
              <PlatformMarks platforms={entry.post.platforms} />
              <span className={rows.fact} data-minor>
                {POST_STATE_NAMES[entry.post.state]}
              </span>
              {entry.at ? (
                <span className={`${rows.fact} ${classes.when}`}>{slotText(entry.at, locale, today)}</span>
              ) : (
                <span className={`${classes.problem} ${classes.when}`}>
                  <IconAlertTriangle size={14} aria-hidden />
                  {problemText(entry, channels)}
                </span>
              )}
              <RowMenu
                name={titleOf(entry.post.title)}
                onUp={up}
                onDown={down}
                deleteWord="Take out of the queue"
                onDelete={() => void takeOut(entry.post.id, entry.post.title)}
              />
            </>
          )}
        </OrderedRows>
      )}
      <FillQueueDialog
        isOpen={isFilling}
        plan={plan}
        channels={channels}
        locale={locale}
        today={today}
        onFill={fill}
        onClose={() => setFilling(false)}
      />
    </section>
  )
}
