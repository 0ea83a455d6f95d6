import { useState } from 'react'
import type { BulkOutcome, LeftPost } from '#shared/calendar/bulk'
import type { BulkChangeId, ClientId, PostId } from '#shared/kernel/ids'
import type { AppError } from '#shared/rpc/appError'
import { showDone, showFailure, showUndo } from '../../../ui/notices'
import { countOf } from '../postWords'
import type { UndoStack } from '../undoStack'
import { backend } from '../../../api/connection'

/** What a bulk change is about: posts by client. */
export type PostsByClient = ReadonlyMap<ClientId, readonly PostId[]>

/** What was left, for the dialog that names it. */
export interface Leftover {
  readonly title: string
  readonly left: readonly LeftPost[]
}

interface Change {
  readonly clientId: ClientId
  readonly changeId: BulkChangeId
}

interface Options {
  readonly undoStack: UndoStack
  readonly announce: (text: string) => void
}

export interface BulkWork {
  readonly posts: PostsByClient
  /** What was done to so many posts: `moved`, `deleted`. */
  readonly done: string
  /** More to say, such as what went without its media. */
  readonly note?: (outcomes: readonly BulkOutcome[]) => string
  /** Whose file has the change, when that is not the posts' own client. */
  readonly storedAt?: ClientId
  readonly change: (clientId: ClientId, postIds: readonly PostId[]) => Promise<BulkOutcome>
}

/** Runs bulk changes client by client, each all of it or nothing, with one way back for all of them together. */
export function useBulkActions({ undoStack, announce }: Options) {
  const [leftover, setLeftover] = useState<Leftover>()
  const [isBusy, setBusy] = useState(false)

  const takeBack = async (changes: readonly Change[]) => {
    const left: LeftPost[] = []
    let restored = 0
    for (const change of changes) {
      const outcome = await backend.api.calendar.undoBulkChange(change)
      restored += outcome.restored
      left.push(...outcome.left)
    }
    announce(`Taken back for ${countOf(restored, 'post')}`)
    if (left.length > 0) setLeftover({ title: `${countOf(left.length, 'post')} not taken back`, left })
  }

  const run = async ({ posts, done, note, storedAt, change }: BulkWork): Promise<void> => {
    setBusy(true)
    const outcomes: BulkOutcome[] = []
    const changes: Change[] = []
    const left: LeftPost[] = []
    for (const [clientId, postIds] of posts) {
      try {
        const outcome = await change(clientId, postIds)
        outcomes.push(outcome)
        left.push(...outcome.left)
        if (outcome.changeId) changes.push({ clientId: storedAt ?? clientId, changeId: outcome.changeId })
      } catch (error) {
        // Of this client nothing was changed; the others are not held up by it.
        showFailure(error as AppError, `Not ${done}`)
      }
    }
    setBusy(false)
    const changed = outcomes.reduce((sum, outcome) => sum + outcome.changed, 0)
    const more = note?.(outcomes) ?? ''
    const said = `${countOf(changed, 'post')} ${done}${left.length > 0 ? `, ${left.length.toLocaleString('en')} left as they were` : ''}${more && `. ${more}`}`
    announce(said)
    if (changes.length > 0) {
      const undo = undoStack.push(() => takeBack(changes))
      undo.onEnd(showUndo(said, undo.run))
    } else if (left.length === 0 && outcomes.length > 0) showDone('Nothing to change: the posts are so already.')
    if (left.length > 0) setLeftover({ title: `${countOf(left.length, 'post')} not ${done}`, left })
  }

  return { run, isBusy, leftover, closeLeftover: () => setLeftover(undefined) }
}
