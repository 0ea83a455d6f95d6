import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { backend } from '../../../api/connection'
import { showFailure, showUndo } from '../../../ui/notices'
import type { DateWords } from '../dateWords'
import { UNTITLED } from '../postWords'
import { createUndoStack, type UndoStack } from '../undoStack'

/** Where a post goes: by its client's clock, which is stored, and where that is shown. */
export interface Destination {
  readonly scheduledAt: LocalDateTime
  readonly shownAt: LocalDateTime
}

export interface AllClientsActions {
  readonly undoStack: UndoStack
  /** Shows the post in its new place at once; takes it back and returns the reason when it is refused. */
  move(post: PostAmongAll, to: Destination): Promise<AppError | undefined>
  /** Among the ideas of its client. */
  unschedule(post: PostAmongAll): Promise<AppError | undefined>
  undo(): Promise<void>
}

/** What can be done to single posts of any client, each with its way back. */
export function useAllClientsActions(words: DateWords, announce: (text: string) => void): AllClientsActions {
  const queryClient = useQueryClient()
  const [undoStack] = useState(createUndoStack)
  return useMemo(() => {
    const { movePost } = backend.api.calendar
    const show = (post: PostAmongAll) =>
      queryClient.setQueriesData<PostAmongAll[]>({ queryKey: ['calendar', 'listPostsOfAllClients'] }, (posts) =>
        posts?.map((other) => (other.id === post.id ? post : other)),
      )
    const move = async (post: PostAmongAll, to: Destination) => {
      if (post.scheduledAt === to.scheduledAt) return undefined
      const { clientId, id: postId } = post
      const where = words.dateTime(to.shownAt)
      show({ ...post, ...to })
      announce(`Moved to ${where}`)
      const sent = movePost({ clientId, postId, scheduledAt: to.scheduledAt })
      // It is on the screen already, so it can be taken back already.
      const undo = undoStack.push(async () => {
        await sent
        show(post)
        await movePost({ clientId, postId, scheduledAt: post.scheduledAt })
        announce('Move undone')
      })
      try {
        await sent
      } catch (error) {
        undo.forget()
        show(post)
        announce(`Not moved: ${(error as AppError).message}`)
        return error as AppError
      }
      undo.onEnd(showUndo(`“${post.title || UNTITLED}” moved to ${where}`, undo.run))
      return undefined
    }
    const unschedule = async (post: PostAmongAll) => {
      const { clientId, id: postId } = post
      try {
        await movePost({ clientId, postId, scheduledAt: null })
      } catch (error) {
        return error as AppError
      }
      const undo = undoStack.push(() => movePost({ clientId, postId, scheduledAt: post.scheduledAt }))
      undo.onEnd(showUndo(`“${post.title || UNTITLED}” has no date any more`, undo.run))
      return undefined
    }
    const undo = async () => {
      try {
        if (!(await undoStack.undoLatest())) announce('Nothing to undo')
      } catch (error) {
        showFailure(error as AppError, 'Not undone')
      }
    }
    return { undoStack, move, unschedule, undo }
  }, [announce, queryClient, undoStack, words])
}
