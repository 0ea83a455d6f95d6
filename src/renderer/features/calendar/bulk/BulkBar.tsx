import { Button, CloseButton, Menu } from '@mantine/core'
import { IconArrowsMove, IconCopy, IconProgressCheck, IconTrash } from '@tabler/icons-react'
import { use, useEffect, useEffectEvent, useState } from 'react'
import type { BulkOutcome, MoveTarget } from '#shared/calendar/bulk'
import { POST_STATE_NAMES, PostState } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { backend } from '../../../api/connection'
import { useActiveClients } from '../../../api/studio'
import { useShortcuts } from '../../../shell/shortcuts'
import type { DateWords } from '../dateWords'
import { StateGlyph } from '../glyphs'
import { countOf } from '../postWords'
import type { UndoStack } from '../undoStack'
import classes from './bulk.module.css'
import { DuplicateManyDialog, type DuplicateTarget } from './DuplicateManyDialog'
import { LeftoverDialog } from './LeftoverDialog'
import { MoveManyDialog } from './MoveManyDialog'
import { PickingContext, usePickedIds } from './picking'
import { PlanMenu } from './PlanMenu'
import { type PostsByClient, useBulkActions } from './useBulkActions'

interface BulkBarProps {
  /** Whose post each is. */
  readonly clientOf: (postId: PostId) => ClientId | undefined
  readonly today: LocalDate
  readonly words: DateWords
  readonly undoStack: UndoStack
  readonly announce: (text: string) => void
  /** What is open or typed is stored first, so that nothing of it is lost. */
  readonly beforeChange?: () => Promise<unknown>
  /** Before posts are deleted. */
  readonly onDelete?: (ids: ReadonlySet<PostId>) => void
}

const { calendar } = backend.api

/** How many posts are picked, and what can be done to all of them. There while there are any; its keys always. */
export function BulkBar(props: BulkBarProps) {
  const { clientOf, today, words, undoStack, announce, beforeChange } = props
  const picking = use(PickingContext)
  const clients = useActiveClients()
  const ids = usePickedIds(picking)
  const [dialog, setDialog] = useState<'move' | 'duplicate'>()
  const bulk = useBulkActions({ undoStack, announce })
  const count = ids.size
  const posts = groupByClient(ids, clientOf)

  const run = async (
    done: string,
    change: (clientId: ClientId, postIds: readonly PostId[]) => Promise<BulkOutcome>,
  ) => {
    await beforeChange?.()
    await bulk.run({ posts, done, change })
  }
  const move = (to: MoveTarget, done: string) =>
    void run(done, (clientId, postIds) => calendar.movePosts({ clientId, postIds: [...postIds], to }))
  const duplicate = async (target: DuplicateTarget) => {
    if (target.kind === 'month') {
      const { month, position } = target
      await run(`duplicated to ${words.month(month)}`, (clientId, postIds) =>
        calendar.duplicatePosts({ clientId, postIds: [...postIds], month, position }),
      )
      return
    }
    await beforeChange?.()
    await copyToClient(bulk.run, posts, target.client)
  }
  const remove = async () => {
    // What was typed last is part of what Undo brings back.
    await beforeChange?.()
    props.onDelete?.(ids)
    await bulk.run({
      posts,
      done: 'deleted',
      change: (clientId, postIds) => calendar.deletePosts({ clientId, postIds: [...postIds] }),
    })
    picking.clear()
  }
  const askMove = () => setDialog('move')
  const askDuplicate = () => setDialog('duplicate')
  const removeNow = useEffectEvent(() => void remove())
  useEffect(() => {
    picking.setKeys({
      m: () => setDialog('move'),
      d: () => setDialog('duplicate'),
      delete: () => removeNow(),
      backspace: () => removeNow(),
      escape: () => picking.clear(),
    })
    return () => picking.setKeys({})
  }, [picking])
  useShortcuts([
    {
      keys: 'Mod+A',
      label: 'Select all posts shown',
      run: () => {
        picking.pickAllShown()
        announce(`${countOf(picking.ids().size, 'post')} selected`)
      },
    },
    ...(count > 0
      ? [
          { keys: 'M', label: 'Move the selected posts', run: askMove },
          { keys: 'D', label: 'Duplicate the selected posts', run: askDuplicate },
          { keys: 'Delete', label: 'Delete the selected posts', run: () => void remove() },
          { keys: 'Escape', label: 'Select nothing', run: picking.clear },
        ]
      : []),
  ])
  const ownClients = new Set(posts.keys())
  const single = ownClients.size === 1 ? [...ownClients][0] : undefined
  const tool = { size: 'xs', variant: 'default', disabled: bulk.isBusy } as const
  return (
    <>
      <div
        className={classes.bar}
        role="toolbar"
        aria-label="Selected posts"
        data-bottom-bar
        data-visible={count > 0}
        hidden={count === 0}
      >
        <span className={classes.count} role="status">
          {count > 0 ? `${countOf(count, 'post')} selected` : ''}
        </span>
        <Button {...tool} leftSection={<IconArrowsMove size={14} aria-hidden />} onClick={askMove}>
          Move…
        </Button>
        <Menu position="top-start">
          <Menu.Target>
            <Button {...tool} leftSection={<IconProgressCheck size={14} aria-hidden />}>
              State
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {PostState.options.map((state) => (
              <Menu.Item
                key={state}
                leftSection={<StateGlyph state={state} />}
                onClick={() =>
                  void run(`now ${POST_STATE_NAMES[state].toLowerCase()}`, (clientId, postIds) =>
                    calendar.changeStates({ clientId, postIds: [...postIds], state }),
                  )
                }
              >
                {POST_STATE_NAMES[state]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {single && (
          <PlanMenu
            clientId={single}
            isDisabled={bulk.isBusy}
            onPlan={(changes, done) =>
              void run(done, (clientId, postIds) => calendar.planPosts({ clientId, postIds: [...postIds], ...changes }))
            }
          />
        )}
        <Button {...tool} leftSection={<IconCopy size={14} aria-hidden />} onClick={askDuplicate}>
          Duplicate…
        </Button>
        <Button {...tool} leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          Delete
        </Button>
        <CloseButton aria-label="Select nothing" onClick={() => picking.clear()} />
      </div>
      {dialog === 'move' && (
        <MoveManyDialog count={count} today={today} words={words} onMove={move} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'duplicate' && (
        <DuplicateManyDialog
          count={count}
          today={today}
          words={words}
          clients={clients.filter(({ id }) => !ownClients.has(id))}
          onDuplicate={(target) => void duplicate(target)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {bulk.leftover && <LeftoverDialog leftover={bulk.leftover} onClose={bulk.closeLeftover} />}
    </>
  )
}

/** Also for a single post that is dropped on another client. */
export async function copyToClient(
  run: ReturnType<typeof useBulkActions>['run'],
  posts: PostsByClient,
  client: Pick<ClientSummary, 'id' | 'name'>,
): Promise<void> {
  let withoutMedia = 0
  let withoutChannels = 0
  await run({
    posts,
    done: `copied to ${client.name}`,
    storedAt: client.id,
    note: () =>
      [
        withoutMedia > 0 ? `${countOf(withoutMedia, 'post')} without media that its library does not have` : '',
        withoutChannels > 0 ? `${countOf(withoutChannels, 'post')} without channels that it does not have` : '',
      ]
        .filter(Boolean)
        .join('; '),
    change: async (fromClientId, postIds) => {
      const outcome = await calendar.duplicatePostsToClient({
        fromClientId,
        toClientId: client.id,
        postIds: [...postIds],
      })
      withoutMedia += outcome.withoutMedia
      withoutChannels += outcome.withoutChannels
      return outcome
    },
  })
}

function groupByClient(
  ids: ReadonlySet<PostId>,
  clientOf: (postId: PostId) => ClientId | undefined,
): Map<ClientId, PostId[]> {
  const groups = new Map<ClientId, PostId[]>()
  for (const postId of ids) {
    const clientId = clientOf(postId)
    if (!clientId) continue
    const group = groups.get(clientId)
    if (group) group.push(postId)
    else groups.set(clientId, [postId])
  }
  return groups
}
