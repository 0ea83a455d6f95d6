import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { NewPost } from '#shared/calendar/contract'
import { type Post, POST_STATE_NAMES, type PostState, type PostSummary } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import type { SeriesChanged } from '#shared/series/contract'
import { backend } from '../../api/connection'
import { queryKeyOf } from '../../api/hooks'
import { showFailure, showUndo } from '../../ui/notices'
import type { DateWords } from './dateWords'
import { fieldsOf } from './editor/postFields'
import { patchPost } from './patchPost'
import type { PendingMoves } from './pendingMoves'
import { UNTITLED } from './postWords'
import { doneWords, runSeriesChange } from './series/seriesActions'
import type { ShownTime } from './shownTime'
import { createUndoStack, type UndoEntry } from './undoStack'

export interface CalendarActions {
  /** Stores an empty post and returns it; undefined when that failed and was said. */
  create(fields: Pick<NewPost, 'scheduledAt' | 'state' | 'title'>): Promise<Post | undefined>
  /**
   * Shows the post in its new place at once; takes it back and returns the reason when it is refused. With a state, both
   * are one change.
   */
  move(post: PostSummary, at: LocalDateTime | null, state?: PostState): Promise<AppError | undefined>
  changeState(post: PostSummary, state: PostState): Promise<AppError | undefined>
  remove(post: Pick<PostSummary, 'id' | 'title'>): Promise<boolean>
  duplicate(postId: PostId): Promise<Post | undefined>
  /** Changes several repeats at once, with one way back. Returns why it was refused. */
  changeSeries(run: () => Promise<SeriesChanged>, done: string): Promise<AppError | undefined>
  /** Takes back the latest change of this visit. */
  undo(): Promise<void>
}

// Places where people meet rather than platforms on which a post goes out.
const NOT_POSTED_TO: ReadonlySet<Platform> = new Set(['community', 'meet-up', 'other'])
// Several steps with Alt and an arrow are one change for the notification.
const NOTICE_DELAY_MS = 600

interface Options {
  readonly clientId: ClientId
  readonly words: DateWords
  /** The clock on which a move is told. Posts come and go with stored times. */
  readonly shownTime: ShownTime
  readonly announce: (text: string) => void
}

interface ChangeWords {
  readonly said: string
  /** After the post's title. */
  readonly noticed: string
  readonly failed: string
}

type Standing = Pick<PostSummary, 'scheduledAt' | 'state'>

/** What can be done to posts: optimistic, acknowledged by the backend, each with its way back. */
export function useCalendarActions({ clientId, words, shownTime, announce }: Options) {
  const queryClient = useQueryClient()
  const [pendingMoves, setPendingMoves] = useState<PendingMoves>(() => new Map())
  const [undoStack] = useState(createUndoStack)
  const notice = useRef<ChangeNotice>(undefined)

  const actions = useMemo((): CalendarActions => {
    const calendar = backend.api.calendar

    const setPending = (postId: PostId, post: PostSummary | undefined, onlyIf?: PostSummary) =>
      setPendingMoves((moves) => {
        if (onlyIf && moves.get(postId) !== onlyIf) return moves
        const next = new Map(moves)
        if (post) next.set(postId, post)
        else next.delete(postId)
        return next
      })

    const send = async (post: PostSummary, to: Standing): Promise<Standing> => {
      const changed: PostSummary = { ...post, ...to }
      setPending(post.id, changed)
      try {
        const { id: postId } = post
        // A state may need the date that comes with it; a missed post that gets a new date is not missed any more.
        const moved =
          to.scheduledAt === post.scheduledAt
            ? post
            : await calendar.movePost({ clientId, postId, scheduledAt: to.scheduledAt })
        const isWanted = to.state !== post.state && to.state !== moved.state
        const { state, revision } = isWanted ? await calendar.changeState({ clientId, postId, state: to.state }) : moved
        patchPost(queryClient, clientId, { ...changed, state, revision })
        return { scheduledAt: to.scheduledAt, state }
      } finally {
        setPending(post.id, undefined, changed)
      }
    }

    const takeBack = async (before: PostSummary, after: Standing) => {
      const { id: postId, state, scheduledAt } = before
      // The state first: it may be why the post has a date at all. A move may change it once more.
      if (after.state !== state) await calendar.changeState({ clientId, postId, state, isUndo: true })
      if (after.scheduledAt !== scheduledAt) {
        const back = await calendar.movePost({ clientId, postId, scheduledAt })
        if (back.state !== state) await calendar.changeState({ clientId, postId, state, isUndo: true })
      }
      announce(after.scheduledAt === scheduledAt ? 'Change of state undone' : 'Move undone')
    }

    const change = async (post: PostSummary, to: Standing, { said, noticed, failed }: ChangeWords) => {
      announce(said)
      const sent = send(post, to)
      // It is on the screen already, so it can be taken back already.
      const undo = undoStack.push(async () => {
        await takeBack(post, await sent)
      })
      try {
        await sent
      } catch (error) {
        undo.forget()
        announce(`${failed}: ${(error as AppError).message}`)
        return error as AppError
      }
      const earlier = notice.current?.postId === post.id ? notice.current : undefined
      clearTimeout(notice.current?.timer)
      const undos = [undo, ...(earlier?.undos ?? [])]
      const timer = setTimeout(() => {
        notice.current = undefined
        undo.onEnd(showUndo(`“${post.title || UNTITLED}” ${noticed}`, () => runInTurn(undos)))
      }, NOTICE_DELAY_MS)
      notice.current = { postId: post.id, undos, timer }
      undo.onEnd(() => clearTimeout(timer))
      return undefined
    }

    const move = async (post: PostSummary, at: LocalDateTime | null, state?: PostState) => {
      // An idea that gets a date has become a plan.
      const to = { scheduledAt: at, state: state ?? (post.state === 'idea' && at !== null ? 'draft' : post.state) }
      if (post.scheduledAt === at && post.state === to.state) return undefined
      const where = at ? words.dateTime(shownTime.show(at)) : 'ideas, without a date'
      const become = state === undefined || state === post.state ? '' : `, now ${POST_STATE_NAMES[state].toLowerCase()}`
      return change(post, to, {
        said: `Moved to ${where}${become}`,
        noticed: `moved to ${where}${become}`,
        failed: 'Not moved',
      })
    }

    const changeState = async (post: PostSummary, state: PostState) => {
      if (post.state === state) return undefined
      const name = POST_STATE_NAMES[state].toLowerCase()
      const words = { said: `Now ${name}`, noticed: `is now ${name}`, failed: 'Not changed' }
      return change(post, { scheduledAt: post.scheduledAt, state }, words)
    }

    const remove = async ({ id, title }: Pick<PostSummary, 'id' | 'title'>) => {
      try {
        await calendar.deletePost({ clientId, postId: id })
      } catch (error) {
        showFailure(error as AppError, 'Not deleted')
        return false
      }
      const undo = undoStack.push(async () => {
        await calendar.undeletePost({ clientId, postId: id })
        announce('Post restored')
      })
      undo.onEnd(showUndo(`“${title || UNTITLED}” deleted`, undo.run))
      return true
    }

    const insert = async (post: NewPost) => {
      try {
        const created = await calendar.createPost({ clientId, post })
        undoStack.push(async () => {
          await calendar.deletePost({ clientId, postId: created.id })
          announce('New post taken back')
        })
        return created
      } catch (error) {
        showFailure(error as AppError, 'Not created')
        return undefined
      }
    }

    const create = async (fields: Pick<NewPost, 'scheduledAt' | 'state' | 'title'>) => {
      const input = { clientId }
      const client = await queryClient.fetchQuery({
        queryKey: queryKeyOf('clients', 'getClient', input),
        queryFn: () => backend.api.clients.getClient(input),
        staleTime: Number.POSITIVE_INFINITY,
      })
      const channels =
        fields.state === 'idea' ? [] : client.channels.filter(({ platform }) => !NOT_POSTED_TO.has(platform))
      const versions = channels.map(({ id }) => ({
        channelId: id,
        caption: null,
        firstComment: '',
        link: '',
        media: null,
      }))
      return insert({ ...fields, versions })
    }

    const duplicate = async (postId: PostId) => {
      const { post } = await calendar.getPost({ clientId, postId })
      return insert({ ...fieldsOf(post), state: post.scheduledAt ? 'draft' : 'idea' })
    }

    const changeSeries = (run: () => Promise<SeriesChanged>, done: string) =>
      runSeriesChange(run, (changed) => {
        announce(doneWords(done, changed))
        const undo = undoStack.push(async () => {
          await backend.api.series.undoChange({ clientId, changeId: changed.changeId })
          announce('Repeats are as they were')
        })
        undo.onEnd(showUndo(doneWords(done, changed), undo.run))
      })

    const undo = async () => {
      try {
        if (!(await undoStack.undoLatest())) announce('Nothing to undo')
      } catch (error) {
        showFailure(error as AppError, 'Not undone')
      }
    }

    return { create, move, changeState, remove, duplicate, changeSeries, undo }
  }, [announce, clientId, queryClient, shownTime, undoStack, words])

  return { actions, pendingMoves, undoStack }
}

interface ChangeNotice {
  readonly postId: PostId
  readonly undos: readonly UndoEntry[]
  readonly timer: ReturnType<typeof setTimeout>
}

async function runInTurn(undos: readonly UndoEntry[]): Promise<void> {
  for (const undo of undos) await undo.run()
}
