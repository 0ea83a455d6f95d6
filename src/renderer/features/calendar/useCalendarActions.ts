import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { NewPost } from '#shared/calendar/contract'
import type { Post, PostSummary } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { backend } from '../../api/connection'
import { queryKeyOf } from '../../api/hooks'
import { showFailure, showUndo } from '../../ui/notices'
import type { DateWords } from './dateWords'
import { fieldsOf } from './editor/postFields'
import { patchPost } from './patchPost'
import type { PendingMoves } from './pendingMoves'
import { UNTITLED } from './postWords'
import { createUndoStack, type UndoEntry } from './undoStack'

export interface CalendarActions {
  /** Stores an empty post and returns it; undefined when that failed and was said. */
  create(fields: Pick<NewPost, 'scheduledAt' | 'state'>): Promise<Post | undefined>
  /** Shows the post in its new place at once; takes it back and returns the reason when it is refused. */
  move(post: PostSummary, at: LocalDateTime | null): Promise<AppError | undefined>
  remove(post: Pick<PostSummary, 'id' | 'title'>): Promise<boolean>
  duplicate(postId: PostId): Promise<Post | undefined>
  /** Takes back the latest change of this visit. */
  undo(): Promise<void>
}

// Places where people meet rather than platforms on which a post goes out.
const NOT_POSTED_TO: ReadonlySet<Platform> = new Set(['community', 'meet-up', 'other'])
// Several steps with Alt and an arrow are one move for the notification.
const MOVE_NOTICE_DELAY_MS = 600

interface Options {
  readonly clientId: ClientId
  readonly words: DateWords
  readonly announce: (text: string) => void
}

/** What can be done to posts: optimistic, acknowledged by the backend, each with its way back. */
export function useCalendarActions({ clientId, words, announce }: Options) {
  const queryClient = useQueryClient()
  const [pendingMoves, setPendingMoves] = useState<PendingMoves>(() => new Map())
  const [undoStack] = useState(createUndoStack)
  const notice = useRef<MoveNotice>(undefined)

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

    const sendMove = async (post: PostSummary, at: LocalDateTime | null) => {
      // An idea that gets a date has become a plan.
      const becomesDraft = post.state === 'idea' && at !== null
      const moved: PostSummary = { ...post, scheduledAt: at, state: becomesDraft ? 'draft' : post.state }
      setPending(post.id, moved)
      try {
        const stored = await calendar.movePost({ clientId, postId: post.id, scheduledAt: at })
        if (becomesDraft) await calendar.changeState({ clientId, postId: post.id, state: 'draft' })
        patchPost(queryClient, clientId, { ...stored, state: moved.state })
      } finally {
        setPending(post.id, undefined, moved)
      }
    }

    const takeMoveBack = async (before: PostSummary) => {
      await calendar.movePost({ clientId, postId: before.id, scheduledAt: before.scheduledAt })
      if (before.state === 'idea') await calendar.changeState({ clientId, postId: before.id, state: 'idea' })
      announce('Move undone')
    }

    const move = async (post: PostSummary, at: LocalDateTime | null): Promise<AppError | undefined> => {
      if (post.scheduledAt === at) return undefined
      const where = at ? words.dateTime(at) : 'ideas, without a date'
      announce(`Moved to ${where}`)
      const sent = sendMove(post, at)
      // It is on the screen already, so it can be taken back already.
      const undo = undoStack.push(async () => {
        await sent
        await takeMoveBack(post)
      })
      try {
        await sent
      } catch (error) {
        undo.forget()
        announce(`Not moved: ${(error as AppError).message}`)
        return error as AppError
      }
      const earlier = notice.current?.postId === post.id ? notice.current : undefined
      clearTimeout(notice.current?.timer)
      const undos = [undo, ...(earlier?.undos ?? [])]
      const timer = setTimeout(() => {
        notice.current = undefined
        undo.onEnd(showUndo(`“${post.title || UNTITLED}” moved to ${where}`, () => runInTurn(undos)))
      }, MOVE_NOTICE_DELAY_MS)
      notice.current = { postId: post.id, undos, timer }
      undo.onEnd(() => clearTimeout(timer))
      return undefined
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

    const create = async (fields: Pick<NewPost, 'scheduledAt' | 'state'>) => {
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

    const undo = async () => {
      try {
        if (!(await undoStack.undoLatest())) announce('Nothing to undo')
      } catch (error) {
        showFailure(error as AppError, 'Not undone')
      }
    }

    return { create, move, remove, duplicate, undo }
  }, [announce, clientId, queryClient, undoStack, words])

  return { actions, pendingMoves }
}

interface MoveNotice {
  readonly postId: PostId
  readonly undos: readonly UndoEntry[]
  readonly timer: ReturnType<typeof setTimeout>
}

async function runInTurn(undos: readonly UndoEntry[]): Promise<void> {
  for (const undo of undos) await undo.run()
}
